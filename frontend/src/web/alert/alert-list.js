/**
 * What the page of alerts says, from the answer of `/alerts`. Nothing here draws.
 */

const ORDER = ['severe', 'moderate', 'minor'];

/** @returns {object[]} gravest first; of the same severity those with alerts first, then by their place in the file */
export function orderRules(rules) {
    const place = (rule) => ORDER.indexOf(rule.severity) * 4 + (rule.evaluable ? (rule.triggered.length ? 0 : 1) : 2);
    return rules.map((rule, i) => ({rule, i})).sort((a, b) => place(a.rule) - place(b.rule) || a.i - b.i)
        .map(({rule}) => rule);
}

/**
 * @param {object[]} rules
 * @param {(a: string, b: string) => number} compare names
 * @returns {{code: string, name: string, counts: Record<string, number>, total: number, alerts: {rule: object, hit:
 *     object}[]}[]} each territory with an alert: most severe ones first, then most of all
 */
export function byTerritory(rules, compare) {
    const places = new Map();
    for (const rule of orderRules(rules)) {
        for (const hit of rule.triggered) {
            if (!places.has(hit.code)) {
                places.set(hit.code, {code: hit.code, name: hit.name, counts: {severe: 0, moderate: 0, minor: 0},
                    total: 0, alerts: []});
            }
            const place = places.get(hit.code);
            place.counts[rule.severity] += 1;
            place.total += 1;
            place.alerts.push({rule, hit});
        }
    }
    return [...places.values()].sort((a, b) => b.counts.severe - a.counts.severe || b.total - a.total
        || compare(a.name, b.name));
}

/** How many of each severity: only those that have rules. */
export function severities(rules) {
    return ORDER.filter((severity) => rules.some((rule) => rule.severity === severity));
}
