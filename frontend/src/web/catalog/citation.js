/** How a dataset is cited. Pure. */

/**
 * @param {string} citation of the API: plain text
 * @param {string} title of the dataset, which stands in it in italics
 * @returns {{text: string, italic: boolean}[]} pieces whose sum is the citation
 */
export function citationPieces(citation, title) {
    const at = citation.indexOf(title);
    if (at < 0 || !title) return [{text: citation, italic: false}];
    return [{text: citation.slice(0, at), italic: false}, {text: title, italic: true},
        {text: citation.slice(at + title.length), italic: false}].filter((piece) => piece.text);
}

/**
 * @param {{id: string, title: string, publisher: string|null, version: number|null, published: string|null}} dataset
 * @param {{address: string, today: string}} where it was seen: its address, and the day (2026-11-20)
 * @returns {string} an entry for BibTeX; what is not known is left out
 */
export function bibtex({id, title, publisher, version, published}, {address, today}) {
    const key = [id.replace(/[^A-Za-z0-9]+/g, '_'), version ? `v${version}` : null].filter(Boolean).join('_');
    const fields = [
        ['title', title], ['author', publisher], ['year', published?.slice(0, 4) ?? null],
        ['version', version], ['url', address], ['urldate', today],
    ].filter(([, value]) => value !== null && value !== undefined && value !== '');
    return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${plain(String(value), name)}}`).join(',\n')}\n}\n`;
}

/** Braces and backslashes would end the field; an author with « and » inside is one name, not several. */
function plain(text, name) {
    const safe = text.replace(/[\\{}]/g, '').replace(/([%&#$_])/g, name === 'url' ? '$1' : '\\$1');
    return name === 'author' ? `{${safe}}` : safe;
}
