import {address, getJson} from './http.js';

/** Backend room `plan`. @param {'es'|'en'} lang */
export function planApi(lang) {
    const of = (code, rest = '') => `api/v1/plans/${encodeURIComponent(code)}${rest}`;
    return {
        list: (options) => getJson(address('api/v1/plans', {lang}), options),
        get: (code, options) => getJson(address(of(code), {lang}), options),
        followUp: (code, options) => getJson(address(of(code, '/follow-up'), {lang}), options),
        listCsv: () => address('api/v1/plans', {lang, f: 'csv'}),
        csv: (code) => address(of(code), {lang, f: 'csv'}),
        followUpCsv: (code) => address(of(code, '/follow-up'), {lang, f: 'csv'}),
    };
}
