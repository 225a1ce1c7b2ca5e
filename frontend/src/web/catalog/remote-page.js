import {h} from '../kit/dom.js';
import {citationBlock} from './citation-view.js';
import {capital, spanText} from './parts.js';
import {sizeText} from './sizes.js';

/**
 * A dataset of somebody else's catalogue: what it says of itself, where it is, and when it was read. Its data stays there.
 *
 * @param {object} context of the rooms, with `dataset`
 */
export function remotePage(context) {
    const {dataset, t, format} = context;
    const {origin} = dataset;
    const home = (dataset.links ?? []).find((link) => ['landing-page', 'landingPage', 'about', 'canonical'].includes(link.rel))?.href ?? null;
    const fact = (label, value) => (value ? [h('dt', {}, label), h('dd', {}, value)] : null);
    const element = h('article', {class: 'catalog-page is-remote'},
        h('header', {class: 'catalog-page-head'},
            h('p', {class: 'catalog-page-kicker'}, [dataset.theme?.name, dataset.natureName].filter(Boolean).map(capital).join(' · ')),
            h('h1', {class: 'catalog-title'}, dataset.title),
            dataset.description ? h('p', {class: 'catalog-lead'}, dataset.description) : null),
        h('p', {class: 'catalog-note'}, t('catalog.remote.note', {name: origin.name,
            date: origin.readAt ? format.date(origin.readAt) : t('catalog.origin.never')})),
        h('section', {class: 'catalog-block'}, h('h2', {class: 'catalog-heading'}, t('catalog.download')),
            (dataset.downloads ?? []).length === 0 ? h('p', {}, t('catalog.remote.none'))
                : h('ul', {class: 'catalog-remote-files'}, dataset.downloads.map((file) => h('li', {},
                    h('a', {href: safe(file.href), rel: 'noopener noreferrer', target: '_blank'}, file.title || file.format || file.href),
                    h('span', {class: 'count'}, [file.mediaType, typeof file.bytes === 'number' ? sizeText(file.bytes, format) : null]
                        .filter(Boolean).join(' · ')))))),
        h('dl', {class: 'catalog-facts'},
            fact(t('catalog.publisher'), dataset.publisher ?? t('catalog.notDeclared')),
            fact(t('catalog.licence'), dataset.licence?.text),
            fact(t('catalog.contact'), dataset.contact),
            fact(t('catalog.published'), dataset.published ? format.date(dataset.published) : null),
            fact(t('catalog.coverage.time'), spanText(dataset.temporal)),
            fact(t('catalog.keywords'), (dataset.keywords ?? []).join(', ')),
            fact(t('catalog.remote.page'), home && safe(home) ? h('a', {href: safe(home), rel: 'noopener noreferrer', target: '_blank'}, home) : null),
            fact(t('catalog.remote.catalogue'), safe(origin.url) ? h('a', {href: safe(origin.url), rel: 'noopener noreferrer', target: '_blank'},
                origin.url) : null)),
        dataset.citation ? citationBlock(context) : null);
    return {element};
}

/** An address of others becomes a link only when it is one of the web. @returns {string|null} */
function safe(url) {
    return /^https?:\/\//i.test(url ?? '') ? url : null;
}
