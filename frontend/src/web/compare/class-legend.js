import {h} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {classOf} from '../lib/classify.js';
import {classRange, yearsNote} from '../thematic/classes.js';
import {histogram} from '../thematic/histogram.js';
import {classRow, missingRow, sourceWords, swatch} from '../thematic/legend-parts.js';
import {unitLine} from '../thematic/sentences.js';
import {HATCH} from '../map/patterns.js';

const WIDTH = 250;

/**
 * The legend of one of several maps: below it, never over it.
 *
 * @param {object} options
 * @param {object} options.context
 * @param {import('../thematic/catalogue.js').View} options.view
 * @param {object} options.values answer of `/values`
 * @param {object} options.classification answer of `/classes`
 * @param {string[]} options.ramp
 * @param {object} options.department see `departmentOf`
 * @param {(codes: string[]|null) => void} options.highlight
 */
export function classLegend({context, view, values, classification, ramp, department, highlight}) {
    const {t, format} = context;
    const figure = (value) => format.figure(value, view.item);
    const scene = {context, highlight, data: {values}};
    const members = (index) => values.items.filter((item) => item.value !== null
        && classOf(item.value, classification.classes) === index).map((item) => item.code);
    return h('div', {class: 'legend compare-legend'},
        h('p', {class: 'legend-unit'}, unitLine(view, t)),
        histogram({classification, ramp, figure, width: WIDTH, items: values.items,
            mark: department.value === null ? null : {value: department.value,
                label: t('indicator.legend.department', {name: t('indicator.key.department'),
                    value: format.value(department.value, view.item)})},
            label: (text) => t('indicator.legend.histogram', {text})}),
        h('ul', {class: 'legend-classes'}, classification.classes.map((each, i) => classRow({colour: ramp[i],
            count: each.count, first: i === 0, codes: () => members(i), scene,
            text: classRange(each, i, classification, figure)})), missingRow(scene, values.missing)),
        classification.note ? h('p', {class: 'legend-note'}, classification.note) : null,
        yearsNote(values.items, view, t, format),
        sourceLine(context, view, values));
}

/** The classes of many small maps: bounds only, for each map counts otherwise. */
export function sharedLegend({context: {t, format}, view, classification, ramp}) {
    const figure = (value) => format.figure(value, view.item);
    const {classes} = classification;
    return h('ul', {class: 'legend shared-legend'}, classes.map((each, i) => h('li', {class: 'legend-class'},
        swatch(ramp[i]), h('span', {class: 'legend-range'}, i === classes.length - 1
            ? `${figure(each.lower)} – ${figure(each.upper)}`
            : t('compare.class.below', {lower: figure(each.lower), upper: figure(each.upper)})))),
    h('li', {class: 'legend-class'}, swatch(HATCH), h('span', {class: 'legend-range'}, t('indicator.legend.missing'))));
}

/** Where the figures are from, and the way to the method. */
export function sourceLine(context, view, values) {
    const {t, format} = context;
    return h('p', {class: 'legend-source'}, t('indicator.legend.source', {source: sourceWords(view, values, format)}), ' ',
        stateLink(context, {study: null, form: null, other: null, section: null, indicator: view.item.code,
            period: view.period, breakdown: view.breakdown, view: 'about', territory: null}, {},
        t('indicator.legend.method')));
}
