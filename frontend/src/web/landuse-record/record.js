import {decimalsOf} from '../lib/measures.js';

/** Figures of the record of a plan, arranged for the page. */

/**
 * @param {{id: string, licences: number}[]} groups by year
 * @returns {{year: string, licences: number}[]} every year from the first to the last: one between them without licences
 *     is a year in which none was reported
 */
export function yearsOf(groups) {
    const byYear = new Map(groups.map(({id, licences}) => [Number(id), licences]));
    const known = [...byYear.keys()];
    if (known.length === 0) return [];
    const [first, last] = [Math.min(...known), Math.max(...known)];
    return Array.from({length: last - first + 1}, (_, i) => ({year: String(first + i), licences: byYear.get(first + i) ?? 0}));
}

/** @param {{value: number, unit: string}} indicator @param {import('../lib/format.js').Format} format */
export function valueText({value, unit}, format) {
    if (/^(porcentaje|percent)/i.test(unit)) return format.value(value, {unit, decimals: 1});
    return `${format.number(value, decimalsOf(value))} ha`;
}
