import {h, freshId, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {attempt} from '../lib/attempt.js';
import {findEverything} from './find.js';

/** Projects asked for by a word of the search. */
const MOST_PROJECTS = 12;
const MOST_DATASETS = 4;
/** Datasets are asked for once the writing pauses. */
const PAUSE_MS = 200;

/**
 * One box for territories, indicators, projects and datasets. Accents do not matter. Keys: / goes here, arrows move, Enter
 * goes, Escape leaves.
 *
 * @param {object} context of the rooms
 * @returns {HTMLElement}
 */
export function createSearch({api, t, pack, navigate, onFound}) {
    const listId = freshId('found');
    const list = h('div', {class: 'found', id: listId, role: 'listbox', 'aria-label': t('search.label')});
    list.hidden = true;
    const input = h('input', {type: 'search', class: 'search-input', role: 'combobox', autocomplete: 'off',
        spellcheck: 'false', placeholder: t('search.label'), 'aria-label': t('search.label'),
        'aria-autocomplete': 'list', 'aria-controls': listId, 'aria-expanded': 'false',
        oninput: search, onfocus: search, onkeydown: keys});
    const element = h('div', {class: 'search', role: 'search'}, icon('search', 18), input,
        h('kbd', {'aria-hidden': 'true', title: t('search.key')}, '/'),
        h('button', {type: 'button', class: 'search-close', 'aria-label': t('app.close'), onclick: leave},
            icon('close', 18)), list);
    let options = [];
    let at = -1;
    let sources = null;

    document.addEventListener('pointerdown', (event) => {
        if (!element.contains(event.target)) close();
    });

    async function search() {
        const query = input.value;
        if (query.trim() === '') {
            close();
            return;
        }
        sources ??= Promise.all([api.territory.list(), api.indicator.list(), attempt(api.project.list())]);
        let lists;
        try {
            lists = await sources;
        } catch {
            sources = null;
            draw([], t('failure.part'));
            return;
        }
        const [territories, indicators, projects] = lists;
        if (projects.failed) sources = null; // asked again with the next letter
        let found = projects;
        // of a large bank only the first page is here: the server looks through all of it
        if (projects.value?.total > projects.value?.items.length) {
            found = await attempt(api.project.page({q: query.trim(), limit: MOST_PROJECTS}, {keep: false}));
        }
        if (input.value !== query) return;
        const groups = findEverything(query, {territories, indicators, projects: found.value ?? {items: []}, pack});
        const failure = found.failed ? t('failure.projects') : null;
        draw(groups, failure, true);
        await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });
        if (input.value !== query || list.hidden) return;
        const datasets = await attempt(api.catalog.list({q: query.trim(), limit: MOST_DATASETS}, {keep: false}));
        if (input.value !== query || list.hidden) return;
        const items = (datasets.value?.items ?? []).map((each) => ({code: each.id, name: each.title,
            aside: each.origin?.name ?? each.theme?.name}));
        draw(items.length > 0 ? [...groups, {kind: 'datasets', items}] : groups,
            failure ?? (datasets.failed ? t('failure.part') : null), false, at);
    }

    /** @param {string|null} failure what could not be searched @param {boolean} [waiting] whether more may be found
     *  @param {number} [chosen] option that was chosen so far */
    function draw(groups, failure, waiting = false, chosen = 0) {
        options = [];
        at = -1;
        show(list, groups.map((group) => h('div', {class: 'found-group', role: 'group',
            'aria-label': t(`search.${group.kind}`)},
        h('p', {class: 'found-kind', 'aria-hidden': 'true'}, t(`search.${group.kind}`)),
        group.items.map((item) => option(item, group.kind)))),
        failure ? h('p', {class: 'hint'}, failure)
            : options.length === 0 && !waiting ? h('p', {class: 'hint'}, t('search.none', {query: input.value})) : null);
        list.hidden = false;
        input.setAttribute('aria-expanded', 'true');
        move(options.length > 0 ? Math.max(0, Math.min(chosen, options.length - 1)) : -1);
    }

    function option(item, kind) {
        const index = options.length;
        const element = h('div', {role: 'option', id: `${listId}-${index}`, class: 'found-option',
            'aria-selected': 'false', 'data-kind': kind, 'data-code': item.code,
            onpointerenter: () => move(index), onclick: () => choose(index)},
        h('span', {}, item.name), item.aside ? h('span', {class: 'found-aside'}, item.aside) : null);
        options.push({element, kind, code: item.code, codes: item.codes});
        return element;
    }

    function move(next) {
        options[at]?.element.setAttribute('aria-selected', 'false');
        at = next;
        const option = options[at];
        option?.element.setAttribute('aria-selected', 'true');
        option?.element.scrollIntoView({block: 'nearest'});
        if (option) input.setAttribute('aria-activedescendant', option.element.id);
        else input.removeAttribute('aria-activedescendant');
    }

    function keys(event) {
        if (event.key === 'Escape') {
            leave();
            return;
        }
        if (list.hidden || options.length === 0) return;
        const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
        if (step) {
            event.preventDefault();
            move((at + step + options.length) % options.length);
        } else if (event.key === 'Enter') {
            event.preventDefault();
            choose(at);
        }
    }

    function choose(index) {
        const {kind, code, codes} = options[index];
        const room = kind === 'projects' ? {room: 'projects', project: code}
            : kind === 'datasets' ? {room: 'catalog', study: null, view: null, form: null, section: null, project: null,
                territory: null, query: null, versions: null, filter: null, box: null, fields: null, dataset: code}
            : kind === 'profiles' ? {room: 'profile', study: null, view: null, territory: code, project: null}
            : kind === 'indicators' ? {indicator: code, period: null, breakdown: 'total', view: null,
                territory: null, project: null} : {territory: code, project: null, view: null};
        leave();
        navigate(['projects', 'profiles', 'datasets'].includes(kind) ? room : {...room, ...keepThematic(kind)});
        if (kind === 'territories' && codes) onFound(codes);
    }

    /** Indicators and territories are looked at on a coloured map; who reads a profile goes on to the next. */
    function keepThematic(kind) {
        const {room} = document.body.dataset;
        const stays = ['indicators', 'gaps'].includes(room) || (kind === 'territories' && room === 'profile');
        return stays ? {} : {room: 'indicators'};
    }

    function close() {
        list.hidden = true;
        input.setAttribute('aria-expanded', 'false');
        input.removeAttribute('aria-activedescendant');
    }

    function leave() {
        input.value = '';
        close();
        input.blur();
        document.body.classList.remove('search-open');
    }

    return element;
}
