import {address, getJson} from './http.js';

const PAGE = 1000;
const MOST_PAGES = 5;

/** Backend room `ogc`: the shapes. They have no language. */
export function featureApi() {
    return {
        /**
         * @param {string} collection only one known to be small: it is read whole
         * @returns {Promise<object[]>} GeoJSON features
         */
        items: async (collection, options) => {
            const features = [];
            let url = address(`ogc/collections/${encodeURIComponent(collection)}/items`, {limit: PAGE});
            for (let page = 0; url && page < MOST_PAGES; page++) {
                const answer = await getJson(url, {...options, accept: 'application/geo+json'});
                features.push(...answer.features);
                url = answer.links?.find((link) => link.rel === 'next')?.href;
            }
            return features;
        },
        /** @returns {string} address of one vector tile */
        tile: (collection, {z, x, y}) =>
            `ogc/collections/${encodeURIComponent(collection)}/tiles/WebMercatorQuad/${z}/${y}/${x}`,
    };
}
