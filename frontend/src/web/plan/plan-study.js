import {isAbort} from '../api/http.js';
import {adoptionBadge} from '../kit/adoption.js';
import {h, show} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {byNode, groupByKind, openingPlan, placesOf} from '../lib/plan.js';
import {buildTree} from '../lib/tree.js';
import {nodeCard} from './node-card.js';
import {placeCard} from './place-card.js';
import {planCard} from './plan-card.js';
import {planList} from './plan-list.js';
import {planMap} from './plan-map.js';
import {planTree} from './plan-tree.js';

/** `state.view` of this study: all plans instead of the open one. */
export const ALL_PLANS = 'lista';

/**
 * The plans: which there are, the tree of one of them, and on the map the places that it names.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountPlans(context) {
    const {api, host, map, base, t, navigate, signal, pack} = context;
    host.setLayout({controls: false, panel: 'wide'});
    map.resize({refit: true});
    map.setSeatsOn(false);
    const onMap = planMap(context);
    let open = null;
    let turn = 0;
    let state = context.state;

    async function update(next) {
        state = next;
        const mine = ++turn;
        try {
            const [listing, territories] = await progressWhile(host.panel,
                Promise.all([api.plan.list({signal}), api.territory.list({signal})]));
            const chosen = state.plan ?? openingPlan(listing.items)?.code ?? null;
            if (chosen === null) {
                show(host.panel, h('p', {class: 'hint'}, t('plan.nothing')));
                return;
            }
            const plan = await progressWhile(host.panel, api.plan.get(chosen, {signal}));
            await base.ready();
            if (mine !== turn || signal.aborted) return;
            draw(listing, territories, plan);
        } catch (error) {
            if (isAbort(error) || mine !== turn || signal.aborted) return;
            onMap.paint(null);
            open?.destroy();
            open = null;
            show(host.panel, failureNotice({t, error, title: t('plan.failed'), onRetry: () => update(state)}),
                state.plan ? h('p', {}, stateLink(context, {plan: null, node: null}, {}, t('plan.back'))) : null);
        }
    }

    function draw(listing, territories, plan) {
        if (open?.code !== plan.code) {
            open?.destroy();
            open = openPlan(listing, territories, plan);
            onMap.paint(plan);
            map.settle();
        }
        open.update();
        document.title = `${plan.name} · ${pack.name} · Territoria`;
    }

    function openPlan(listing, territories, plan) {
        const names = new Map(territories.items.map(({code, shortName, name}) => [code, shortName ?? name]));
        const tree = buildTree(plan.nodes);
        const about = {plan, listing, tree, names, goals: byNode(plan.goals), drivers: byNode(plan.drivers),
            alignments: byNode(plan.alignments), projects: new Map(plan.projects.map((each) => [each.code, each]))};
        const outline = plan.nodes.length === 0 ? null : planTree({tree, label: t('plan.tree', {name: plan.name}), t,
            onOpen: (code) => navigate({node: code, territory: null}),
            describe: ({node, descendants}) => [node.kindName, descendants > 0 ? t('plan.tree.below', {n: descendants}) : null,
                node.places.length > 0 ? t('plan.tree.places', {n: node.places.length}) : null].filter(Boolean).join(' · ')});
        const status = h('p', {class: 'plan-status', role: 'status'});
        const input = h('input', {type: 'search', class: 'plan-search-input', autocomplete: 'off', spellcheck: 'false',
            'aria-label': t('plan.search', {n: plan.nodes.length}), placeholder: t('plan.search', {n: plan.nodes.length}),
            oninput: () => navigate({words: input.value.trim() || null}, {replace: true})});
        const head = h('header', {class: 'plan-head'});
        const side = h('section', {class: 'plan-side', 'aria-label': t('plan.side')});
        const main = h('div', {class: 'plan-main'}, outline === null ? h('p', {class: 'plan-note'}, t('plan.nameOnly')) : [
            h('div', {class: 'plan-search'}, icon('search', 16), input), status, outline.element]);
        const pair = h('div', {class: 'plan-pair'}, main, side);
        const listHost = h('div', {class: 'plan-all'});
        show(host.panel, h('div', {class: 'plan-room'}, head, pair, listHost));
        let searched = '';
        let shown = null;

        function drawHead() {
            redrawKeepingFocus(head, () => show(head,
                h('p', {class: 'kicker'}, [plan.kindName ?? t('plan.noKind'), plan.levelName].filter(Boolean).join(' · ')),
                h('h1', {class: 'panel-title'}, plan.name),
                h('p', {class: 'plan-badges'}, adoptionBadge(plan),
                    plan.example ? h('span', {class: 'badge'}, t('plan.example')) : null),
                h('div', {class: 'plan-chooser'},
                    selectField({label: t('plan.choose'), hideLabel: true, value: plan.code,
                        options: groupByKind(listing).flatMap((group) => group.plans.map((each) => ({id: each.code,
                            label: each.adopted === false ? t('plan.option.notAdopted', {name: each.name}) : each.name,
                            group: group.name}))),
                        onChange: (code) => navigate({plan: code, node: null, territory: null, view: null, words: null})}),
                    state.view === ALL_PLANS
                        ? stateLink(context, {view: null}, {class: 'plan-more', 'data-focus': 'all'}, t('plan.back'))
                        : stateLink(context, {view: ALL_PLANS}, {class: 'plan-more', 'data-focus': 'all'},
                            t('plan.all', {n: listing.total})),
                    plan.goalCount > 0 ? stateLink(context, {study: 'followup', plan: plan.code, node: null, view: null,
                        words: null}, {class: 'plan-more'}, t('plan.followup', {n: plan.goalCount})) : null,
                    h('a', {class: 'plan-more', href: api.plan.csv(plan.code), download: ''}, 'CSV'))));
        }

        function update() {
            drawHead();
            const all = state.view === ALL_PLANS;
            pair.hidden = all;
            listHost.hidden = !all;
            if (all && !listHost.firstChild) show(listHost, planList(listing, context));
            if (outline) drawTree();
            drawSide();
            host.setBreadcrumb([{label: plan.name, change: {plan: plan.code, node: null, territory: null}}]);
            host.setSheetTitle(plan.name);
        }

        function drawTree() {
            const words = state.words ?? '';
            if (input.value.trim() !== words) input.value = words;
            if (words !== searched) {
                searched = words;
                const found = outline.search(words);
                status.textContent = found === null ? '' : found === 0 ? t('plan.search.none')
                    : t('plan.search.hits', {n: found, total: plan.nodes.length});
            }
        }

        function drawSide() {
            const branch = tree.byCode.get(state.node) ?? null;
            const key = `${branch?.code ?? ''}|${state.territory ?? ''}|${state.node ?? ''}`;
            if (key === shown) return;
            const first = shown === null;
            shown = key;
            const place = branch === null && state.territory
                ? plan.commitments?.places.find(({code}) => code === state.territory) : null;
            redrawKeepingFocus(side, () => show(side,
                state.node && !branch ? h('p', {class: 'plan-note', role: 'status'}, t('plan.noNode', {code: state.node})) : null,
                branch ? nodeCard(branch, about, context)
                    : place ? placeCard(place, about, context) : planCard(about, context)));
            outline?.open(branch?.code ?? null);
            onMap.mark(branch ? placesOf(branch) : null, place ? place.code : null);
            if (branch || place) {
                side.scrollTop = 0;
                if (!first) host.announce(branch ? branch.node.name : place.name);
                host.openSheet('full');
            }
        }

        return {code: plan.code, update, destroy: () => outline?.destroy()};
    }

    await update(context.state);
    return {
        unmount() {
            turn += 1;
            open?.destroy();
            onMap.remove();
            map.clearPaint();
        },
        onState: (next) => update(next),
    };
}
