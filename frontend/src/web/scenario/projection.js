import {divergingRamp} from '../lib/ramps.js';

/** What the study of scenarios works out from the answers of `/scenarios`. Nothing here draws. */

/** id in the API → word in the address */
const RULES = {absolute: 'cambio', relative: 'porcentaje', target: 'meta', trend: 'tendencia'};

export const OWN = 'supuesto';
export const OWN_RULES = Object.keys(RULES);

/**
 * The reader's own assumption as it stands in the address: `porcentaje:-2:2030`, `tendencia::2030`.
 *
 * @param {string|null} text
 * @param {number} last the last observed year
 * @param {number} most how many years it may reach further
 * @returns {{rule: string, amount: number|null, to: number}} what is missing or cannot be is the trend, five years on
 */
export function readOwn(text, last, most) {
    const [word, amountText, toText] = (text ?? '').split(':');
    const rule = OWN_RULES.find((id) => RULES[id] === word) ?? 'trend';
    const wanted = Number(toText);
    const to = Number.isInteger(wanted) && wanted > last && wanted <= last + most ? wanted : last + Math.min(5, most);
    const amount = rule === 'trend' ? null : readAmount(amountText, rule) ?? 0;
    return {rule, amount, to};
}

/** @returns {string} */
export function writeOwn({rule, amount, to}) {
    return `${RULES[rule]}:${amount ?? ''}:${to}`;
}

/** @param {string} text with a decimal comma or point @returns {number|null} null: no number that the rule can take */
export function readAmount(text, rule) {
    const plain = String(text ?? '').trim().replace('\u2212', '-').replace(',', '.');
    if (!/^[-+]?\d{1,12}(\.\d{1,9})?$/.test(plain)) return null;
    const amount = Number(plain);
    return rule === 'relative' && (amount <= -100 || amount > 100) ? null : amount;
}

/**
 * The lines of one territory: what was observed, cut where periods do not compare, and what is projected, from the base
 * on.
 *
 * @param {object} place of the answer
 * @param {{to: string}[]} breaks
 * @returns {{observed: {x: number, y: number}[][], projected: {x: number, y: number}[], band: {x: number, low: number,
 *     high: number}[]}}
 */
export function linesOf(place, breaks) {
    const cut = new Set(breaks.map((each) => Number(each.to)));
    const observed = [];
    for (const point of place.points) {
        if (point.observed === null) continue;
        if (observed.length === 0 || cut.has(Number(point.period))) observed.push([]);
        observed.at(-1).push({x: Number(point.period), y: point.observed});
    }
    const projected = place.points.filter((point) => point.projected !== null);
    const start = place.base && projected.length ? [{x: Number(place.base.period), y: place.base.value}] : [];
    return {observed, projected: [...start, ...projected.map((point) => ({x: Number(point.period), y: point.projected}))],
        band: projected.filter((point) => point.lower !== null)
            .map((point) => ({x: Number(point.period), low: point.lower, high: point.upper}))};
}

/** In which class a difference lies: the bound nearer to zero belongs to the class nearer to zero. */
export function classOfDifference(difference, classes) {
    if (difference === null || difference === undefined) return -1;
    return classes.findIndex(({lower, upper, side}) => (side === 'none' ? difference === 0
        : side === 'up' ? lower < difference && difference <= upper : lower <= difference && difference < upper));
}

/**
 * Colours of the classes of differences. Where more is worse, what goes up is on the side that is behind; where neither is
 * better, going up has the same colour without meaning worse.
 *
 * @param {{side: string}[]} classes ascending
 * @param {string} direction of the indicator
 */
export function differenceRamp(classes, direction) {
    const better = direction === 'higher_is_better' ? 'up' : 'down';
    const sides = classes.map(({side}) => (side === 'none' ? 'reference' : side === better ? 'ahead' : 'behind'));
    return better === 'down' ? divergingRamp(sides) : divergingRamp([...sides].reverse()).reverse();
}

/** @returns {{up: number, down: number, same: number}} how many territories the projection takes where */
export function tally(items) {
    const known = items.map((item) => item.difference).filter((each) => each !== null);
    return {up: known.filter((each) => each > 0).length, down: known.filter((each) => each < 0).length,
        same: known.filter((each) => each === 0).length};
}
