import {svg} from '../kit/dom.js';
import {INK, INK_2, axisLeft, canvas, line, widthOf, words} from '../kit/chart/marks.js';
import {chartFigure} from '../kit/chart/figure.js';
import {linear, spreadLabels} from '../lib/chart.js';
import {isoOf, yearTicks} from '../lib/days.js';
import {curveOf, progressRows} from './curve.js';

const PHYSICAL = '#0B5C73';
const FINANCIAL = '#A8641A';
const HEIGHT = 236;

/**
 * The S-curve: planned dashed, works and money as reported, the date of the last report.
 *
 * @param {{code: string, example: boolean, title: string}} project
 * @param {object} progress answer of `/api/v1/projects/{code}/progress`
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {HTMLElement|null} null without any point
 */
export function curveFigure({code, example, title}, progress, context) {
    const {t, format, signal} = context;
    const curve = curveOf(progress);
    if (!curve) return null;
    const rows = progressRows(progress);
    const perCent = (value) => (value === null ? '' : format.number(value, 1));
    const figure = chartFigure({
        t, format, title, lead: t('project.curve.lead'),
        draw: (width) => draw(curve, {width, example}, context),
        table: {rows, columns: [
            {label: t('project.curve.date'), key: (row) => row.date, cell: (row) => format.date(row.date, {short: true})},
            {label: t('project.curve.planned'), number: true, key: (row) => row.planned, cell: (row) => perCent(row.planned)},
            {label: t('project.curve.physical'), number: true, key: (row) => row.physical, cell: (row) => perCent(row.physical)},
            {label: t('project.curve.financial'), number: true, key: (row) => row.financial, cell: (row) => perCent(row.financial)},
        ]},
        csv: [[t('project.curve.date'), t('project.curve.planned'), t('project.curve.physical'), t('project.curve.financial'),
            t('project.curve.paid'), t('project.curve.note'), t('project.card.source')],
        ...rows.map((row) => [row.date, row.planned ?? '', row.physical ?? '', row.financial ?? '', row.paid ?? '', row.note ?? '', row.source ?? ''])],
        file: `${t('project.file.curve')}-${code}`, notes: [],
    });
    signal.addEventListener('abort', figure.destroy, {once: true});
    return figure.element;
}

function draw(curve, {width, example}, {t, format}) {
    const ends = [
        {key: 'financial', colour: FINANCIAL, name: t('project.curve.financial.short')},
        {key: 'physical', colour: PHYSICAL, name: t('project.curve.physical.short')},
    ].filter(({key}) => curve[key].length > 0).map((end) => ({...end, day: curve[end.key].at(-1)[0],
        value: curve[end.key].at(-1)[1], text: `${end.name} ${format.number(curve[end.key].at(-1)[1], 1)}`}));
    const planned = t('project.curve.planned.short');
    const left = 44;
    const room = Math.max(widthOf(planned, 11.5), 20) + 10;
    const right = Math.max(left + 60, width - (curve.planned.length > 0 ? room : 12));
    const [top, foot] = [22, HEIGHT - 24];
    const x = linear(curve, left, right);
    const y = linear({from: 0, to: 100}, foot, top);
    const path = (points) => points.map(([day, value], i) => `${i === 0 ? 'M' : 'L'}${round(x(day))} ${round(y(value))}`).join('');
    const label = [planned, ...ends.map((end) => end.text)].join(', ');
    const cutX = curve.cut === null ? null : x(curve.cut);
    const cutText = curve.cut === null ? '' : t('project.curve.cut', {date: format.date(isoOf(curve.cut).slice(0, 7), {short: true})});

    // labels beside the last points, apart from each other; left of them where there is no room
    const places = spreadLabels(ends.map((end) => y(end.value) + 4), 15, {from: top + 8, to: foot - 2});
    const labels = ends.map((end, i) => {
        const px = x(end.day);
        const fits = px + 8 + widthOf(end.text, 11.5) < width;
        return words(fits ? px + 8 : px - 8, places[i], end.text, {anchor: fits ? 'start' : 'end', size: 11.5, weight: 600,
            fill: end.colour, halo: true});
    });
    return canvas(width, HEIGHT, t('project.curve.label', {what: label}),
        example ? words((left + right) / 2, foot - 26, t('project.curve.example'), {anchor: 'middle', size: 30, weight: 600,
            fill: '#F3DDD0'}) : null,
        axisLeft({ticks: [0, 25, 50, 75, 100], at: y, left, right, write: (tick) => (tick === 100 ? '100\u202f%' : String(tick))}),
        yearTicks(curve.from, curve.to, Math.max(2, Math.floor((right - left) / 44))).map(({day, year}) => [
            line(x(day), foot, x(day), foot + 4, {stroke: INK_2}),
            words(x(day), foot + 17, String(year), {anchor: 'middle', size: 11, fill: INK_2})]),
        cutX === null ? null : [line(cutX, top - 8, cutX, foot, {stroke: INK, 'stroke-dasharray': '2 2.5'}),
            words(cutX + (cutX - left > 120 ? -6 : 6), top - 8, cutText, {anchor: cutX - left > 120 ? 'end' : 'start', size: 11, fill: INK_2})],
        curve.planned.length === 0 ? null : [svg('path', {d: path(curve.planned), fill: 'none', stroke: INK_2, 'stroke-width': 1.6, 'stroke-dasharray': '5 4'}),
            words(x(curve.planned.at(-1)[0]) + 6, y(curve.planned.at(-1)[1]) + 4, planned, {size: 11.5, fill: INK_2})],
        ends.map((end) => [svg('path', {d: path(curve[end.key]), fill: 'none', stroke: end.colour, 'stroke-width': end.key === 'physical' ? 2.6 : 1.8,
            'stroke-linejoin': 'round'}),
        end.key === 'physical' ? svg('circle', {cx: round(x(end.day)), cy: round(y(end.value)), r: 4, fill: end.colour, stroke: '#FFFFFF', 'stroke-width': 1})
            : svg('rect', {x: round(x(end.day) - 3.5), y: round(y(end.value) - 3.5), width: 7, height: 7, fill: end.colour, stroke: '#FFFFFF', 'stroke-width': 1})]),
        labels);
}

function round(number) {
    return Math.round(number * 10) / 10;
}
