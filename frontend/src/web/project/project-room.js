import {isAbort} from '../api/http.js';
import {h, listen, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {failureNotice, progressWhile, toast} from '../kit/notice.js';
import {drawBand} from './band-view.js';
import {drawBoard} from './board-view.js';
import {renderProjectCard} from './card.js';
import {FACETS, UNLOCATED, chosen, followed, municipalitiesOf, queryOf, toggled, unfiltered} from './choice.js';
import {drawChips, drawThemes, facetBar} from './filter-view.js';
import {listView} from './list-view.js';
import {drawFollow, drawLegend} from './map-legend.js';
import {MOST_SYMBOLS, mapView} from './map-view.js';
import {drawTimeline} from './timeline-view.js';
import {namedValue, totalsView} from './totals-view.js';
import {facetRows, stagesKnown, valueOf} from './totals.js';

/** Projects asked for at once; the list shows them in parts. */
const PAGE = MOST_SYMBOLS;
/** ms of rest before the list follows the map or the letters */
const REST = 350;

/** Fields of the state that ask another question. */
const ASKING = [...Object.keys(FACETS), 'flag', 'territory', 'view', 'sort', 'words', 'plan', 'node', 'form'];

/**
 * The portfolio: a list that filters and follows the map, its totals, the board, the timeline, the card of one project.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountProjects(context) {
    const {host, map, api, t, signal} = context;
    host.setBreadcrumb([{label: t('project.title')}]);
    host.setSheetTitle(t('project.title'));
    setLayout(host, context.state);
    map.resize({refit: true});

    let {state} = context;
    let room = null;
    load();

    async function load() {
        try {
            room = projectRoom(context, await progressWhile(host.panel, api.territory.list({signal})));
            show(host.panel, room.element);
            room.update(state, null);
        } catch (error) {
            if (isAbort(error)) return;
            show(host.panel, failureNotice({t, error, title: t('project.failed'), onRetry: load}));
        }
    }

    return {
        unmount() {
            room?.remove();
            host.setLayout();
        },
        onState(next, before) {
            state = next;
            room?.update(next, before);
        },
    };
}

/** Board and timeline need the width; the map waits. */
function setLayout(host, {form}) {
    host.setLayout({controls: false, panel: form ? 'whole' : 'wide'});
}

function projectRoom(context, territories) {
    const {host, map, api, t, format, navigate, signal, pack} = context;
    const root = pack.root;
    const whole = pack.bbox;
    let state;
    let follow = true;
    /** the part of the map that the list follows; null = all of it */
    let box = null;
    let question = null;
    let listing = null;
    const list = listView(context, askMore);
    const onMap = mapView(context);
    let shapes = null;
    const facets = facetBar(context);
    const totals = totalsView(context);
    const themes = h('div', {class: 'project-themes', role: 'group', 'aria-label': t('project.themes')});
    const status = h('p', {class: 'project-status'});
    const chips = h('div', {class: 'project-chips'});
    const empty = h('div', {});
    const files = h('p', {class: 'project-small project-data'});
    const cardHost = h('div', {class: 'project-side-card'});
    const face = h('div', {class: 'project-face'});
    const side = h('section', {class: 'project-side', 'aria-label': t('project.side')}, cardHost, totals.element);
    const filters = h('div', {class: 'project-filters'}, searchField(), facets.element, chips);
    const main = h('div', {class: 'project-main'}, filters, themes, status, empty, list.element, face, files);
    const element = h('div', {class: 'project-room'},
        h('h1', {class: 'visually-hidden'}, t('project.title')), h('div', {class: 'project-pair'}, main, side));
    drawFollow(host.legend, {on: follow, t, onChange(on) {
        follow = on;
        followMap();
    }});
    listen(element, 'keydown', (event) => {
        if (event.key === 'Escape' && state.project && !event.defaultPrevented) navigate({project: null});
    }, signal);
    const forgetView = map.on('view', later(followMap));

    /** One call after things have come to rest. */
    function later(run) {
        let timer = 0;
        signal.addEventListener('abort', () => clearTimeout(timer), {once: true});
        return () => {
            clearTimeout(timer);
            timer = setTimeout(run, REST);
        };
    }

    function followMap() {
        if (signal.aborted || state.form) return;
        const seen = map.bounds();
        const next = follow && seen ? followed(seen, whole) : null;
        if (String(next) === String(box)) return;
        box = next;
        ask();
    }

    function searchField() {
        const input = h('input', {type: 'search', class: 'input project-search-input', 'aria-label': t('project.search'),
            placeholder: t('project.search'), autocomplete: 'off', spellcheck: 'false'});
        const apply = later(() => navigate({words: input.value.trim() || null}, {replace: true}));
        listen(input, 'input', apply, signal);
        return h('div', {class: 'project-search'}, icon('search', 16), input);
    }

    /** Asks what the state says; what is there stays until the answer has come. */
    async function ask() {
        question?.abort();
        const mine = new AbortController();
        question = mine;
        signal.addEventListener('abort', () => mine.abort(signal.reason), {once: true, signal: mine.signal});
        const query = queryOf(state, {root: pack.example || state.pack ? root : null, territories});
        const narrowed = state.form ? query : queryOf(state, {root: query.within, territories, bbox: box});
        const options = {signal: mine.signal, keep: !narrowed.bbox && !narrowed.q};
        element.classList.add('is-asking');
        try {
            const [answer, everywhere] = await progressWhile(host.panel, Promise.all([
                api.project.page({...narrowed, limit: PAGE}, options),
                narrowed.bbox ? api.project.page({...query, limit: PAGE}, {...options, keep: !query.q}) : null]));
            if (mine.signal.aborted) return;
            listing = {query: narrowed, answer, items: answer.items};
            draw(true);
            await drawForm(query, mine.signal);
            if (!state.form) await drawMap(everywhere ?? answer, query);
        } catch (error) {
            if (isAbort(error) || mine.signal.aborted) return;
            show(empty, failureNotice({t, error, title: t('project.failed'), onRetry: ask}));
        } finally {
            if (question === mine) element.classList.remove('is-asking');
        }
    }

    async function askMore() {
        const {query, items, answer} = listing;
        try {
            const next = await api.project.page({...query, limit: PAGE, offset: items.length}, {signal, keep: false});
            if (listing.query !== query) return;
            listing = {query, answer, items: [...items, ...next.items]};
            drawList(false);
        } catch (error) {
            if (!isAbort(error)) toast(t('project.failed'));
        }
    }

    function draw(fresh) {
        const {answer} = listing;
        drawBand(host.band, answer, state, context);
        facets.show(answer, state);
        drawThemes(themes, answer, state, context);
        totals.show(answer, state);
        const active = activeFilters();
        drawChips(chips, active, {t, onClear: clear});
        show(empty, answer.total > 0 ? null : h('div', {class: 'notice'}, h('h2', {class: 'notice-title'}, t('project.empty')),
            h('p', {}, t('project.empty.why', {filters: active.map(({label}) => label).join(', ') || t('project.follow')})),
            h('button', {type: 'button', class: 'link-button', onclick: clear}, t('project.filter.clear'))));
        const counts = {n: format.number(answer.total), projects: t('project.word', {n: answer.total})};
        status.textContent = box && !state.form ? [t('project.shown', counts), t('project.shown.inView')].join(' ') : '';
        drawFiles();
        drawList(fresh);
        host.announce([t('project.announce.list', counts), valueOf(answer).value === null ? null
            : format.money(answer.totals.value, answer.currency)].filter(Boolean).join(', '));
    }

    function lookOfList(answer) {
        return {staged: stagesKnown(answer), shapes: new Map(answer.themes.map((theme) => [theme.id, theme.symbol])),
            stages: new Map(answer.totals.byStage.filter((part) => part.id && part.projects > 0).map((part) => [part.id, part.name])),
            currency: answer.currency};
    }

    function drawList(fresh) {
        const {answer, items} = listing;
        list.element.hidden = Boolean(state.form) || answer.total === 0;
        if (!state.form) {
            list.show({...lookOfList(answer), items, total: answer.total, valued: valueOf(answer).value !== null, fresh}, state);
            list.select(state.project);
        }
    }

    async function drawForm(query, asking) {
        face.hidden = !state.form;
        themes.hidden = Boolean(state.form);
        const {answer} = listing;
        if (!state.form) show(face);
        else if (state.form === 'tablero') await drawBoard(face, {answer, query, signal: asking}, context);
        else drawTimeline(face, answer, {signal: asking}, context);
        if (state.form) markOpen();
    }

    function markOpen() {
        for (const link of face.querySelectorAll('[data-code]')) {
            if (link.dataset.code === state.project) link.setAttribute('aria-current', 'true');
            else link.removeAttribute('aria-current');
        }
    }

    /** Without courses and areas the room still works: the points stand for them. */
    async function shapesOf(answer) {
        const part = answer.items.length < answer.total;
        const some = (field) => part || answer.items.some((item) => item[field]);
        try {
            const found = await Promise.all([['project-lines', some('hasLine')], ['project-areas', some('hasArea')]]
                .map(async ([layer, there]) => (there ? api.feature.items(layer, {signal}) : [])));
            return found.flat().map(({id, properties, geometry}) => ({code: String(properties.code ?? id), geometry}));
        } catch (error) {
            if (isAbort(error)) throw error;
            shapes = null; // asked again with the next question
            toast(t('failure.projectLines'));
            return [];
        }
    }

    async function drawMap(answer, query) {
        const look = lookOfList(answer);
        shapes ??= shapesOf(answer);
        onMap.setShapes(await shapes);
        const {gathered} = await onMap.show({answer, query, look});
        onMap.place(municipalitiesOf(state.territory, territories));
        drawLegend(host.note, {staged: look.staged, stages: look.stages, clustered: gathered,
            unknown: look.staged && answer.totals.byStage.some((part) => !part.id && part.projects > 0),
            approximate: answer.items.some((item) => item.approximate), lines: answer.items.some((item) => item.schematic)}, t);
    }

    function activeFilters() {
        const {answer} = listing;
        const parts = Object.keys(FACETS).flatMap((field) => chosen(state, field).map((id) => {
            const name = id === 'none' ? t('project.missing') : namedValue(field,
                facetRows(answer, FACETS[field]).find((row) => row.id === id) ?? {id, name: id}, t);
            return {label: t(`project.filter.${field}`, {name}), remove: () => navigate(toggled(state, field, id))};
        }));
        for (const id of chosen(state, 'flag')) {
            parts.push({label: t(`project.flag.${id}`), remove: () => navigate(toggled(state, 'flag', id))});
        }
        if (state.territory && state.territory !== root) parts.push({label: t('project.filter.place', {name: placeName(state.territory)}),
            remove: () => navigate({territory: null})});
        if (state.view === UNLOCATED) parts.push({label: t('project.filter.unlocated'), remove: () => navigate({view: null})});
        if (state.node) parts.push({label: t('project.filter.node', {name: state.node}), remove: () => navigate({plan: null, node: null})});
        if (state.words) parts.push({label: t('project.filter.query', {text: state.words}), remove: () => navigate({words: null})});
        return parts;
    }

    function placeName(code) {
        const regions = territories.regionalisations.flatMap((each) => each.regions);
        return [...territories.items, ...regions].find((each) => each.code === code)?.name ?? code;
    }

    function clear() {
        navigate(unfiltered());
        if (box) map.fitHome();
    }

    function drawFiles() {
        show(files, t('project.data'), ' ', h('a', {href: api.project.csv(listing.query)}, 'CSV'), ' · ',
            h('a', {href: api.project.json(listing.query)}, 'JSON'), ' · ', h('a', {href: api.feature.page('projects')}, 'OGC API'));
    }

    /** Where the card covers the list, the reader goes along; beside it, the reader stays in the list. */
    async function showCard({takeFocus}) {
        const open = state.project !== null;
        element.classList.toggle('has-card', open);
        host.panel.classList.toggle('has-card', open);
        totals.element.hidden = open;
        if (!open) {
            delete cardHost.dataset.project;
            cardHost.replaceChildren();
            onMap.select(null, {move: false});
            return;
        }
        const code = state.project;
        await renderProjectCard(cardHost, code, {...context, state});
        if (signal.aborted || state.project !== code) return;
        const project = await api.project.get(code, {signal}).catch(() => null);
        if (!project || signal.aborted || state.project !== code) return;
        onMap.select(project, {move: true});
        side.scrollTop = 0;
        host.announce(t('project.announce.card', {name: project.name}));
        if (takeFocus && main.offsetParent === null) cardHost.querySelector('.project-card-name')?.focus();
    }

    function update(next, before) {
        state = next;
        const changed = (field) => !before || before[field] !== next[field];
        const input = element.querySelector('.project-search-input');
        if (changed('words') && document.activeElement !== input) input.value = state.words ?? '';
        if (changed('form')) {
            setLayout(host, state);
            element.classList.toggle('is-whole', Boolean(state.form));
            if (before && !state.form) map.resize({refit: true});
            if (state.form) host.openSheet('full');
        }
        if (ASKING.some(changed)) ask();
        if (!changed('project')) return;
        list.select(state.project);
        markOpen();
        showCard({takeFocus: before !== null});
        if (state.project) {
            host.openSheet('full');
        } else if (before?.project) {
            const row = element.querySelector(`[data-code="${CSS.escape(before.project)}"]`);
            (row ?? input).focus();
        }
    }

    return {element, update, remove() {
        forgetView();
        onMap.remove();
        host.panel.classList.remove('has-card');
    }};
}
