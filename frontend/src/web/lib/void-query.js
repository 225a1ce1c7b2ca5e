import {gapQuery} from './gap-query.js';

/** Word of `form` by which effort is told of inhabitants. */
export const PER_INHABITANTS = 'habitantes';

/** References that the scores of an index have; the first is the default. */
export const INDEX_REFERENCES = Object.freeze(['median', 'best']);

/** @returns {string|null} code of the index whose gap is asked for; one that a reader builds has none */
export function indexOf({index}) {
    return index && index !== 'own' ? index : null;
}

/**
 * What the address says about voids, as the backend wants it.
 *
 * @param {object} state
 * @param {{item: object, period: string, breakdown: string, regionalisation?: {id: string}}} view
 * @returns {Record<string, string>}
 */
export function voidQuery(state, view) {
    const effort = state.effort ?? 'commitments';
    const index = indexOf(state);
    const query = {effort};
    if (index) {
        query.index = index;
        query.reference = INDEX_REFERENCES.includes(state.reference) ? state.reference : INDEX_REFERENCES[0];
    } else {
        Object.assign(query, {indicator: view.item.code, period: view.period, breakdown: view.breakdown},
            gapQuery(state, view));
    }
    if (effort === 'commitments' && state.plan) query.plan = state.plan;
    if (effort === 'cost' && state.stage) query.stage = state.stage;
    if (effort === 'cost' && state.horizon) query.horizon = state.horizon;
    if (state.form === PER_INHABITANTS) query.per = 'inhabitants';
    return query;
}

/**
 * Names in a column beside points, pushed apart so that none lies on another; the first stays where it is as far as it
 * can.
 *
 * @param {{y: number}[]} labels any order, each where it would stand alone
 * @param {{step: number, top: number, bottom: number}} room px between two, and where the column begins and ends
 * @returns {number[]} where each stands, in the order given
 */
export function apart(labels, {step, top, bottom}) {
    const order = labels.map((label, i) => ({i, y: label.y})).sort((a, b) => a.y - b.y || a.i - b.i);
    const at = order.map(({y}) => y);
    for (let i = 0; i < at.length; i++) at[i] = Math.max(at[i], i === 0 ? top : at[i - 1] + step);
    for (let i = at.length - 1; i >= 0; i--) at[i] = Math.min(at[i], i === at.length - 1 ? bottom : at[i + 1] - step);
    const placed = [];
    order.forEach(({i}, k) => { placed[i] = at[k]; });
    return placed;
}
