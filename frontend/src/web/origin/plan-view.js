import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {matches} from '../lib/text-search.js';
import {buildTree} from '../lib/tree.js';
import {countKinds} from './origin-facts.js';
import {facts, placeLink, wordOf, yearsText} from './parts.js';
import {treeView} from './tree-view.js';

/**
 * One plan: what it is, and its tree with search and a filter by kind.
 *
 * @param {object} options
 * @param {object} options.plan item of `/api/v1/plans`
 * @param {object|undefined} options.document
 * @param {{query: string}} options.search what was looked for in the plan before, kept when the plan changes
 * @param {(query: string) => void} options.onSearch
 * @param {import('../kit/room.js').RoomContext} options.context
 * @returns {Promise<{element: HTMLElement, destroy: () => void}>}
 */
export async function planView({plan, document, search, onSearch, context}) {
    const {api, t, format, host, signal} = context;
    const [{nodes}, territories] = plan.nodeCount > 0
        ? await Promise.all([api.plan.get(plan.code, {signal}), api.territory.list({signal})])
        : [{nodes: []}, {items: []}];
    const element = h('article', {class: 'origin-plan'},
        h('p', {class: 'origin-plan-back'}, stateLink(context, {section: null}, {}, t('origin.plans.back'))),
        h('h3', {class: 'origin-plan-title'}, plan.name),
        facts([
            plan.kind ? [t('origin.plans.kind'), wordOf(plan, 'kind')] : null,
            plan.level ? [t('origin.plans.level'), wordOf(plan, 'level')] : null,
            [t('origin.plans.years'), yearsText(plan, t)],
            document ? [t('origin.plans.document'), document.title] : null,
            plan.note ?? document?.note ? [t('origin.plans.note'), plan.note ?? document.note] : null,
        ]));
    if (nodes.length === 0) {
        element.append(h('p', {class: 'origin-note'}, t('origin.plans.named.one')));
        return {element, destroy() {}};
    }

    const names = new Map(territories.items.map(({code, shortName, name}) => [code, shortName ?? name]));
    const tree = treeView({
        tree: buildTree(nodes), label: t('origin.tree', {name: plan.name}), t,
        placeLink: (code) => placeLink(context, code, names.get(code) ?? code),
    });
    const kinds = countKinds(nodes);
    let kind = null;
    const status = h('p', {class: 'origin-tree-status', role: 'status'});
    const input = h('input', {type: 'search', value: search.query, autocomplete: 'off', spellcheck: 'false',
        'aria-label': t('origin.plans.search', {n: format.number(nodes.length)}),
        placeholder: t('origin.plans.search', {n: format.number(nodes.length)}), oninput: apply});
    const kindButtons = [{id: null, name: t('origin.plans.kinds.all'), count: nodes.length}, ...kinds].map((each) =>
        h('button', {type: 'button', class: 'origin-kind', 'aria-pressed': String(each.id === kind),
            onclick: (event) => chooseKind(each.id, event.currentTarget)}, each.name, ' ',
        h('span', {class: 'origin-count'}, format.number(each.count))));

    function chooseKind(id, button) {
        kind = id;
        for (const each of kindButtons) each.setAttribute('aria-pressed', String(each === button));
        apply();
    }

    function apply() {
        const query = input.value.trim();
        const narrowed = query !== '' || kind !== null;
        const found = tree.search(query, narrowed
            ? (node) => (kind === null || node.kind === kind) && matches(node.name, query) : null);
        const total = format.number(nodes.length);
        show(status, !narrowed ? null : found === 0 ? t('origin.plans.search.none')
            : t('origin.plans.search.hits', {n: found, total}));
        onSearch(query);
    }

    element.append(
        h('div', {class: 'origin-tree-tools'},
            h('div', {class: 'origin-search'}, icon('search', 16), input),
            h('button', {type: 'button', class: 'button', onclick: tree.openAll}, t('origin.plans.open')),
            h('button', {type: 'button', class: 'button', onclick: tree.closeAll}, t('origin.plans.close'))),
        h('div', {class: 'origin-kinds', role: 'group', 'aria-label': t('origin.plans.kinds')}, kindButtons),
        status, tree.element, h('p', {class: 'origin-small origin-tree-help'}, t('origin.tree.help')));
    if (search.query) apply();
    host.announce(plan.name);
    return {element, destroy: tree.destroy};
}
