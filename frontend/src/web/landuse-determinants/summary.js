/** What the answer about determinants says, in the order in which it is read. */

const GRAVITY = ['severe', 'medium', 'slight'];

/** @param {object[]} plans of the register @returns {object[]} those in force that can be drawn */
export function usablePlans(plans) {
    return plans.filter((plan) => plan.inForce && plan.zones > 0);
}

/** @returns {object|null} the plan of the address, of the territory in focus, or the first */
export function choosePlan(state, usable) {
    const wanted = (state.plans ?? '').split(',')[0];
    return usable.find((plan) => plan.id === wanted)
        ?? usable.find((plan) => wanted && plan.territory.code === wanted.split('-')[0])
        ?? usable.find((plan) => plan.territory.code === state.territory) ?? usable[0] ?? null;
}

/**
 * @param {object[]} kinds of the answer
 * @returns {{rank: number, kinds: object[]}[]} by rank, highest first; within a rank as the answer has them
 */
export function byRank(kinds) {
    const ranks = [...new Set(kinds.map((kind) => kind.rank))].sort((a, b) => a - b);
    return ranks.map((rank) => ({rank, kinds: kinds.filter((kind) => kind.rank === rank)}));
}

/** @param {object[]} conflicts @param {string|null} sort null = largest first, 'gravedad' = gravest first */
export function ordered(conflicts, sort) {
    const largest = (a, b) => b.hectares - a.hectares || a.rank - b.rank;
    return [...conflicts].sort(sort === 'gravedad'
        ? (a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || largest(a, b) : largest);
}

/** @returns {{conflicts: number, hectares: number, evaluated: number, open: object[]}} over what is shown */
export function summed(kinds, conflicts) {
    return {conflicts: conflicts.length, hectares: conflicts.reduce((sum, each) => sum + each.hectares, 0),
        groundHectares: conflicts.reduce((sum, each) => sum + each.groundHectares, 0),
        evaluated: kinds.filter((kind) => kind.state === 'evaluated').length,
        open: kinds.filter((kind) => kind.state !== 'evaluated')};
}

/** @returns {boolean} whether all that is open is open because nobody loaded a layer, and not for what the plan lacks */
export function onlyLayersMissing(open) {
    return open.every((kind) => kind.layers.length === 0);
}
