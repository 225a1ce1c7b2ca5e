import {h} from '../kit/dom.js';
import {classOf} from '../lib/classify.js';
import {LATEST_AVAILABLE} from './catalogue.js';
import {periodName} from './sentences.js';

/** Values that no class holds although they are known: a logarithmic scale without its zeros. */
export const UNCLASSED = '#F4F1EA';

/**
 * What is asked of the server for the classes.
 *
 * @param {object} state own bounds that the address does not name begin as natural ones
 * @returns {{method: string, count: number, over: string, own: string|null}}
 */
export function classWish({method, classes, over, own}) {
    return {method: method === 'own' && !own ? 'jenks' : method, count: classes, over, own};
}

/** @returns {(value: number|null) => string|null} no colour = missing data */
export function colouring(classification, ramp) {
    return (value) => {
        if (value === null || value === undefined) return null;
        return ramp[classOf(value, classification.classes)] ?? UNCLASSED;
    };
}

/** @returns {string} what a class holds: its values, or its bounds where there are none */
export function classRange(each, i, {classes, method}, figure) {
    if (each.count > 0) {
        return each.minPresent === each.maxPresent ? figure(each.minPresent)
            : `${figure(each.minPresent)} – ${figure(each.maxPresent)}`;
    }
    const open = method === 'own' || method === 'stddev';
    if (open && i === 0) return `< ${figure(each.upper)}`;
    if (open && i === classes.length - 1) return `≥ ${figure(each.lower)}`;
    return `${figure(each.lower)} – ${figure(each.upper)}`;
}

/** @returns {HTMLElement|null} which years a map of latest values shows, and how often */
export function yearsNote(items, view, t, format) {
    if (view.period !== LATEST_AVAILABLE) return null;
    const counts = new Map();
    for (const item of items) {
        if (item.value !== null) counts.set(item.period, (counts.get(item.period) ?? 0) + 1);
    }
    const years = [...counts].sort(([a], [b]) => (a < b ? 1 : -1))
        .map(([period, n]) => t('indicator.period.each.count', {period: periodName(period, t), n}));
    return h('p', {class: 'legend-note'}, t('indicator.period.each.note', {years: format.list(years)}));
}
