import {h} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';

/** Small pieces that the faces of this room share. */

/** @param {[string, any][]} rows name and value; empty rows are left out @returns {HTMLElement} */
export function facts(rows) {
    return h('dl', {class: 'origin-facts'}, rows.filter(Boolean).map(([name, value]) =>
        [h('dt', {}, name), h('dd', {}, value)]));
}

/** @param {string} title @param {string} lead @returns {HTMLElement} */
export function faceHead(title, lead) {
    return h('header', {class: 'origin-face-head'},
        h('h2', {class: 'origin-face-title'}, title), h('p', {class: 'origin-lead'}, lead));
}

/**
 * A plain table that becomes a list of cards where there is no room for columns.
 *
 * @param {{caption?: string, columns: string[], rows: any[][]}} table the first cell of a row is its head
 * @returns {HTMLElement}
 */
export function plainTable({caption, columns, rows}) {
    return h('table', {class: 'origin-table', role: 'table'},
        caption ? h('caption', {class: 'visually-hidden'}, caption) : null,
        h('thead', {role: 'rowgroup'}, h('tr', {role: 'row'},
            columns.map((column) => h('th', {scope: 'col', role: 'columnheader'}, column)))),
        h('tbody', {role: 'rowgroup'}, rows.map((cells) => h('tr', {role: 'row'}, cells.map((cell, index) => (index === 0
            ? h('th', {scope: 'row', role: 'rowheader'}, cell)
            : h('td', {role: 'cell', 'data-label': columns[index]}, cell)))))));
}

/** A place as a link to the map with that place in focus. */
export function placeLink(context, code, name) {
    return stateLink(context, {room: 'indicators', territory: code, view: null, section: null},
        {class: 'origin-place'}, name);
}

/** @returns {string} the licence, or that the source declares none */
export function licenceText(source, t) {
    return source.licence || source.licenceNote || t('origin.sources.licenceMissing');
}

/** @returns {string} the years of a plan in words */
export function yearsText(plan, t) {
    if (plan.from && plan.to) return t('origin.plans.years.both', {from: plan.from, to: plan.to});
    if (plan.from) return t('origin.plans.years.from', {from: plan.from});
    if (plan.to) return t('origin.plans.years.to', {to: plan.to});
    return t('origin.plans.years.none');
}

/** @returns {string} a word of a closed list, as the server says it or else as it is stored */
export function wordOf(item, field) {
    const word = item[`${field}Name`] ?? item[field];
    return word ? capitalise(String(word).replaceAll('_', ' ')) : '';
}

function capitalise(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
