import {chartFigure} from '../kit/chart/figure.js';
import {AHEAD, BEHIND, INK, INK_2, INK_3, TICK, canvas, fitted, line, mark, words} from '../kit/chart/marks.js';
import {svg} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {linear, spreadLabels} from '../lib/chart.js';
import {comparablePeriods} from '../lib/comparable.js';
import {departmentOf} from '../thematic/reference.js';
import {unitLine} from '../thematic/sentences.js';
import {PHONE, breakdownField, fileName, noChart, periodWord, sourceLine} from './common.js';

/** Two periods of one indicator, a line for each territory. @type {import('./charts-study.js').Form} */
export const slope = {
    id: 'slope',
    fits: (item) => item.periods.length > 1,
    controls(scene) {
        const {context: {t, format, navigate}, view} = scene;
        if (view.item.periods.length < 2) return [];
        const {from, to} = ends(scene);
        const option = (id) => ({id, label: periodWord(id, format)});
        return [
            selectField({label: t('charts.slope.from'), value: from,
                options: view.item.periods.filter((each) => each !== to).map(option),
                onChange: (section) => navigate({section})}),
            selectField({label: t('charts.slope.to'), value: to,
                options: view.item.periods.filter((each) => each !== from).map(option),
                onChange: (period) => navigate({period})}),
            breakdownField(scene)];
    },
    async draw(scene) {
        const {context, view, state, choose} = scene;
        const {api, t, format, signal} = context;
        const {from, to} = ends(scene);
        const ask = (period) => api.indicator.values(view.item.code, {period, breakdown: view.breakdown}, {signal});
        const {about} = scene;
        const [before, after] = await Promise.all([ask(from), ask(to)]);
        const [first, last] = from < to ? [from, to] : [to, from];
        if (!comparablePeriods(view.item.periods, last, about.breaks ?? []).includes(first)) {
            const note = (about.breaks ?? []).map((each) => each.note).find(Boolean);
            return noChart(t('charts.slope.break', {from: periodWord(from, format), to: periodWord(to, format),
                note: note ?? about.comparability ?? ''}));
        }
        const old = new Map(before.items.map((item) => [item.code, item.value]));
        const rows = after.items.map((item) => ({code: item.code, name: item.name, before: old.get(item.code) ?? null,
            after: item.value, source: item.source}));
        const both = rows.filter((row) => row.before !== null && row.after !== null);
        if (both.length === 0) return noChart(t('charts.nodata'));
        const better = (row) => (view.item.direction === 'neutral' || row.after === row.before ? 0
            : (row.after < row.before) === (view.item.direction === 'lower_is_better') ? 1 : -1);
        const improved = both.filter((row) => better(row) > 0).length;
        const worse = both.filter((row) => better(row) < 0).length;
        const rising = both.filter((row) => row.after > row.before).length;
        const names = {from: periodWord(from, format), to: periodWord(to, format), known: both.length};
        const title = view.item.direction === 'neutral' ? t('charts.slope.neutral', {...names, n: rising})
            : t('charts.slope.title', {...names, improved, worse});
        const departments = [departmentOf(before, view.item).value, departmentOf(after, view.item).value];
        const named = labelled(both, state.territory);
        return chartFigure({t, format, title, lead: `${view.item.name} · ${unitLine(view, t)}`, draw,
            table: {rows, columns: [
                {label: t('indicator.table.name'), key: (row) => row.name},
                {label: names.from, number: true, key: (row) => row.before, cell: (row) => write(row.before)},
                {label: names.to, number: true, key: (row) => row.after, cell: (row) => write(row.after)},
                {label: t('charts.slope.change'), number: true, key: change,
                    cell: (row) => (change(row) === null ? '' : format.signed(change(row), view.item.decimals))}]},
            csv: [['code', t('indicator.table.name'), names.from, names.to, t('charts.slope.change'), 'unit', 'breakdown',
                t('common.source')],
            ...rows.map((row) => [row.code, row.name, row.before, row.after, change(row), view.item.unit, view.breakdown,
                row.source])],
            file: fileName(view.item.code, from, to, t('charts.form.slope')),
            notes: [t('charts.slope.read', {n: named.size}),
                departments.includes(null) ? null : t('charts.slope.department', {name: departmentOf(after, view.item).name,
                    before: format.value(departments[0], view.item), after: format.value(departments[1], view.item)}),
                rows.length > both.length ? t('charts.missing', {n: rows.length - both.length, names: format.list(rows
                    .filter((row) => !both.includes(row)).map((row) => row.name))}) : null,
                sourceLine([...new Map([...before.sources, ...after.sources].map((each) => [each.key, each])).values()], t)]});

        function write(value) {
            return value === null ? t('common.missing') : format.value(value, view.item);
        }

        function draw(width) {
            const height = Math.max(420, Math.min(620, width * 0.75));
            const side = width < PHONE ? 118 : 190;
            const all = both.flatMap((row) => [row.before, row.after]);
            const range = {from: Math.min(...all), to: Math.max(...all)};
            const y = linear(range, height - 24, 40);
            const [left, right] = [side, width - side];
            const shown = [...both].sort((a, b) => named.has(a.code) - named.has(b.code));
            const labels = both.filter((row) => named.has(row.code));
            const places = [spreadLabels(labels.map((row) => y(row.before)), 15, {from: 40, to: height - 24}),
                spreadLabels(labels.map((row) => y(row.after)), 15, {from: 40, to: height - 24})];
            return canvas(width, height, title,
                [left, right].map((x, i) => [line(x, 30, x, height - 16, {stroke: TICK}),
                    words(x, 20, [names.from, names.to][i], {anchor: 'middle', weight: 600})]),
                shown.map((row) => {
                    const on = row.code === state.territory;
                    const known = named.has(row.code);
                    const colour = {1: AHEAD, '-1': BEHIND, 0: INK_3}[better(row)];
                    return mark(svg('g', {},
                        line(left, y(row.before), right, y(row.after), {stroke: 'transparent', 'stroke-width': 10}),
                        line(left, y(row.before), right, y(row.after), {stroke: known ? colour : '#C4BFB3',
                            'stroke-width': on ? 3.5 : known ? 2 : 1}),
                        [[left, row.before], [right, row.after]].map(([x, value]) => svg('circle', {cx: x, cy: y(value),
                            r: known ? 3.5 : 2, fill: known ? colour : TICK}))),
                    {code: row.code, onChoose: choose,
                        title: `${row.name}: ${write(row.before)} → ${write(row.after)}`});
                }),
                departments.includes(null) ? null : line(left, y(departments[0]), right, y(departments[1]),
                    {stroke: INK, 'stroke-width': 2.4, 'stroke-dasharray': '7 4'}),
                labels.map((row, i) => [[places[0][i], left - 8, 'end', row.before, y(row.before), -1],
                    [places[1][i], right + 8, 'start', row.after, y(row.after), 1]]
                    .map(([place, x, anchor, value, true_, sign]) => [
                        Math.abs(place - true_) > 3 ? line(x - sign * 5, true_, x + sign * 1, place,
                            {stroke: TICK, 'stroke-width': 0.8}) : null,
                        words(x + sign * 3, place + 4, anchor === 'end'
                            ? `${fitted(row.name, side - 62)} ${format.figure(value, view.item)}`
                            : `${format.figure(value, view.item)} ${fitted(row.name, side - 62)}`,
                        {anchor, size: 11.5, weight: row.code === state.territory ? 700 : 500,
                            fill: row.code === state.territory ? INK : INK_2})])));
        }
    },
};

function change(row) {
    return row.before === null || row.after === null ? null : Number((row.after - row.before).toPrecision(12));
}

/** The end is the period on screen, the start what the reader chose or the first that compares with it. */
function ends({view, state, about}) {
    const {periods} = view.item;
    const to = view.period;
    const from = periods.includes(state.section) && state.section !== to ? state.section
        : periods.find((each) => each !== to && comparablePeriods(periods, to, about.breaks ?? []).includes(each))
            ?? periods.find((each) => each !== to);
    return {from, to};
}

/** Names for the chosen one and for those that changed most, up and down; a name for each would be none. */
function labelled(rows, chosen) {
    const sorted = [...rows].sort((a, b) => change(a) - change(b));
    return new Set([...sorted.slice(0, 4), ...sorted.slice(-4)].map((row) => row.code).concat(chosen ?? []));
}
