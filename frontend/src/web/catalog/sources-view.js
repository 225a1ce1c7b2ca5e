import {h} from '../kit/dom.js';

/** From where the data comes, step by step. @param {object} context of the rooms, with `dataset` */
export function sourcesBlock({dataset, t, format}) {
    const sources = dataset.sources ?? [];
    const notices = (dataset.notices ?? []).map((each) => (typeof each === 'string' ? each : each.text ?? each.detail)).filter(Boolean);
    if (sources.length === 0 && notices.length === 0) return null;
    const fact = (label, value) => (value ? [h('dt', {}, label), h('dd', {}, value)] : null);
    return h('section', {class: 'catalog-block catalog-chain'}, h('h2', {class: 'catalog-heading'}, t('catalog.sources.title', {n: sources.length})),
        h('ol', {class: 'catalog-steps'}, sources.map((source) => h('li', {},
            h('p', {class: 'catalog-step-title'}, source.title),
            h('p', {class: 'catalog-step-line'}, [source.organisation, source.date ? format.date(source.date) : null].filter(Boolean).join(' · ')),
            h('dl', {class: 'catalog-facts'}, fact(t('catalog.method'), source.method), fact(t('catalog.source.access'), source.access),
                fact(t('catalog.licence'), source.licence ?? t('catalog.licence.none')), fact(t('catalog.source.notes'), source.notes))))),
        notices.length === 0 ? null : h('ul', {class: 'catalog-notices'}, notices.map((text) => h('li', {}, text))));
}
