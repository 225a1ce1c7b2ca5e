import {chartFigure} from '../kit/chart/figure.js';
import {INK, INK_2, canvas, fitted, words} from '../kit/chart/marks.js';
import {ownPatterns} from '../kit/chart/patterns.js';
import {svg} from '../kit/dom.js';
import {layOutSankey, ribbonPath} from '../lib/sankey.js';
import {lookOf} from '../lib/zone-looks.js';
import {hectaresText} from '../zoning/parts.js';

const BAR = 16;

/**
 * What became of what between two versions, as ribbons: those of what changed are strong, those of what stayed pale.
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {object} options.answer of the changes
 * @param {string} options.subject
 * @param {string[]} options.order
 * @param {string} options.title @param {string} options.lead
 * @param {[string, string]} options.heads names of both versions
 * @param {boolean} options.whole also what stayed as it was
 * @param {string|null} options.pair 'from,to' that is marked
 * @param {(from: string, to: string) => void} options.onChoose
 */
export function flowFigure({context, answer, subject, order, title, lead, heads, whole, pair, onChoose}) {
    const {t, format} = context;
    const rows = [...answer.matrix].sort((a, b) => b.hectares - a.hectares);
    const nameOf = new Map([...answer.fromTotals, ...answer.toTotals].map((each) => [each.id, each.name]));
    return chartFigure({t, format, title, lead, draw, notes: [], file: `cambios-${answer.from.id}-${answer.to.id}`,
        table: {rows, columns: [
            {label: heads[0], key: (row) => row.fromName}, {label: heads[1], key: (row) => row.toName},
            {label: 'ha', number: true, key: (row) => row.hectares, cell: (row) => format.number(row.hectares, 1)},
            {label: t('landuseVersions.ground'), number: true, key: (row) => row.groundHectares,
                cell: (row) => format.number(row.groundHectares, 1)},
            {label: '%', number: true, key: (row) => row.share, cell: (row) => format.number(row.share * 100, 1)}]},
        csv: [[t('landuseVersions.from'), t('landuseVersions.to'), 'ha (EPSG:9377)', t('landuseVersions.ground'), '%'],
            ...rows.map((row) => [row.fromName, row.toName, row.hectares, row.groundHectares, row.share * 100])]});

    function draw(width) {
        const height = 262;
        const side = Math.min(176, Math.max(92, width * 0.32));
        const roomy = side > 140;
        const [left, right] = [side, width - side];
        const flow = layOutSankey(answer.matrix.filter((cell) => whole || cell.from !== cell.to)
            .map(({from, to, hectares}) => ({from, to, value: hectares})),
            {order, height: height - 26, gap: 11, least: 3});
        const looks = new Map(order.map((id) => [id, lookOf(subject, id)]));
        const patterns = ownPatterns([...looks.values()], 'flow');
        const fill = (id) => patterns.fill(looks.get(id) ?? lookOf(subject, id));
        const top = 22;
        const strong = [...flow.ribbons].sort((a, b) => b.same - a.same || b.value - a.value);
        const label = (bar, x, anchor) => {
            const y = top + bar.y + bar.height / 2;
            const one = bar.height < 25;
            return one ? words(x, y + 4, roomy ? `${fitted(bar.name, side - 62, 11.5)}\u2002${hectaresText(bar.value, format)}`
                : fitted(bar.name, side - 10, 11.5), {anchor, size: 11.5}) : [words(x, y - 1, fitted(bar.name, side - 12, 12), {anchor, size: 12, weight: 500}),
                    words(x, y + 13, hectaresText(bar.value, format), {anchor, size: 11.5, fill: INK_2})];
        };
        const named = (bars) => bars.map((bar) => ({...bar, name: nameOf.get(bar.id) ?? bar.id}));
        return canvas(width, height, title, patterns.defs,
            words(left + BAR, 12, heads[0], {anchor: 'end', size: 12, weight: 600}),
            words(right - BAR, 12, heads[1], {anchor: 'start', size: 12, weight: 600}),
            strong.map((ribbon) => {
                const chosen = pair === `${ribbon.from},${ribbon.to}`;
                const text = t('landuseVersions.flow', {from: nameOf.get(ribbon.from) ?? ribbon.from,
                    to: nameOf.get(ribbon.to) ?? ribbon.to, area: hectaresText(ribbon.value, format)});
                return svg('path', {d: ribbonPath({...ribbon, fromY: ribbon.fromY + top, toY: ribbon.toY + top}, left + BAR, right - BAR),
                    fill: ribbon.same ? (looks.get(ribbon.to)?.colour ?? '#C4BFB3') : fill(ribbon.to),
                    'fill-opacity': chosen ? 1 : ribbon.same ? 0.28 : 0.86, stroke: chosen ? INK : ribbon.same ? 'none' : '#3A342C',
                    'stroke-width': chosen ? 2 : 0.5, ...(ribbon.same ? {} : {cursor: 'pointer',
                        onclick: () => onChoose(ribbon.from, ribbon.to)})}, svg('title', {}, text));
            }),
            named(flow.left).map((bar) => [svg('rect', {x: left, y: top + bar.y, width: BAR, height: bar.height, fill: fill(bar.id),
                stroke: INK, 'stroke-width': 0.7}), label(bar, left - 7, 'end')]),
            named(flow.right).map((bar) => [svg('rect', {x: right - BAR, y: top + bar.y, width: BAR, height: bar.height,
                fill: fill(bar.id), stroke: INK, 'stroke-width': 0.7}), label(bar, right + 7, 'start')]));
    }
}
