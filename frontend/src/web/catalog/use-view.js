import {h, show} from '../kit/dom.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {address} from '../api/http.js';
import {examplesOf} from './examples.js';
import {copyButton} from './parts.js';
import {selectionQuery} from './selection.js';

/** Lines to paste into other programs, with the real address. @param {object} context of the rooms, with `dataset` */
export function useBlock(context) {
    const {dataset, t, hrefOf, navigate} = context;
    const element = h('section', {class: 'catalog-block catalog-use'});
    const base = new URL('.', document.baseURI).href;

    function update(state) {
        const query = address('', selectionQuery(state, dataset.fields ?? [])).replace(/^\?/, '');
        const examples = examplesOf(dataset, {base, query: query ? `&${query}` : ''}, t);
        const shown = examples.find((each) => each.id === state.form) ?? examples[0];
        redrawKeepingFocus(element, () => show(element, h('h2', {class: 'catalog-heading'}, t('catalog.use')),
            h('div', {class: 'catalog-use-tabs', role: 'group', 'aria-label': t('catalog.use')}, examples.map((each) => stateLink(
                {hrefOf, navigate: (change) => navigate(change, {replace: true})}, {form: each.id === examples[0].id ? null : each.id},
                {class: 'catalog-use-tab', 'data-use': each.id, 'data-focus': `use-${each.id}`,
                    'aria-current': each === shown ? 'true' : null}, each.label))),
            shown.steps ? h('ol', {class: 'catalog-use-steps'}, shown.steps.map((step) => h('li', {}, step))) : null,
            h('pre', {class: 'catalog-code', tabindex: 0, 'aria-label': t('catalog.use.code', {name: shown.label})}, h('code', {}, shown.code)),
            copyButton(context, shown.code, t(shown.steps ? 'catalog.copy.address' : 'catalog.copy'))));
    }

    return {element, update};
}
