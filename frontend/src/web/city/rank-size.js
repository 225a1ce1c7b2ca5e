import {chartFigure} from '../kit/chart/figure.js';
import {INK, INK_2, TICK, axisBelow, axisLeft, canvas, line, mark, words} from '../kit/chart/marks.js';
import {svg} from '../kit/dom.js';
import {linear} from '../lib/chart.js';
import {logTicks} from '../lib/cities.js';

/**
 * Rank against size on two logarithmic axes, with the fitted line.
 *
 * @param {{t: Function, format: object, system: object, chosen: string|null, choose: (code: string) => void}} options
 */
export function rankSizeFigure({t, format, system, chosen, choose}) {
    const rows = system.items.filter((item) => item.population > 0).sort((a, b) => b.population - a.population)
        .map((item, i) => ({...item, place: i + 1}));
    const {slope} = system.rankSize;
    const title = t('city.curve');
    return chartFigure({t, format, title, lead: t('city.curve.lead'), draw,
        table: {rows, columns: [{label: t('indicator.table.name'), key: (row) => row.name},
            {label: t('city.rank'), number: true, key: (row) => row.place},
            {label: system.population.unit, number: true, key: (row) => row.population,
                cell: (row) => format.number(row.population)}]},
        csv: [['code', t('indicator.table.name'), t('city.rank'), system.population.unit, t('indicator.period')],
            ...rows.map((row) => [row.code, row.name, row.place, row.population, system.population.period])],
        file: `${t('city.curve.file')}-${system.population.period}`, notes: []});

    function draw(width) {
        const height = 230;
        const left = 34;
        const foot = height - 40;
        if (rows.length === 0) return canvas(width, 40, title, words(0, 20, t('common.missing')));
        const log = Math.log10;
        const [smallest, largest] = [rows.at(-1).population, rows[0].population];
        const x = linear({from: log(smallest * 0.8), to: log(largest * 1.25)}, left + 6, width - 24);
        const y = linear({from: 0, to: log(rows.length * 1.1)}, 28, foot);
        return canvas(width, height, title,
            axisBelow({ticks: logTicks(smallest, largest), at: (value) => x(log(value)), top: 20, foot,
                write: (value) => format.number(value)}),
            axisLeft({ticks: [1, 2, 5, 10, 20, 50, 100].filter((place) => place <= rows.length), at: (value) =>
                y(log(value)), left, right: width - 6, write: (value) => format.number(value)}),
            words(width - 6, height - 6, system.population.unit, {anchor: 'end', size: 11, fill: INK_2}),
            words(2, 9, t('city.rank'), {size: 11, fill: INK_2}),
            slope === null ? null : fitted(),
            rows.map((row) => mark(svg('circle', {cx: x(log(row.population)), cy: y(log(row.place)),
                r: row.code === chosen ? 6 : 3.6, fill: row.code === chosen ? INK : '#4A8797', stroke: INK,
                'stroke-width': 0.7}),
            {code: row.code, onChoose: choose, title: `${row.place}. ${row.name}: ${format.number(row.population)}`})),
            rows.filter((row) => row.place <= 2 || row.code === chosen).map((row) => words(x(log(row.population)) - 7,
                y(log(row.place)) + 4, row.name, {anchor: 'end', size: 11, weight: 500, halo: true})));

        function fitted() {
            const n = rows.length;
            const mean = (pick) => rows.reduce((sum, row) => sum + pick(row), 0) / n;
            const mx = mean((row) => log(row.population));
            const my = mean((row) => log(row.place - 0.5));
            const at = (population) => Math.max(0, my + slope * (log(population) - mx));
            return line(x(log(smallest)), y(at(smallest)), x(log(largest)), y(at(largest)), {stroke: TICK,
                'stroke-width': 1.6, 'stroke-dasharray': '6 4'});
        }
    }
}
