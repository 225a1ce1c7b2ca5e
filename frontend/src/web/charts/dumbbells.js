import {chartFigure} from '../kit/chart/figure.js';
import {INK, INK_2, RULE, axisBelow, canvas, fitted, line, mark, words} from '../kit/chart/marks.js';
import {svg} from '../kit/dom.js';
import {linear, roundRange} from '../lib/chart.js';
import {breakdownName} from '../thematic/controls.js';
import {unitLine} from '../thematic/sentences.js';
import {PHONE, fileName, noChart, periodField, periodWord, sourceLine} from './common.js';

const ROW = 22;
/** Fill and shape tell the groups apart without colour. */
const LOOKS = [{fill: '#1C4062'}, {fill: '#D58A3C'}, {fill: '#FFFFFF'}, {fill: '#66A5A4'}, {fill: '#97527B'}];

/**
 * Groups of people of the same place, side by side: urban and rural, women and men, ethnic groups.
 *
 * @type {import('./charts-study.js').Form}
 */
export const dumbbells = {
    id: 'dumbbells',
    fits: (item) => groupsOf(item).length > 1,
    controls: (scene) => [periodField(scene)],
    async draw({context, view, state, choose}) {
        const {api, t, format, signal} = context;
        const groups = groupsOf(view.item).slice(0, LOOKS.length);
        const answers = await Promise.all(groups.map((breakdown) => api.indicator.values(view.item.code,
            {period: view.period, breakdown}, {signal})));
        const names = groups.map((id) => breakdownName(id, view.item));
        const rows = answers[0].items.map((item, i) => {
            const values = answers.map((answer) => answer.items[i].value);
            const known = values.filter((value) => value !== null);
            return {code: item.code, name: item.name, values, known,
                distance: known.length > 1 ? Math.max(...known) - Math.min(...known) : null};
        });
        const drawn = rows.filter((row) => row.distance !== null).sort((a, b) => b.distance - a.distance);
        if (drawn.length === 0) return noChart(t('charts.nodata'));
        const widest = drawn[0];
        const title = t('charts.dumbbells.title', {name: widest.name,
            distance: /^(porcentaje|percent)/i.test(view.item.unit)
                ? t('indicator.points', {n: format.number(widest.distance, view.item.decimals)})
                : `${format.number(widest.distance, view.item.decimals)} (${view.item.unit})`});
        return chartFigure({t, format, title, lead: `${view.item.name} · ${unitLine({...view, breakdown: 'total',
            item: {...view.item, breakdowns: []}}, t)} · ${periodWord(view.period, format)}`, draw,
        table: {rows, columns: [
            {label: t('indicator.table.name'), key: (row) => row.name},
            ...names.map((label, i) => ({label, number: true, key: (row) => row.values[i],
                cell: (row) => (row.values[i] === null ? t('common.missing') : format.value(row.values[i], view.item))})),
            {label: t('charts.dumbbells.distance'), number: true, key: (row) => row.distance,
                cell: (row) => (row.distance === null ? '' : format.number(row.distance, view.item.decimals))}]},
        csv: [['code', t('indicator.table.name'), ...names, t('charts.dumbbells.distance'), 'unit', 'period'],
            ...rows.map((row) => [row.code, row.name, ...row.values, row.distance, view.item.unit, view.period])],
        file: fileName(view.item.code, view.period, t('charts.form.dumbbells')),
        notes: [t('charts.dumbbells.read'), rows.length > drawn.length ? t('charts.missing', {
            n: rows.length - drawn.length, names: format.list(rows.filter((row) => row.distance === null)
                .map((row) => row.name))}) : null,
        sourceLine([...new Map(answers.flatMap((answer) => answer.sources).map((each) => [each.key, each])).values()], t)]});

        function draw(width) {
            const left = width < PHONE ? 104 : 150;
            const figures = 56;
            const top = 46;
            const foot = top + drawn.length * ROW;
            const range = roundRange(drawn.flatMap((row) => row.known), {wanted: width < PHONE ? 3 : 6});
            const at = linear(range, left + 12, width - figures - 12);
            let key = left + 12;
            return canvas(width, foot + 26, title,
                names.map((name, i) => {
                    const x = key;
                    key += name.length * 7 + 34;
                    return [svg('circle', {cx: x, cy: 16, r: 5, fill: LOOKS[i].fill, stroke: INK}),
                        words(x + 10, 20, name, {weight: 500})];
                }),
                words(width, 36, t('charts.dumbbells.distance'), {anchor: 'end', size: 10.5, fill: INK_2}),
                axisBelow({ticks: range.ticks, at, top, foot, write: (tick) => format.figure(tick, {...view.item,
                    decimals: Number.isInteger(tick) ? 0 : Math.max(1, view.item.decimals)})}),
                drawn.map((row, i) => {
                    const y = top + i * ROW + ROW / 2;
                    const on = row.code === state.territory;
                    return mark(svg('g', {},
                        svg('rect', {x: 0, y: y - ROW / 2, width, height: ROW, fill: on ? '#E3EEF0' : 'transparent'}),
                        words(left, y + 4, fitted(row.name, left), {anchor: 'end', weight: on ? 600 : 400}),
                        line(at(Math.min(...row.known)), y, at(Math.max(...row.known)), y, {stroke: on ? INK : RULE,
                            'stroke-width': 3}),
                        row.values.map((value, n) => (value === null ? null : svg('circle', {cx: at(value), cy: y, r: 5,
                            fill: LOOKS[n].fill, stroke: INK}))),
                        words(width, y + 4, format.number(row.distance, view.item.decimals), {anchor: 'end',
                            weight: on ? 600 : 400})),
                    {code: row.code, onChoose: choose, title: `${row.name}: ${row.values.map((value, n) => `${names[n]} ${
                        value === null ? t('common.missing') : format.value(value, view.item)}`).join(', ')}`});
                }));
        }
    },
};

/** The groups of one axis: the total is no group, and a group of two axes is a part of one. */
function groupsOf(item) {
    return item.breakdowns.filter((id) => id !== 'total' && !id.includes('.'));
}
