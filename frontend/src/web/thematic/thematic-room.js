import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {drawAbout} from './about.js';
import {createCatalogue} from './catalogue.js';
import {createControls, drawChips} from './controls.js';
import {createHoverCard} from './hover-card.js';
import {createLayers} from './layers.js';
import {subject} from './sentences.js';

/**
 * A room that colours the map by one indicator. What is shown of it, values or gaps, is a face:
 *
 * @typedef {object} Face
 * @property {(api: object, view: object, state: object, options: {signal: AbortSignal}) => Promise<object>} load
 * @property {(data: object, view: object) => ((code: string) => {fill: string|null, dotted?: boolean})} paint
 * @property {(view: object, state: object, context: object) => Node[]} [controls] groups of the left column instead of
 *     what is shown, and against what
 * @property {(scene: Scene) => void} drawLegend into `context.host.legend`
 * @property {(scene: Scene) => void} drawPanel into `context.host.panel`
 * @property {(scene: Scene, code: string) => Node[]} hover what the card over the map says
 * @property {(scene: Scene, code: string) => string} speak one line for the keyboard
 * @property {(view: object, t: Function, data: object) => string} [title] of the browser's tab, where the indicator alone
 *     does not say it
 * @property {(view: object, t: Function, data: object) => string} [subject] what is on screen, where that is not the
 *     indicator alone
 * @property {(data: object) => {numbered: object[], dashed: string[]}|null} [marks] over the colours, see `setMarks` of the
 *     map
 * @property {(state: object) => boolean} [isOfIndex] whether the map is of a composite index: then period and breakdown
 *     of an indicator say nothing
 *
 * @typedef {object} Scene everything a face needs to draw
 * @property {import('../kit/room.js').RoomContext} context
 * @property {ReturnType<typeof createCatalogue>} catalogue
 * @property {import('./catalogue.js').View} view
 * @property {object} state
 * @property {object} data what `load` brought
 * @property {(codes: string[]|null) => void} highlight dims all other territories
 */

/**
 * @param {import('../kit/room.js').RoomContext} context
 * @param {Face} face
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountThematic(context, face) {
    const {api, host, map, pack, base, signal, t, navigate} = context;
    show(host.panel, skeleton(t));
    const [indicators, listing] = await Promise.all([api.indicator.list({signal}), api.territory.list({signal})]);
    const catalogue = createCatalogue(indicators, listing, pack);
    const controls = createControls({context, catalogue, own: face.controls, isOfIndex: face.isOfIndex});
    const layers = createLayers(context);
    const card = createHoverCard(map.overlay);
    let scene = null;
    let state = context.state;
    let loading = null;
    let painted = null;
    let drawn = null;
    let grouped = pack.defaultRegionalisation;
    let settled = false;
    let shownTerritory = null;
    let shownSelection = null;

    /** @param {object} next state */
    async function update(next) {
        state = next;
        loading?.abort();
        loading = new AbortController();
        const mine = loading;
        const view = catalogue.resolve(state);
        try {
            if (!view) {
                const about = await api.indicator.get(state.indicator, {signal: mine.signal});
                if (!mine.signal.aborted && !signal.aborted) drawWholeOnly(about);
                return;
            }
            drawn = view;
            controls.draw(view, state);
            drawChips(view, context);
            drawCrumbs();
            const data = await progressWhile(document.getElementById('stage'),
                face.load(api, view, state, {signal: mine.signal}));
            await base.ready();
            if (mine.signal.aborted || signal.aborted) return;
            groupBorders(view);
            scene = {context, catalogue, view, state, data, highlight: (codes) => map.highlight(codes)};
            draw();
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            show(host.panel, failureNotice({t, error, title: t('indicator.failed'), onRetry: () => update(state)}));
        }
    }

    /** Borders between regions follow the regionalisation. */
    function groupBorders({regionalisation, regionOf}) {
        if (regionalisation.id === grouped) return;
        map.setGroups(regionOf);
        grouped = regionalisation.id;
    }

    function draw() {
        const {view, data} = scene;
        const key = [view.item.code, view.period, view.breakdown, state.reference, state.peers, state.past,
            view.regionalisation.id, state.method, state.classes, state.over, state.own, state.form, state.index,
            state.effort, state.plan, state.stage, state.horizon].join();
        if (key !== painted) {
            map.paint(face.paint(data, view));
            if (face.marks) map.setMarks(face.marks(data));
        }
        painted = key;
        map.highlight(null);
        face.drawLegend(scene);
        host.setPrintVersion(data.values.datasetVersion);
        host.setSheetTitle(face.subject?.(view, t, data) ?? subject(view, t));
        document.title = `${face.title?.(view, t, data) ?? subject(view, t)} · ${pack.name} · Territoria`;
        drawPanel();
        controls.drawn(view, data);
        layers.apply(state);
        if (!settled) settleOnce();
        drawSelection();
    }

    /** The boxes over the map have their size when the project symbols are explained too. */
    async function settleOnce() {
        settled = true;
        await Promise.race([layers.ready(), new Promise((resolve) => { setTimeout(resolve, 1200); })]);
        if (!signal.aborted) map.settle();
    }

    function drawSelection() {
        const region = catalogue.region(state.territory, scene.view.regionalisation.id);
        const members = region?.members.map((member) => member.code) ?? null;
        map.select(members ?? state.territory);
        const shown = state.territory;
        if (shown === shownSelection) return;
        shownSelection = shown;
        shownTerritory = state.territory;
        if (members) map.fitTo(members);
        else if (!state.territory && map.isMoved()) map.fitHome();
    }

    function drawPanel() {
        const {panel} = host;
        const card = state.project || (state.territory && state.territory !== pack.root);
        const focusInside = panel.contains(document.activeElement);
        panel.scrollTop = 0;
        // on a phone a card takes the whole sheet
        panel.classList.toggle('has-card', Boolean(card));
        if (state.project) {
            fillCard(() => context.cards.project(panel, state.project, {...context, state}), focusInside);
        } else if (state.territory && state.territory !== pack.root) {
            fillCard(() => context.cards.territory(panel, state.territory, {...context, state}), focusInside);
        } else if (state.view === 'about') drawAbout(scene);
        else if (scene.view.missingPeriod) drawMissingPeriod();
        else {
            face.drawPanel(scene);
            if (focusInside && shownTerritory) {
                panel.querySelector(`[data-territory="${CSS.escape(shownTerritory)}"]`)?.focus();
            }
        }
    }

    /** @param {boolean} focusInside the reader came from the list: the card takes the focus over */
    function fillCard(draw, focusInside) {
        draw().then(() => {
            const name = host.panel.querySelector('h1, h2')?.textContent;
            if (name) host.announce(t('territory.opened', {name}));
            if (focusInside) host.panel.querySelector('a, button')?.focus({preventScroll: true});
        }, (error) => {
            if (isAbort(error) || signal.aborted) return;
            show(host.panel, failureNotice({t, error, title: t('territory.failed'), onRetry: drawPanel}));
        });
    }

    /** A figure of the whole alone has no map: its sheet shows it. */
    function drawWholeOnly({name}) {
        const there = {room: 'profile', study: null, indicator: null, period: null, view: null, territory: null};
        show(host.panel, emptyNotice({title: t('indicator.wholeonly', {name, place: pack.name}),
            action: {label: t('indicator.wholeonly.sheet', {place: pack.name}), href: context.hrefOf(there),
                onclick: (event) => {
                    event.preventDefault();
                    navigate(there);
                }}}));
    }

    function drawMissingPeriod() {
        const {view} = scene;
        show(host.panel, emptyNotice({title: t('indicator.noperiod', {period: view.missingPeriod}),
            action: {label: t('indicator.seeperiod', {period: view.period}), href: context.hrefOf({period: null}),
                onclick: (event) => {
                    event.preventDefault();
                    navigate({period: null}, {replace: true});
                }}}));
    }

    function drawCrumbs() {
        const territory = catalogue.territories.get(state.territory) ?? catalogue.region(state.territory);
        if (!territory || territory.code === pack.root) {
            host.setBreadcrumb([]);
            return;
        }
        const parent = catalogue.territories.get(territory.parent);
        host.setBreadcrumb([
            ...(parent && parent.code !== pack.root ? [{label: parent.name, change: {territory: parent.code,
                project: null}}] : []),
            {label: territory.name, change: {territory: territory.code, project: null}},
        ]);
    }

    const fine = globalThis.matchMedia('(hover: hover)').matches;
    const stops = [
        map.on('hover', ({code, x, y}) => {
            if (scene && fine) card.show({x, y}, face.hover(scene, code));
            markInLists(code);
        }),
        map.on('leave', () => {
            card.hide();
            markInLists(null);
        }),
        map.on('select', ({code}) => {
            navigate({territory: state.territory === code ? null : code, project: null});
            host.openSheet('half');
        }),
        map.on('focus', ({code}) => {
            if (scene) host.announce(face.speak(scene, code));
            markInLists(code);
        }),
        map.on('escape', () => navigate({territory: null, project: null})),
        map.on('project-hover', ({code, codes, x, y}) => hoverProject({code, codes, x, y})),
        map.on('project-leave', () => card.hide()),
        map.on('project-select', ({code}) => {
            card.hide();
            navigate({project: code});
            host.openSheet('half');
        }),
    ];

    async function hoverProject({code, codes, x, y}) {
        if (!fine) return;
        const listing = await api.project.list({signal});
        if (codes) {
            card.show({x, y}, h('p', {class: 'hover-title'}, t('atlas.crowd', {n: codes.length})),
                h('p', {class: 'hover-small'}, t('atlas.crowd.more')));
            return;
        }
        const project = listing.items.find((item) => item.code === code);
        if (project) {
            card.show({x, y}, h('p', {class: 'hover-title'}, project.name),
                h('p', {class: 'hover-small'}, project.themeName,
                    project.approximate ? ` · ${t('project.approximate')}` : ''));
        }
    }

    /** A place under the pointer is marked in the list and in the histogram. */
    function markInLists(code) {
        for (const marked of document.querySelectorAll('.is-hovered')) marked.classList.remove('is-hovered');
        if (!code) return;
        for (const each of document.querySelectorAll(`[data-territory="${CSS.escape(code)}"]`)) {
            each.classList.add('is-hovered');
        }
    }

    const hoverRow = (event) => map.hover(event.target.closest?.('[data-territory]')?.dataset.territory ?? null);
    host.panel.addEventListener('pointerover', hoverRow, {signal});
    host.panel.addEventListener('pointerleave', () => map.hover(null), {signal});

    const listed = api.project.list({signal}).then((answer) => {
        context.projectListing = answer;
        if (drawn) controls.draw(drawn, state);
    }, () => {});
    update(state).then(() => listed);

    return {
        unmount() {
            loading?.abort();
            controls.stop();
            stops.forEach((stop) => stop());
            card.remove();
            layers.remove();
            map.select(null);
            map.highlight(null);
            map.clearPaint();
            if (face.marks) map.setMarks(null);
            if (grouped !== pack.defaultRegionalisation) map.setGroups(catalogue.resolve({...state, regionalisation: null}).regionOf);
        },
        onState(next, before) {
            if (next === before) painted = null; // the map came back
            update(next);
        },
    };
}

function skeleton(t) {
    return h('div', {class: 'skeleton', role: 'status', 'aria-label': t('indicator.loading', {name: ''})},
        [60, 92, 84, 40, 70, 66, 58, 52, 48, 44].map((width) => h('span', {style: {width: `${width}%`}})));
}
