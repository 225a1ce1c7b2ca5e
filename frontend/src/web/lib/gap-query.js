import {comparablePeriods} from './comparable.js';

/** In the order in which they are offered. */
export const REFERENCES = Object.freeze(['department', 'subregion', 'best', 'median', 'peers', 'past', 'goal']);

/** How many peers of similar population are offered; the first is the default. */
export const PEER_COUNTS = Object.freeze([5, 3, 8, 12]);

/**
 * What the address says about a reference, as the backend wants it.
 *
 * @param {{reference: string, peers: string|null, past: string|null}} state
 * @param {{period: string, item: {periods: string[]}, regionalisation?: {id: string}}} view
 * @returns {{reference: string, regions?: string, peers?: string, k?: string, past?: string}}
 */
export function gapQuery({reference, peers, past}, {period, item, regionalisation}) {
    const query = {reference};
    if (reference === 'subregion' && regionalisation) query.regions = regionalisation.id;
    if (reference === 'peers') {
        const count = /^population-(\d+)$/.exec(peers ?? '');
        if (count) query.k = count[1];
        else if (peers && peers !== 'population') query.peers = peers;
    }
    // an address with a past that is not before the period falls back to the period before
    if (reference === 'past' && past && isBefore(past, period, item.periods)) query.past = past;
    return query;
}

function isBefore(past, period, periods) {
    const at = periods.indexOf(past);
    return at >= 0 && at < periods.indexOf(period);
}

/**
 * @param {string[]} periods ascending
 * @param {string} period
 * @param {{from: string, to: string}[]} breaks
 * @returns {string[]} earlier periods that compare with this one, the newest first
 */
export function pastPeriods(periods, period, breaks) {
    const run = comparablePeriods(periods, period, breaks);
    return run.slice(0, Math.max(0, run.indexOf(period))).reverse();
}

/**
 * @param {{code: string, gap: number|null}[]} items
 * @param {string|null} region
 * @param {Map<string, string>} regionOf
 * @returns {object[]} those of one region; all without a region
 */
export function inRegion(items, region, regionOf) {
    return region ? items.filter((item) => regionOf.get(item.code) === region) : items;
}

/** @returns {object[]} the `count` items furthest behind among those with a gap, equal ones by name */
export function furthestOf(items, count = 3) {
    return items.filter((item) => item.gap !== null)
        .sort((a, b) => b.gap - a.gap || a.name.localeCompare(b.name)).slice(0, count);
}
