/** What is wrong with a delivery, in the order in which it is to be mended. */

/** Of rules, gravest first. */
export const LEVELS = Object.freeze(['error', 'warning', 'alert']);

/** How the map draws each. */
export const DRAWN_AS = Object.freeze({error: 'severe', warning: 'medium', alert: 'slight'});

/** Outcomes of rules, what asks for work first. */
export const OUTCOMES = Object.freeze(['failed', 'not_verifiable', 'passed', 'not_applicable']);

/**
 * @param {object[]} findings of `/land-use-plans/{id}/validation`
 * @returns {object[]} the same, gravest and largest first, each with its `number` from 1
 */
export function ranked(findings) {
    const level = ({severity}) => (LEVELS.includes(severity) ? LEVELS.indexOf(severity) : LEVELS.length);
    return [...findings].sort((a, b) => level(a) - level(b) || size(b) - size(a) || String(a.rule).localeCompare(b.rule)
        || String(a.id).localeCompare(b.id)).map((finding, i) => ({...finding, number: i + 1}));
}

/** Areas are compared with areas; what only has a length comes after, and what has no place last. */
function size({areaSquareMetres: area, lengthMetres: length}) {
    if (typeof area === 'number' && area > 0) return 1e9 + area;
    return typeof length === 'number' && length > 0 ? length : -1;
}

/** @param {object[]} findings @param {{severity?: string|null, rule?: string|null}} filter severities joined by commas */
export function chosen(findings, {severity = null, rule = null}) {
    const levels = severity?.split(',').filter((level) => LEVELS.includes(level)) ?? [];
    return findings.filter((finding) => (levels.length === 0 || levels.includes(finding.severity))
        && (!rule || finding.rule === rule));
}

/** @returns {Record<string, number>} how many of each level */
export function countsOf(findings) {
    return Object.fromEntries(LEVELS.map((level) => [level,
        findings.filter((finding) => finding.severity === level).length]));
}

/** @param {object[]} rules @returns {{outcome: string, rules: object[]}[]} those that there are, what asks for work first */
export function byOutcome(rules) {
    return OUTCOMES.map((outcome) => ({outcome, rules: rules.filter((rule) => rule.outcome === outcome)
        .sort((a, b) => (b.findings ?? 0) - (a.findings ?? 0))})).filter((group) => group.rules.length > 0);
}
