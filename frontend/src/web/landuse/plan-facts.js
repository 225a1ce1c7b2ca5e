/** What is known of one plan, reckoned from its answer. */

/** Themes in the order in which a plan is read. */
export const THEMES = Object.freeze(['soil_class', 'rural_category', 'urban_treatment', 'activity_area', 'urban_protection',
    'hazard', 'hazard_condition', 'risk_condition', 'general_system', 'populated_centre']);

/**
 * @param {{terms: Record<string, string|null>}} plan
 * @param {string} today
 * @returns {{id: 'short'|'medium'|'long', date: string, expired: boolean}[]} those that are known. A date that is only a
 *     year or a month has ended when it is over
 */
export function termsOf({terms}, today) {
    return ['short', 'medium', 'long'].filter((id) => terms?.[id]).map((id) => ({id, date: terms[id],
        expired: terms[id] < today.slice(0, terms[id].length)}));
}

/** @param {object} plan with `themesDetail` @returns {string[]} what can be looked at: first the five classes */
export function subjectsOf({themesDetail = [], zones}) {
    const themes = THEMES.filter((theme) => themesDetail.some((each) => each.theme === theme && each.zones > 0));
    const more = themesDetail.filter((each) => each.zones > 0 && !THEMES.includes(each.theme)).map((each) => each.theme);
    const classes = zones > 0 && themes.includes('soil_class') ? ['class'] : [];
    return [...classes, ...themes, ...more];
}

/**
 * @param {{properties: object}[]} features zones of classes
 * @param {readonly string[]} order of the classes
 * @returns {{code: string, zones: number, hectares: number|null, share: number|null}[]} those present, in that order
 */
export function totalsOf(features, order) {
    const groups = new Map();
    for (const {properties} of features) {
        const code = properties.class ?? properties.code ?? null;
        const group = groups.get(code) ?? {code, zones: 0, hectares: 0};
        group.zones += properties.zones ?? 1;
        group.hectares = typeof properties.hectares === 'number' && group.hectares !== null
            ? group.hectares + properties.hectares : null;
        groups.set(code, group);
    }
    const at = (code) => (order.includes(code) ? order.indexOf(code) : order.length);
    return withShares([...groups.values()].sort((a, b) => at(a.code) - at(b.code)));
}

/** @param {{hectares: number|null}[]} rows @returns {object[]} each with its share of all, where all are known */
export function withShares(rows) {
    const known = rows.every((row) => typeof row.hectares === 'number');
    const all = known ? rows.reduce((sum, row) => sum + row.hectares, 0) : 0;
    return rows.map((row) => ({...row, share: all > 0 ? row.hectares / all : null}));
}

/** @param {number} bytes @returns {{value: number, unit: string, decimals: number}} */
export function sizeOf(bytes) {
    if (bytes < 1000) return {value: bytes, unit: 'B', decimals: 0};
    if (bytes < 1e6) return {value: bytes / 1000, unit: 'kB', decimals: 0};
    return {value: bytes / 1e6, unit: 'MB', decimals: 1};
}
