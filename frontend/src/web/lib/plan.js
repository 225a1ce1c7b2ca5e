/**
 * What a reader does with plans: group them, walk their tree, see which places a branch names. Nothing here draws.
 */

/** Id of the group of plans of which no kind is said, as the server gives it. */
export const NO_KIND = 'none';

/**
 * @param {{items: object[], kinds: {id: string, name: string}[]}} listing answer of `/api/v1/plans`
 * @returns {{id: string, name: string, plans: object[]}[]} in the order of the kinds
 */
export function groupByKind({items, kinds}) {
    return kinds.map(({id, name}) => ({id, name, plans: items.filter((plan) => (plan.kind ?? NO_KIND) === id)}))
        .filter((group) => group.plans.length > 0);
}

/**
 * The plan to open when nobody has chosen one: that which names most municipalities, and of those the one with most
 * elements.
 *
 * @param {object[]} items
 * @returns {object|null}
 */
export function openingPlan(items) {
    return [...items].sort((a, b) => b.placeCount - a.placeCount || b.nodeCount - a.nodeCount)[0] ?? null;
}

/**
 * @param {import('./tree.js').Branch} branch
 * @returns {Set<string>} codes of the places that it or anything below it names
 */
export function placesOf(branch) {
    const places = new Set(branch.node.places);
    for (const child of branch.children) for (const place of placesOf(child)) places.add(place);
    return places;
}

/**
 * @param {number} count
 * @param {{from: number, to: number}[]} classes
 * @returns {number} index of the class that holds the count
 */
export function classOf(count, classes) {
    return classes.findIndex(({from, to}) => count >= from && count <= to);
}

/** @param {{from: number, to: number}} step @returns {string} its bounds as people write them: `4–7`, `1` */
export function boundsText({from, to}) {
    return from === to ? String(from) : `${from}–${to}`;
}

/**
 * @param {object[]} items rows with a `node` code
 * @returns {Map<string, object[]>} by code
 */
export function byNode(items) {
    const found = new Map();
    for (const item of items) found.set(item.node, [...(found.get(item.node) ?? []), item]);
    return found;
}

/** @param {number} value @returns {number} the decimals that a stated figure was stated with, four at most */
export function decimalsOf(value) {
    return Number.isInteger(value) ? 0 : Math.min(4, String(value).split('.')[1]?.length ?? 0);
}

/**
 * @param {{reasons: {id: string, text: string}[]}[]} goals
 * @returns {{id: string, text: string, count: number}[]} why goals cannot be measured, most frequent first
 */
export function countReasons(goals) {
    const found = new Map();
    for (const {reasons} of goals) {
        for (const {id, text} of reasons) {
            const entry = found.get(id) ?? {id, text, count: 0};
            entry.count += 1;
            found.set(id, entry);
        }
    }
    return [...found.values()].sort((a, b) => b.count - a.count);
}
