/** Circles of a map of counts. No DOM. */

const LARGEST = 22;
const LEAST = 3;

/** @returns {number} px: the area of the circle follows the count @param {number} cases @param {number} most */
export function radiusOf(cases, most) {
    return cases === 0 || most === 0 ? 0 : Math.max(LEAST, LARGEST * Math.sqrt(cases / most));
}

/**
 * @param {{cell: string, cases: number|null, status: string, lon: number, lat: number}[]} items
 * @returns {{code: string, lon: number, lat: number, radius: number, fill: string}[]} largest first, so that small
 *     ones lie on top; a suppressed count is a small hollow circle; zero and missing have none
 */
export function circlesOf(items) {
    const most = Math.max(0, ...items.map((item) => item.cases ?? 0));
    return items.filter((item) => item.status === 'suppressed' || item.cases > 0)
        .map((item) => ({code: item.cell, lon: item.lon, lat: item.lat,
            radius: item.cases === null ? LEAST : radiusOf(item.cases, most),
            fill: item.cases === null ? '#FFFFFF' : '#97527B'}))
        .sort((a, b) => b.radius - a.radius);
}

/** @returns {number[]} up to three round counts for the legend, largest first */
export function legendCounts(most) {
    if (most < 5) return [];
    const power = 10 ** Math.floor(Math.log10(most));
    const top = [5, 2, 1].map((factor) => factor * power).find((size) => size <= most);
    return [...new Set([top, Math.round(top / 4), Math.round(top / 20)])].filter((count) => count >= 5);
}
