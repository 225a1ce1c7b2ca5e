import {address, getJson} from './http.js';

/** Backend room `priority`. @param {'es'|'en'} lang */
export function priorityApi(lang) {
    const alerts = ({territory, severity, f} = {}) => address('api/v1/alerts', {territory, severity, f, lang});
    const problem = (id, {territory, f} = {}) =>
        address(`api/v1/problems/${encodeURIComponent(id)}`, {territory, f, lang});
    const voids = (query = {}) => address('api/v1/voids', {...query, lang});
    return {
        alerts: (query, options) => getJson(alerts(query), options),
        alertsCsv: (query) => alerts({...query, f: 'csv'}),
        problems: (options) => getJson(address('api/v1/problems', {lang}), options),
        problem: (id, query, options) => getJson(problem(id, query), options),
        voids: (query, options) => getJson(voids(query), options),
        voidsCsv: (query) => voids({...query, f: 'csv'}),
        problemCsv: (id, query) => problem(id, {...query, f: 'csv'}),
    };
}
