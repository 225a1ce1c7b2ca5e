import {h, show} from '../kit/dom.js';
import {classOf} from '../lib/classify.js';
import {histogram, LEGEND_WIDTH} from '../thematic/histogram.js';
import {classRow, missingRow} from '../thematic/legend-parts.js';
import {capital} from '../thematic/sentences.js';

/** @param {import('./composite-study.js').Scene} scene */
export function drawIndexLegend(scene) {
    const {context, data, ramp} = scene;
    const {t, format, host} = context;
    const figure = (value) => format.number(value, data.decimals);
    const values = data.items.map((item) => ({...item, value: item.score}));
    const around = {...scene, data: {values: {items: values}}};
    const members = (index) => data.items.filter((item) => classOf(item.score, data.classes.classes) === index)
        .map((item) => item.code);
    show(host.legend,
        h('h2', {class: 'legend-title'}, `${data.name} ${t('common.computed')}`),
        h('p', {class: 'legend-unit'}, `${capital(data.unit)} · ${t('indicator.direction.higher_is_better')} · ${
            data.periods.join(', ')}`),
        histogram({classification: data.classes, ramp, figure, items: values, mark: null,
            width: LEGEND_WIDTH[host.isPhone() ? 'phone' : 'desk'],
            label: (text) => t('indicator.legend.histogram', {text})}),
        h('ul', {class: 'legend-classes is-drawn'}, data.classes.classes.map((each, i) => classRow({
            colour: ramp[i], count: each.count, first: i === 0 && !host.isPhone(), codes: () => members(i), scene: around,
            text: each.count === 0 ? `${figure(each.lower)} – ${figure(each.upper)}`
                : each.minPresent === each.maxPresent ? figure(each.minPresent)
                    : `${figure(each.minPresent)} – ${figure(each.maxPresent)}`,
        })), missingRow(around, data.missing)),
        h('p', {class: 'legend-source'}, t('composite.legend.source', {sources: format.list([...new Set(data.sources
            .map((source) => source.organisation))])})));
}
