import {controlsChip} from '../kit/controls-chip.js';
import {h, percent, show} from '../kit/dom.js';
import {checkField, choiceList, fieldGroup, selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {segmented} from '../kit/segmented.js';
import {PEER_COUNTS, REFERENCES, pastPeriods} from '../lib/gap-query.js';
import {startingBounds, writeBounds} from '../lib/own-bounds.js';
import {LATEST_AVAILABLE} from './catalogue.js';
import {boundsEditor} from './bounds-editor.js';
import {layerChecks} from './layers.js';
import {createPicker} from './picker.js';
import {createPlayer} from './player.js';
import {capital, clause, periodName} from './sentences.js';

const FEW_PERIODS = 4;

const METHODS = ['jenks', 'quantile', 'equal', 'pretty', 'log', 'stddev', 'headtail', 'own', 'single'];
/** Methods whose number of classes does not follow from the reader's number. */
const WITHOUT_COUNT = new Set(['own', 'single']);

/**
 * The left column of a thematic room.
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {ReturnType<import('./catalogue.js').createCatalogue>} options.catalogue
 * @param {(view: object, state: object, context: object) => Node[]} [options.own] groups of a study, instead of what
 *     is shown and against what
 * @param {(state: object) => boolean} [options.isOfIndex] what is shown is no indicator: it has no period to choose
 * @returns {{draw: (view: import('./catalogue.js').View, state: object) => void, drawn: (view: object, data: object)
 *     => void, stop: () => void}} `drawn` hears what the map shows by now
 */
export function createControls({context, catalogue, own = null, isOfIndex = () => false}) {
    const {host, t} = context;
    const picker = createPicker({context, catalogue});
    const rest = h('div', {class: 'controls-rest'});
    const player = createPlayer(context);
    let last = null;
    let classification = null;
    /** code → neighbouring periods that do not compare */
    const breaks = new Map();
    /** what is on screen → references that can be used there, and why not */
    const offered = new Map();
    show(host.controls,
        h('button', {type: 'button', class: 'button drawer-close'}, t('app.controls.close')),
        fieldGroup(t('indicator.picker'), null, picker.element), rest);

    function draw(view, state) {
        last = [view, state];
        picker.setCurrent(view.item);
        redrawKeepingFocus(rest, () => show(rest,
            own ? own(view, state, context) : [modeGroup(view, state, context),
                state.mode === 'gap' ? referenceGroup({view, state, context, catalogue, breaks: breaksOf(view.item),
                    offered: offered.get(offerKey(view)) ?? null}) : null],
            isOfIndex(state) ? null : [periodGroup(view, state, {context, player, breaks: breaksOf(view.item),
                redraw: () => draw(...last)}), breakdownGroup(view, context)],
            state.mode === 'gap' ? null : classificationGroup(view, state, context, () => classification),
            layersGroup(view, state, context, catalogue),
            regionalisationGroup(view, context, catalogue)));
    }

    function breaksOf({code, periods}) {
        return (breaks.get(code) ?? []).filter((each) => periods.includes(each.to));
    }

    return {
        draw,
        drawn(view, data) {
            classification = data.classification ?? null;
            const playing = player.isPlaying();
            const news = Boolean(data.about?.breaks?.length) && !breaks.has(view.item.code);
            if (news) breaks.set(view.item.code, data.about.breaks);
            const offers = data.gaps && !offered.has(offerKey(view));
            if (offers) offered.set(offerKey(view), data.gaps.references);
            player.drawn(view);
            if (news || offers || playing !== player.isPlaying()) draw(...last);
        },
        stop: player.stop,
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

const offerKey = (view) => [view.item.code, view.period, view.breakdown].join();

/** All references; one that cannot be used here says why. */
function referenceGroup({view, state, context, catalogue, breaks, offered}) {
    const {t, navigate} = context;
    const known = view.item.gap?.references;
    const options = REFERENCES.map((id) => {
        const offer = offered?.find((each) => each.id === id);
        const off = offer ? !offer.available : known ? !known.includes(id) : false;
        return {id, label: t(`gap.reference.${id}`), reason: off ? clause(offer?.reason ?? view.item.gap?.reason) : null};
    });
    return fieldGroup(t('gap.reference'), null,
        choiceList({label: t('gap.reference'), value: state.reference, options,
            onChange: (reference) => navigate({reference})}),
        referenceDetail({view, state, context, catalogue, breaks}));
}

/** What else there is to choose about the reference that is on. */
function referenceDetail({view, state, context, catalogue, breaks}) {
    const {t, navigate} = context;
    if (state.reference === 'peers') {
        const counts = PEER_COUNTS.map((n) => ({id: n === PEER_COUNTS[0] ? 'population' : `population-${n}`,
            label: t('gap.peers.population', {n})}));
        const groups = catalogue.regionalisations.map((each) => ({id: each.id, group: t('gap.peers.groups'),
            label: each.name}));
        return selectField({label: t('gap.peers'), value: state.peers ?? 'population', options: [...counts, ...groups],
            onChange: (peers) => navigate({peers: peers === 'population' ? null : peers})});
    }
    if (state.reference === 'past') {
        const periods = pastPeriods(view.item.periods, view.period, breaks);
        return periods.length < 2 ? null : selectField({label: t('gap.past'),
            value: periods.includes(state.past) ? state.past : periods[0],
            options: periods.map((id) => ({id, label: periodName(id, t)})),
            onChange: (past) => navigate({past: past === periods[0] ? null : past})});
    }
    return state.reference === 'subregion' ? h('p', {class: 'hint'}, view.regionalisation.name) : null;
}

function periodGroup(view, state, {context, player, breaks, redraw}) {
    const {t, navigate} = context;
    const {periods} = view.item;
    if (periods.length === 1) {
        return fieldGroup(t('indicator.period'), t('indicator.period.single', {period: periodName(periods[0], t)}));
    }
    const count = t('indicator.period.count', {n: periods.length});
    const latest = view.period === LATEST_AVAILABLE;
    const choose = (period) => {
        player.stop();
        navigate({period});
    };
    const options = periods.map((id) => ({id, label: periodName(id, t)}));
    return fieldGroup(t('indicator.period'), count,
        periods.length <= FEW_PERIODS
            ? segmented({label: t('indicator.period'), value: view.period, options, onChange: choose})
            : periodSlider(view, breaks, context, choose),
        latest || periods.length < 3 ? null : playButton(view, context, player, redraw),
        breakNote(breaks, t),
        state.mode === 'gap' ? null : checkField({label: t('indicator.period.latest'), checked: latest,
            onChange: (on) => choose(on ? LATEST_AVAILABLE : null)}));
}

function playButton(view, {t}, player, redraw) {
    const playing = player.isPlaying();
    return h('button', {type: 'button', class: 'link-button play', 'data-focus': 'play', 'aria-pressed':
        player.still ? null : String(playing), onclick: () => {
        if (playing) {
            player.stop();
            redraw();
        } else player.start(view);
    }}, icon(playing ? 'pause' : 'play', 16),
    t(player.still ? 'indicator.play.step' : playing ? 'indicator.play.stop' : 'indicator.play'));
}

/** Which neighbouring periods do not compare, in words: the slider has only a mark. */
function breakNote(breaks, t) {
    return breaks.length === 0 ? null : h('p', {class: 'hint'}, t('indicator.period.breaks', {
        pairs: breaks.map((each) => `${periodName(each.from, t)} | ${periodName(each.to, t)}`).join(', ')}));
}

/** A slider over the periods that exist, however far apart they are. */
function periodSlider({item, period}, breaks, {t}, choose) {
    const {periods} = item;
    const at = Math.max(0, period === LATEST_AVAILABLE ? periods.length - 1 : periods.indexOf(period));
    const output = h('output', {class: 'slider-value'});
    const name = (each) => periodName(each, t);
    const ends = [periods[0], periods.at(-1)].map((each) => h('span', {}, name(each)));
    const say = (now) => {
        output.textContent = [periods[0], periods.at(-1)].includes(now) ? '' : name(now);
        ends.forEach((end) => end.classList.toggle('slider-value', end.textContent === name(now)));
    };
    say(period === LATEST_AVAILABLE ? null : period);
    if (period === LATEST_AVAILABLE) output.textContent = '';
    const input = h('input', {type: 'range', class: 'slider', min: 0, max: periods.length - 1, step: 1,
        'aria-label': t('indicator.period'), 'aria-valuetext': name(period), 'data-focus': 'period',
        oninput: (event) => {
            const next = periods[Number(event.target.value)];
            say(next);
            event.target.setAttribute('aria-valuetext', name(next));
        },
        onchange: (event) => choose(periods[Number(event.target.value)])});
    input.value = String(at);
    const place = (i) => percent((i / (periods.length - 1)) * 100);
    const ticks = h('div', {class: 'slider-ticks', 'aria-hidden': 'true'},
        periods.map((each, i) => h('span', {style: {left: place(i)}})),
        breaks.map((each) => h('span', {class: 'slider-break', title: t('indicator.period.break',
            {from: name(each.from), to: name(each.to)}), style: {left: place(periods.indexOf(each.to) - 0.5)}})));
    return h('div', {class: period === LATEST_AVAILABLE ? 'slider-box is-off' : 'slider-box'},
        h('div', {class: 'slider-track'}, ticks, input), h('div', {class: 'slider-ends'}, ends[0], output, ends[1]));
}

function breakdownGroup(view, {t, navigate}) {
    const {breakdowns} = view.item;
    if (breakdowns.length < 2) return null;
    const options = breakdowns.map((id) => ({id, label: breakdownName(id, view.item)}));
    const onChange = (breakdown) => navigate({breakdown});
    return fieldGroup(t('indicator.breakdown'), null, options.length <= 3
        ? segmented({label: t('indicator.breakdown'), value: view.breakdown, options, onChange})
        : selectField({label: t('indicator.breakdown'), hideLabel: true, value: view.breakdown, options, onChange}));
}

/** @returns {string} what the data call a breakdown of the indicator: 'Mujeres, rural'; its code where they do not */
export function breakdownName(id, item) {
    return capital(item?.breakdownNames?.find((each) => each.id === id)?.name ?? id);
}

function classificationGroup(view, state, context, classification) {
    const {t, navigate} = context;
    return fieldGroup(t('indicator.classification'), null, methodFields({view, state, context, classification}),
        view.item.periods.length > 1 && !WITHOUT_COUNT.has(state.method) ? checkField({
            label: t('indicator.over.all'), checked: state.over === 'all',
            onChange: (on) => navigate({over: on ? 'all' : 'period'})}) : null);
}

/**
 * How the classes are made: method, number, and the reader's own bounds.
 *
 * @param {object} options
 * @param {() => object|null} options.classification what the map shows by now: own bounds begin with it
 */
export function methodFields({view, state, context, classification}) {
    const {t, navigate} = context;
    const choose = (method) => {
        if (method !== 'own' || state.own) {
            navigate({method});
            return;
        }
        const start = startingBounds(classification()?.bounds ?? [], view.item.decimals);
        navigate({method, own: writeBounds(start.length > 0 ? start : [0])});
    };
    return [
        h('div', {class: WITHOUT_COUNT.has(state.method) ? '' : 'field-row'},
            selectField({label: t('indicator.method'), hideLabel: true, value: state.method,
                options: METHODS.map((id) => ({id, label: t(`indicator.method.${id}`)})), onChange: choose}),
            WITHOUT_COUNT.has(state.method) ? null : selectField({label: t('indicator.classes'), hideLabel: true,
                value: String(state.classes), options: [2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({id: String(n),
                    label: t(state.method === 'headtail' ? 'indicator.classes.most' : 'indicator.classes.n', {n})})),
                onChange: (classes) => navigate({classes: Number(classes)})})),
        state.method === 'own' ? boundsEditor({own: state.own, item: view.item, context,
            onChange: (own) => navigate({own})}) : null,
    ];
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
        onChange: (id) => navigate({regionalisation: id, territory: null, region: null}),
    }), regionalisation.partial ? h('p', {class: 'hint'}, t('indicator.regionalisation.partial')) : null,
    regionalisation.notes ? h('p', {class: 'hint'}, regionalisation.notes) : null);
}

/** The two chips over the map on a phone: what is shown, and when. They open the controls. */
export function drawChips(view, context) {
    const {host, t} = context;
    show(host.chips, controlsChip(context, view.item.name),
        h('button', {type: 'button', class: 'chip', onclick: () => host.openControls()}, periodName(view.period, t),
            view.item.periods.length > 1 ? icon('chevron', 16) : null));
}
