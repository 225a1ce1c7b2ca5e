import {h} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';

/** @param {([string, any]|null)[]} rows name and value; null rows and rows without a value are left out */
export function facts(rows) {
    const known = rows.filter((row) => row && row[1] !== null && row[1] !== undefined && row[1] !== '');
    return known.length === 0 ? null : h('dl', {class: 'project-facts'}, ...known.flatMap(([name, value]) =>
        [h('dt', {}, name), h('dd', {}, value)]));
}

/** A titled part of the card; nothing where it would be empty. */
export function section(title, ...children) {
    const content = children.flat().filter(Boolean);
    return content.length === 0 ? null : h('section', {}, h('h3', {class: 'project-heading'}, title), content);
}

/**
 * A small table that scrolls by itself where there is no room.
 *
 * @param {string} caption for screen readers
 * @param {{label: string, number?: boolean, cell: (row: any) => any}[]} columns the first names the row
 * @param {any[]} rows
 */
export function table(caption, columns, rows) {
    return h('div', {class: 'card-table', tabindex: 0, role: 'region', 'aria-label': caption}, h('table', {},
        h('caption', {class: 'visually-hidden'}, caption),
        h('thead', {}, h('tr', {}, columns.map((column) => h('th', {scope: 'col', class: column.number ? 'number' : null}, column.label)))),
        h('tbody', {}, rows.map((row) => h('tr', {}, columns.map((column, at) => (at === 0 ? h('th', {scope: 'row'}, column.cell(row))
            : h('td', {class: column.number ? 'number' : null}, column.cell(row)))))))));
}

/** @returns {HTMLElement} hands rows over as a file */
export function csvButton(t, file, rows) {
    return h('p', {class: 'project-data'}, h('button', {type: 'button', class: 'link-button', onclick: () => downloadCsv(file, rows)},
        icon('download', 16), t('project.card.csv')));
}
