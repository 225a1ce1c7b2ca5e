import {h, svg} from '../kit/dom.js';
import {canvas, line, mark, words} from '../kit/chart/marks.js';
import {CLASSES} from '../lib/pattern-form.js';

const WIDTH = 316;
const HEIGHT = 262;
const EDGE = {left: 26, right: 6, top: 8, bottom: 32};

/** Each territory by its value and by the mean of its neighbours; the slope of the line is Moran's I. */
export function moranScatter({context, view, data: {clusters}}) {
    const {t, format, navigate} = context;
    const known = clusters.items.filter((item) => item.lagZ !== null);
    const reach = Math.max(1, ...known.flatMap((item) => [Math.abs(item.z), Math.abs(item.lagZ)])) * 1.06;
    const x = (z) => EDGE.left + ((z + reach) / (2 * reach)) * (WIDTH - EDGE.left - EDGE.right);
    const y = (z) => EDGE.top + ((reach - z) / (2 * reach)) * (HEIGHT - EDGE.top - EDGE.bottom);
    const {i} = clusters.global;
    // the line leaves the frame at the side or, when it is steep, above and below
    const end = Math.min(reach, reach / Math.max(Math.abs(i), 1e-9));
    const corner = (text, right, top) => words(right ? WIDTH - EDGE.right - 4 : EDGE.left + 4,
        top ? EDGE.top + 13 : HEIGHT - EDGE.bottom - 6, text, {anchor: right ? 'end' : 'start', size: 10.5, fill: '#626C72'});
    const colour = (item) => CLASSES.local.find((each) => each.id === item.cluster)?.ink ?? '#8C8A83';
    const ticks = [-2, 0, 2].filter((tick) => Math.abs(tick) < reach);
    return h('figure', {class: 'pattern-figure'},
        h('figcaption', {}, h('h2', {class: 'section-title'}, t('pattern.scatter.title', {i: format.number(i, 2)})),
            h('p', {class: 'footnote'}, t('pattern.scatter.lead'))),
        canvas(WIDTH, HEIGHT, t('pattern.scatter.label', {name: view.item.name, i: format.number(i, 2)}),
            svg('rect', {x: EDGE.left, y: EDGE.top, width: WIDTH - EDGE.left - EDGE.right,
                height: HEIGHT - EDGE.top - EDGE.bottom, fill: 'none', stroke: '#DAD6CC'}),
            ticks.map((tick) => [words(x(tick), HEIGHT - EDGE.bottom + 13, format.number(tick), {anchor: 'middle', size: 10.5,
                fill: '#4A545B'}), words(EDGE.left - 5, y(tick) + 4, format.number(tick), {anchor: 'end', size: 10.5,
                fill: '#4A545B'})]),
            line(x(0), EDGE.top, x(0), HEIGHT - EDGE.bottom, {stroke: '#8C8A83', 'stroke-dasharray': '3 3'}),
            line(EDGE.left, y(0), WIDTH - EDGE.right, y(0), {stroke: '#8C8A83', 'stroke-dasharray': '3 3'}),
            line(x(-end), y(-end * i), x(end), y(end * i), {stroke: '#1B2126', 'stroke-width': 1.5}),
            corner(t('pattern.class.high-high'), true, true), corner(t('pattern.class.low-low'), false, false),
            corner(t('pattern.class.high-low'), true, false), corner(t('pattern.class.low-high'), false, true),
            known.map((item) => {
                const significant = item.cluster !== 'not-significant';
                return mark(svg('circle', {cx: x(item.z).toFixed(1), cy: y(item.lagZ).toFixed(1), r: significant ? 5 : 3.2,
                    fill: significant ? colour(item) : '#FBFAF7', stroke: significant ? '#FBFAF7' : '#626C72'}),
                {title: `${item.name}: ${format.value(item.value, view.item)}; ${t('pattern.hover.lag', {
                    value: format.value(item.lag, view.item)})}`, code: item.code,
                onChoose: (code) => navigate({territory: code, project: null})});
            }),
            words(WIDTH - EDGE.right, HEIGHT - 4, t('pattern.scatter.x'), {anchor: 'end', size: 10.5, fill: '#4A545B'})));
}
