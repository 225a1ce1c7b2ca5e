import {h} from '../kit/dom.js';
import {gridKey, shadeStep} from '../lib/matrix.js';

/** Steps of the fill: the last is as dark as dark ink on it still reads. */
const SHADES = 5;

/**
 * Organisations counted by level and dimension. One tab stop; arrows move; Enter opens a cell.
 *
 * @param {object} options
 * @param {ReturnType<typeof import('../lib/matrix.js').crossTabulate>} options.table
 * @param {(id: string) => string} options.rowName
 * @param {(id: string) => string} options.columnName
 * @param {(row: string, column: string) => void} options.onChoose
 * @param {(key: string, values?: object) => string} options.t
 * @returns {{element: HTMLElement, select: (row: string|null, column: string|null) => void}}
 */
export function matrixView({table, rowName, columnName, onChoose, t}) {
    const size = {rows: table.rows.length, columns: table.columns.length};
    const cells = table.rows.map((row) => table.columns.map((column) => cell(row.id, column.id)));
    let current = {row: 0, column: 0};

    function cell(row, column) {
        const count = table.cell(row, column).items.length;
        return h('td', {role: 'gridcell', tabindex: '-1', class: 'origin-cell', 'aria-selected': 'false',
            'data-shade': shadeStep(count, table.largest, SHADES), 'data-row': row, 'data-column': column,
            'aria-label': t('origin.actors.cell', {level: rowName(row), dimension: columnName(column), n: count})},
        count > 0 ? count : '');
    }

    function moveTo(next) {
        cells[current.row][current.column].tabIndex = -1;
        current = next;
        cells[current.row][current.column].tabIndex = 0;
    }

    function position(element) {
        const target = element.closest('[data-column]');
        if (!target) return null;
        const row = cells.findIndex((each) => each.includes(target));
        return {row, column: cells[row].indexOf(target)};
    }

    function choose({row, column}) {
        onChoose(table.rows[row].id, table.columns[column].id);
    }

    function onKey(event) {
        const at = position(event.target);
        if (!at) return;
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            choose(at);
            return;
        }
        const next = gridKey(at, size, event.key, event.ctrlKey);
        if (!next) return;
        event.preventDefault();
        moveTo(next);
        cells[next.row][next.column].focus();
    }

    function onClick(event) {
        const at = position(event.target);
        if (!at) return;
        moveTo(at);
        cells[at.row][at.column].focus();
        choose(at);
    }

    function select(row, column) {
        for (const each of cells.flat()) {
            const chosen = each.dataset.row === row && each.dataset.column === column;
            each.setAttribute('aria-selected', String(chosen));
            if (chosen) moveTo(position(each));
        }
    }

    const element = h('table', {role: 'grid', class: 'origin-matrix', 'aria-label': t('origin.actors.caption'),
        onkeydown: onKey, onclick: onClick},
    h('thead', {role: 'rowgroup'}, h('tr', {role: 'row'},
        h('th', {role: 'columnheader', scope: 'col'}, t('origin.actors.level')),
        table.columns.map(({id}) => h('th', {role: 'columnheader', scope: 'col'}, h('span', {}, columnName(id)))),
        h('th', {role: 'columnheader', scope: 'col', class: 'origin-matrix-total'}, h('span', {}, t('origin.actors.total'))))),
    h('tbody', {role: 'rowgroup'}, table.rows.map(({id, total}, index) => h('tr', {role: 'row'},
        h('th', {role: 'rowheader', scope: 'row'}, rowName(id)), cells[index],
        h('td', {role: 'gridcell', class: 'origin-matrix-total'}, total)))),
    h('tfoot', {role: 'rowgroup'}, h('tr', {role: 'row'},
        h('th', {role: 'rowheader', scope: 'row'}, t('origin.actors.total')),
        table.columns.map(({total}) => h('td', {role: 'gridcell', class: 'origin-matrix-total'}, total)),
        h('td', {role: 'gridcell', class: 'origin-matrix-total'}, table.total))));
    if (cells[0]?.[0]) moveTo(current);
    return {element, select};
}
