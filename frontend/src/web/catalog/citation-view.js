import {h} from '../kit/dom.js';
import {bibtex, citationPieces} from './citation.js';
import {copyButton} from './parts.js';

/** How to cite a dataset, to be copied in one step. @param {object} context of the rooms, with `dataset` @returns {HTMLElement} */
export function citationBlock(context) {
    const {dataset, t} = context;
    const address = (dataset.links ?? []).find((link) => link.rel === (dataset.origin ? 'landing-page' : 'canonical'))?.href
        ?? new URL(dataset.href ?? `api/v1/datasets/${encodeURIComponent(dataset.id)}`, document.baseURI).href;
    const today = new Date().toLocaleDateString('sv-SE');
    return h('section', {class: 'catalog-block catalog-cite'},
        h('div', {class: 'catalog-heading-line'}, h('h2', {class: 'catalog-heading'}, t('catalog.cite')),
            h('span', {class: 'catalog-cite-actions'}, copyButton(context, dataset.citation, t('catalog.copy'), t('catalog.cite.done')),
                copyButton(context, () => bibtex(dataset, {address, today}), 'BibTeX', t('catalog.cite.done')))),
        h('p', {class: 'catalog-citation'}, citationPieces(dataset.citation, dataset.title)
            .map(({text, italic}) => (italic ? h('cite', {}, text) : text))));
}
