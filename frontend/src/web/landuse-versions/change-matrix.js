import {h} from '../kit/dom.js';
import {lookOf} from '../lib/zone-looks.js';
import {swatch} from '../zoning/parts.js';

/**
 * From (rows) to (columns) in hectares. A cell that is touched narrows list and map to what it counts.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @param {object} answer of the changes
 * @param {string} subject
 * @param {string[]} order
 * @param {[string, string]} heads
 * @param {string|null} pair 'from,to' in force
 */
export function changeMatrix({t, format, navigate}, answer, subject, order, heads, pair) {
    const sorted = (totals) => order.map((id) => totals.find((each) => each.id === id)).filter((each) => each && each.hectares > 0);
    const [rows, columns] = [sorted(answer.fromTotals), sorted(answer.toTotals)];
    const cellOf = (from, to) => answer.matrix.find((each) => each.from === from && each.to === to)?.hectares ?? 0;
    const figure = (hectares) => format.number(hectares, hectares > 0 && hectares < 10 ? 1 : 0);
    const cell = (from, to) => {
        const hectares = cellOf(from.id, to.id);
        if (from.id === to.id) return h('td', {class: 'number is-same'}, figure(hectares));
        if (hectares === 0) return h('td', {class: 'number is-zero'}, '0');
        const key = `${from.id},${to.id}`;
        return h('td', {class: 'number'}, h('button', {type: 'button', class: 'matrix-cell', 'aria-pressed': String(pair === key),
            'data-focus': `cell-${key}`, title: `${from.name} → ${to.name}`,
            onclick: () => navigate({pair: pair === key ? null : key, conflict: null, section: null}, {replace: true})}, figure(hectares)));
    };
    return h('section', {class: 'change-matrix'},
        h('h2', {class: 'chart-title'}, t('landuseVersions.matrix')),
        h('p', {class: 'hint'}, t('landuseVersions.matrix.caption', {from: heads[0], to: heads[1]})),
        h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('landuseVersions.matrix')},
            h('table', {},
                h('caption', {class: 'visually-hidden'}, t('landuseVersions.matrix')),
                h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, `${heads[0]} ↓  ${heads[1]} →`),
                    columns.map((to) => h('th', {scope: 'col', class: 'number'}, swatch(lookOf(subject, to.id), {width: 18, height: 11}),
                        h('span', {}, to.name))), h('th', {scope: 'col', class: 'number'}, t('landuseVersions.total')))),
                h('tbody', {}, rows.map((from) => h('tr', {}, h('th', {scope: 'row'}, swatch(lookOf(subject, from.id), {width: 18, height: 11}), ' ',
                    from.name), columns.map((to) => cell(from, to)), h('td', {class: 'number is-total'}, figure(from.hectares))))),
                h('tfoot', {}, h('tr', {}, h('th', {scope: 'row'}, t('landuseVersions.total')),
                    columns.map((to) => h('td', {class: 'number is-total'}, figure(to.hectares))),
                    h('td', {class: 'number is-total'}, figure(rows.reduce((sum, each) => sum + each.hectares, 0))))))));
}
