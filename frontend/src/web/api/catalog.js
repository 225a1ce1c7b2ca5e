import {address, getJson} from './http.js';

/**
 * Backend room `catalog`: what can be taken away.
 *
 * @param {'es'|'en'} lang
 * @param {string|null} pack whose datasets are listed; null = of all packs that are no example
 */
export function catalogApi(lang, pack) {
    const one = (id, part = '', query = {}) => address(`api/v1/datasets/${encodeURIComponent(id)}${part}`, {...query, lang});
    const items = (id) => `ogc/collections/${encodeURIComponent(id)}/items`;
    const style = (id) => `ogc/collections/${encodeURIComponent(id)}/styles/default`;
    return {
        /** @param {Record<string, any>} query see `queryOf` in `catalog/query.js`, with `limit` and `after` */
        list: (query, options) => getJson(address('api/v1/datasets', {...query, pack, lang}), options),
        /** @returns {string} address of the same list as a table */
        listCsv: (query) => address('api/v1/datasets', {...query, pack, lang, f: 'csv'}),
        get: (id, options) => getJson(one(id), options),
        versions: (id, options) => getJson(one(id, '/versions'), options),
        changes: (id, {from, to}, options) => getJson(one(id, '/changes', {from, to}), options),
        /** @param {Record<string, any>} query format (`f`), version and what `selectionQuery` makes of the choices */
        download: (id, query) => address(`api/v1/datasets/${encodeURIComponent(id)}/download`, query),
        /** A page of features, each with its properties; `numberMatched` says how many there are. */
        items: (id, query, options) => getJson(address(items(id), {...query, lang}),
            {...options, accept: 'application/geo+json, application/json'}),
        /** The page that follows, as its answer says. */
        next: (href, options) => getJson(href, {...options, accept: 'application/geo+json, application/json'}),
        /** The published style of a layer (MapLibre), and what its colours mean. */
        style: (id, options) => getJson(address(style(id), {f: 'mapbox', lang}), options),
        legend: (id, options) => getJson(address(`${style(id)}/legend`, {f: 'json', lang}), options),
        /** @returns {string} address of one vector tile */
        tile: (id, {z, x, y}) => `ogc/collections/${encodeURIComponent(id)}/tiles/WebMercatorQuad/${z}/${y}/${x}`,
    };
}
