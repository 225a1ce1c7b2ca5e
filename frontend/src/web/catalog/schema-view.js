import {h} from '../kit/dom.js';

const MOST_CODES = 6;

/**
 * The fields of a dataset: name, type, what they are, unit and codes.
 *
 * @param {object} context of the rooms, with `dataset` @param {{plain?: boolean}} [options] plain: for paper, without scrolling
 */
export function schemaTable({dataset, t}, {plain = false} = {}) {
    const fields = dataset.fields ?? [];
    const table = h('table', {class: 'catalog-schema'}, h('caption', {class: plain ? 'visually-hidden' : null},
        t('catalog.schema.caption', {n: fields.length})),
    h('thead', {}, h('tr', {}, ['name', 'type', 'title', 'unit'].map((key) => h('th', {scope: 'col'}, t(`catalog.schema.${key}`))))),
    h('tbody', {}, fields.map((field) => h('tr', {}, h('th', {scope: 'row'}, h('code', {}, field.name)),
        h('td', {}, t(`catalog.type.${field.type}`)),
        h('td', {}, field.title, codes(field)),
        h('td', {}, field.unit ?? ''))),
    dataset.geometry === 'none' || !dataset.geometry ? null : h('tr', {}, h('th', {scope: 'row'}, h('code', {}, 'geometry')),
        h('td', {}, t(`catalog.geometry.${dataset.geometry}`)), h('td', {}, t('catalog.schema.geometry')), h('td', {}, t('catalog.degrees')))));
    return plain ? table : h('div', {class: 'table-scroll catalog-schema-scroll', tabindex: 0, role: 'region', 'aria-label': t('catalog.tab.schema')}, table);

    function codes({codes: list = []}) {
        if (list.length === 0) return null;
        const items = (part) => part.map((code) => h('li', {}, h('code', {}, code.value), code.title && code.title !== code.value
            ? ` ${code.title}` : null));
        if (list.length <= MOST_CODES || plain) {
            return h('ul', {class: 'catalog-codes'}, items(plain ? list.slice(0, 2 * MOST_CODES) : list),
                plain && list.length > 2 * MOST_CODES ? h('li', {}, t('catalog.codes', {n: list.length})) : null);
        }
        return h('details', {class: 'catalog-codes-more'}, h('summary', {}, t('catalog.codes', {n: list.length})),
            h('ul', {class: 'catalog-codes'}, items(list)));
    }
}
