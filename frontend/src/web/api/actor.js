import {address, getJson} from './http.js';

/** Backend room `actor`. @param {'es'|'en'} lang */
export function actorApi(lang) {
    return {
        list: (options) => getJson(address('api/v1/actors', {lang}), options),
        csv: () => address('api/v1/actors', {lang, f: 'csv'}),
        agreements: (options) => getJson(address('api/v1/agreements', {lang}), options),
        agreementsCsv: () => address('api/v1/agreements', {lang, f: 'csv'}),
    };
}
