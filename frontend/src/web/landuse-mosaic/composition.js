/** How much of each class the plans have, arranged for bars on a common scale. */

export const MEASURES = Object.freeze(['share', 'hectares', 'inhabitant']);

/** Ids of what is no class: the soil that a plan leaves out. */
const HOLES = new Set(['none', 'uncovered']);

/**
 * @param {object[]} places of `/land-use/composition`
 * @param {'share'|'hectares'|'inhabitant'} measure
 * @param {string|null} only id of the one class that is shown per inhabitant
 * @returns {{rows: {code: string, name: string, parts: {id: string, name: string, value: number, from: number}[],
 *     total: number|null, reason: string|null, place: object}[], most: number}} parts follow each other along the bar;
 *     `most` is the end of the common scale; a place without figures has no parts and a reason, never zeros
 */
export function barsOf(places, measure, only = null) {
    const rows = places.map((place) => {
        const classes = measure === 'inhabitant' ? place.classes.filter((each) => each.id === only) : place.classes;
        let from = 0;
        const parts = classes.filter((each) => valueOf(each, measure) !== null).map((each) => {
            const value = valueOf(each, measure);
            const part = {id: each.id, name: each.name, value, from};
            from += value;
            return part;
        });
        return {code: place.code, name: place.name, parts, total: parts.length === 0 ? null : from,
            reason: place.reason ?? null, place};
    });
    const most = measure === 'share' ? 1 : Math.max(0, ...rows.map((row) => row.total ?? 0));
    return {rows, most};
}

function valueOf(each, measure) {
    const value = {share: each.share, hectares: each.hectares, inhabitant: each.perInhabitantSquareMetres}[measure];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/**
 * @param {object[]} places
 * @returns {{id: string, name: string, hectares: number, share: number}|null} the class with most soil of all places
 *     together, holes aside; null where no place has any
 */
export function largestOf(places) {
    const sums = new Map();
    let all = 0;
    for (const each of places.flatMap((place) => place.classes)) {
        if (HOLES.has(each.id)) continue;
        all += each.hectares;
        const sum = sums.get(each.id) ?? {id: each.id, name: each.name, hectares: 0};
        sum.hectares += each.hectares;
        sums.set(each.id, sum);
    }
    const [first] = [...sums.values()].sort((a, b) => b.hectares - a.hectares);
    return first ? {...first, share: first.hectares / all} : null;
}

/** @returns {{has: number, comparable: number, without: number, of: number}} how many places have zones, and compare */
export function coverOf(places) {
    const has = places.filter((place) => place.classes.length > 0);
    return {of: places.length, has: has.length, comparable: has.filter((place) => place.comparable).length,
        without: places.length - has.length};
}
