/** @param {(string|number|null|undefined)[][]} rows @returns {string} RFC 4180, with a mark that tells Excel UTF-8 */
export function toCsv(rows) {
    return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value) {
    if (value === null || value === undefined) return '';
    let text = String(value);
    // a spreadsheet runs what begins like a formula; numbers keep their sign
    if (typeof value === 'string' && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
