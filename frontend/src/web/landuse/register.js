/** The register of land-use plans as rows and counts. A plan exists without any polygon. */

export const KINDS = Object.freeze(['POT', 'PBOT', 'EOT', 'POTD']);

/** Years of the short, medium and long term of a plan: one, two and three terms of a mayor (Ley 388 of 1997, art. 28). */
export const AGE_BOUNDS = Object.freeze([4, 8, 12]);

/** @param {object|null} plan @returns {0|1|2|3|null} class of its age; null = its act, and so its age, is not known */
export function ageClass(plan) {
    if (!plan?.act?.confirmed || plan.ageYears === null || plan.ageYears === undefined) return null;
    const at = AGE_BOUNDS.findIndex((bound) => plan.ageYears <= bound);
    return at < 0 ? AGE_BOUNDS.length : at;
}

/** @param {object|null} plan @returns {boolean} whether the act that adopted it is known */
export function isConfirmed(plan) {
    return Boolean(plan?.act?.confirmed);
}

/**
 * @param {object[]} territories of the level that has plans, in any order
 * @param {object[]} plans of `/api/v1/land-use-plans`
 * @returns {{code: string, name: string, region: string|null, plan: object|null, versions: object[]}[]} one row per
 *     territory, by name: its plan in force, else its newest; its versions, newest first
 */
export function rowsOf(territories, plans, compare = (a, b) => a.localeCompare(b)) {
    const byTerritory = Map.groupBy ? Map.groupBy(plans, (plan) => plan.territory.code) : grouped(plans);
    return territories.map((territory) => {
        const versions = [...(byTerritory.get(territory.code) ?? [])].sort(newestFirst);
        const plan = versions.find((each) => each.inForce) ?? versions[0] ?? null;
        return {code: territory.code, name: territory.name, region: plan?.subregion?.name ?? null, plan, versions};
    }).sort((a, b) => compare(a.name, b.name));
}

function grouped(plans) {
    const groups = new Map();
    for (const plan of plans) groups.set(plan.territory.code, [...(groups.get(plan.territory.code) ?? []), plan]);
    return groups;
}

function newestFirst(a, b) {
    return (b.act?.date ?? '').localeCompare(a.act?.date ?? '') || (b.version ?? 0) - (a.version ?? 0);
}

/**
 * @param {object[]} rows see `rowsOf`
 * @param {{kind?: string|null, act?: 'confirmed'|'unconfirmed'|'polygons'|null}} filter
 */
export function filtered(rows, {kind = null, act = null}) {
    return rows.filter(({plan, versions}) => (!kind || plan?.kind === kind)
        && (act !== 'confirmed' || isConfirmed(plan))
        && (act !== 'unconfirmed' || (plan && !isConfirmed(plan)))
        && (act !== 'polygons' || versions.some((each) => each.zones > 0)));
}

/** @returns {{territories: number, plans: number, confirmed: number, unconfirmed: number, without: number,
 *     withPolygons: number, byKind: {id: string, n: number}[]}} what the rows come to */
export function countsOf(rows) {
    const has = rows.filter((row) => row.plan);
    return {
        territories: rows.length,
        plans: has.length,
        confirmed: has.filter((row) => isConfirmed(row.plan)).length,
        unconfirmed: has.filter((row) => !isConfirmed(row.plan)).length,
        without: rows.length - has.length,
        withPolygons: rows.filter((row) => row.versions.some((each) => each.zones > 0)).length,
        byKind: KINDS.map((id) => ({id, n: has.filter((row) => row.plan.kind === id).length})).filter(({n}) => n > 0),
    };
}
