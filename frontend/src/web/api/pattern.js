import {address, getJson} from './http.js';

/**
 * Backend room `pattern`. A query is `{period, breakdown}`, for clusters also `{nearest, corrected}`: 0 for neighbours
 * by border.
 *
 * @param {'es'|'en'} lang
 */
export function patternApi(lang) {
    const under = (code, rest) => `api/v1/indicators/${encodeURIComponent(code)}${rest}`;
    const clusters = (code, {period, breakdown, nearest, corrected}, f) => address(under(code, '/clusters'), {period, breakdown,
        weights: nearest ? 'knn' : null, k: nearest || null, correction: corrected ? null : 'none', f, lang});
    const inequality = (code, {period, breakdown}, f) => address(under(code, '/inequality'), {period, breakdown, f, lang});
    return {
        clusters: (code, query, options) => getJson(clusters(code, query), options),
        inequality: (code, query, options) => getJson(inequality(code, query), options),
        /** @returns {string} address of the same as a file */
        clustersCsv: (code, query) => clusters(code, query, 'csv'),
        inequalityCsv: (code, query) => inequality(code, query, 'csv'),
    };
}
