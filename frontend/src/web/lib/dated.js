/**
 * Sentences of the server name days as 2007-09-20; a reader gets them in words. Ids such as EX001-2004 are no days.
 *
 * @param {string|null|undefined} text @param {import('./format.js').Format} format @returns {string}
 */
export function datesInWords(text, format) {
    return (text ?? '').replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (day) => format.date(day));
}
