import {address, getJson} from './http.js';

/** Backend room `profile`. @param {'es'|'en'} lang */
export function profileApi(lang) {
    const path = (code) => `api/v1/territories/${encodeURIComponent(code)}/profile`;
    return {
        get: (code, options) => getJson(address(path(code), {lang}), options),
        csvAddress: (code) => address(path(code), {lang, f: 'csv'}),
        pdfAddress: (code) => address(`${path(code)}.pdf`, {lang}),
        accountabilityAddress: (code) => address(`${path(code).replace(/profile$/, 'accountability')}.pdf`, {lang}),
    };
}
