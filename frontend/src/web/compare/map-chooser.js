import {h} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {parseMap, writeMap} from '../lib/pairing.js';
import {LATEST_AVAILABLE} from '../thematic/catalogue.js';
import {breakdownName} from '../thematic/controls.js';
import {periodName} from '../thematic/sentences.js';

/** ms without a further key */
const PAUSE = 600;

/**
 * Which indicator, period and breakdown a map shows.
 *
 * @param {object} options
 * @param {import('./compare-study.js').Scene} options.scene
 * @param {string} options.label of the map
 * @param {import('../thematic/catalogue.js').View} options.view what it shows now
 * @param {(map: {indicator: string, period: string|null, breakdown: string}) => void} options.onChange
 * @param {{period?: boolean, breakdown?: boolean}} [options.without] parts that the form decides itself
 */
export function mapChooser({scene: {context: {t}, catalogue}, label, view, onChange, without = {}}) {
    const {item} = view;
    const dimensions = new Map(catalogue.indicators.dimensions.map((each) => [each.id, each.name]));
    const change = patient(onChange);
    const now = {indicator: item.code, period: view.period, breakdown: view.breakdown};
    return h('fieldset', {class: 'map-chooser', onkeydown: change.onKey}, h('legend', {class: 'field-label'}, label),
        selectField({label: `${label}: ${t('indicator.picker')}`, hideLabel: true, value: item.code,
            options: [...catalogue.byCode.values()].map((each) => ({id: each.code, label: each.name,
                group: dimensions.get(each.dimension)})).sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1
                : 0)),
            onChange: (code) => change.to({indicator: code, period: null,
                breakdown: catalogue.byCode.get(code).breakdowns[0]})}),
        without.period || item.periods.length < 2 ? null : selectField({label: `${label}: ${t('indicator.period')}`,
            hideLabel: true, value: view.period, options: [...item.periods.map((id) => ({id, label: periodName(id, t)})),
                {id: LATEST_AVAILABLE, label: t('indicator.period.latest')}],
            onChange: (period) => change.to({...now, period})}),
        without.breakdown || item.breakdowns.length < 2 ? null : selectField({
            label: `${label}: ${t('indicator.breakdown')}`, hideLabel: true, value: view.breakdown,
            options: item.breakdowns.map((id) => ({id, label: breakdownName(id, item)})),
            onChange: (breakdown) => change.to({...now, breakdown})}));
}

/**
 * Letters and arrows go through a closed list one entry after the other: what they come to rest on is meant. Without the
 * pause the list would be drawn anew under the reader's fingers.
 */
function patient(onChange) {
    let timer = 0;
    let keyAt = -Infinity;
    return {
        onKey: (event) => { keyAt = event.timeStamp; },
        to(map) {
            clearTimeout(timer);
            if (performance.now() - keyAt > PAUSE) onChange(map);
            else timer = setTimeout(() => onChange(map), PAUSE);
        },
    };
}

/** Chooser of the first map, which is that of the address itself. */
export function firstChooser(scene, label, without) {
    const {navigate} = scene.context;
    return mapChooser({scene, label, view: scene.view, without, onChange: (map) => navigate(map)});
}

/** Chooser of the second map, and the button that exchanges the two. */
export function secondChooser(scene, label, second) {
    const {t, navigate} = scene.context;
    const {view} = scene;
    return [
        h('button', {type: 'button', class: 'button swap', 'data-focus': 'swap', onclick: () => navigate({
            indicator: second.item.code, period: second.period, breakdown: second.breakdown,
            other: writeMap({indicator: view.item.code, period: view.period, breakdown: view.breakdown})})},
        icon('swap', 18), t('compare.swap')),
        mapChooser({scene, label, view: second, onChange: ({indicator, period, breakdown}) => navigate({
            other: writeMap({indicator, period: period ?? '', breakdown})})}),
    ];
}

/**
 * The second map of the address, or the one that stands beside the first by itself.
 *
 * @param {import('./compare-study.js').Scene} scene
 * @param {() => {indicator: string, period: string, breakdown: string}} otherwise
 * @returns {import('../thematic/catalogue.js').View|null} null: no such indicator
 */
export function secondView({catalogue, state, view}, otherwise) {
    const asked = state.other ? parseMap(state.other) : otherwise();
    const code = asked.indicator ?? view.item.code;
    return catalogue.resolve({...state, indicator: code, period: asked.period,
        breakdown: asked.breakdown ?? catalogue.byCode.get(code)?.breakdowns[0]});
}
