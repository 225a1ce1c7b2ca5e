import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, toast} from '../kit/notice.js';
import {matches} from '../lib/text-search.js';
import {faceHead, wordOf, yearsText} from './parts.js';
import {planView} from './plan-view.js';
import {timelineView} from './timeline-view.js';

/**
 * Plans grouped by the document that names them, and the tree of the one in `state.section`.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export async function plansFace(context) {
    const {api, t, signal} = context;
    const {documents, items} = await api.plan.list({signal});
    const trees = items.filter((plan) => plan.nodeCount > 0);
    const search = {query: ''};
    const detail = h('div', {class: 'origin-plan-detail'});
    const list = h('nav', {class: 'origin-plan-list', 'aria-label': t('origin.plans')}, groups());
    const element = h('section', {},
        faceHead(t('origin.plans.title', {n: items.length, trees: trees.length}), t('origin.plans.lead')),
        h('div', {class: 'origin-plan-pair'}, list, detail));
    let shown;
    let view = null;

    function groups() {
        return [
            h('h3', {class: 'origin-heading'}, t('origin.plans.withTree')), h('ul', {}, trees.map(planRow)),
            h('h3', {class: 'origin-heading'}, t('origin.plans.named')),
            documents.map((document) => {
                const named = items.filter((plan) => plan.document === document.code && plan.nodeCount === 0);
                return named.length === 0 ? null : h('div', {},
                    h('h4', {class: 'origin-plan-group'}, t('origin.plans.from', {title: document.title}), ' ',
                        h('span', {class: 'origin-count'}, named.length)),
                    h('ul', {}, named.map(planRow)));
            }),
        ];
    }

    function planRow(plan) {
        return h('li', {}, stateLink(context, {section: plan.code}, {class: 'origin-plan-link', 'data-plan': plan.code},
            h('span', {class: 'origin-plan-name'}, plan.name),
            h('span', {class: 'origin-small'}, [wordOf(plan, 'level'), yearsText(plan, t),
                plan.nodeCount > 0 ? t('origin.plans.nodes', {n: plan.nodeCount}) : null].filter(Boolean).join(' · ')),
            plan.nodeCount > 0 ? h('span', {class: 'origin-plan-hits', 'data-hits': plan.code}) : null));
    }

    /** Searching one plan looks in all of them, so that a reader learns where else the word stands. */
    async function countHits(query) {
        search.query = query;
        const found = query.trim() === '' ? [] : await Promise.all(trees.map(async (plan) => {
            const {nodes} = await api.plan.get(plan.code, {signal});
            return {plan, count: nodes.filter((node) => matches(node.name, query)).length};
        }));
        if (search.query !== query) return;
        for (const mark of list.querySelectorAll('[data-hits]')) mark.textContent = '';
        for (const {plan, count} of found) {
            list.querySelector(`[data-hits="${CSS.escape(plan.code)}"]`).textContent = t('origin.plans.hitsInPlan', {n: count});
        }
    }

    function searchAll(query) {
        countHits(query).catch((error) => {
            if (!isAbort(error)) toast(t('failure.part'));
        });
    }

    async function open(plan) {
        view?.destroy?.();
        view = null;
        if (!plan) {
            show(detail, timelineView(items, context));
            return;
        }
        const document = documents.find(({code}) => code === plan.document);
        try {
            const made = await planView({plan, document, search, onSearch: searchAll, context});
            if (shown !== plan.code) {
                made.destroy();
                return;
            }
            view = made;
            show(detail, made.element);
        } catch (error) {
            if (isAbort(error) || shown !== plan.code) return;
            show(detail, failureNotice({t, error, title: t('origin.failed'), onRetry: () => open(plan)}));
        }
    }

    function update({section}) {
        const plan = items.find(({code}) => code === section) ?? null;
        if (shown === (plan?.code ?? null)) return;
        shown = plan?.code ?? null;
        element.classList.toggle('has-plan', plan !== null);
        for (const link of list.querySelectorAll('[data-plan]')) {
            if (link.dataset.plan === shown) link.setAttribute('aria-current', 'true');
            else link.removeAttribute('aria-current');
        }
        open(plan);
    }

    return {element, update, destroy: () => view?.destroy?.()};
}
