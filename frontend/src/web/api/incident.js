import {address, getJson} from './http.js';

/** Backend room `incident`. A query is `{period, by}`. @param {'es'|'en'} lang */
export function incidentApi(lang) {
    const under = (id) => `api/v1/incidents/${encodeURIComponent(id)}`;
    return {
        list: (options) => getJson(address('api/v1/incidents', {lang}), options),
        get: (id, {period, by} = {}, options) => getJson(address(under(id), {period, by, lang}), options),
        csv: (id, {period, by} = {}) => address(under(id), {period, by, f: 'csv', lang}),
    };
}
