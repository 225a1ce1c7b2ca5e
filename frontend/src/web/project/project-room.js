import {address, isAbort} from '../api/http.js';
import {h, listen, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {emptyNotice, failureNotice, progressWhile, toast} from '../kit/notice.js';
import {renderProjectCard} from './card.js';
import {filterChips, themeBars} from './filter-view.js';
import {listView} from './list-view.js';
import {mapLegend} from './map-legend.js';
import {mapView} from './map-view.js';
import {placeBars} from './place-view.js';
import {filterProjects, municipalitiesOf} from './project-list.js';

/** `state.view` of this room: only the projects that nobody could place. */
const UNLOCATED = 'sin-ubicacion';

/**
 * The strategic projects: a list that filters, the same projects on the map, the card of one.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountProjects(context) {
    const {host, map, api, t, signal} = context;
    host.setLayout({controls: false, panel: 'wide'});
    map.resize({refit: true});
    show(host.legend, mapLegend(t));
    host.setBreadcrumb([{label: t('project.title')}]);
    host.setSheetTitle(t('project.title'));

    let {state} = context;
    let room = null;
    load();

    async function load() {
        try {
            const [listing, territories, lines] = await progressWhile(host.panel, Promise.all([
                api.project.list({signal}), api.territory.list({signal}), lineFeatures()]));
            room = projectRoom(context, listing, territories, lines);
            show(host.panel, room.element);
            room.update(state, null);
        } catch (error) {
            if (isAbort(error)) return;
            show(host.panel, failureNotice({t, error, title: t('project.failed'), onRetry: load}));
        }
    }

    /** Without the courses the room still works: the points stand for them. */
    async function lineFeatures() {
        try {
            const features = await api.feature.items('project-lines', {signal});
            return features.map(({id, properties, geometry}) => ({code: properties.code ?? id, geometry}));
        } catch (error) {
            if (isAbort(error)) throw error;
            toast(t('failure.projectLines'));
            return [];
        }
    }

    return {
        unmount: () => room?.remove(),
        onState(next, before) {
            state = next;
            room?.update(next, before);
        },
    };
}

function projectRoom(context, listing, territories, lines) {
    const {host, t, navigate, signal} = context;
    let state;
    let query = '';
    const list = listView(context, new Map(listing.themes.map((theme) => [theme.id, theme.symbol])));
    const onMap = mapView(context, listing, lines);
    const themes = themeBars(listing.themes, context);
    const status = h('p', {class: 'project-status'});
    const chips = h('div', {class: 'project-chips'});
    const empty = h('div', {});
    const cardHost = h('div', {class: 'project-side-card'});
    const places = placeBars(listing.items, municipalityCount(territories), context);
    const hint = h('p', {class: 'project-small'}, t('project.choose'));
    const side = h('aside', {class: 'project-side', 'aria-label': t('project.title')}, cardHost, hint, places);
    const main = h('div', {class: 'project-main'},
        heading(), searchField(), themes.element, chips, status, list.element, empty, data(context));
    const element = h('div', {class: 'project-room'},
        h('h1', {class: 'visually-hidden'}, t('project.title')), h('div', {class: 'project-pair'}, main, side));

    function heading() {
        const {total, located, withoutLocation} = listing;
        return h('header', {class: 'project-head'},
            h('h2', {class: 'project-title'}, t('project.total', {n: total})),
            h('p', {}, withoutLocation === 0 ? t('project.located.all')
                : t('project.located', {located, missing: withoutLocation}), ' ',
            withoutLocation > 0 ? h('button', {type: 'button', class: 'link-button',
                onclick: () => navigate({view: UNLOCATED, theme: null, territory: null})}, t('project.onlyUnlocated')) : null),
            h('p', {class: 'project-small'}, t('project.lead'), ' ', t('project.noMoney')));
    }

    function searchField() {
        const input = h('input', {type: 'search', class: 'project-search-input', 'aria-label': t('project.search'),
            placeholder: t('project.search'), autocomplete: 'off', spellcheck: 'false'});
        listen(input, 'input', () => {
            query = input.value;
            showList();
        }, signal);
        return h('div', {class: 'project-search'}, icon('search', 16), input);
    }

    function showList() {
        const filters = activeFilters();
        const municipalities = municipalitiesOf(state.territory, territories);
        const found = filterProjects(listing.items, {
            theme: state.theme, municipalities, unlocated: state.view === UNLOCATED, query,
        });
        list.show(found);
        list.select(state.project);
        onMap.show(found);
        onMap.place(municipalities);
        show(chips, filterChips(filters, t));
        chips.hidden = filters.length === 0;
        const counts = {n: found.length, total: listing.total};
        status.textContent = found.length === listing.total ? t('project.shown.all', counts) : t('project.shown', counts);
        show(empty, found.length > 0 ? null : emptyNotice({
            title: t('project.empty'), text: t('project.empty.why', counts)}));
        host.announce(t('project.announce.list', counts));
    }

    function activeFilters() {
        const filters = [];
        const theme = listing.themes.find(({id}) => id === state.theme);
        if (theme) {
            filters.push({label: t('project.filter.theme', {name: theme.name}), remove: () => navigate({theme: null})});
        }
        if (municipalitiesOf(state.territory, territories)) {
            const name = territories.items.find(({code}) => code === state.territory)?.name ?? state.territory;
            filters.push({label: t('project.filter.place', {name}), remove: () => navigate({territory: null})});
        }
        if (state.view === UNLOCATED) {
            filters.push({label: t('project.filter.unlocated'), remove: () => navigate({view: null})});
        }
        if (query.trim()) {
            filters.push({label: t('project.filter.query', {text: query.trim()}), remove: clearQuery});
        }
        return filters;
    }

    function clearQuery() {
        const input = element.querySelector('.project-search-input');
        input.value = '';
        query = '';
        showList();
        input.focus();
    }

    /** Where the card covers the list, the reader goes along; beside it, the reader stays in the list. */
    async function showCard({takeFocus}) {
        const open = state.project !== null;
        element.classList.toggle('has-card', open);
        places.hidden = open;
        hint.hidden = open;
        if (!open) {
            delete cardHost.dataset.project;
            cardHost.replaceChildren();
            return;
        }
        await renderProjectCard(cardHost, state.project, context);
        const name = listing.items.find(({code}) => code === state.project)?.name;
        if (!name || signal.aborted) return;
        host.announce(t('project.announce.card', {name}));
        if (takeFocus && main.offsetParent === null) cardHost.querySelector('.project-card-name')?.focus();
    }

    function update(next, before) {
        state = next;
        const changed = (field) => !before || before[field] !== next[field];
        themes.select(state.theme);
        if (['theme', 'territory', 'view'].some(changed)) showList();
        if (!changed('project')) return;
        list.select(state.project);
        onMap.select(state.project);
        showCard({takeFocus: before !== null});
        if (state.project) {
            host.openSheet('full');
        } else if (before?.project) {
            const row = element.querySelector(`[data-code="${CSS.escape(before.project)}"]`);
            (row ?? element.querySelector('.project-search-input')).focus();
        }
    }

    return {element, update, remove: onMap.remove};
}

function municipalityCount(territories) {
    return territories.items.filter(({level}) => level === 'municipality').length;
}

function data({api, t}) {
    return h('p', {class: 'project-small project-data'}, t('project.data'), ' ',
        h('a', {href: address('api/v1/projects')}, t('project.data.json')), ' · ',
        h('a', {href: api.feature.page('projects')}, t('project.data.ogc')));
}
