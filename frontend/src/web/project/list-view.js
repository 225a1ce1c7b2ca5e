import {h, show as fill} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {stateLink} from '../kit/links.js';
import {DEFAULT_SORT} from './choice.js';
import {lookOf, projectSymbol} from './symbol.js';

const NAMED_PLACES = 3;
/** rows added at a time: a list of a hundred thousand never stands in the page */
export const ROWS = 60;

/** words of `state.sort` → key of the name */
const ORDERS = [['-value', 'value'], ['value', 'valueUp'], ['name', 'name'], ['deviation', 'deviation'], ['-date', 'date'],
    ['code', 'code']];

/**
 * The list: real links, so that one opens in a new tab and reads as a link; arrows walk it too.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @param {() => void} onMore asks for more rows than have arrived
 * @returns {{element: HTMLElement, show: (listing: object, state: object) => void, select: (code: string|null) => void}}
 */
export function listView(context, onMore) {
    const {t, format, navigate} = context;
    const list = h('ul', {class: 'project-list', 'aria-label': t('project.list'), onkeydown: walk});
    const head = h('div', {class: 'project-list-head'});
    const more = h('p', {class: 'project-list-more'});
    const element = h('div', {}, head, list, more);
    let listing = null;
    let state = null;
    let shown = ROWS;
    let order = null;

    /** @param {{items: object[], total: number, currency: string, staged: boolean, valued: boolean,
     *     shapes: Map<string, string>, fresh: boolean}} next `fresh`: another question, from the top again */
    function show(next, now) {
        if (next.fresh) shown = ROWS;
        listing = next;
        if (order !== (now.sort ?? DEFAULT_SORT) || !head.firstChild) drawHead(now.sort ?? DEFAULT_SORT);
        state = now;
        draw();
    }

    function drawHead(now) {
        order = now;
        fill(head, selectField({label: t('project.sort'), options: ORDERS.map(([id, name]) => ({id,
            label: t(`project.sort.${name}`)})), value: now,
        onChange: (id) => navigate({sort: id === DEFAULT_SORT ? null : id})}), h('span', {class: 'project-list-unit'}));
        head.querySelector('select').dataset.focus = 'sort';
    }

    function draw() {
        const rows = listing.items.slice(0, shown);
        head.querySelector('.project-list-unit').textContent = order.includes('deviation') ? t('project.unit.deviation')
            : listing.valued ? t('project.unit.value', {currency: t(`project.currency.${listing.currency}`)
                .replace(/^project\..*$/, listing.currency ?? '')}) : '';
        head.hidden = listing.total === 0;
        fill(list, rows.map(row));
        fill(more, rows.length < listing.total ? [
            h('button', {type: 'button', class: 'button', 'data-focus': 'more', onclick: showMore}, t('project.more')),
            h('span', {class: 'project-small'}, t('project.more.of', {n: format.number(rows.length),
                total: format.number(listing.total)}))] : null);
        select(state.project, false);
    }

    function showMore() {
        const before = list.children.length;
        shown += ROWS;
        if (shown > listing.items.length && listing.items.length < listing.total) onMore();
        draw();
        list.children[before]?.querySelector('a').focus();
    }

    function row(project) {
        return h('li', {}, stateLink(context, {project: project.code}, {class: 'project-row', 'data-code': project.code},
            projectSymbol(listing.shapes.get(project.theme), lookOf(project, listing.staged)),
            h('span', {class: 'project-row-name'}, project.name),
            h('span', {class: 'project-row-value'}, figure(project)),
            h('span', {class: 'project-row-place'}, placeLine(project)),
            standing(project)));
    }

    function figure(project) {
        if (order.includes('deviation')) {
            const deviation = project.standing?.deviation;
            return typeof deviation === 'number' ? format.signed(deviation, 1) : t('project.missing');
        }
        if (!listing.valued) return null;
        return typeof project.value === 'number' ? shortMoney(project.value) : t('project.missing');
    }

    /** The unit stands over the column. */
    function shortMoney(value) {
        return format.money(value, listing.currency).replace(/^[^\d\u2212]+/, '');
    }

    /** Where it stood at its last report, and what that warns of. */
    function standing(project) {
        const now = project.standing;
        if (!now || project.stage === 'finished') return null;
        const perCent = (value) => `${format.number(value, 1)}\u202f%`;
        const known = (value) => typeof value === 'number';
        const parts = [
            known(now.physical) ? t('project.row.physical', {n: perCent(now.physical)}) : null,
            known(now.deviation) ? t('project.row.deviation', {n: format.signed(now.deviation, 1)}) : null,
            known(now.financial) ? t('project.row.financial', {n: perCent(now.financial)}) : null,
        ].filter(Boolean);
        const warnings = (project.flags ?? []).map((flag) => t(`project.flag.${flag}`));
        return [parts.length === 0 ? null : h('span', {class: 'project-row-standing'}, parts.join(', ')),
            warnings.length === 0 ? null : h('span', {class: 'project-row-flags'}, warnings.join(' · '))];
    }

    function placeLine(project) {
        const parts = [placeNames(project.municipalities, t)];
        if (project.stageName && listing.staged) parts.unshift(project.stageName);
        if (project.approximate) parts.push(t('project.approximate').toLowerCase());
        if (project.placesDiffer) parts.push(t('project.differ.short'));
        return parts.join(' · ');
    }

    function select(code, scroll = true) {
        for (const link of list.querySelectorAll('a')) {
            if (link.dataset.code === code) link.setAttribute('aria-current', 'true');
            else link.removeAttribute('aria-current');
        }
        if (scroll) list.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
    }

    return {element, show, select};
}

function walk(event) {
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1}[event.key];
    if (at < 0 || to === undefined || !links[to]) return;
    event.preventDefault();
    links[to].focus();
}

/**
 * @param {{name: string}[]} places
 * @param {(key: string, values?: object) => string} t
 * @returns {string} up to three names, then how many more
 */
export function placeNames(places, t) {
    if (places.length === 0) return t('project.places.none');
    const names = places.slice(0, NAMED_PLACES).map((place) => place.name).join(', ');
    const more = places.length - NAMED_PLACES;
    return more > 0 ? t('project.places.more', {names, n: more}) : names;
}
