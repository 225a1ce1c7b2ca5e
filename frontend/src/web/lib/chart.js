/** Arithmetic of charts. No DOM. */
import {roundTicks} from './axis.js';

/**
 * @param {{from: number, to: number}} range of the data
 * @param {number} start px of `from`
 * @param {number} end px of `to`
 * @returns {(value: number) => number} px; the middle when the range is a point
 */
export function linear({from, to}, start, end) {
    return (value) => (to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start));
}

/**
 * A range that holds all values and begins and ends on round numbers.
 *
 * @param {(number|null)[]} values
 * @param {{zero?: boolean, wanted?: number}} [options] `zero`: the range holds zero, for bars
 * @returns {{from: number, to: number, ticks: number[]}}
 */
export function roundRange(values, {zero = false, wanted = 5} = {}) {
    const known = values.filter((value) => Number.isFinite(value));
    if (zero) known.push(0);
    let from = Math.min(...known);
    let to = Math.max(...known);
    if (!(to > from)) {
        const half = Math.abs(from) > 0 ? Math.abs(from) * 0.1 : 1;
        [from, to] = known.length === 0 ? [0, 1] : [from - half, to + half];
    }
    const inner = roundTicks(from, to, wanted);
    const step = inner.length > 1 ? inner[1] - inner[0] : to - from;
    const low = Number((Math.floor(from / step + 1e-9) * step).toPrecision(12));
    const high = Number((Math.ceil(to / step - 1e-9) * step).toPrecision(12));
    return {from: low, to: high, ticks: roundTicks(low, high, Math.max(1, Math.round((high - low) / step)))};
}

/** Type 7 of Hyndman and Fan. @param {number[]} sorted ascending, at least one @param {number} share 0..1 */
export function quantile(sorted, share) {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/**
 * A box after Tukey (1977): whiskers reach the last value within one and a half times the box.
 *
 * @param {number[]} values any order
 * @returns {{low: number, q1: number, median: number, q3: number, high: number, outliers: number[], n: number}|null}
 *     null below five values: a box of four points shows less than the points
 */
export function boxOf(values) {
    if (values.length < 5) return null;
    const sorted = [...values].sort((a, b) => a - b);
    const q1 = quantile(sorted, 0.25);
    const q3 = quantile(sorted, 0.75);
    const reach = 1.5 * (q3 - q1);
    const inside = sorted.filter((value) => value >= q1 - reach && value <= q3 + reach);
    return {low: inside[0], q1, median: quantile(sorted, 0.5), q3, high: inside.at(-1), n: sorted.length,
        outliers: sorted.filter((value) => value < inside[0] || value > inside.at(-1))};
}

/**
 * Moves labels apart that would overlap, as little as it can: neighbours that touch are pooled around their mean.
 *
 * @param {number[]} places wanted px, any order
 * @param {number} gap px between two labels
 * @param {{from: number, to: number}} room px
 * @returns {number[]} px, in the order given
 */
export function spreadLabels(places, gap, {from, to}) {
    const order = places.map((place, i) => ({place, i})).sort((a, b) => a.place - b.place);
    const pools = [];
    for (const {place} of order) {
        pools.push({sum: place, count: 1});
        while (pools.length > 1 && startOf(pools.at(-1), gap) < startOf(pools.at(-2), gap) + pools.at(-2).count * gap) {
            const last = pools.pop();
            const before = pools.at(-1);
            // the wanted start of each label, moved back by those before it
            before.sum += last.sum;
            before.count += last.count;
        }
    }
    const result = new Array(places.length);
    const starts = pools.map((pool) => ({at: startOf(pool, gap), count: pool.count}));
    // first from above, then from below: what does not fit at the foot moves up
    let least = from;
    for (const pool of starts) {
        pool.at = Math.max(pool.at, least);
        least = pool.at + pool.count * gap;
    }
    let most = to + gap;
    for (const pool of [...starts].reverse()) {
        pool.at = Math.min(pool.at, most - pool.count * gap);
        most = pool.at;
    }
    let k = 0;
    for (const pool of starts) {
        for (let n = 0; n < pool.count; n++, k++) result[order[k].i] = pool.at + n * gap;
    }
    return result;
}

function startOf({sum, count}, gap) {
    return sum / count - ((count - 1) * gap) / 2;
}

/** Pearson's r. @param {[number, number][]} pairs @returns {number|null} null below three or without spread */
export function correlation(pairs) {
    if (pairs.length < 3) return null;
    const mean = (at) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
    const [mx, my] = [mean(0), mean(1)];
    let xy = 0;
    let xx = 0;
    let yy = 0;
    for (const [x, y] of pairs) {
        xy += (x - mx) * (y - my);
        xx += (x - mx) ** 2;
        yy += (y - my) ** 2;
    }
    return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}
