import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {icon} from '../kit/icons.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {skeleton} from '../kit/skeleton.js';
import {createDatasetPage} from './dataset-page.js';
import {frontPage} from './front-page.js';
import {remotePage} from './remote-page.js';

/**
 * The right side: what the catalogue is, or one dataset.
 *
 * @param {object} context of the rooms, with `listAnswer`: a promise of the first answer of the list
 */
export function createDatasetPane(context) {
    const {api, host, pack, t} = context;
    const body = h('div', {class: 'catalog-pane-body'});
    const back = stateLink(context, {dataset: null, view: null, versions: null, filter: null, box: null, fields: null},
        {class: 'catalog-back'}, icon('back', 16), t('catalog.back'));
    const element = h('section', {class: 'catalog-pane', tabindex: -1, 'aria-label': t('catalog.dataset')}, back, body);
    let visit = null;
    let page = null;
    let shown = null;
    let drawnFront = false;

    function close() {
        visit?.abort();
        visit = null;
        page?.leave?.();
        page = null;
    }

    async function update(state) {
        back.href = context.hrefOf({dataset: null, view: null, versions: null, filter: null, box: null, fields: null});
        if (!state.dataset) {
            if (shown !== null || !drawnFront) front();
            return;
        }
        if (shown === state.dataset) {
            page?.update?.(state);
            return;
        }
        close();
        shown = state.dataset;
        drawnFront = false;
        const mine = new AbortController();
        visit = mine;
        show(body, skeleton(t('catalog.loading.one')));
        host.setBreadcrumb([]);
        try {
            const dataset = await progressWhile(element, api.catalog.get(state.dataset, {signal: mine.signal}));
            if (visit !== mine) return;
            if (!dataset.origin && dataset.example !== pack.example) {
                show(body, otherPack(dataset));
                return;
            }
            host.setBreadcrumb([{label: dataset.title}]);
            document.title = `${dataset.title} · ${t('catalog.door')} · Territoria`;
            page = (dataset.origin ? remotePage : createDatasetPage)({...context, dataset, signal: mine.signal});
            show(body, page.element);
            page.update?.(context.stateNow?.() ?? state);
        } catch (error) {
            if (isAbort(error) || visit !== mine) return;
            shown = null;
            const notice = failureNotice({t, error, title: t('catalog.failed.one'), onRetry: () => update(state)});
            const nearest = error.nearest ?? [];
            show(body, notice, nearest.length === 0 ? null : h('p', {class: 'catalog-nearest'}, t('catalog.nearest'), ' ',
                nearest.map((id) => stateLink(context, {dataset: id}, {}, id))));
        }
    }

    /** Fictional data is never shown as if it were of the real place, nor the other way round. */
    function otherPack(dataset) {
        const other = context.installation.packs.find((each) => each.example === dataset.example
            && (!each.example || dataset.id.startsWith(`${each.id}-`)));
        return h('div', {class: 'notice catalog-other-pack'}, h('h1', {class: 'notice-title'}, dataset.title),
            h('p', {}, t(dataset.example ? 'catalog.other.example' : 'catalog.other.real')),
            // another pack is another page
            other ? h('a', {href: context.hrefOf({pack: dataset.example ? other.id : null, query: null})}, t('catalog.other.go', {name: other.name})) : null);
    }

    async function front() {
        close();
        shown = null;
        drawnFront = true;
        host.setBreadcrumb([]);
        show(body, skeleton(t('catalog.loading')));
        const answer = await context.listAnswer();
        if (drawnFront) show(body, frontPage({...context, answer, pack}));
    }

    return {
        element,
        update,
        /** The reader came from the list: the page is what is read next. */
        arrive() {
            element.scrollTop = 0;
            element.focus({preventScroll: true});
        },
        leave: close,
    };
}
