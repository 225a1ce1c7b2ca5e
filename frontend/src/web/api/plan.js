import {address, getJson} from './http.js';

/** Backend room `plan`. @param {'es'|'en'} lang */
export function planApi(lang) {
    return {
        list: (options) => getJson(address('api/v1/plans', {lang}), options),
        get: (code, options) => getJson(address(`api/v1/plans/${encodeURIComponent(code)}`, {lang}), options),
    };
}
