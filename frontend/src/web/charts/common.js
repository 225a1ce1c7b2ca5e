import {h} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {AHEAD, BEHIND, INK_2} from '../kit/chart/marks.js';
import {departmentOf} from '../thematic/reference.js';
import {breakdownName} from '../thematic/controls.js';
import {capital, sideOf, unitLine} from '../thematic/sentences.js';

/** What several pictures of this study say alike. */

/** Narrower than this a chart is on a phone. */
export const PHONE = 560;

/** @returns {string} 'Porcentaje de hogares · menos es mejor · 2018' */
export function lead(view, t, format) {
    return [unitLine(view, t), periodWord(view.period, format)].filter(Boolean).join(' · ');
}

/** @returns {string} a period as the reader writes it */
export function periodWord(period, format) {
    return format.period ? format.period(period) : period;
}

/** @returns {string} 'DANE, CNPV 2018, 2018; …' */
export function sourceLine(sources, t) {
    return `${t('common.source')}: ${sources.map((each) => [each.organisation, each.title, each.date].filter(Boolean)
        .join(', ')).join('; ')}`;
}

/** @returns {string} colour of a value beside the department's */
export function colourAgainst(value, reference, item) {
    if (reference === null) return INK_2;
    return {behind: BEHIND, ahead: AHEAD, even: INK_2}[sideOf(value - reference, item)];
}

/** @returns {string} the values that the department's line stands for */
export function departmentNote(values, item, {t, format}) {
    const department = departmentOf(values, item);
    if (department.value === null) {
        return department.total === null ? t('charts.nodepartment', {reason: department.reason ?? ''})
            : t('charts.total', {name: department.name, value: format.value(department.total, item)});
    }
    return t('charts.department', {name: department.name, value: format.value(department.value, item),
        method: department.method ? `${capital(department.method)}.` : ''});
}

/** @returns {string|null} how many places are not in the picture for want of a figure, and which */
export function missingNote(items, {t, format}) {
    const without = items.filter((item) => item.value === null);
    return without.length === 0 ? null : t('charts.missing', {n: without.length,
        names: format.list(without.map((item) => item.name))});
}

/** A field that chooses the period where there are several. */
export function periodField({context: {t, format, navigate}, view}, label = t('indicator.period')) {
    if (view.item.periods.length < 2) return null;
    return selectField({label, value: view.period,
        options: [...view.item.periods].reverse().map((id) => ({id, label: periodWord(id, format)})),
        onChange: (period) => navigate({period})});
}

/** A field that chooses the breakdown where there are several. */
export function breakdownField({context: {t, navigate}, view}) {
    if (view.item.breakdowns.length < 2) return null;
    return selectField({label: t('indicator.breakdown'), value: view.breakdown,
        options: view.item.breakdowns.map((id) => ({id, label: breakdownName(id, view.item)})),
        onChange: (breakdown) => navigate({breakdown})});
}

/** @returns {{element: HTMLElement}} a sentence where a chart would be */
export function noChart(text) {
    return {element: h('p', {class: 'charts-none'}, capital(text))};
}

/** @returns {string} file name of what is on screen */
export function fileName(...parts) {
    return parts.filter(Boolean).join('-').replace(/[^\w.-]+/g, '_');
}
