/**
 * Money as people write it: $ 940 mil millones, $ 6,35 billones (a billón is 10^12); COP 940 billion, COP 6.35 trillion.
 *
 * @typedef {object} Money
 * @property {string} symbol sign or code of the currency
 * @property {string} figure three digits that count
 * @property {string} word of the size, '' below a million
 */

/** unit, word, word of exactly one */
const WORDS = {
    es: [[1e12, 'billones', 'billón'], [1e9, 'mil millones', 'mil millones'], [1e6, 'millones', 'millón']],
    en: [[1e12, 'trillion', 'trillion'], [1e9, 'billion', 'billion'], [1e6, 'million', 'million']],
};

/** The peso of the reader's own country needs no code; whoever reads English is told which peso. */
const SIGNS = {es: {COP: '$'}, en: {}};

/**
 * @param {number} value in whole units of the currency
 * @param {{lang: 'es'|'en', currency?: string, number: (value: number, decimals: number) => string}} language `currency`
 *     is an ISO 4217 code; `number` writes a number as the language does
 * @returns {Money}
 */
export function moneyParts(value, {lang, currency = 'COP', number}) {
    const symbol = SIGNS[lang]?.[currency] ?? currency;
    const words = WORDS[lang] ?? WORDS.es;
    let at = words.findIndex(([unit]) => Math.abs(value) >= unit);
    if (at < 0 && Math.abs(value) >= 999_999.5) at = words.length - 1;
    if (at < 0) return {symbol, figure: number(value, 0), word: ''};
    // what rounds up to a thousand is one of the next size
    if (at > 0 && Math.abs(round(value / words[at][0])) >= 1000) at -= 1;
    const [unit, many, one] = words[at];
    const scaled = value / unit;
    const decimals = Number.isInteger(scaled) ? 0 : decimalsOf(round(scaled));
    return {symbol, figure: number(scaled, decimals), word: Math.abs(scaled) === 1 ? one : many};
}

/** @returns {string} see {@link moneyParts}; its parts do not break over two lines */
export function moneyText(value, language) {
    const {symbol, figure, word} = moneyParts(value, language);
    return [symbol, figure, word].filter(Boolean).join('\u00a0');
}

function decimalsOf(scaled) {
    const size = Math.abs(scaled);
    return size < 10 ? 2 : size < 100 ? 1 : 0;
}

function round(scaled) {
    const power = 10 ** decimalsOf(scaled);
    return Math.round(scaled * power) / power;
}
