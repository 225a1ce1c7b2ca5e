/** Arithmetic with dates written as `2026-09-30`. No clock, no time zone. */

const DAY_MS = 86_400_000;

/** @param {string} iso day, month or year; a month or a year begins on its first day @returns {number} days since 1970 */
export function dayOf(iso) {
    const [year, month = 1, day = 1] = iso.split('-').map(Number);
    return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** @param {number} day since 1970 @returns {string} */
export function isoOf(day) {
    return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The first days of years within a range, so many that their names do not touch.
 *
 * @param {number} from day
 * @param {number} to day
 * @param {number} [most] years
 * @returns {{day: number, year: number}[]}
 */
export function yearTicks(from, to, most = 8) {
    const first = Number(isoOf(from).slice(0, 4));
    const last = Number(isoOf(to).slice(0, 4));
    const step = [1, 2, 5, 10, 20, 50, 100].find((size) => (last - first) / size <= most) ?? 100;
    const ticks = [];
    for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
        const day = dayOf(`${year}-01-01`);
        if (day >= from && day <= to) ticks.push({day, year});
    }
    return ticks;
}
