import {address, getJson} from './http.js';

/** Backend room `actor`. @param {'es'|'en'} lang */
export function actorApi(lang) {
    return {list: (options) => getJson(address('api/v1/actors', {lang}), options)};
}
