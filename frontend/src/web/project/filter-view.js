import {h, listen, show} from '../kit/dom.js';
import {checkField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {matches} from '../lib/text-search.js';
import {barOf} from './band-view.js';
import {FACETS, FLAGS, chosen, toggled} from './choice.js';
import {projectSymbol} from './symbol.js';
import {namedValue} from './totals-view.js';
import {facetRows} from './totals.js';

/** Filters that open from a button; themes stand as bars below them where there is room. */
const BUTTONS = ['theme', 'dimension', 'stage', 'horizon', 'municipality', 'sector', 'fund', 'flag'];

/**
 * Filters with their counts: each opens from its button, several values may be chosen.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {{element: HTMLElement, show: (answer: object, state: object) => void}}
 */
export function facetBar(context) {
    const {t, format, navigate, signal} = context;
    const element = h('div', {class: 'project-facets', role: 'group', 'aria-label': t('project.facets')});
    let open = null;
    let answer = null;
    let state = null;
    let wanted = '';

    listen(element, 'keydown', (event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        const field = open;
        open = null;
        draw();
        element.querySelector(`[data-focus="facet-${field}"]`)?.focus();
    }, signal);
    listen(document, 'pointerdown', (event) => {
        if (!open || element.contains(event.target)) return;
        open = null;
        draw();
    }, signal);

    function draw() {
        redrawKeepingFocus(element, () => show(element,
            h('div', {class: 'facet-buttons'}, BUTTONS.map(button)), open ? choices(open) : null));
    }

    function button(field) {
        const n = field === 'municipality' ? Number(Boolean(state.territory)) : chosen(state, field).length;
        return h('button', {type: 'button', class: `facet-button${n > 0 ? ' is-on' : ''}${field === 'theme' ? ' is-narrow-only' : ''}`,
            'aria-expanded': String(open === field),
            'data-focus': `facet-${field}`, 'data-facet': field, onclick: () => {
                open = open === field ? null : field;
                wanted = '';
                draw();
            }}, t(`project.facet.${field}`), n > 0 ? h('span', {class: 'facet-chosen'}, n) : null, icon('chevron', 14));
    }

    function choices(field) {
        const rows = rowsOf(field);
        return h('div', {class: 'facet-choices', role: 'group', 'aria-label': t(`project.facet.${field}`)},
            field === 'municipality' && rows.length > 8 ? placeSearch() : null,
            rows.length === 0 ? h('p', {class: 'project-small'}, t('project.facet.none'))
                : h('div', {class: 'facet-rows'}, rows.map((row) => choice(field, row))),
            h('p', {class: 'project-small'}, t(`project.facet.note.${field === 'municipality' || field === 'flag' ? field
                : 'any'}`)));
    }

    function rowsOf(field) {
        if (field === 'flag') {
            const counts = new Map((answer.facets?.byFlag ?? []).map((row) => [row.id, row.projects]));
            return FLAGS.map((id) => ({id, name: t(`project.flag.${id}`), projects: counts.get(id)}));
        }
        if (field === 'municipality') return facetRows(answer, 'byMunicipality').filter((row) => row.id !== 'none');
        return facetRows(answer, FACETS[field]);
    }

    function choice(field, {id, name, projects}) {
        const label = id === 'none' ? t('project.missing') : namedValue(field, {id, name}, t);
        const one = checkField({label, count: projects === undefined ? undefined : format.number(projects),
            checked: field === 'municipality' ? state.territory === id : chosen(state, field).includes(id),
            onChange: (on) => navigate(field === 'municipality' ? {territory: on ? id : null} : toggled(state, field, id))});
        one.dataset.name = label;
        one.dataset.id = id;
        one.querySelector('input').dataset.focus = `choice-${field}-${id}`;
        one.hidden = field === 'municipality' && !matches(label, wanted);
        return one;
    }

    function placeSearch() {
        return h('div', {class: 'project-search'}, icon('search', 16), h('input', {type: 'search', class: 'input',
            'aria-label': t('project.facet.findPlace'), placeholder: t('project.facet.findPlace'), value: wanted,
            autocomplete: 'off', spellcheck: 'false', 'data-focus': 'facet-place', oninput: (event) => {
                wanted = event.target.value;
                for (const one of element.querySelectorAll('.facet-rows .check')) one.hidden = !matches(one.dataset.name, wanted);
            }}));
    }

    return {element, show(next, now) {
        answer = next;
        state = now;
        draw();
    }};
}

/**
 * Themes as bars that filter: each says its count, the longest bar is the largest theme.
 *
 * @param {HTMLElement} host emptied and filled
 * @param {object} answer
 * @param {object} state
 * @param {import('../kit/room.js').RoomContext} context
 */
export function drawThemes(host, answer, state, {t, format, navigate}) {
    const shapes = new Map(answer.themes.map((theme) => [theme.id, theme.symbol]));
    const rows = facetRows(answer, 'byTheme');
    const largest = Math.max(1, ...rows.map((row) => row.projects));
    const on = chosen(state, 'theme');
    redrawKeepingFocus(host, () => show(host, rows.map(({id, name, projects}) => h('button', {type: 'button', class: 'project-theme',
        'aria-pressed': String(on.includes(id)), 'data-focus': `theme-${id}`, 'data-theme': id,
        onclick: () => navigate(toggled(state, 'theme', id))},
    projectSymbol(shapes.get(id), {location: id === 'none' ? 'none' : 'sure'}),
    h('span', {class: 'project-theme-name'}, id === 'none' ? t('project.missing') : name),
    barOf(projects / largest),
    h('span', {class: 'project-count'}, format.number(projects),
        h('span', {class: 'visually-hidden'}, ' ', t('project.word', {n: projects})))))));
}

/**
 * What narrows the list, each with the button that takes it away.
 *
 * @param {HTMLElement} host emptied and filled
 * @param {{label: string, remove: () => void}[]} filters
 * @param {{t: Function, onClear: () => void}} options
 */
export function drawChips(host, filters, {t, onClear}) {
    const chip = ({label, remove}) => h('button', {type: 'button', class: 'project-chip', onclick: remove,
        'aria-label': t('project.filter.remove', {name: label})}, label, icon('close', 14));
    redrawKeepingFocus(host, () => show(host, filters.map(chip), filters.length > 1
        ? h('button', {type: 'button', class: 'link-button', onclick: onClear}, t('project.filter.clear')) : null));
    host.hidden = filters.length === 0;
}
