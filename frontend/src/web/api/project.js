import {address, getJson} from './http.js';

/** Backend room `project`. @param {'es'|'en'} lang */
export function projectApi(lang) {
    return {
        list: (options) => getJson(address('api/v1/projects', {lang}), options),
        get: (code, options) => getJson(address(`api/v1/projects/${encodeURIComponent(code)}`, {lang}), options),
    };
}
