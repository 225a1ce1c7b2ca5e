import {address, getJson} from './http.js';

const PAGE = 1000;
const MOST_PAGES = 5;

/**
 * Backend room `ogc`: the shapes. They have no language.
 *
 * @param {string} [prefix] what the ids of the layers of the pack on screen begin with; callers leave it out
 */
export function featureApi(prefix = '') {
    const under = (collection) => `ogc/collections/${encodeURIComponent(prefix + collection)}`;
    return {
        /** @returns {string} address of what the collection says of itself */
        page: (collection) => under(collection),
        /**
         * @param {string} collection only one known to be small: it is read whole
         * @param {{signal?: AbortSignal, pages?: number}} [options] how many pages of a thousand are read at most
         * @param {Record<string, string|null>} [query] values that properties must have
         * @returns {Promise<object[]>} GeoJSON features
         */
        items: async (collection, {pages = MOST_PAGES, ...options} = {}, query = {}) => {
            const features = [];
            let url = address(`${under(collection)}/items`, {...query, limit: PAGE});
            for (let page = 0; url && page < pages; page++) {
                const answer = await getJson(url, {...options, accept: 'application/geo+json'});
                features.push(...answer.features);
                url = answer.links?.find((link) => link.rel === 'next')?.href;
            }
            return features;
        },
        /** @returns {string} address of one vector tile */
        tile: (collection, {z, x, y}) =>
            `${under(collection)}/tiles/WebMercatorQuad/${z}/${y}/${x}`,
    };
}
