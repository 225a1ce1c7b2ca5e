import {chartFigure} from '../kit/chart/figure.js';
import {INK, INK_2, axisBelow, axisLeft, canvas, line, mark, widthOf, words} from '../kit/chart/marks.js';
import {svg} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {correlation, linear, roundRange} from '../lib/chart.js';
import {departmentOf} from '../thematic/reference.js';
import {sideOf, unitName} from '../thematic/sentences.js';
import {PHONE, fileName, noChart, periodWord, sourceLine} from './common.js';

const BOTH = '#D9711C';
const ONE = '#A99C93';
const NONE = '#5E95C0';

/**
 * Two indicators at once, with the department's value of both as lines: they part the picture into who is behind in
 * both, in one, in none.
 *
 * @type {import('./charts-study.js').Form}
 */
export const scatter = {
    id: 'scatter',
    controls(scene) {
        const {context: {t, navigate}, catalogue, view} = scene;
        return [selectField({label: t('charts.scatter.x'), value: otherOf(scene)?.code ?? '',
            options: catalogue.indicators.dimensions.flatMap((dimension) => catalogue.indicators.items
                .filter((item) => item.dimension === dimension.id && item.code !== view.item.code
                    && item.mapped !== false)
                .map((item) => ({id: item.code, label: item.name, group: dimension.name}))),
            onChange: (other) => navigate({other})})];
    },
    async draw(scene) {
        const {context, view, state, choose} = scene;
        const {api, t, format, signal} = context;
        const other = otherOf(scene);
        if (!other) return noChart(t('charts.scatter.alone'));
        const otherView = {item: other, breakdown: other.breakdowns[0],
            period: other.periods.includes(view.period) ? view.period : other.periods.at(-1)};
        const [up, across] = await Promise.all([[view.item, view.period, view.breakdown],
            [other, otherView.period, otherView.breakdown]].map(([item, period, breakdown]) =>
            api.indicator.values(item.code, {period, breakdown}, {signal})));
        const acrossOf = new Map(across.items.map((item) => [item.code, item]));
        const rows = up.items.map((item) => ({code: item.code, name: item.name, y: item.value,
            x: acrossOf.get(item.code)?.value ?? null}));
        const both = rows.filter((row) => row.x !== null && row.y !== null);
        if (both.length === 0) return noChart(t('charts.nodata'));
        const dx = departmentOf(across, other);
        const dy = departmentOf(up, view.item);
        const behind = (value, reference, item) => reference !== null && sideOf(value - reference, item) === 'behind';
        const times = (row) => behind(row.x, dx.value, other) + behind(row.y, dy.value, view.item);
        const comparable = dx.value !== null && dy.value !== null && view.item.direction !== 'neutral'
            && other.direction !== 'neutral';
        const worst = comparable ? both.filter((row) => times(row) === 2) : [];
        const r = correlation(both.map((row) => [row.x, row.y]));
        const title = comparable ? t('charts.scatter.title', {n: worst.length, known: both.length})
            : t('charts.scatter.plain', {x: other.name, y: view.item.name});
        const axisX = `${other.name}, ${unitName(other, t)}, ${periodWord(otherView.period, format)}`;
        const axisY = `${view.item.name}, ${unitName(view.item, t)}, ${periodWord(view.period, format)}`;
        return chartFigure({t, format, title, lead: t('charts.scatter.lead', {x: axisX, y: axisY}), draw,
            table: {rows, columns: [
                {label: t('indicator.table.name'), key: (row) => row.name},
                {label: axisY, number: true, key: (row) => row.y, cell: (row) => write(row.y, view.item)},
                {label: axisX, number: true, key: (row) => row.x, cell: (row) => write(row.x, other)}]},
            csv: [['code', t('indicator.table.name'), axisY, axisX], ...rows.map((row) => [row.code, row.name, row.y, row.x])],
            file: fileName(view.item.code, other.code, t('charts.form.scatter')),
            notes: [comparable && worst.length > 0 ? t('charts.scatter.both', {names: format.list(worst
                .sort((a, b) => format.compare(a.name, b.name)).map((row) => row.name))}) : null,
            r === null ? null : t('charts.scatter.r', {r: format.number(r, 2), n: both.length}),
            rows.length > both.length ? t('charts.missing', {n: rows.length - both.length, names: format.list(rows
                .filter((row) => !both.includes(row)).map((row) => row.name))}) : null,
            sourceLine([...new Map([...up.sources, ...across.sources].map((each) => [each.key, each])).values()], t)]});

        function write(value, item) {
            return value === null ? t('common.missing') : format.value(value, item);
        }

        function draw(width) {
            const height = Math.max(380, Math.min(600, width * 0.62));
            const left = 56;
            const foot = height - 46;
            const rangeX = roundRange([...both.map((row) => row.x), ...(dx.value === null ? [] : [dx.value])],
                {wanted: width < PHONE ? 3 : 6});
            const rangeY = roundRange([...both.map((row) => row.y), ...(dy.value === null ? [] : [dy.value])]);
            const x = linear(rangeX, left + 10, width - 16);
            const y = linear(rangeY, foot - 8, 30);
            const tick = (item) => (value) => format.figure(value, {...item,
                decimals: Number.isInteger(value) ? 0 : Math.max(1, item.decimals)});
            return canvas(width, height, title,
                axisBelow({ticks: rangeX.ticks, at: x, top: 22, foot, write: tick(other)}),
                axisLeft({ticks: rangeY.ticks, at: y, left, right: width - 8, write: tick(view.item)}),
                words(width - 8, height - 8, fit(axisX, width - left), {anchor: 'end', size: 11.5, fill: INK_2}),
                words(4, 14, fit(axisY, width - 8), {size: 11.5, fill: INK_2}),
                dx.value === null ? null : [line(x(dx.value), 22, x(dx.value), foot, {stroke: INK, 'stroke-width': 1.4}),
                    words(x(dx.value) + 4, foot - 4, `${dx.name} ${format.value(dx.value, other)}`, {size: 10.5,
                        weight: 500, halo: true, anchor: x(dx.value) > width * 0.7 ? 'end' : 'start'})],
                dy.value === null ? null : [line(left, y(dy.value), width - 8, y(dy.value), {stroke: INK,
                    'stroke-width': 1.4}),
                words(width - 10, y(dy.value) - 4, `${dy.name} ${format.value(dy.value, view.item)}`, {size: 10.5,
                    weight: 500, halo: true, anchor: 'end'})],
                both.map((row) => {
                    const on = row.code === state.territory;
                    return mark(svg('circle', {cx: x(row.x), cy: y(row.y), r: on ? 8 : 5.5, stroke: INK,
                        'stroke-width': on ? 2.4 : 0.8,
                        fill: comparable ? [NONE, ONE, BOTH][times(row)] : ONE}),
                    {code: row.code, onChoose: choose,
                        title: `${row.name}: ${write(row.y, view.item)} · ${write(row.x, other)}`});
                }),
                labels(both, {x, y, width, chosen: state.territory, worst}));
        }
    },
};

function otherOf({catalogue, view, state}) {
    const asked = catalogue.byCode.get(state.other?.split(',')[0]);
    if (asked && asked.code !== view.item.code) return asked;
    const {items} = catalogue.indicators;
    // something of another dimension that is measured in the same year says more than a part of the same index
    return catalogue.byCode.get((items.find((item) => item.dimension !== view.item.dimension && item.mapped !== false
        && item.aggregation !== 'sum' && item.direction !== 'neutral' && item.periods.includes(view.period))
        ?? items.find((item) => item.code !== view.item.code && item.mapped !== false))?.code);
}

/** Names of the chosen, of those behind in both and of the outermost, as long as they do not meet. */
function labels(rows, {x, y, width, chosen, worst}) {
    const outer = (key) => [...rows].sort((a, b) => a[key] - b[key]);
    const wanted = [...rows.filter((row) => row.code === chosen), ...outer('y').slice(-3).reverse(), ...outer('x').slice(-3).reverse(),
        ...worst, ...outer('y').slice(0, 2), ...outer('x').slice(0, 2)];
    const taken = rows.map((row) => ({left: x(row.x) - 5, right: x(row.x) + 5, top: y(row.y) - 5, bottom: y(row.y) + 5,
        code: row.code}));
    const placed = [];
    for (const row of new Set(wanted)) {
        const wide = widthOf(row.name, 11);
        for (const [anchor, dx, dy] of [['start', 9, 4], ['end', -9, 4], ['middle', 0, -10], ['middle', 0, 18]]) {
            const from = x(row.x) + dx - {start: 0, end: wide, middle: wide / 2}[anchor];
            const box = {left: from, right: from + wide, top: y(row.y) + dy - 10, bottom: y(row.y) + dy + 3};
            const free = box.left > 58 && box.right < width - 4 && taken.every((other) => other.code === row.code
                || box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
            if (free) {
                taken.push(box);
                placed.push(words(x(row.x) + dx, y(row.y) + dy, row.name, {anchor, size: 11, halo: true,
                    weight: row.code === chosen ? 700 : 500}));
                break;
            }
        }
    }
    return placed;
}

function fit(text, width) {
    const most = Math.floor(width / 6.2);
    return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
