import {h} from '../kit/dom.js';
import {MINUS, isMoney} from '../lib/format.js';
import {LATEST_AVAILABLE} from './catalogue.js';
import {breakdownName} from './controls.js';

/** Small phrases that several thematic parts share. */

/** @returns {string} unit, breakdown where there are several, and direction: 'Porcentaje de hogares · menos es mejor' */
export function unitLine(view, t) {
    return [capital(unitName(view.item, t)), breakdownWord(view, t), t(`indicator.direction.${view.item.direction}`)]
        .filter(Boolean).join(' · ');
}

/** @returns {string} the unit of the figures on screen: large money is shown in millions */
export function unitName(item, t) {
    return isMoney(item.unit) ? t('indicator.unit.millions') : item.unit;
}

/** @returns {string} the breakdown in small letters; empty where the indicator has only one */
export function breakdownWord(view, t) {
    return view.item.breakdowns.length > 1 ? breakdownName(view.breakdown, view.item).toLowerCase() : '';
}

/** @returns {string} a period in words: '2018', '2023-T3', '2018-2020', 'último dato de cada municipio' */
export function periodName(period, t) {
    if (period === LATEST_AVAILABLE) return t('indicator.period.each');
    const quarter = /^(\d{4})-Q([1-4])$/.exec(period ?? '');
    return quarter ? t('indicator.period.quarter', {year: quarter[1], quarter: quarter[2]}) : period ?? '';
}

/** @returns {string} what is on screen: 'Índice de pobreza multidimensional, 2018, rural' */
export function subject(view, t) {
    return [view.item.name, periodName(view.period, t), view.breakdown === 'total' ? '' : breakdownWord(view, t)]
        .filter(Boolean).join(', ');
}

/** @returns {string} 'El Águila (43,5 %), Buenaventura (41,0 %) y El Dovio (37,2 %)' */
export function namesWithValues(items, format, write) {
    return format.list(items.map((item) => `${item.name} (${write(item)})`));
}

/** @returns {HTMLElement|null} how many of the items a partial regionalisation leaves out of the list */
export function outsideNote({context: {t}, view: {regionalisation, regionOf}}, items) {
    const n = items.filter((item) => !regionOf.has(item.code)).length;
    return n === 0 ? null : h('p', {class: 'footnote'}, t('indicator.region.outside', {n,
        name: regionalisation.name}));
}

/** @returns {string} with its first letter in upper case */
export function capital(text) {
    return text ? text.charAt(0).toLocaleUpperCase() + text.slice(1) : '';
}

/** @returns {string} without a full stop at the end, to be put into a sentence */
export function clause(text) {
    return (text ?? '').trim().replace(/\.$/, '');
}

/**
 * @param {number} difference value minus reference
 * @param {object} item of the catalogue
 * @returns {string} '+27,2 puntos' for percentages, else with the sign only
 */
export function distanceText(difference, item, {format, t}) {
    const text = format.signed(difference, item.decimals);
    if (/^(porcentaje|percent)/i.test(item.unit)) {
        return t('indicator.points', {n: text});
    }
    return text;
}

/** @returns {'behind'|'ahead'|'even'} which side of the reference a value is on */
export function sideOf(difference, item) {
    const rounded = Number(difference.toFixed(item.decimals));
    if (item.direction === 'neutral' || rounded === 0) return 'even';
    return (rounded > 0) === (item.direction === 'lower_is_better') ? 'behind' : 'ahead';
}

export {MINUS};
