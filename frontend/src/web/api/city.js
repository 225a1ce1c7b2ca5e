import {address, getJson} from './http.js';

/** Backend room `city`. A query is `{population, period, centres}`. @param {'es'|'en'} lang */
export function cityApi(lang) {
    return {
        get: ({population, period, centres} = {}, options) =>
            getJson(address('api/v1/cities', {population, period, centres, lang}), options),
        links: (options) => getJson(address('api/v1/cities/links', {lang}), options),
        csv: ({population, period, centres} = {}) =>
            address('api/v1/cities', {population, period, centres, f: 'csv', lang}),
    };
}
