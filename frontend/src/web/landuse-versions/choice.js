/** Which two versions of which plan are compared. */

const dateOf = (plan) => String(plan.act?.date ?? plan.version ?? '');

/** @param {object[]} plans of the register @returns {Map<string, object[]>} territory → versions that can be drawn, oldest
 *  first; only territories that have two */
export function versionsByTerritory(plans) {
    const by = new Map();
    for (const plan of plans.filter((each) => each.zones > 0)) {
        const code = plan.territory.code;
        by.set(code, [...(by.get(code) ?? []), plan]);
    }
    return new Map([...by].filter(([, versions]) => versions.length > 1)
        .map(([code, versions]) => [code, versions.sort((a, b) => dateOf(a).localeCompare(dateOf(b)))]));
}

/**
 * @param {{plans: string|null, territory: string|null}} state `plans` are the older and the newer version
 * @param {Map<string, object[]>} byTerritory see `versionsByTerritory`
 * @returns {{versions: object[], from: object, to: object}|null} what the address says, else the last two of the territory
 *     in focus, else of the territory whose comparison can say most: that with the newest older version
 */
export function chooseVersions(state, byTerritory) {
    const wanted = (state.plans ?? '').split(',').filter(Boolean);
    const all = [...byTerritory.values()];
    const versions = all.find((list) => list.some((plan) => wanted.includes(plan.id)))
        ?? all.find((list) => wanted.some((id) => id.split('-')[0] === list[0].territory.code))
        ?? byTerritory.get(state.territory)
        ?? [...all].sort((a, b) => dateOf(b.at(-2)).localeCompare(dateOf(a.at(-2))))[0];
    if (!versions) return null;
    const named = wanted.map((id) => versions.find((plan) => plan.id === id)).filter(Boolean);
    const to = named[1] ?? (named[0] && named[0] !== versions[0] ? named[0] : versions.at(-1));
    const from = (named[1] ? named[0] : null) ?? versions.filter((plan) => plan !== to && dateOf(plan) <= dateOf(to)).at(-1)
        ?? versions.find((plan) => plan !== to);
    return {versions, from, to};
}

/**
 * @param {object[]} features of the answer
 * @returns {{id: string, from: string, to: string, fromName: string, toName: string, hectares: number, farmland: boolean,
 *     bbox: number[]|null, geometry: object, number: string}[]} largest first, numbered apart for land of each kind
 */
export function changesFrom(features) {
    const items = features.map(({id, geometry, bbox, properties}) => ({id: String(id ?? properties.id), geometry, bbox,
        from: properties.from, to: properties.to, fromName: properties.fromName, toName: properties.toName,
        hectares: properties.hectares, farmland: properties.agriculturalLoss === true}))
        .sort((a, b) => b.hectares - a.hectares || a.id.localeCompare(b.id));
    const counted = {true: 0, false: 0};
    return items.map((item) => ({...item, number: String(++counted[item.farmland])}));
}

/** @returns {{from: string, to: string, hectares: number}[]} only what became something else, largest first */
export function changedCells(matrix) {
    return matrix.filter((cell) => cell.from !== cell.to && cell.hectares > 0).sort((a, b) => b.hectares - a.hectares);
}
