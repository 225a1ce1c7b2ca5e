/** Projects along time. Pure; dates are days since 1970. */
import {dayOf} from '../lib/days.js';

/** days; a bar that lacks one end fades over this length */
const FADE = 180;

/**
 * @param {object[]} items of `/api/v1/projects`
 * @returns {{from: number, to: number, bars: {item: object, start: number, end: number, openStart: boolean,
 *     openEnd: boolean}[], undated: object[], cut: number|null}} `cut`: newest report of any; a bar whose start or end is
 *     not known is open on that side
 */
export function timelineOf(items) {
    const bars = [];
    const undated = [];
    for (const item of items) {
        if (!item.start && !item.end) {
            undated.push(item);
            continue;
        }
        const start = item.start ? dayOf(item.start) : dayOf(item.end) - FADE;
        const end = item.end ? dayOf(item.end) : dayOf(item.start) + FADE;
        bars.push({item, start, end: Math.max(end, start + 1), openStart: !item.start, openEnd: !item.end});
    }
    bars.sort((a, b) => a.start - b.start || a.end - b.end || a.item.name.localeCompare(b.item.name));
    const cuts = bars.map(({item}) => item.standing?.date).filter(Boolean).map(dayOf);
    const cut = cuts.length === 0 ? null : Math.max(...cuts);
    const days = [...bars.flatMap((bar) => [bar.start, bar.end]), ...(cut === null ? [] : [cut])];
    if (days.length === 0) return {from: 0, to: 1, bars, undated, cut};
    const margin = Math.max(30, Math.round((Math.max(...days) - Math.min(...days)) * 0.03));
    return {from: Math.min(...days) - margin, to: Math.max(...days) + margin, bars, undated, cut};
}

/** @returns {number} per cent of the way from `from` to `to`, kept within */
export function along(day, {from, to}) {
    return Math.max(0, Math.min(100, (100 * (day - from)) / (to - from)));
}
