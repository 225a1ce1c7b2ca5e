import {h, show} from '../kit/dom.js';
import {checkField} from '../kit/fields.js';
import {stateLink} from '../kit/links.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {capital} from './parts.js';
import {FACETS, NOTHING_CHOSEN, choicesCount, histogram, isNarrowed, listOf, toggled, writeYears, yearsOf} from './query.js';
import {yearRange} from './year-range.js';

/** entries of a facet that are in sight at first */
const FIRST = {theme: 8, dimension: 6, place: 5, format: 6, nature: 3, origin: 5};

/** The choices beside the list, each with how many datasets it leaves. @param {object} context of the rooms, with `onClose` */
export function createFacets(context) {
    const {t, navigate, onClose} = context;
    const open = new Set();
    const element = h('section', {class: 'catalog-facets', 'aria-label': t('catalog.filter')});
    let last = null;

    function draw(state, answer) {
        if (!answer) return;
        last = {state, answer};
        redrawKeepingFocus(element, () => show(element,
            h('div', {class: 'catalog-facets-head'}, h('h2', {class: 'group-title'}, t('catalog.filter')),
                choicesCount(state) > 0 || (isNarrowed(state) && answer.total === 0)
                    ? stateLink(context, NOTHING_CHOSEN, {class: 'catalog-reset', 'data-focus': 'reset'}, t('catalog.filter.none')) : null,
                h('button', {type: 'button', class: 'button catalog-facets-close', onclick: onClose},
                    t('catalog.filter.see', {n: answer.total}))),
            FACETS.map((facet) => group(facet, state, answer)), years(state, answer)));
    }

    function group({id, field}, state, answer) {
        const chosen = listOf(state[field]);
        const known = answer.facets[id] ?? [];
        const nameOf = (one) => (answer.sources ?? []).find((source) => id === 'origin' && source.id === one)?.name ?? one;
        // what is chosen stays in sight, also where nothing has it
        const all = [...known.filter((each) => each.count > 0 || chosen.includes(each.id)), ...chosen
            .filter((one) => !known.some((each) => each.id === one)).map((one) => ({id: one, name: nameOf(one), count: 0}))];
        if (all.length === 0 || (id === 'origin' && (answer.sources ?? []).length === 0)) return null;
        const few = FIRST[id] ?? 6;
        const shown = open.has(id) || all.length <= few + 1 ? all : all.filter((each, i) => i < few || chosen.includes(each.id));
        return h('section', {class: 'catalog-facet', 'data-facet': id}, h('h3', {class: 'catalog-facet-title'}, t(`catalog.facet.${id}`)),
            shown.map((each) => {
                const box = checkField({label: capital(each.name), count: each.count, checked: chosen.includes(each.id),
                    onChange: () => navigate({[field]: toggled(last.state[field], each.id)}, {replace: true})});
                box.querySelector('input').dataset.focus = `${id}-${each.id}`;
                box.querySelector('input').value = each.id;
                return box;
            }),
            all.length > few + 1 ? h('button', {type: 'button', class: 'link-button', 'data-focus': `more-${id}`,
                'aria-expanded': String(open.has(id)), onclick: () => {
                    if (!open.delete(id)) open.add(id);
                    draw(last.state, last.answer);
                }}, open.has(id) ? t('catalog.facet.less') : t('catalog.facet.more', {n: all.length})) : null);
    }

    function years(state, answer) {
        const chosen = yearsOf(state.years);
        const drawn = histogram(answer.facets.year ?? [], chosen);
        if (!drawn) return null;
        const span = {first: drawn.bars[0].year, last: drawn.bars.at(-1).year};
        return h('section', {class: 'catalog-facet', 'data-facet': 'year'}, h('h3', {class: 'catalog-facet-title'}, t('catalog.facet.year')),
            yearRange({t, ...drawn, span, chosen: chosen ?? span,
                onChange: (wanted) => navigate({years: writeYears(span, wanted)}, {replace: true})}));
    }

    return {element, draw};
}
