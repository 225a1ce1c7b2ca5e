import {chartFigure} from '../kit/chart/figure.js';
import {INK, INK_2, RULE, canvas, fitted, line, mark, words} from '../kit/chart/marks.js';
import {svg} from '../kit/dom.js';
import {territoryLink} from '../kit/links.js';
import {linear, roundRange} from '../lib/chart.js';
import {apart} from '../lib/void-query.js';
import {colourOf, effortFigure, effortText, gapText} from './void-words.js';

const NAMES = 11;
/** px from one name to the next */
const STEP = 12;
/** px for names before the points */
const NAME_COLUMN = 104;

/**
 * Every territory by its gap and its effort; the corner of the voids is tinted, and only they are named. Effort is drawn by
 * its root, so that the many small ones stay apart.
 *
 * @param {import('../thematic/thematic-room.js').Scene} scene
 * @returns {{element: HTMLElement, destroy: () => void}}
 */
export function voidScatter(scene) {
    const {context, state, data: {voids}} = scene;
    const {t, format, navigate} = context;
    const both = voids.items.filter((item) => item.quadrant !== null);
    const {deep, little} = voids.thresholds;
    const axisY = t('void.axis.gap', {unit: voids.gap.unit});
    const axisX = t('void.axis.effort', {unit: voids.effort.unit});
    const title = t('void.scatter.title', {n: voids.voids.length});
    return chartFigure({t, format, title, draw, file: `vacios-${voids.gap.code}-${voids.effort.kind}`,
        lead: t('void.scatter.lead'),
        table: {rows: voids.items, columns: [
            {label: t('indicator.table.name'), key: (item) => item.name,
                cell: (item) => territoryLink(context, item.code, {}, item.name)},
            {label: axisY, number: true, key: (item) => item.gap,
                cell: (item) => (item.gap === null ? t('common.missing') : format.signed(item.gap, voids.gap.decimals))},
            {label: axisX, number: true, key: (item) => item.effort,
                cell: (item) => (item.effort === null ? t('common.missing') : effortFigure(item.effort, voids, format))},
            {label: t('void.quadrant'), key: (item) => item.quadrantName ?? item.reason ?? ''}]},
        csv: [['code', t('indicator.table.name'), axisY, axisX, t('void.quadrant')], ...voids.items.map((item) =>
            [item.code, item.name, item.gap, item.effort, item.quadrantName ?? item.reason])],
        notes: []});

    function draw(width) {
        const height = Math.round(Math.max(340, Math.min(440, width)));
        const [left, right, top, foot] = [40, width - 10, 24, height - 40];
        // where all voids stand on zero their names stand before them, else behind
        const before = little === 0;
        const range = roundRange(both.map((item) => item.gap), {zero: true});
        const most = Math.max(1e-9, ...both.map((item) => item.effort));
        const root = linear({from: 0, to: Math.sqrt(most)}, left + (before ? NAME_COLUMN : 14), right - 10);
        const x = (effort) => root(Math.sqrt(Math.max(0, effort)));
        const y = linear(range, foot - 6, top + 6);
        const atLittle = little === null ? left : Math.min(right, (x(little) + x(nextAbove(both, little))) / 2);
        const atDeep = deep === null ? top : Math.max(top, y(deep) + 3);
        const ticks = effortTicks(most);
        return canvas(width, height, title,
            deep === null || little === null ? null : svg('rect', {x: left, y: top, width: atLittle - left,
                height: atDeep - top, fill: '#D9711C', 'fill-opacity': 0.12}),
            range.ticks.map((tick) => [line(left, y(tick), right, y(tick)), words(left - 6, y(tick) + 4,
                format.signed(tick, Number.isInteger(tick) ? 0 : voids.gap.decimals), {anchor: 'end', size: 11, fill: INK_2})]),
            line(left, y(0), right, y(0), {stroke: INK, 'stroke-width': 1.4}),
            deep === null ? null : line(left, atDeep, right, atDeep, {stroke: INK_2, 'stroke-dasharray': '3 3'}),
            little === null ? null : line(atLittle, top, atLittle, foot, {stroke: INK_2, 'stroke-dasharray': '3 3'}),
            line(left, foot, right, foot, {stroke: RULE}),
            ticks.map((tick) => words(x(tick), foot + 15, tickText(tick), {anchor: 'middle', size: 11, fill: INK_2})),
            words(2, 13, axisY, {size: 11.5, fill: INK_2}),
            words(right, height - 6, `${axisX} (${t('void.scatter.root')})`, {anchor: 'end', size: 11.5, fill: INK_2}),
            words(right - 2, y(0) - 4, voids.reference.name ?? t(`gap.reference.${voids.reference.kind}`), {anchor: 'end',
                size: 10.5, weight: 500, halo: true}),
            words(right - 2, top + 12, t('void.corner.attended'), {anchor: 'end', size: 11, weight: 600, fill: INK_2, halo: true}),
            words(right - 2, foot - 6, t('void.corner.reverse'), {anchor: 'end', size: 11, weight: 600, fill: INK_2, halo: true}),
            both.map((item) => mark(svg('circle', {cx: x(item.effort), cy: y(item.gap), r: item.code === state.territory
                ? 7.5 : item.voidRank === null ? 4 : 5, fill: colourOf(item.cell), stroke: INK,
            'stroke-width': item.code === state.territory ? 2.4 : item.voidRank === null ? 0.7 : 1.4}),
            {code: item.code, title: `${item.name}: ${gapText(item.gap, voids, {t, format})} · ${
                effortText(item.effort, voids, {t, format})}`, onChoose: (code) => navigate({territory: code})})),
            names({x, y, top, bottom: atDeep, before}));
    }

    /** Ticks are round: no decimals that say nothing. */
    function tickText(tick) {
        return voids.effort.kind === 'cost' && voids.effort.per === 'territory' ? format.money(tick)
            : format.number(tick, Math.max(0, -Math.floor(Math.log10(tick || 1) + 1e-9)));
    }

    /**
     * The voids by their names, as many as have room in their corner, with a hairline where the name had to move away.
     */
    function names({x, y, top, bottom, before}) {
        const named = voids.voids.slice(0, Math.max(1, Math.floor((bottom - top - 4) / STEP)))
            .map((code) => both.find((item) => item.code === code));
        const at = apart(named.map((item) => ({y: y(item.gap) + 4})), {step: STEP, top: top + 10, bottom: bottom - 3});
        const turn = before ? -1 : 1;
        return named.map((item, i) => [
            Math.abs(at[i] - 4 - y(item.gap)) > 4 ? line(x(item.effort) + turn * 6, y(item.gap), x(item.effort) + turn * 13,
                at[i] - 4, {stroke: INK_2, 'stroke-width': 0.7}) : null,
            words(x(item.effort) + turn * 15, at[i], fitted(item.name, NAME_COLUMN - 18, NAMES), {size: NAMES, weight: 500,
                halo: true, anchor: before ? 'end' : 'start'})]);
    }
}

function nextAbove(items, little) {
    const above = items.map((item) => item.effort).filter((effort) => effort > little);
    return above.length === 0 ? little : Math.min(...above);
}

/** Round figures whose roots lie about evenly: 0, 1, 5, 10, 20, 30. */
function effortTicks(most) {
    const power = 10 ** Math.floor(Math.log10(most));
    const steps = [0, 0.1, 0.5, 1, 2, 3, 5, 7, 10].map((factor) => factor * power).filter((tick) => tick <= most * 1.001);
    return steps.filter((tick, i) => i === 0 || i === steps.length - 1
        || Math.sqrt(tick / most) - Math.sqrt(steps[i - 1] / most) > 0.08);
}
