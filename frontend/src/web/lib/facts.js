/**
 * What can be said in one sentence of a table of values. Pure counting: the words are chosen where it is shown.
 *
 * @typedef {{code: string, name: string, value: number|null, rank: number|null}} ValueItem
 */

/**
 * @param {ValueItem[]} items
 * @param {number|null} reference value of the department
 * @param {'higher_is_better'|'lower_is_better'|'neutral'} direction
 * @returns {{behind: number, above: number, below: number, equal: number, known: number}} `behind` is 0 for a
 *     neutral indicator
 */
export function countAgainst(items, reference, direction) {
    const known = items.filter((item) => item.value !== null);
    if (reference === null || reference === undefined) {
        return {behind: 0, above: 0, below: 0, equal: 0, known: known.length};
    }
    const above = known.filter((item) => item.value > reference).length;
    const below = known.filter((item) => item.value < reference).length;
    const behind = {lower_is_better: above, higher_is_better: below, neutral: 0}[direction];
    return {behind, above, below, equal: known.length - above - below, known: known.length};
}

/** @returns {ValueItem[]} the `count` items furthest behind, worst first; for a neutral indicator the highest */
export function furthestBehind(items, direction, count = 3) {
    const known = items.filter((item) => item.value !== null);
    const sign = direction === 'higher_is_better' ? 1 : -1;
    return known.sort((a, b) => sign * (a.value - b.value) || a.name.localeCompare(b.name)).slice(0, count);
}

/**
 * A total says how large a place is, so a list of totals goes from high to low whatever is better.
 *
 * @param {{aggregation: string, direction: string}} item of the catalogue
 * @returns {'higher_is_better'|'lower_is_better'|'neutral'} how to order its values
 */
export function orderOf({aggregation, direction}) {
    return aggregation === 'sum' ? 'neutral' : direction;
}

/** @returns {number} signed so that positive is behind; for a neutral indicator the plain difference */
export function distanceBehind(value, reference, direction) {
    return direction === 'higher_is_better' ? reference - value : value - reference;
}

/**
 * Groups items by region and orders both: the region with the worse value first, where it has one.
 *
 * @param {ValueItem[]} items
 * @param {Map<string, string>} regionOf municipality code → region code
 * @param {{code: string, name: string, value: number|null}[]} regions
 * @param {'higher_is_better'|'lower_is_better'|'neutral'} direction
 * @returns {{region: object, items: ValueItem[]}[]} items without a region are left out; empty regions too
 */
export function groupByRegion(items, regionOf, regions, direction) {
    const worstFirst = comparison(direction);
    return regions.map((region) => ({
        region,
        items: items.filter((item) => regionOf.get(item.code) === region.code).sort(worstFirst),
    })).filter((group) => group.items.length > 0).sort((a, b) => worstFirst(
        {...a.region, value: a.region.value ?? mean(a.items)}, {...b.region, value: b.region.value ?? mean(b.items)}));
}

/** Only to order regions that have no value of their own; never shown. */
function mean(items) {
    const known = items.filter((item) => item.value !== null);
    return known.length === 0 ? null : known.reduce((sum, item) => sum + item.value, 0) / known.length;
}

/** @returns {(a: ValueItem, b: ValueItem) => number} worst first, missing last; neutral: highest first */
export function comparison(direction) {
    const sign = direction === 'higher_is_better' ? 1 : -1;
    return (a, b) => {
        if (a.value === null || b.value === null) {
            return (a.value === null) - (b.value === null) || a.name.localeCompare(b.name);
        }
        return sign * (a.value - b.value) || a.name.localeCompare(b.name);
    };
}
