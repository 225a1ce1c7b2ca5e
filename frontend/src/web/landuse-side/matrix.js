import {h} from '../kit/dom.js';
import {SIDES_OF_A_BORDER, isClass, pairKey} from '../lib/conflicts.js';
import {lookOf} from '../lib/zone-looks.js';
import {csvLink, stroke, swatch} from '../zoning/parts.js';

/**
 * Which class beside which is a conflict, how grave, and why: the table that the borders are judged by.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @param {object} compatibility answer of the server: `rows` of pairs, `version`
 * @param {(id: string) => string} className
 */
export function matrixTable({t, api}, compatibility, className) {
    const rows = compatibility.rows ?? compatibility.items ?? compatibility.pairs ?? [];
    const byPair = new Map(rows.map((row) => [pairKey(row.first, row.second), row]));
    const ids = SIDES_OF_A_BORDER.filter((id) => rows.some((row) => row.first === id || row.second === id));
    const cell = (first, second) => {
        const row = byPair.get(pairKey(first, second));
        const verdict = row?.severity ? [stroke(row.severity), ' ', t(`zoning.severity.${row.severity}`)]
            : t(`landuseSide.verdict.${row && isClass(first) && isClass(second) ? 'compatible' : 'not_evaluated'}`);
        return h('td', {class: row?.severity ? `is-${row.severity}` : 'is-quiet', title: row?.reason}, verdict);
    };
    return h('section', {class: 'compatibility'},
        h('h2', {class: 'section-title', tabindex: -1}, t('landuseSide.matrix')),
        h('p', {class: 'hint'}, t('landuseSide.matrix.how', {version: compatibility.version ?? ''})),
        h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('landuseSide.matrix')},
            h('table', {class: 'compatibility-table'},
                h('thead', {}, h('tr', {}, h('td', {}), ids.map((id) => h('th', {scope: 'col'}, className(id))))),
                h('tbody', {}, ids.map((first) => h('tr', {}, h('th', {scope: 'row'}, swatch(lookOf('class', first)), ' ',
                    className(first)), ids.map((second) => cell(first, second))))))),
        h('details', {class: 'matrix-reasons'}, h('summary', {}, t('landuseSide.matrix.reasons')),
            h('ul', {class: 'plain-list'}, rows.filter((row) => row.severity).map((row) => h('li', {},
                h('strong', {}, t('landuseSide.pair', {first: className(row.first), second: className(row.second).toLowerCase()})),
                ` (${t(`zoning.severity.${row.severity}`).toLowerCase()}): ${row.reason ?? ''} `,
                h('span', {class: 'count'}, row.source ?? ''))))),
        csvLink(t, api.landUse.compatibilityCsv()));
}
