import {address, getJson} from './http.js';

/** Backend room `territory`. @param {'es'|'en'} lang */
export function territoryApi(lang) {
    return {
        list: (options) => getJson(address('api/v1/territories', {lang}), options),
        get: (code, options) => getJson(address(`api/v1/territories/${encodeURIComponent(code)}`, {lang}), options),
        neighbours: (code, options) =>
            getJson(address(`api/v1/territories/${encodeURIComponent(code)}/neighbours`, {lang}), options),
    };
}
