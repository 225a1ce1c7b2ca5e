import {h, show} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {sequentialRamp} from '../lib/ramps.js';
import {matches} from '../lib/text-search.js';

const FEW = 6;

/**
 * Chooses the indicator: by dimension, by family, or by typing.
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {ReturnType<import('./catalogue.js').createCatalogue>} options.catalogue
 * @returns {{element: HTMLElement, setCurrent: (item: object) => void}}
 */
export function createPicker({context, catalogue}) {
    const {t} = context;
    const dimensions = catalogue.dimensions();
    const opened = {dimension: null, families: new Set(), all: new Set()};
    let current = null;
    const list = h('div', {class: 'picker-list'});
    const input = h('input', {type: 'search', class: 'input', autocomplete: 'off', spellcheck: 'false',
        placeholder: t('indicator.picker.search', {n: catalogue.indicators.total}),
        'aria-label': t('indicator.picker.search', {n: catalogue.indicators.total}), oninput: () => draw()});
    let tag = '';
    const element = h('div', {class: 'picker'},
        h('div', {class: 'input-with-icon'}, icon('search', 16), input), tagField(), list);

    function draw() {
        redrawKeepingFocus(list, () => {
            show(list, input.value.trim() || tag ? results(input.value.trim()) : dimensions.map(dimensionPart));
        });
    }

    /** By goal of sustainable development or by differential approach; only what some indicator has. */
    function tagField() {
        const all = catalogue.indicators.items.flatMap((item) => item.tags ?? []);
        const used = new Set(all.map((each) => each.id));
        const options = (catalogue.indicators.tags ?? []).filter((each) => used.has(each.id)
            && (each.kind === 'approach' || (each.kind === 'sdg' && !each.value.includes('.'))));
        if (options.length === 0) return null;
        return selectField({label: t('indicator.picker.filter'), hideLabel: true, value: tag,
            options: [{id: '', label: t('indicator.picker.filter.all')}, ...options.map((each) => ({id: each.id,
                label: each.name, group: t(`indicator.picker.filter.${each.kind}`)}))],
            onChange: (id) => {
                tag = id;
                draw();
            }});
    }

    function results(query) {
        const found = catalogue.indicators.items.filter((item) => (!query || matches(`${item.name} ${item.code}`,
            query)) && (!tag || item.tags.some((each) => each.id === tag)));
        if (found.length === 0) return h('p', {class: 'hint'}, t('indicator.picker.none'));
        return h('ul', {class: 'picker-items'}, found.slice(0, 40).map((item) => itemRow(item)));
    }

    function dimensionPart(dimension) {
        const open = opened.dimension === dimension.id;
        const entries = open ? shownEntries(dimension) : [];
        const more = open && dimension.entries.length > FEW;
        const all = opened.all.has(dimension.id);
        return h('div', {class: open ? 'dimension is-open' : 'dimension'},
            h('button', {type: 'button', class: 'dimension-head', 'aria-expanded': String(open),
                'data-focus': `dimension-${dimension.id}`,
                onclick: () => {
                    opened.dimension = open ? null : dimension.id;
                    draw();
                }}, swatch(dimension.id), h('span', {class: 'dimension-name'}, dimension.name),
            h('span', {class: 'count'}, dimension.count)),
            open ? h('ul', {class: 'picker-items'}, entries.map(entryRow),
                more ? h('li', {}, h('button', {type: 'button', class: 'link-button',
                    'data-focus': `all-${dimension.id}`,
                    onclick: () => {
                        if (all) opened.all.delete(dimension.id);
                        else opened.all.add(dimension.id);
                        draw();
                    }}, all ? t('indicator.picker.less')
                    : t('indicator.picker.all', {n: dimension.entries.length}))) : null) : null);
    }

    /** The first few, and always the one on screen. */
    function shownEntries(dimension) {
        if (opened.all.has(dimension.id)) return dimension.entries;
        const few = dimension.entries.slice(0, FEW);
        const holder = dimension.entries.find((entry) => holds(entry, current));
        return holder && !few.includes(holder) ? [...few.slice(0, FEW - 1), holder] : few;
    }

    function entryRow(entry) {
        if (entry.kind === 'single') return itemRow(entry.item);
        const open = opened.families.has(entry.id);
        const toggle = h('button', {type: 'button', class: 'family-toggle', 'aria-expanded': String(open),
            'data-focus': `family-${entry.id}`,
            'aria-label': t('indicator.family.open', {name: entry.name, n: entry.members.length}),
            onclick: () => {
                if (open) opened.families.delete(entry.id);
                else opened.families.add(entry.id);
                draw();
            }}, entry.head ? null : h('span', {class: 'family-name'}, entry.name),
        h('span', {class: 'count'}, entry.members.length), icon('chevron', 16));
        return h('li', {class: 'family'},
            h('div', {class: 'family-head'}, entry.head ? itemLink(entry.head) : null, toggle),
            open ? h('ul', {class: 'family-members'}, entry.members.map((item) => itemRow(item))) : null);
    }

    const itemRow = (item) => h('li', {}, itemLink(item));

    function itemLink(item) {
        const on = item.code === current?.code;
        return stateLink(context, {indicator: item.code, period: null, breakdown: 'total', view: null, index: null},
            {class: 'picker-item', 'aria-current': on ? 'true' : null, 'data-indicator': item.code,
                'data-focus': `indicator-${item.code}`}, item.name);
    }

    draw();
    return {
        element,
        setCurrent(item) {
            if (current?.code === item.code) return;
            current = item;
            const home = dimensions.find((dimension) => dimension.entries.some((entry) => holds(entry, item)));
            opened.dimension = home?.id ?? null;
            const family = home?.entries.find((entry) => entry.kind === 'family' && entry.members.includes(item));
            if (family) opened.families.add(family.id);
            draw();
        },
    };
}

function holds(entry, item) {
    if (!item) return false;
    return entry.kind === 'single' ? entry.item.code === item.code
        : entry.head?.code === item.code || entry.members.some((member) => member.code === item.code);
}

/** The ramp of a dimension, small. */
function swatch(dimension) {
    return h('span', {class: 'ramp-swatch', 'aria-hidden': 'true'},
        sequentialRamp(dimension, 5).map((colour) => h('span', {style: {background: colour}})));
}
