/**
 * What the rules of quality found, as the screen asks for it.
 *
 * @typedef {{territory: string, period: string, breakdown: string, value: number|null}} Cell
 * @typedef {{rule: string, title: string, severity: string, message: string, cells: Cell[]}} Finding
 */

/**
 * The findings about one value.
 *
 * @param {{items: Finding[]}|null} quality answer of the server, null when it could not be had
 * @param {{territory: string, period: string, breakdown: string}} place
 * @returns {Finding[]} warnings first
 */
export function findingsOf(quality, {territory, period, breakdown}) {
    return bySeverity((quality?.items ?? []).filter((item) => item.cells.some((cell) => cell.territory === territory
        && cell.period === period && cell.breakdown === breakdown)));
}

/** @param {Finding[]} items @returns {Finding[]} warnings before information, else as they came */
export function bySeverity(items) {
    const rank = (item) => (item.severity === 'warning' ? 0 : 1);
    return items.map((item, i) => ({item, i})).sort((a, b) => rank(a.item) - rank(b.item) || a.i - b.i)
        .map(({item}) => item);
}

/** @param {Finding[]} items @returns {boolean} */
export const hasWarning = (items) => items.some((item) => item.severity === 'warning');
