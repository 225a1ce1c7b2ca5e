/**
 * How a pattern is looked at, as one word of the address: `gi`, `k5`, `gi-k5`, `gi-k5-uncorrected`.
 *
 * @typedef {object} PatternForm
 * @property {'local'|'gi'} statistic local Moran, or Gi*
 * @property {number} nearest how many nearest neighbours; 0: those that share a border
 * @property {boolean} corrected p adjusted for testing every territory
 */

export const NEAREST = Object.freeze([3, 4, 5, 6, 8, 10]);
export const DEFAULT_NEAREST = 5;

/** @param {string|null} form @returns {PatternForm} what it does not understand is left at its default */
export function parseForm(form) {
    const words = (form ?? '').split('-');
    const nearest = words.map((word) => /^k(\d{1,2})$/.exec(word)).find(Boolean);
    const count = nearest ? Number(nearest[1]) : 0;
    return {statistic: words.includes('gi') ? 'gi' : 'local', nearest: count >= 1 && count <= 20 ? count : 0,
        corrected: !words.includes('uncorrected')};
}

/** @param {PatternForm} form @returns {string|null} null at the defaults */
export function writeForm({statistic, nearest, corrected}) {
    return [statistic === 'gi' ? 'gi' : null, nearest ? `k${nearest}` : null, corrected ? null : 'uncorrected'].filter(Boolean).join('-') || null;
}

/** Classes of both statistics, in the order of the legend. High is dotted, so that grey print tells it from low. */
export const CLASSES = Object.freeze({
    local: [
        {id: 'high-high', fill: '#8A4108', dotted: true, ink: '#8A4108'},
        {id: 'low-low', fill: '#4A90A1', dotted: false, ink: '#0F5F73'},
        {id: 'high-low', fill: '#E5A765', dotted: true, ink: '#B8690F'},
        {id: 'low-high', fill: '#C2DCE2', dotted: false, ink: '#4A90A1'},
        {id: 'not-significant', fill: '#F4F1EA', dotted: false, ink: '#8C8A83'},
        {id: 'no-neighbours', fill: '#B9B4A8', dotted: false, ink: '#626C72'},
    ],
    gi: [
        {id: 'hot', fill: '#8A4108', dotted: true, ink: '#8A4108'},
        {id: 'cold', fill: '#4A90A1', dotted: false, ink: '#0F5F73'},
        {id: 'not-significant', fill: '#F4F1EA', dotted: false, ink: '#8C8A83'},
        {id: 'no-neighbours', fill: '#B9B4A8', dotted: false, ink: '#626C72'},
    ],
});

/** @returns {string|null} class of an item of `/clusters` by the statistic; null without value or without statistics */
export function classOfItem(item, statistic) {
    if (item.value === null || item.cluster === null) return null;
    if (statistic === 'local') return item.cluster;
    return item.hotSpot ?? 'no-neighbours';
}

/** @returns {'together'|'apart'|'chance'} what the global statistic says, at the level of significance */
export function verdict({i, expected, p}, alpha) {
    if (p > alpha) return 'chance';
    return i > expected ? 'together' : 'apart';
}

/**
 * @param {string[]} periods ascending
 * @param {{from: string, to: string}[]} breaks two periods that do not compare
 * @returns {Set<number>} indexes of the periods that do not compare with the one before
 */
export function brokenBefore(periods, breaks) {
    return new Set(breaks.map(({from, to}) => (periods.includes(to) ? periods.indexOf(to) : periods.indexOf(from) + 1))
        .filter((i) => i > 0 && i < periods.length));
}
