import {chartFigure} from '../kit/chart/figure.js';
import {INK, INK_2, RULE, axisBelow, canvas, fitted, line, mark, words} from '../kit/chart/marks.js';
import {svg} from '../kit/dom.js';
import {linear, roundRange} from '../lib/chart.js';
import {comparison, countAgainst, orderOf} from '../lib/facts.js';
import {departmentOf} from '../thematic/reference.js';
import {PHONE, breakdownField, colourAgainst, departmentNote, fileName, lead, missingNote, noChart, periodField,
    sourceLine} from './common.js';

const ROW = 20;

/** All territories in order: a dot for each, the department's line through all. @type {import('./charts-study.js').Form} */
export const ranking = {
    id: 'ranking',
    controls: (scene) => [periodField(scene), breakdownField(scene)],
    async draw({context, view, state, choose}) {
        const {api, t, format, signal} = context;
        const values = await api.indicator.values(view.item.code, {period: view.period, breakdown: view.breakdown},
            {signal});
        const rows = values.items.filter((item) => item.value !== null).sort(comparison(orderOf(view.item)));
        if (rows.length === 0) return noChart(t('charts.nodata'));
        const department = departmentOf(values, view.item);
        const title = titleOf(values, department, view, context);
        return chartFigure({t, format, title, lead: `${view.item.name} · ${lead(view, t, format)}`, draw,
            table: {rows: values.items, columns: [
                {label: t('indicator.table.name'), key: (row) => row.name},
                {label: t('indicator.table.value'), number: true, key: (row) => row.value,
                    cell: (row) => (row.value === null ? t('common.missing') : format.value(row.value, view.item))},
                {label: t('indicator.table.rank'), number: true, key: (row) => row.rank}]},
            csv: [['code', t('indicator.table.name'), t('indicator.table.value'), 'unit', 'period', 'breakdown',
                t('indicator.table.rank'), t('common.source')],
            ...values.items.map((row) => [row.code, row.name, row.value, view.item.unit, view.period, view.breakdown,
                row.rank, row.source])],
            file: fileName(view.item.code, view.period, view.breakdown, t('charts.form.ranking')),
            notes: [departmentNote(values, view.item, context), missingNote(values.items, context),
                sourceLine(values.sources, t)]});

        function draw(width) {
            const names = width < PHONE ? 104 : 150;
            const figures = 64;
            const height = rows.length * ROW + 56;
            const range = roundRange([...rows.map((row) => row.value), department.value].filter((v) => v !== null),
                {zero: true, wanted: width < PHONE ? 3 : 6});
            const at = linear(range, names + 8, width - figures - 8);
            const foot = 24 + rows.length * ROW;
            return canvas(width, height, title,
                axisBelow({ticks: range.ticks, at, top: 24, foot, write: (tick) => format.figure(tick,
                    {...view.item, decimals: Number.isInteger(tick) ? 0 : Math.max(1, view.item.decimals)})}),
                rows.map((row, i) => {
                    const y = 24 + i * ROW + ROW / 2;
                    const on = row.code === state.territory;
                    return mark(svg('g', {},
                        svg('rect', {x: 0, y: y - ROW / 2, width, height: ROW, fill: on ? '#E3EEF0' : 'transparent'}),
                        words(names, y + 4, fitted(row.name, names), {anchor: 'end', weight: on ? 600 : 400}),
                        line(at(Math.max(range.from, 0)), y, at(row.value), y, {stroke: RULE, 'stroke-width': 2}),
                        svg('circle', {cx: at(row.value), cy: y, r: on ? 6 : 4.5, stroke: INK,
                            'stroke-width': on ? 2 : 0.6, fill: colourAgainst(row.value, department.value, view.item)}),
                        words(width, y + 4, format.figure(row.value, view.item), {anchor: 'end',
                            weight: on ? 600 : 400})),
                    {code: row.code, onChoose: choose, title: `${row.name}: ${format.value(row.value, view.item)}`});
                }),
                department.value === null ? null : [
                    line(at(department.value), 18, at(department.value), foot, {stroke: INK, 'stroke-width': 1.6}),
                    words(at(department.value), 12, `${department.name} ${format.value(department.value, view.item)}`,
                        {anchor: at(department.value) > width * 0.6 ? 'end' : 'middle', size: 11, weight: 500, fill: INK_2})]);
        }
    },
};

function titleOf(values, department, view, {t, format}) {
    const {item} = view;
    const counted = countAgainst(values.items, department.value, item.direction);
    if (department.value !== null && item.direction !== 'neutral') {
        return t('charts.ranking.title', {behind: counted.behind, known: counted.known, name: item.name});
    }
    const known = values.items.filter((each) => each.value !== null).sort((a, b) => b.value - a.value);
    return t('charts.ranking.range', {name: item.name, low: format.value(known.at(-1).value, item),
        lowest: known.at(-1).name, high: format.value(known[0].value, item), highest: known[0].name});
}
