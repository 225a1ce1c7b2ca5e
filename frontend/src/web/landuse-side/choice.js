/** Which plans stand beside each other, and which border is laid out. */

/** More maps would be too small to read. */
export const MOST_PLANS = 4;

/** @param {object[]} plans of the register @returns {object[]} those that can be drawn and are in force */
export function usablePlans(plans) {
    return plans.filter((plan) => plan.inForce && plan.zones > 0);
}

/**
 * @param {{plans: string|null, territory: string|null}} state
 * @param {object[]} usable see `usablePlans`
 * @param {object[]} borders of `/land-use/borders`
 * @returns {{plans: object[], replaced: string[]}} at least two where there are two; those of the address, else those of
 *     the border with a severe conflict and the greatest length in conflict; `replaced` are versions of the address that are not in force
 */
export function choosePlans(state, usable, borders) {
    const wanted = (state.plans ?? '').split(',').filter(Boolean);
    const replaced = [];
    const plans = [];
    for (const id of wanted) {
        const plan = usable.find((each) => each.id === id)
            ?? usable.find((each) => id.split('-')[0] === each.territory.code);
        if (!plan || plans.includes(plan)) continue;
        if (plan.id !== id) replaced.push(id);
        plans.push(plan);
    }
    for (const code of [plans[0]?.territory.code ?? state.territory, null]) {
        if (plans.length >= 2) break;
        for (const border of worstFirst(borders)) {
            const codes = border.between.map((each) => each.code);
            if (code && !codes.includes(code)) continue;
            // the one that is known stays first
            const found = [...codes].sort((a, b) => (b === code) - (a === code))
                .map((each) => usable.find((plan) => plan.territory.code === each));
            if (found.some((plan) => !plan)) continue;
            plans.push(...found.filter((plan) => !plans.includes(plan)));
            break;
        }
    }
    for (const plan of usable) {
        if (plans.length >= 2) break;
        if (!plans.includes(plan)) plans.push(plan);
    }
    return {plans: plans.slice(0, MOST_PLANS), replaced};
}

function worstFirst(borders) {
    const severe = (border) => (border.bySeverity?.severe > 0 ? 1 : 0);
    return [...borders].sort((a, b) => severe(b) - severe(a) || (b.conflictMetres ?? 0) - (a.conflictMetres ?? 0)
        || a.between[0].code.localeCompare(b.between[0].code));
}

/** @returns {object[]} the borders between the plans on screen */
export function bordersAmong(borders, plans) {
    const codes = new Set(plans.map((plan) => plan.territory.code));
    return borders.filter((border) => border.between.every((each) => codes.has(each.code)));
}

/** @returns {string} as in the address */
export const borderKey = ({between}) => between.map((each) => each.code).join(',');

/** @returns {object|null} the border that is laid out: that of the address, else the worst */
export function chooseBorder(state, among) {
    const same = (border) => [...(state.other ?? '').split(',')].sort().join() === borderKey(border).split(',').sort().join();
    return among.find(same) ?? worstFirst(among)[0] ?? null;
}

const GRAVITY = ['severe', 'medium', 'slight'];

/**
 * @param {object[]} conflicts @param {string|null} sort null = as they are numbered, 'largo' = longest first, 'limite' =
 *     from the left of the strip @param {boolean} reversed whether the measure grows to the left
 */
export function ordered(conflicts, sort, reversed) {
    const by = {
        largo: (a, b) => b.lengthMetres - a.lengthMetres,
        limite: (a, b) => (a.fromMetres - b.fromMetres) * (reversed ? -1 : 1),
    }[sort] ?? ((a, b) => (a.rank ?? 0) - (b.rank ?? 0)
        || GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || b.lengthMetres - a.lengthMetres);
    return [...conflicts].sort(by);
}
