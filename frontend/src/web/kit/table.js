import {h, show} from './dom.js';

/**
 * A table whose columns sort. Empty keys go last in both directions.
 *
 * @param {object} options
 * @param {Function} options.t
 * @param {string} options.caption
 * @param {{label: string, number?: boolean, key: (row: any) => any, cell?: (row: any) => any}[]} options.columns
 * @param {any[]} options.rows
 * @param {(a: string, b: string) => number} options.compare
 */
export function sortableTable({t, caption, columns, rows, compare}) {
    let by = null;
    let ascending = true;
    const body = h('tbody');
    const head = h('tr');

    function draw() {
        const ordered = by === null ? rows : [...rows].sort((a, b) => order(columns[by].key(a), columns[by].key(b)));
        show(body, ordered.map((row) => h('tr', {}, columns.map((column, i) => {
            const content = column.cell ? column.cell(row) : column.key(row);
            return i === 0 ? h('th', {scope: 'row'}, content) : h('td', {class: column.number ? 'number' : null},
                content);
        }))));
        show(head, columns.map((column, i) => h('th', {scope: 'col', class: column.number ? 'number' : null,
            'aria-sort': i === by ? (ascending ? 'ascending' : 'descending') : null},
        h('button', {type: 'button', title: t('indicator.table.sort', {column: column.label}),
            onclick: (event) => {
                ascending = by === i ? !ascending : !column.number;
                by = i;
                draw();
                head.querySelectorAll('button')[i]?.focus();
                event.preventDefault();
            }}, column.label, i === by ? h('span', {'aria-hidden': 'true'}, ascending ? ' ↑' : ' ↓') : null))));
    }

    function order(a, b) {
        const empty = (value) => value === null || value === undefined || value === '';
        if (empty(a) || empty(b)) return empty(a) - empty(b);
        const result = typeof a === 'number' ? a - b : compare(String(a), String(b));
        return ascending ? result : -result;
    }

    draw();
    return h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': caption},
        h('table', {}, h('caption', {}, caption), h('thead', {}, head), body));
}
