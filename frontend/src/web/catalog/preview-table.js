import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {skeleton} from '../kit/skeleton.js';
import {cellText, decimalsOf} from './parts.js';

const PAGE = 25;

/** The rows of a dataset, a page at a time. @param {object} context of the rooms, with `dataset` and `signal` */
export function createPreviewTable(context) {
    const {api, dataset, signal, t, format} = context;
    const fields = dataset.fields ?? [];
    const element = h('div', {class: 'catalog-table'}, skeleton(t('catalog.loading.table')));
    const before = [];
    let left = false;

    async function load(href, focus = false) {
        try {
            const page = await progressWhile(element, href ? api.catalog.next(href, {signal})
                : api.catalog.items(dataset.id, {limit: PAGE}, {signal}));
            if (!left) draw(page, href);
            if (focus) element.querySelector('.table-scroll')?.focus();
        } catch (error) {
            if (isAbort(error) || left) return;
            show(element, failureNotice({t, error, title: t('catalog.failed.table'), onRetry: () => load(href, true)}));
        }
    }

    function draw(page, href) {
        const first = before.length * PAGE + 1;
        const next = page.links?.find((link) => link.rel === 'next')?.href ?? null;
        const total = page.numberMatched ?? dataset.features;
        const move = (label, disabled, onclick) => h('button', {type: 'button', class: 'button', disabled, onclick}, label);
        const decimals = new Map(fields.map((field) => [field.name, decimalsOf(page.features.map((each) => each.properties?.[field.name]))]));
        const rows = page.features.map((feature) => h('tr', {}, fields.map((field, i) => {
            const content = cellText(feature.properties?.[field.name], field, context, decimals.get(field.name));
            return i === 0 ? h('th', {scope: 'row'}, content)
                : h('td', {class: ['number', 'integer'].includes(field.type) ? 'number' : null}, content);
        })));
        const scroll = h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('catalog.tab.table')},
            h('table', {}, h('caption', {class: 'visually-hidden'}, dataset.title), h('thead', {}, h('tr', {}, fields.map((field) => h('th', {scope: 'col',
                class: ['number', 'integer'].includes(field.type) ? 'number' : null, title: field.name}, field.title,
            field.unit ? h('span', {class: 'catalog-unit'}, field.unit) : null)))), h('tbody', {}, rows)));
        show(element, scroll, h('div', {class: 'catalog-pages'},
            h('span', {class: 'count'}, page.features.length === 0 ? t('catalog.table.empty')
                : t('catalog.table.rows', {first: format.number(first), last: format.number(first + page.features.length - 1),
                    all: total === null || total === undefined ? '?' : format.number(total)})),
            h('span', {class: 'catalog-pages-buttons'}, move(t('catalog.table.back'), before.length === 0, () => {
                load(before.pop(), true);
            }), move(t('catalog.table.next'), !next, () => {
                before.push(href);
                load(next, true);
            }))));
    }

    load(null);
    return {element, leave() { left = true; }};
}
