import {chartFigure} from '../kit/chart/figure.js';
import {INK, INK_2, INK_3, TICK, axisBelow, canvas, fitted, line, mark, words} from '../kit/chart/marks.js';
import {svg} from '../kit/dom.js';
import {boxOf, linear, roundRange} from '../lib/chart.js';
import {departmentOf, regionValues} from '../thematic/reference.js';
import {PHONE, breakdownField, colourAgainst, departmentNote, fileName, lead, missingNote, noChart, periodField,
    sourceLine} from './common.js';

const ROW = 62;

/** How the territories of each region spread: a box, every territory as a dot. @type {import('./charts-study.js').Form} */
export const boxes = {
    id: 'boxes',
    controls: (scene) => [periodField(scene), breakdownField(scene)],
    async draw({context, view, state, choose}) {
        const {api, t, format, signal} = context;
        const values = await api.indicator.values(view.item.code, {period: view.period, breakdown: view.breakdown},
            {signal});
        const known = values.items.filter((item) => item.value !== null);
        if (known.length === 0) return noChart(t('charts.nodata'));
        const department = departmentOf(values, view.item);
        const computed = view.regionalisation.isLevel ? regionValues(values) : new Map();
        const groups = view.regionalisation.regions.map((region) => {
            const items = known.filter((item) => view.regionOf.get(item.code) === region.code);
            return {region, items, box: boxOf(items.map((item) => item.value)),
                whole: view.item.aggregation === 'sum' ? null : computed.get(region.code)?.value ?? null};
        }).filter((group) => group.items.length > 0)
            .sort((a, b) => middle(b) - middle(a));
        const spread = groups.filter((group) => group.items.length > 1)
            .map((group) => ({group, width: span(group)})).sort((a, b) => b.width - a.width)[0];
        const title = spread ? t('charts.boxes.title', {name: spread.group.region.name,
            low: format.value(Math.min(...spread.group.items.map((item) => item.value)), view.item),
            high: format.value(Math.max(...spread.group.items.map((item) => item.value)), view.item)})
            : view.item.name;
        const outside = known.filter((item) => !view.regionOf.has(item.code));
        return chartFigure({t, format, title, lead: `${view.item.name} · ${lead(view, t, format)}`, draw,
            table: {rows: groups, columns: [
                {label: t('indicator.table.region'), key: (row) => row.region.name},
                {label: 'n', number: true, key: (row) => row.items.length},
                ...['low', 'q1', 'median', 'q3', 'high'].map((part) => ({label: t(`charts.boxes.${part}`), number: true,
                    key: (row) => row.box?.[part] ?? null,
                    cell: (row) => (row.box ? format.value(row.box[part], view.item) : t('charts.boxes.few'))}))]},
            csv: [['region', t('indicator.table.region'), 'code', t('indicator.table.name'), t('indicator.table.value'),
                'unit', 'period', 'breakdown', t('common.source')],
            ...groups.flatMap(({region, items}) => items.map((item) => [region.code, region.name, item.code, item.name,
                item.value, view.item.unit, view.period, view.breakdown, item.source]))],
            file: fileName(view.item.code, view.period, t('charts.form.boxes')),
            notes: [t('charts.boxes.read'), departmentNote(values, view.item, context),
                outside.length > 0 ? t('indicator.region.outside', {n: outside.length,
                    name: view.regionalisation.name}) : null,
                missingNote(values.items, context), sourceLine(values.sources, t)]});

        function draw(width) {
            const names = width < PHONE ? 92 : 140;
            const top = 26;
            const foot = top + groups.length * ROW;
            const range = roundRange([...known.map((item) => item.value), ...(department.value === null ? []
                : [department.value])], {wanted: width < PHONE ? 3 : 6});
            const at = linear(range, names + 14, width - 18);
            return canvas(width, foot + 26, title,
                axisBelow({ticks: range.ticks, at, top, foot, write: (tick) => format.figure(tick, {...view.item,
                    decimals: Number.isInteger(tick) ? 0 : Math.max(1, view.item.decimals)})}),
                department.value === null ? null : [
                    line(at(department.value), top - 6, at(department.value), foot, {stroke: INK, 'stroke-width': 1.6}),
                    words(at(department.value), 14, `${department.name} ${format.value(department.value, view.item)}`,
                        {anchor: at(department.value) > width * 0.6 ? 'end' : 'middle', size: 11, weight: 500,
                            fill: INK_2})],
                groups.map((group, i) => row(group, top + i * ROW + ROW / 2 - 4, {names, at})));
        }

        function row({region, items, box, whole}, y, {names, at}) {
            return [
                words(names, y + 1, fitted(region.name, names), {anchor: 'end', weight: 600}),
                words(names, y + 16, t('territory.members', {n: items.length}), {anchor: 'end', size: 10.5, fill: INK_3}),
                box === null ? null : [
                    line(at(box.low), y, at(box.high), y, {stroke: TICK, 'stroke-width': 1.4}),
                    [box.low, box.high].map((end) => line(at(end), y - 6, at(end), y + 6, {stroke: TICK,
                        'stroke-width': 1.4})),
                    svg('rect', {x: at(box.q1), y: y - 12, width: Math.max(1, at(box.q3) - at(box.q1)), height: 24,
                        fill: '#ECE8DF', stroke: TICK}),
                    line(at(box.median), y - 12, at(box.median), y + 12, {stroke: INK, 'stroke-width': 2})],
                // dots take turns above and below the middle, so that close ones stay apart
                [...items].sort((a, b) => a.value - b.value).map((item, n) => {
                    const on = item.code === state.territory;
                    return mark(svg('circle', {cx: at(item.value), cy: y + (n % 3 - 1) * 5, r: on ? 6.5 : 4, stroke: INK,
                        'stroke-width': on ? 2.2 : 0.5, fill: colourAgainst(item.value, department.value, view.item),
                        'fill-opacity': 0.85}),
                    {code: item.code, onChoose: choose, title: `${item.name}: ${format.value(item.value, view.item)}`});
                }),
                items.filter((item) => item.code === state.territory || box?.outliers.includes(item.value))
                    .map((item) => words(at(item.value), y - 16, item.name, {anchor: 'middle', size: 10.5, halo: true,
                        weight: item.code === state.territory ? 700 : 500})),
                whole === null ? null : svg('path', {d: `M${at(whole)} ${y + 14}l5 6l-5 6l-5-6z`, fill: '#FFFFFF', stroke: INK,
                    'stroke-width': 1.4}, svg('title', {}, `${region.name}: ${format.value(whole, view.item)} ${
                    t('common.computed')}`))];
        }
    },
};

function middle({items}) {
    const sorted = items.map((item) => item.value).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
}

function span({items}) {
    const all = items.map((item) => item.value);
    return Math.max(...all) - Math.min(...all);
}
