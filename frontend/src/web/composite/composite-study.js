import {isAbort} from '../api/http.js';
import {controlsChip} from '../kit/controls-chip.js';
import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {classOf} from '../lib/classify.js';
import {rulesOf} from '../lib/index-parts.js';
import {sequentialRamp} from '../lib/ramps.js';
import {createHoverCard} from '../thematic/hover-card.js';
import {createBuilder} from './builder.js';
import {drawIndexLegend} from './index-legend.js';
import {drawIndexPanel, drawNothingYet, rankRange} from './index-panel.js';

/** Value of `state.index` of an index that is built from nothing. */
export const OWN = 'own';

/**
 * What is on screen.
 *
 * @typedef {object} Scene
 * @property {import('../kit/room.js').RoomContext} context
 * @property {object} page answer of `/indices`
 * @property {string} code of the recipe, or `OWN`
 * @property {object} state
 * @property {object} query what was asked of the server
 * @property {object|null} data answer of `/indices/compute`; null while there is nothing to ask
 * @property {Map<string, object>} ranges territory → its item of the sensitivity
 * @property {(codes: string[]|null) => void} highlight
 */

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mountComposite(context) {
    const {api, host, map, base, signal, t, pack, navigate, format} = context;
    const [page, indicators] = await Promise.all([api.composite.list({signal}), api.indicator.list({signal})]);
    const card = createHoverCard(map.overlay);
    const builder = createBuilder({context, page, indicators});
    let scene = null;
    let state = context.state;
    let loading = null;
    let settled = false;
    host.setLayout({panel: 'wide'});

    /** The index of the address; without one, the first that can be computed. */
    function codeOf(next) {
        if (next.index) return next.index;
        return (page.items.find((item) => item.complete) ?? page.items[0])?.code ?? OWN;
    }

    /** @returns {object|null} what to ask; null while fewer than two components are chosen */
    function queryOf(next, code) {
        const parts = next.parts ? next.parts.split(',').filter(Boolean) : [];
        if (code === OWN && parts.length < page.limits.fewestComponents) return null;
        return {recipe: code === OWN ? null : code, components: parts.length > 0 ? parts.join(',') : null,
            weights: next.weights, ...rulesOf(next.rules)};
    }

    async function update(next) {
        state = next;
        loading?.abort();
        loading = new AbortController();
        const mine = loading;
        const code = codeOf(state);
        const query = queryOf(state, code);
        try {
            const data = query === null ? null : await progressWhile(document.getElementById('stage'),
                api.composite.compute(query, {signal: mine.signal}));
            await base.ready();
            if (mine.signal.aborted || signal.aborted) return;
            scene = {context, page, code, state, query, data, highlight: (codes) => map.highlight(codes),
                ranges: new Map((data?.sensitivity?.items ?? []).map((item) => [item.code, item]))};
            draw();
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            builder.draw({code, state, data: null});
            show(host.panel, failureNotice({t, error, title: t('composite.failed'), onRetry: () => update(state)}));
        }
    }

    function draw() {
        const {data, code} = scene;
        builder.draw({code, state, data});
        const name = data?.name ?? t('composite.own');
        host.setBreadcrumb([{label: name}]);
        host.setSheetTitle(name);
        show(host.chips, controlsChip(context, name, t('composite.components')));
        document.title = `${name} · ${pack.name} · Territoria`;
        map.highlight(null);
        map.setRegionsOn(true);
        if (data?.computable) {
            scene.ramp = sequentialRamp('institucional', data.classes.classes.length || 1);
            scene.byCode = new Map(data.items.map((item) => [item.code, item]));
            map.paint((place) => ({fill: scene.ramp[classOf(scene.byCode.get(place)?.score ?? null,
                data.classes.classes)] ?? null}));
            drawIndexLegend(scene);
        } else {
            map.clearPaint();
            show(host.legend);
        }
        if (data) drawIndexPanel(scene);
        else drawNothingYet(scene);
        map.select(state.territory);
        if (!settled) {
            settled = true;
            map.settle();
        }
    }

    const say = (place) => {
        const item = scene?.byCode?.get(place);
        if (!item) return null;
        if (item.score === null) return `${item.name}: ${t('common.missing')}. ${item.reason ?? ''}`;
        return t('composite.speak', {name: item.name, score: format.number(item.score, scene.data.decimals),
            rank: item.rank, of: item.rankOf, range: rankRange(scene, item.code)});
    };
    const fine = globalThis.matchMedia('(hover: hover)').matches;
    const stops = [
        map.on('hover', ({code, x, y}) => {
            mark(code);
            const item = scene?.data?.computable ? scene.byCode.get(code) : null;
            if (!item || !fine) return;
            card.show({x, y}, h('p', {class: 'hover-title'}, item.name),
                h('p', {class: 'hover-figure'}, item.score === null ? t('common.missing')
                    : format.number(item.score, scene.data.decimals)),
                h('p', {class: 'hover-small'}, item.score === null ? item.reason
                    : t('composite.hover', {rank: item.rank, of: item.rankOf, range: rankRange(scene, code)})));
        }),
        map.on('leave', () => {
            card.hide();
            mark(null);
        }),
        map.on('select', ({code}) => {
            navigate({territory: state.territory === code ? null : code});
            host.openSheet('half');
        }),
        map.on('focus', ({code}) => {
            const text = say(code);
            if (text) host.announce(text);
            mark(code);
        }),
        map.on('escape', () => navigate({territory: null})),
    ];

    function mark(code) {
        for (const marked of document.querySelectorAll('.is-hovered')) marked.classList.remove('is-hovered');
        if (!code) return;
        for (const each of document.querySelectorAll(`[data-territory="${CSS.escape(code)}"]`)) {
            each.classList.add('is-hovered');
        }
    }

    host.panel.addEventListener('pointerover', (event) =>
        map.hover(event.target.closest?.('[data-territory]')?.dataset.territory ?? null), {signal});
    host.panel.addEventListener('pointerleave', () => map.hover(null), {signal});

    update(state);
    return {
        unmount() {
            loading?.abort();
            builder.forget();
            stops.forEach((stop) => stop());
            card.remove();
            map.select(null);
            map.highlight(null);
            map.clearPaint();
        },
        onState: (next) => update(next),
    };
}
