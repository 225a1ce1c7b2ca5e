/**
 * The reader's own bounds between classes, as they stand in the address (`20,30.5,40`) and in the boxes they are typed
 * into.
 */

export const MOST_BOUNDS = 8;

/** @param {string|null} text of the address @returns {number[]} ascending; empty when it is not a list of bounds */
export function readBounds(text) {
    const bounds = (text ?? '').split(',').filter((part) => part.trim() !== '').map(Number);
    return isAscending(bounds) && bounds.length <= MOST_BOUNDS ? bounds : [];
}

/** @param {number[]} bounds @returns {string} for the address */
export function writeBounds(bounds) {
    return bounds.map(plain).join(',');
}

/** @param {number[]} bounds @returns {boolean} numbers, each greater than the one before */
export function isAscending(bounds) {
    return bounds.every((bound, i) => Number.isFinite(bound) && (i === 0 || bound > bounds[i - 1]));
}

/**
 * @param {string} text as people write numbers: `1.234,5` in Spanish, `1,234.5` in English
 * @param {'es'|'en'} lang
 * @returns {number} NaN when it is no number
 */
export function parseBound(text, lang) {
    const clean = text.trim().replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
    const [group, point] = lang === 'en' ? [',', '.'] : ['.', ','];
    const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d*)?$`);
    const bare = grouped.test(clean) ? clean.replaceAll(group, '') : clean;
    const number = bare.replace(',', '.');
    return /^[-+]?(\d{1,15}(\.\d{0,12})?|\.\d{1,12})$/.test(number) ? Number(number) : NaN;
}

/** @param {number} bound @param {'es'|'en'} lang @returns {string} for a box: no groups, so that it can be typed over */
export function showBound(bound, lang) {
    return lang === 'en' ? plain(bound) : plain(bound).replace('.', ',');
}

/**
 * The bounds between classes that the reader may begin with.
 *
 * @param {number[]} all of a classification, with both ends
 * @param {number} decimals of the indicator
 */
export function startingBounds(all, decimals) {
    const inner = all.slice(1, -1).map((bound) => Number(bound.toFixed(decimals)));
    return [...new Set(inner)].sort((a, b) => a - b).slice(0, MOST_BOUNDS);
}

/** @param {number[]} bounds @returns {number} a further bound above them, about as far as they are apart */
export function nextBound(bounds) {
    if (bounds.length === 0) return 0;
    const last = bounds.at(-1);
    const step = bounds.length > 1 ? (last - bounds[0]) / (bounds.length - 1) : Math.abs(last) || 1;
    return Number((last + step).toPrecision(6)) > last ? Number((last + step).toPrecision(6)) : last + step;
}

/** Without an exponent. */
function plain(number) {
    const text = String(number);
    return text.includes('e') ? number.toFixed(12).replace(/\.?0+$/, '') : text;
}
