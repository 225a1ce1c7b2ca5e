import {h, show} from '../kit/dom.js';
import {histogram, LEGEND_WIDTH} from '../thematic/histogram.js';
import {classRow, legendFoot, missingRow} from '../thematic/legend-parts.js';
import {classRange, yearsNote} from '../thematic/classes.js';
import {subject, unitLine} from '../thematic/sentences.js';
import {classOf} from '../lib/classify.js';

/** @type {import('../thematic/thematic-room.js').Face['drawLegend']} */
export function drawValueLegend(scene) {
    const {context, view, data} = scene;
    const {t, format, host} = context;
    const {classification, ramp, department} = data;
    const figure = (value) => format.figure(value, view.item);
    const members = (index) => data.values.items.filter((item) => item.value !== null
        && classOf(item.value, classification.classes) === index).map((item) => item.code);
    show(host.legend,
        h('h2', {class: 'legend-title'}, subject(view, t)),
        h('p', {class: 'legend-unit'}, unitLine(view, t)),
        histogram({classification, ramp, figure, width: LEGEND_WIDTH[host.isPhone() ? 'phone' : 'desk'], items: data.values.items,
            mark: department.value === null ? null : {value: department.value,
                label: t('indicator.legend.department', {name: t('indicator.key.department'),
                    value: format.value(department.value, view.item)})},
            label: (text) => t('indicator.legend.histogram', {text})}),
        h('ul', {class: 'legend-classes is-drawn'}, classification.classes.map((each, i) => classRow({
            colour: ramp[i], context, count: each.count, first: i === 0 && !host.isPhone(), codes: () => members(i), scene,
            text: classRange(each, i, classification, figure),
        })), missingRow(scene, data.values.missing)),
        classification.count < classification.asked && !classification.note ? h('p', {class: 'legend-note'},
            t('indicator.legend.fewer', {asked: classification.asked, count: classification.count})) : null,
        classification.note ? h('p', {class: 'legend-note'}, classification.note) : null,
        yearsNote(data.values.items, view, t, format),
        legendFoot(scene));
}
