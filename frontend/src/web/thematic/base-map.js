/**
 * What every map of the territory is made of. Answers are kept by address, so a second map costs no second request.
 */

/**
 * @param {object} api
 * @param {object} pack
 * @returns {Promise<{features: object[], territories: object[], groupOf: Map<string, string>}>} for `setPlaces`
 */
export async function loadPlaces(api, pack) {
    const [features, listing] = await Promise.all([api.feature.items('municipalities'), api.territory.list()]);
    const regionalisation = pack.defaultRegionalisation;
    const groupOf = new Map(listing.items.filter((item) => item.regions?.[regionalisation])
        .map((item) => [item.code, item.regions[regionalisation]]));
    return {features, territories: listing.items, groupOf};
}

/** @returns {Promise<{sea: object[], neighbours: object[], rivers: object[]}>} for `setSurroundings` */
export async function loadSurroundings(api, installation) {
    const has = (id) => installation.layers.some((layer) => layer.id === id);
    const load = (id) => (has(id) ? api.feature.items(id) : Promise.resolve([]));
    const [sea, neighbours, rivers] = await Promise.all(['sea', 'neighbours', 'rivers'].map(load));
    return {sea, neighbours, rivers};
}

/** @returns {Promise<Map<string, number>>} for `setPopulation`; empty where the pack names no such indicator */
export async function loadPopulation(api, pack) {
    if (!pack.populationIndicator) return new Map();
    const values = await api.indicator.values(pack.populationIndicator, {period: 'latest', breakdown: 'total'});
    return new Map(values.items.filter((item) => item.value !== null).map((item) => [item.code, item.value]));
}
