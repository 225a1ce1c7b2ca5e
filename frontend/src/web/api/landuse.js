import {address, getJson} from './http.js';

/** Backend room `landuse`: plans of land use, what is wrong with them and what they come to. @param {'es'|'en'} lang */
export function landUseApi(lang) {
    const plans = (query = {}) => address('api/v1/land-use-plans', {...query, lang});
    const one = (id, part = '', query = {}) =>
        address(`api/v1/land-use-plans/${encodeURIComponent(id)}${part}`, {...query, lang});
    const under = (part, query = {}) => address(`api/v1/land-use/${part}`, {...query, lang});
    /** An address that answers with JSON, and the same as a table. */
    const pair = (name, addressOf) => ({
        [name]: (query, options) => getJson(addressOf(query), options),
        [`${name}Csv`]: (query = {}) => addressOf({...query, f: 'csv'}),
    });
    return {
        /** The register: `{territory, kind}`. */
        ...pair('list', plans),
        get: (id, options) => getJson(one(id), options),
        /** @returns {string} address of all that is known of one plan, for programs */
        data: (id) => one(id),
        validation: (id, options) => getJson(one(id, '/validation'), options),
        /** @param {'csv'|'gpkg'|'html'} format @returns {string} address of the report */
        validationReport: (id, format) => one(id, '/validation', {f: format}),
        /** What the law asks to follow of a plan, and what is reported of it. */
        record: (id, options) => getJson(one(id, '/record'), options),
        /** @param {'indicators'|'licences'|'occupations'} table */
        recordCsv: (id, table) => one(id, '/record', {table, f: 'csv'}),
        /** From one version to another: `{from, theme, geometry}`. */
        changes: (id, query, options) => getJson(one(id, '/changes', query), options),
        changesCsv: (id, query) => one(id, '/changes', {...query, f: 'csv'}),
        /** `{theme, by}` */
        ...pair('composition', (query) => under('composition', query)),
        /** `{between: 'A,B'}`, or nothing for every shared border */
        ...pair('borders', (query) => under('borders', query)),
        ...pair('compatibility', (query) => under('compatibility', query)),
        /** `{region}` */
        ...pair('mosaic', (query) => under('mosaic', query)),
        /** `{plan}`, or nothing for all plans */
        ...pair('determinants', (query) => under('determinants', query)),
    };
}
