import {h, percent} from '../kit/dom.js';
import {territoryLink} from '../kit/links.js';

/**
 * Gaps as dots on one axis, for a list of municipalities. Better stands on the right, whatever the indicator.
 *
 * @param {(number|null)[]} gaps all that share the axis
 * @returns {(gap: number) => number} 0 to 100
 */
export function gapAxis(gaps) {
    const known = gaps.filter((gap) => gap !== null);
    const most = Math.max(0, ...known);
    const least = Math.min(0, ...known);
    const pad = (most - least) * 0.04 || 1;
    return (gap) => ((most + pad - gap) / (most - least + 2 * pad)) * 100;
}

/** @returns {'behind'|'ahead'|'even'} of a gap, after rounding to the decimals that are shown */
export function side(gap, item) {
    const rounded = Number(gap.toFixed(item.decimals));
    return rounded > 0 ? 'behind' : rounded < 0 ? 'ahead' : 'even';
}

/** @returns {string} 'frente al departamento', 'frente a la mediana' */
export function referenceWords({context: {t}, data}) {
    return data.gaps.reference.kind === 'department' ? t('gap.against.department')
        : t('gap.against', {name: data.gaps.reference.name});
}

/**
 * How many of the base a gap behind is: '≈ 1.234 hogares en brecha'. Ahead of the reference there is nothing to count.
 *
 * @returns {string} empty where there is no base of that place and period
 */
export function countText({gap, count}, base, {t, format}) {
    if (count === null || count === undefined || !(gap > 0) || Math.round(count) < 1) return '';
    return t('gap.count', {n: format.number(count, 0), counts: base.counts});
}

/** @returns {(a: object, b: object) => number} furthest behind first, missing last */
export const byGap = (a, b) => (a.gap === null) - (b.gap === null) || b.gap - a.gap;

/** @param {Function} t @returns {HTMLElement} the words over the axis */
export function gapAxisWords(t) {
    return h('div', {class: 'axis is-words', 'aria-hidden': 'true'}, h('span', {class: 'axis-end'}, t('gap.axis.behind')),
        h('span', {class: 'axis-end'}, t('gap.axis.ahead')));
}

/** @returns {HTMLElement} the reference as one line through all rows */
export function zeroLine(at) {
    const line = h('div', {class: 'reference-line', 'aria-hidden': 'true'});
    line.style.setProperty('--at', at(0) / 100);
    return line;
}

/** @returns {HTMLElement} what the two colours of the dots mean */
export function gapKeys(t) {
    const key = (which) => h('span', {class: 'key'}, h('span', {class: `key-dot is-${which}`, 'aria-hidden': 'true'}),
        t(`gap.key.${which}`));
    return h('span', {class: 'keys'}, key('behind'), key('ahead'));
}

/** @returns {HTMLElement} one municipality; `mark` follows its name */
export function gapRow({context, view}, item, at, mark = null) {
    const {t, format} = context;
    if (item.gap === null) {
        return h('li', {}, territoryLink(context, item.code, {class: 'row', title: item.reason},
            h('span', {class: 'row-name'}, item.name, mark), h('span', {class: 'track'},
                h('span', {class: 'bar is-missing'})),
            h('span', {class: 'row-value is-missing'}, t('common.missing'))));
    }
    const which = side(item.gap, view.item);
    const from = Math.min(at(item.gap), at(0));
    const to = Math.max(at(item.gap), at(0));
    return h('li', {}, territoryLink(context, item.code, {class: 'row'},
        h('span', {class: 'row-name'}, item.name, mark),
        h('span', {class: 'track is-dots'},
            h('span', {class: `dot-link is-${which}`, style: {left: percent(from), width: percent(to - from)}}),
            h('span', {class: `dot is-${which}`, style: {left: percent(at(item.gap))}})),
        h('span', {class: `row-value is-${which}`}, format.signed(item.gap, view.item.decimals))));
}
