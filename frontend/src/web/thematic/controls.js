import {h, percent, show} from '../kit/dom.js';
import {checkField, fieldGroup, selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {segmented} from '../kit/segmented.js';
import {layerChecks} from './layers.js';
import {createPicker} from './picker.js';

const FEW_PERIODS = 4;

/**
 * The left column of a thematic room.
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {ReturnType<import('./catalogue.js').createCatalogue>} options.catalogue
 * @returns {{draw: (view: import('./catalogue.js').View, state: object) => void}}
 */
export function createControls({context, catalogue}) {
    const {host, t} = context;
    const picker = createPicker({context, catalogue});
    const rest = h('div', {class: 'controls-rest'});
    show(host.controls,
        h('button', {type: 'button', class: 'button drawer-close'}, t('app.controls.close')),
        fieldGroup(t('indicator.picker'), null, picker.element), rest);

    return {
        draw(view, state) {
            picker.setCurrent(view.item);
            redrawKeepingFocus(rest, () => show(rest,
                modeGroup(view, state, context),
                state.mode === 'gap' ? referenceGroup(state, context) : null,
                periodGroup(view, context),
                breakdownGroup(view, context),
                state.mode === 'gap' ? null : classificationGroup(view, state, context),
                layersGroup(view, state, context, catalogue),
                regionalisationGroup(view, context, catalogue)));
        },
    };
}

function modeGroup(view, state, {t, navigate}) {
    const {computable, reason} = view.item.gap ?? {computable: true};
    return fieldGroup(t('indicator.show'), null, segmented({
        label: t('indicator.show'), value: state.mode,
        options: [{id: 'value', label: t('indicator.mode.value')}, {id: 'gap', label: t('indicator.mode.gap')}],
        onChange: (mode) => navigate({room: mode === 'gap' ? 'gaps' : 'indicators', view: null}),
    }), computable ? null : h('p', {class: 'hint'}, t('indicator.mode.none', {reason: uncapital(reason ?? '')})));
}

/** After a colon. */
function uncapital(text) {
    return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

function referenceGroup(state, {t, navigate}) {
    return fieldGroup(t('gap.reference'), null, segmented({
        label: t('gap.reference'), value: state.reference,
        options: ['department', 'best'].map((id) => ({id, label: t(`gap.reference.${id}`)})),
        onChange: (reference) => navigate({reference}),
    }));
}

function periodGroup(view, {t, navigate}) {
    const {periods} = view.item;
    if (periods.length === 1) {
        return fieldGroup(t('indicator.period'), t('indicator.period.single', {period: periods[0]}));
    }
    const count = t('indicator.period.count', {n: periods.length});
    if (periods.length <= FEW_PERIODS) {
        return fieldGroup(t('indicator.period'), count, segmented({label: t('indicator.period'), value: view.period,
            options: periods.map((id) => ({id, label: id})), onChange: (period) => navigate({period})}));
    }
    return fieldGroup(t('indicator.period'), count, periodSlider(periods, view.period, t, navigate));
}

/** A slider over the periods that exist, however far apart they are. */
function periodSlider(periods, period, t, navigate) {
    const at = periods.indexOf(period);
    const output = h('output', {class: 'slider-value'});
    const ends = [periods[0], periods.at(-1)].map((each) => h('span', {}, each));
    const say = (now) => {
        output.textContent = [periods[0], periods.at(-1)].includes(now) ? '' : now;
        ends.forEach((end) => end.classList.toggle('slider-value', end.textContent === now));
    };
    say(period);
    const input = h('input', {type: 'range', class: 'slider', min: 0, max: periods.length - 1, step: 1,
        'aria-label': t('indicator.period'), 'aria-valuetext': period, 'data-focus': 'period',
        oninput: (event) => {
            const next = periods[Number(event.target.value)];
            say(next);
            event.target.setAttribute('aria-valuetext', next);
        },
        onchange: (event) => navigate({period: periods[Number(event.target.value)]})});
    input.value = String(at);
    const ticks = h('div', {class: 'slider-ticks', 'aria-hidden': 'true'}, periods.map((each, i) => h('span',
        {style: {left: percent((i / (periods.length - 1)) * 100)}})));
    return h('div', {class: 'slider-box'}, h('div', {class: 'slider-track'}, ticks, input),
        h('div', {class: 'slider-ends'}, ends[0], output, ends[1]));
}

function breakdownGroup(view, {t, navigate}) {
    const {breakdowns} = view.item;
    if (breakdowns.length < 2) return null;
    const options = breakdowns.map((id) => ({id, label: breakdownName(id, t)}));
    const onChange = (breakdown) => navigate({breakdown});
    return fieldGroup(t('indicator.breakdown'), null, options.length <= 3
        ? segmented({label: t('indicator.breakdown'), value: view.breakdown, options, onChange})
        : selectField({label: t('indicator.breakdown'), hideLabel: true, value: view.breakdown, options, onChange}));
}

/** @returns {string} the word of a breakdown, or its code where there is none */
export function breakdownName(id, t) {
    const key = `indicator.breakdown.${id}`;
    const word = t(key);
    return word === key ? id : word;
}

function classificationGroup(view, state, {t, navigate}) {
    return fieldGroup(t('indicator.classification'), null,
        h('div', {class: 'field-row'},
            selectField({label: t('indicator.method'), hideLabel: true, value: state.method,
                options: ['jenks', 'quantile', 'equal'].map((id) => ({id, label: t(`indicator.method.${id}`)})),
                onChange: (method) => navigate({method})}),
            selectField({label: t('indicator.classes'), hideLabel: true, value: String(state.classes),
                options: [2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({id: String(n),
                    label: t('indicator.classes.n', {n})})),
                onChange: (classes) => navigate({classes: Number(classes)})})),
        view.item.periods.length > 1 ? checkField({label: t('indicator.over.all'), checked: state.over === 'all',
            onChange: (on) => navigate({over: on ? 'all' : 'period'})}) : null);
}

function layersGroup(view, state, context, catalogue) {
    return fieldGroup(context.t('indicator.layers'), null, layerChecks(view, state, context, catalogue));
}

function regionalisationGroup(view, {t, navigate}, catalogue) {
    if (catalogue.regionalisations.length < 2) return null;
    const {regionalisation} = view;
    return fieldGroup(t('indicator.regionalisation'), null, selectField({
        label: t('indicator.regionalisation'), hideLabel: true, value: regionalisation.id,
        options: catalogue.regionalisations.map((each) => ({id: each.id, label: each.name})),
        onChange: (id) => navigate({regionalisation: id, territory: null}),
    }), regionalisation.partial ? h('p', {class: 'hint'}, t('indicator.regionalisation.partial')) : null,
    regionalisation.notes ? h('p', {class: 'hint'}, regionalisation.notes) : null);
}

/** The two chips over the map on a phone: what is shown, and when. They open the controls. */
export function drawChips(view, {host, t}) {
    show(host.chips,
        h('button', {type: 'button', class: 'chip', onclick: () => host.openControls(),
            'aria-label': `${t('app.controls')}: ${view.item.name}`},
        icon('sliders', 16), h('span', {}, view.item.name)),
        h('button', {type: 'button', class: 'chip', onclick: () => host.openControls()}, view.period,
            view.item.periods.length > 1 ? icon('chevron', 16) : null));
}
