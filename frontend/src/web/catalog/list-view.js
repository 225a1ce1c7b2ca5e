import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {skeleton} from '../kit/skeleton.js';
import {loadPlaces} from '../thematic/base-map.js';
import {datasetLine, formatsLine} from './parts.js';
import {NOTHING_CHOSEN, choicesCount, isNarrowed, queryOf, wayOut} from './query.js';
import {createThumbs} from './thumbs.js';

const PAGE = 25;
const TYPING_MS = 250;

/**
 * The list: searched as one writes, narrowed by facets, brought in pages.
 *
 * @param {object} context of the rooms, with `onAnswer` called for each first page and `openFacets` for narrow screens
 */
export function createList(context) {
    const {api, t, format, host, navigate, pack, installation, onAnswer, openFacets} = context;
    const visit = new AbortController();
    let state = null;
    let asked = null;
    let answer = null;
    let items = [];
    let next = null;
    let thumbs = null;
    let typing = null;
    let scrolled = 0;
    let announced = true;
    let waiting = [];

    const input = h('input', {type: 'search', class: 'input', autocomplete: 'off', spellcheck: 'false',
        placeholder: t('catalog.search'), 'aria-label': t('catalog.search'), oninput: onType, onkeydown: onKey});
    const clear = h('button', {type: 'button', class: 'catalog-clear', 'aria-label': t('catalog.search.clear'),
        onclick: () => {
            input.value = '';
            commit();
            input.focus();
        }}, icon('close', 16));
    const head = h('div', {class: 'catalog-list-head'});
    const body = h('div', {class: 'catalog-results'});
    const choose = h('button', {type: 'button', class: 'button catalog-choose', onclick: openFacets});
    const element = h('section', {class: 'catalog-list', 'aria-label': t('catalog.results')},
        h('div', {class: 'catalog-search', role: 'search'}, h('div', {class: 'input-with-icon'}, icon('search', 16), input, clear), choose),
        head, body);
    show(body, skeleton(t('catalog.loading')));

    function onType() {
        clearTimeout(typing);
        typing = setTimeout(commit, TYPING_MS);
        clear.hidden = input.value === '';
    }

    function commit() {
        clearTimeout(typing);
        typing = null;
        clear.hidden = input.value === '';
        navigate({query: input.value.trim() || null}, {replace: true});
    }

    function onKey(event) {
        if (event.key === 'Enter') commit();
        else if (event.key === 'Escape' && input.value !== '') {
            event.preventDefault();
            input.value = '';
            commit();
        } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            body.querySelector('.catalog-entry')?.focus();
        }
    }

    /** Arrows go through the list as in any list; Tab does as well. */
    body.addEventListener('keydown', (event) => {
        const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
        const entries = [...body.querySelectorAll('.catalog-entry')];
        const at = entries.indexOf(document.activeElement);
        if (!step || at < 0) return;
        event.preventDefault();
        (entries[at + step] ?? (step < 0 ? input : entries[at])).focus();
    });

    async function update(now) {
        state = now;
        if (typing === null && input.value.trim() !== (state.query ?? '')) input.value = state.query ?? '';
        clear.hidden = input.value === '';
        const n = choicesCount(state);
        show(choose, icon('sliders', 16), n === 0 ? t('catalog.filter') : t('catalog.filter.n', {n}));
        const query = queryOf(state);
        const key = JSON.stringify(query);
        if (key === asked) {
            mark();
            return;
        }
        asked = key;
        try {
            const found = await progressWhile(element, api.catalog.list({...query, limit: PAGE},
                {signal: visit.signal, keep: !state.query}));
            if (asked !== key) return;
            answer = found;
            items = found.items;
            next = startOf(found.next);
            waiting.forEach((resolve) => resolve(found));
            waiting = [];
            onAnswer(found);
            draw();
            body.scrollTop = 0;
            if (!announced) host.announce(t('catalog.total', {n: found.total}));
            announced = false;
        } catch (error) {
            if (isAbort(error) || asked !== key) return;
            asked = null;
            show(head);
            show(body, failureNotice({t, error, title: t('catalog.failed'), onRetry: () => update(state)}), isNarrowed(state) ? h('p', {class: 'catalog-way-line'},
                stateLink(context, NOTHING_CHOSEN, {}, t('catalog.none.everything'))) : null);
        }
    }

    function draw() {
        const {total} = answer;
        show(head, h('p', {class: 'catalog-total'}, h('strong', {}, format.number(total)), ` ${t('catalog.total.words', {n: total})}`),
            selectField({label: t('catalog.sort'), hideLabel: true, value: state.order ?? 'relevance',
                options: ['relevance', 'title', 'recent'].map((id) => ({id, label: t(`catalog.sort.${id}`)})),
                onChange: (id) => navigate({order: id === 'relevance' ? null : id}, {replace: true})}));
        show(body, total === 0 ? empty() : [h('ul', {class: 'catalog-entries'}, items.map(entry)), more()], sourcesNote());
        mark();
        drawThumbs();
    }

    function entry(dataset) {
        const link = stateLink(context, {dataset: dataset.id, view: null, versions: null, filter: null, box: null, fields: null},
            {class: 'catalog-entry', 'data-dataset': dataset.id}, h('span', {class: 'catalog-thumb', 'aria-hidden': 'true'}),
            h('span', {class: 'catalog-entry-text'}, h('span', {class: 'catalog-entry-title'}, dataset.title),
                h('span', {class: 'catalog-entry-line'}, datasetLine(dataset, context)),
                h('span', {class: 'catalog-entry-formats'}, formatsLine(dataset, answer, t)),
                dataset.example ? h('span', {class: 'badge'}, t('catalog.example')) : null,
                dataset.origin ? h('span', {class: 'plain-badge catalog-origin'}, t('catalog.origin', {name: dataset.origin.name,
                    date: dataset.origin.readAt ? format.date(dataset.origin.readAt, {short: true}) : t('catalog.origin.never')})) : null));
        return h('li', {}, link);
    }

    function mark() {
        for (const link of body.querySelectorAll('.catalog-entry')) {
            const current = link.dataset.dataset === state.dataset;
            link.toggleAttribute('data-current', current);
            if (current) link.setAttribute('aria-current', 'page');
            else link.removeAttribute('aria-current');
            // the list's links keep what is chosen now
            link.href = context.hrefOf({dataset: link.dataset.dataset, view: null, versions: null, filter: null, box: null,
                fields: null});
        }
    }

    function more() {
        if (!next) return null;
        const button = h('button', {type: 'button', class: 'button catalog-more', onclick: async () => {
            button.disabled = true;
            try {
                const page = await api.catalog.list({...queryOf(state), limit: PAGE, after: next}, {signal: visit.signal});
                const first = items.length;
                items = [...items, ...page.items];
                next = startOf(page.next);
                draw();
                body.querySelectorAll('.catalog-entry')[first]?.focus();
            } catch (error) {
                if (isAbort(error)) return;
                button.disabled = false;
                button.after(failureNotice({t, error, title: t('catalog.failed'), onRetry: (event) => {
                    event?.target?.closest('.notice')?.remove();
                    button.click();
                }}));
            }
        }}, t('catalog.more', {n: Math.min(PAGE, answer.total - items.length)}));
        return h('div', {class: 'catalog-more-line'}, button, h('span', {class: 'count'},
            t('catalog.shown', {n: format.number(items.length), all: format.number(answer.total)})));
    }

    /** Why nothing is there, and what to drop. */
    function empty() {
        const ways = wayOut(state, answer);
        const go = (change, label) => h('li', {}, stateLink(context, change, {class: 'catalog-way'}, label));
        const box = h('div', {class: 'notice'}, h('h2', {class: 'notice-title'}, t('catalog.none')),
            h('p', {}, t(isNarrowed(state) ? 'catalog.none.why' : 'catalog.none.all')));
        const list = h('ul', {class: 'catalog-ways'}, ways.map((way) => go(way.change, t(way.atLeast ? 'catalog.none.drop.least'
            : 'catalog.none.drop', {name: t(`catalog.facet.${way.kind}`), n: format.number(way.n)}))));
        if (state.query) {
            // how many there would be is not in this answer
            api.catalog.list({...queryOf({...state, query: null}), limit: 1}, {signal: visit.signal}).then(({total}) => {
                if (total > 0) list.prepend(go({query: null}, t('catalog.none.query', {query: state.query, n: format.number(total)})));
            }, () => list.prepend(go({query: null}, t('catalog.none.query.plain', {query: state.query}))));
        }
        box.append(list);
        if (isNarrowed(state)) box.append(h('p', {}, stateLink(context, NOTHING_CHOSEN, {}, t('catalog.none.everything'))));
        return box;
    }

    /** Catalogues of others that are read here: when, and which did not answer. */
    function sourcesNote() {
        const sources = answer.sources ?? [];
        if (sources.length === 0) return null;
        return h('section', {class: 'catalog-sources'}, h('h2', {class: 'group-title'}, t('catalog.sources')),
            h('ul', {}, sources.map((source) => h('li', {class: source.state === 'down' ? 'is-down' : null},
                h('strong', {}, source.name), ' ', t(`catalog.source.${source.state === 'down' && !source.readAt ? 'unread' : source.state}`, {n: source.datasets,
                    date: source.readAt ? format.date(source.readAt) : t('catalog.origin.never')})))));
    }

    async function drawThumbs() {
        try {
            thumbs ??= loadPlaces(api, pack).then((places) => createThumbs(places, {pack, installation}));
            const made = await thumbs;
            if (visit.signal.aborted) return;
            for (const link of body.querySelectorAll('.catalog-entry')) {
                const dataset = items.find((each) => each.id === link.dataset.dataset);
                const place = link.querySelector('.catalog-thumb');
                if (dataset && !place.firstChild) place.append(made.draw(dataset));
            }
            const figures = await made.figures(api, items, visit.signal);
            if (!figures || visit.signal.aborted) return;
            for (const link of body.querySelectorAll('.catalog-entry')) {
                const dataset = items.find((each) => each.id === link.dataset.dataset);
                if (dataset && figures.has(dataset.id)) show(link.querySelector('.catalog-thumb'), made.draw(dataset, figures));
            }
        } catch (error) {
            // an ornament: without it every entry still says all that it says
            if (!isAbort(error)) thumbs = null;
        }
    }

    const scroller = () => (getComputedStyle(body).overflowY === 'auto' ? body : host.page);
    return {
        element,
        update,
        current: () => answer,
        /** @returns {Promise<object>} the first answer, for whoever has something to say of the whole */
        answer: () => (answer ? Promise.resolve(answer) : new Promise((resolve) => { waiting.push(resolve); })),
        keepScroll(leavingDataset) {
            if (!leavingDataset) scrolled = scroller().scrollTop;
        },
        returnTo(id) {
            scroller().scrollTop = scrolled;
            body.querySelector(`[data-dataset="${CSS.escape(id ?? '')}"]`)?.focus({preventScroll: true});
        },
        leave() {
            clearTimeout(typing);
            visit.abort();
        },
    };
}

/** @param {string|null} next address of the page that follows @returns {string|null} where it begins */
function startOf(next) {
    return next ? new URL(next, document.baseURI).searchParams.get('after') : null;
}
