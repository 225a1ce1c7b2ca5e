import {address, getJson} from './http.js';

/**
 * Backend room `scenario`. A query is `{indicator, breakdown, period}`; that of an own assumption also has `{rule,
 * amount, to}`.
 *
 * @param {'es'|'en'} lang
 */
export function scenarioApi(lang) {
    const under = (id, query) => address(`api/v1/scenarios/${encodeURIComponent(id)}`, {...query, lang});
    return {
        list: (options) => getJson(address('api/v1/scenarios', {lang}), options),
        get: (id, query, options) => getJson(under(id, query), options),
        csv: (id, query) => under(id, {...query, f: 'csv'}),
    };
}
