import {h} from '../kit/dom.js';
import {copyButton} from './parts.js';

/** Addresses for programs: each with what it is for. */
const ADDRESSES = [['ogc', 'features'], ['ogc/collections/catalogue', 'records'], ['catalog.jsonld', 'dcat'], ['api/v1/datasets', 'json']];

/**
 * What stands beside the list before anything is chosen.
 *
 * @param {object} context of the rooms, with `answer`: of the list
 * @returns {HTMLElement}
 */
export function frontPage(context) {
    const {t, pack, format, answer} = context;
    const base = new URL('.', document.baseURI).href;
    const formats = (answer.facets.format ?? []).filter((each) => each.count > 0).map((each) => each.name);
    return h('article', {class: 'catalog-front'},
        h('h1', {class: 'catalog-title'}, t('catalog.front.title', {place: pack.name})),
        h('p', {class: 'catalog-lead'}, t('catalog.front.lead')),
        h('p', {class: 'catalog-front-hint'}, t('catalog.front.hint')),
        pack.example ? h('p', {class: 'badge catalog-front-badge'}, t('catalog.example.long')) : null,
        formats.length === 0 ? null : h('section', {}, h('h2', {class: 'catalog-heading'}, t('catalog.front.formats')),
            h('p', {}, `${format.list(formats)}.`)),
        h('section', {}, h('h2', {class: 'catalog-heading'}, t('catalog.front.programs')),
            h('dl', {class: 'catalog-addresses'}, ADDRESSES.flatMap(([path, key]) => {
                const url = `${base}${path}${pack.example ? `?pack=${pack.id}` : ''}`;
                return [h('dt', {}, t(`catalog.front.${key}`)), h('dd', {}, h('a', {href: url}, h('code', {}, url)),
                    copyButton({t}, url, t('catalog.copy.address')))];
            }))),
        h('section', {}, h('h2', {class: 'catalog-heading'}, t('catalog.front.rules')),
            h('ul', {class: 'catalog-rules'}, ['missing', 'computed', 'licence', 'versions'].map((key) => h('li', {}, t(`catalog.front.${key}`))))));
}
