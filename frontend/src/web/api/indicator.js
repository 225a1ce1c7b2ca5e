import {address, getJson} from './http.js';

/**
 * Backend rooms `indicator` and `gap`. A query is `{period, breakdown}`, for classes also `{method, count, over,
 * own, others}`, for gaps also what is measured against.
 *
 * @param {'es'|'en'} lang
 */
export function indicatorApi(lang) {
    const under = (code, rest = '') => `api/v1/indicators/${encodeURIComponent(code)}${rest}`;
    return {
        /** The indicators that have a map; figures of an upper level alone are told in its profile. */
        list: async (options) => onlyMapped(await getJson(address('api/v1/indicators', {lang}), options)),
        revisions: (code, {limit}, options) => getJson(address(under(code, '/revisions'), {limit, lang}), options),
        /** @returns {string} address of the same as a file */
        revisionsCsv: (code) => address(under(code, '/revisions'), {limit: 5000, lang, f: 'csv'}),
        get: (code, options) => getJson(address(under(code), {lang}), options),
        values: (code, {period, breakdown}, options) =>
            getJson(address(under(code, '/values'), {period, breakdown, lang}), options),
        classes: (code, {period, breakdown, method, count, over, own, others}, options) => getJson(address(
            under(code, '/classes'), {period, breakdown, method, count: method === 'own' || method === 'single' ? null
                : count, over, bounds: method === 'own' ? own : null, with: others, lang}), options),
        /** @param {object} pair `{x, y, xPeriod, yPeriod, xBreakdown, yBreakdown, breaks, over}` */
        bivariate: (pair, options) => getJson(address('api/v1/indicators/bivariate', {...pair, lang}), options),
        /** @returns {string} address of the same as a file */
        bivariateCsv: (pair) => address('api/v1/indicators/bivariate', {...pair, lang, f: 'csv'}),
        /** What the rules of quality found in its values, all periods. */
        quality: (code, options) => getJson(address(under(code, '/quality'), {lang}), options),
        matrix: ({indicators}, options) => getJson(address('api/v1/indicators/matrix', {indicators, lang}), options),
        /** @param {object} query `{period, breakdown, within}` and what `lib/gap-query.js` makes of the state */
        gaps: (code, {period, breakdown, within, reference, regions, peers, k, past}, options) => getJson(address(
            under(code, '/gaps'), {period, breakdown, within, reference, regions, peers, k, past, lang}), options),
        /** @param {object} query `{territory, period, breakdown}` and what `lib/gap-query.js` makes of the state */
        trend: (code, query, options) => getJson(address(under(code, '/trend'), trendQuery(query, lang)), options),
        /** @returns {string} address of the same as a file */
        trendCsv: (code, query) => address(under(code, '/trend'), {...trendQuery(query, lang), f: 'csv'}),
    };
}

function onlyMapped(list) {
    const items = list.items.filter((item) => item.mapped !== false);
    const codes = new Set(items.map((item) => item.code));
    return {...list, total: items.length, items,
        dimensions: list.dimensions.map((each) => ({...each,
            count: items.filter((item) => item.dimension === each.id).length})),
        families: list.families.map((each) => ({...each, members: each.members.filter((code) => codes.has(code))}))
            .filter((each) => each.members.length > 0)};
}

function trendQuery({territory, period, breakdown, reference, regions, peers, k}, lang) {
    return {territory, period, breakdown, reference, regions, peers, k, lang};
}
