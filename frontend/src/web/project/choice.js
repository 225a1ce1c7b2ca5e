/**
 * What the reader has chosen, as the address keeps it and as the API is asked. Pure, so that list, map, totals and files
 * ask for the same projects.
 */

/** Filters of which several values may be chosen, joined as the API joins them: field of the state → list of the facets. */
export const FACETS = Object.freeze({dimension: 'byDimension', stage: 'byStage', horizon: 'byHorizon', sector: 'bySector',
    fund: 'byFund', theme: 'byTheme'});

/** What progress may warn of. */
export const FLAGS = Object.freeze(['money_ahead', 'behind', 'stalled', 'unreported']);

/** `state.view` of this room: only the projects that nobody could place. */
export const UNLOCATED = 'sin-ubicacion';

/** The value of a filter that asks for what is not known. */
export const UNKNOWN = 'none';

/** Largest first; what has no value follows in the order of the codes. */
export const DEFAULT_SORT = '-value';

const joint = (field) => (field === 'fund' ? ';' : ',');

/** @param {object} state @param {string} field @returns {string[]} what is chosen, in the order it was */
export function chosen(state, field) {
    return state[field] ? state[field].split(joint(field)).filter(Boolean) : [];
}

/** @returns {object} change of the state that adds a value to a filter or takes it away */
export function toggled(state, field, id) {
    const before = chosen(state, field);
    const after = before.includes(id) ? before.filter((each) => each !== id) : [...before, id];
    return {[field]: after.length === 0 ? null : after.join(joint(field))};
}

/** @returns {object} change of the state that leaves nothing filtered */
export function unfiltered() {
    return {theme: null, dimension: null, stage: null, horizon: null, sector: null, fund: null, flag: null, words: null,
        territory: null, view: null, plan: null, node: null};
}

/**
 * @param {object} state
 * @param {object} where
 * @param {string} where.root code of the pack's root
 * @param {{items: object[], regionalisations: object[]}} where.territories answer of `/api/v1/territories`
 * @param {number[]|null} [where.bbox] west, south, east, north; null = everywhere
 * @returns {Record<string, string|null>} parameters of `/api/v1/projects`; null ones are not sent
 */
export function queryOf(state, {root, territories, bbox = null}) {
    const place = placeOf(state.territory, territories);
    return {
        within: place.within ?? root,
        municipality: place.municipalities?.join(',') ?? null,
        ...Object.fromEntries([...Object.keys(FACETS), 'flag'].map((field) => [field, state[field]])),
        plan: state.node ? state.plan : null,
        node: state.node,
        q: state.words?.trim() || null,
        located: state.view === UNLOCATED ? 'false' : null,
        bbox: bbox ? bbox.map((degrees) => degrees.toFixed(3)).join(',') : null,
        sort: state.sort ?? DEFAULT_SORT,
    };
}

/** A region that is a territory narrows the whole; one that is only a list of municipalities is asked for as that. */
function placeOf(code, territories) {
    if (!code) return {};
    const territory = territories.items.find((item) => item.code === code);
    if (territory && hasParts(code, territories)) return {within: code};
    if (territory) return {municipalities: [code]};
    const members = membersOf(code, territories);
    return members ? {municipalities: members} : {};
}

/** Levels are data: a municipality is what nothing else lies in. */
function hasParts(code, territories) {
    return territories.items.some((item) => item.parent === code);
}

function membersOf(code, territories) {
    for (const {regions} of territories.regionalisations) {
        const region = regions.find((candidate) => candidate.code === code);
        if (region) return region.members.map((member) => member.code);
    }
    return null;
}

/**
 * The municipalities that a territory in focus stands for.
 *
 * @param {string|null} code of a municipality, a region or the root
 * @param {{items: object[], regionalisations: object[]}} territories answer of `/api/v1/territories`
 * @returns {Set<string>|null} null when nothing is to be filtered
 */
export function municipalitiesOf(code, territories) {
    if (!code) return null;
    const members = membersOf(code, territories);
    if (members) return new Set(members);
    const territory = territories.items.find((candidate) => candidate.code === code);
    return territory && !hasParts(code, territories) ? new Set([code]) : null;
}

/**
 * The part of the map that the list follows.
 *
 * @param {number[]} view west, south, east, north of what is visible
 * @param {number[]} whole of the pack
 * @returns {number[]|null} null while all of the pack is in view: nothing is left out then, neither are projects without
 *     a location
 */
export function followed([west, south, east, north], whole) {
    const slack = 0.01;
    const all = west <= whole[0] + slack && south <= whole[1] + slack && east >= whole[2] - slack
        && north >= whole[3] - slack;
    return all ? null : [west, south, east, north];
}
