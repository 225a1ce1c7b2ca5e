/**
 * The second map of a comparison: how it stands in the address (`indicator:period:breakdown`, what is left out is that
 * of the first map of the same indicator), and what it is when nobody has chosen it.
 */

/** @param {string|null} text of the address @returns {{indicator: string|null, period: string|null, breakdown:
 *     string|null}} */
export function parseMap(text) {
    const [indicator, period, breakdown] = (text ?? '').split(':');
    return {indicator: indicator || null, period: period || null, breakdown: breakdown || null};
}

/** @param {{indicator: string, period: string, breakdown: string}} map @returns {string} */
export function writeMap({indicator, period, breakdown}) {
    return [indicator, period, breakdown].join(':');
}

/**
 * Beside a map stands, if nobody says otherwise, an earlier period of it that compares; else another breakdown; else
 * another indicator in the same unit.
 *
 * @param {{item: object, period: string, breakdown: string}} first
 * @param {object[]} items of the catalogue
 * @param {string[]} comparable periods that compare with the one shown, ascending
 */
export function besideOf({item, period, breakdown}, items, comparable) {
    const earlier = comparable.find((each) => each !== period) ?? item.periods.find((each) => each !== period);
    if (earlier) return {indicator: item.code, period: earlier, breakdown};
    const part = item.breakdowns.findLast((each) => each !== breakdown);
    if (part) return {indicator: item.code, period, breakdown: part};
    const other = items.find((each) => each.code !== item.code && each.unit === item.unit && each.family !== item.family)
        ?? items.find((each) => each.code !== item.code && each.unit === item.unit)
        ?? items.find((each) => each.code !== item.code) ?? item;
    return {indicator: other.code, period: other.periods.at(-1), breakdown: other.breakdowns[0]};
}

/**
 * Crossed with an indicator is, if nobody says otherwise, one of another family that is better in one direction, of
 * the same period where there is one.
 *
 * @param {{item: object, period: string}} first
 * @param {object[]} items of the catalogue
 */
export function crossedWith({item, period}, items) {
    const able = items.filter((each) => each.family !== item.family && each.direction !== 'neutral'
        && each.aggregation !== 'sum');
    const other = able.find((each) => each.periods.includes(period)) ?? able[0]
        ?? items.find((each) => each.code !== item.code) ?? item;
    return {indicator: other.code, period: other.periods.includes(period) ? period : other.periods.at(-1),
        breakdown: other.breakdowns[0]};
}

/**
 * @param {{code: string, value: number|null}[]} first
 * @param {{code: string, value: number|null}[]} second
 * @returns {{higher: number, lower: number, equal: number, both: number}} of the second against the first
 */
export function countChanges(first, second) {
    const before = new Map(first.map((each) => [each.code, each.value]));
    const pairs = second.map((each) => [before.get(each.code), each.value])
        .filter(([a, b]) => a !== null && a !== undefined && b !== null && b !== undefined);
    const higher = pairs.filter(([a, b]) => b > a).length;
    const lower = pairs.filter(([a, b]) => b < a).length;
    return {higher, lower, equal: pairs.length - higher - lower, both: pairs.length};
}
