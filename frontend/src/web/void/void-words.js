import {side} from '../thematic/gap-list.js';
import {cellColour} from '../lib/bivariate.js';

/** Much effort and little gap are on the good side: orange is the deep gap with little effort. */
const AXES = {x: {direction: 'higher_is_better'}, y: {direction: 'lower_is_better'}};
const colour = cellColour(AXES);

/** @param {{gap: number, effort: number}|null} cell @returns {string|null} no colour = missing data */
export function colourOf(cell) {
    return colour(cell ? {x: cell.effort, y: cell.gap} : null);
}

/** How the values are written: those of an index have a unit of their own. */
export function valueItem({gap}) {
    return {unit: gap.valueUnit, decimals: gap.decimals, direction: gap.direction};
}

/** @returns {string} '+27,4 puntos' */
export function gapText(gap, voids, {t, format}) {
    if (gap === null) return t('void.missing.gap');
    return `${format.signed(gap, voids.gap.decimals)} ${voids.gap.unit}`;
}

/** @returns {string} a figure of effort without its unit, as on axes and in columns */
export function effortFigure(effort, {effort: {kind, decimals, per}}, format) {
    if (kind === 'cost' && per === 'territory') return format.money(effort);
    return format.number(effort, Number.isInteger(effort) && per === 'territory' ? 0 : decimals);
}

/** @returns {string} '0 compromisos', '$ 12 mil millones', 'sin dato de inversión' */
export function effortText(effort, voids, {t, format}) {
    if (effort === null) return t('void.missing.effort');
    const {kind, per, unit} = voids.effort;
    if (kind === 'cost' && per === 'territory') return format.money(effort);
    if (kind === 'commitments' && per === 'territory') return t('void.commitments', {n: format.number(effort)});
    return `${effortFigure(effort, voids, format)} ${unit}`;
}

/** @returns {boolean} behind the reference, after rounding */
export const isBehind = (gap, voids) => side(gap, voids.gap) === 'behind';

/** @returns {string} '≥ 9,6' */
export function stepsOfGap(voids, format) {
    const {deep} = voids.thresholds;
    return ['≤ 0', '> 0', deep === null ? '' : `≥ ${format.number(deep, voids.gap.decimals)}`];
}

/** @returns {string[]} little, some, much */
export function stepsOfEffort(voids, format) {
    const {little, much} = voids.thresholds;
    const figure = (value) => effortFigure(value, voids, format);
    return [little === null ? '' : little === 0 ? figure(0) : `≤ ${figure(little)}`,
        little === null ? '' : `> ${figure(little)}`, much === null ? '' : `≥ ${figure(much)}`];
}
