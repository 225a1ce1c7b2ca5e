import {address, getJson} from './http.js';

/** Backend room `project`. @param {'es'|'en'} lang */
export function projectApi(lang) {
    const one = (code, part = '') => address(`api/v1/projects/${encodeURIComponent(code)}${part}`, {lang});
    return {
        list: (options) => getJson(address('api/v1/projects', {lang}), options),
        /** @param {Record<string, any>} query see `queryOf` in `project/choice.js`, with `limit` and `offset` */
        page: (query, options) => getJson(address('api/v1/projects', {...query, lang}), options),
        /** @returns {string} address of the table of all that a query finds */
        csv: (query) => address('api/v1/projects', {...query, lang, f: 'csv'}),
        /** @returns {string} address of the same, for programs */
        json: (query) => address('api/v1/projects', {...query, lang}),
        get: (code, options) => getJson(one(code), options),
        /** @returns {string} address of all that is known of one project, for programs */
        data: (code) => one(code),
        progress: (code, options) => getJson(one(code, '/progress'), options),
        history: (code, options) => getJson(one(code, '/history'), options),
        /** @param {{z: number, x: number, y: number}} tile @returns {Promise<object>} GeoJSON: projects and clusters */
        clusters: ({z, x, y}, query, options) => getJson(address(`api/v1/projects/clusters/${z}/${x}/${y}`,
            {...query, lang}), {...options, accept: 'application/geo+json, application/json'}),
    };
}
