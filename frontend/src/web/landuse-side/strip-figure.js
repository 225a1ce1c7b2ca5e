import {chartFigure} from '../kit/chart/figure.js';
import {INK, INK_2, canvas, fitted, line, words} from '../kit/chart/marks.js';
import {ownPatterns} from '../kit/chart/patterns.js';
import {svg} from '../kit/dom.js';
import {spreadOut} from '../lib/numbers-along.js';
import {bandsByClass, edgesBetween, roundDistances} from '../lib/strip.js';
import {lookOf, severityLook} from '../lib/zone-looks.js';
import {lengthText} from '../zoning/parts.js';

const DISC = 10.5;
const SIDE = 92;
const BAND = 24;
const HEAVY = {severe: 12, medium: 9.5, slight: 8};

/**
 * The shared border drawn large: what lies on both sides, up to a distance, with the stretches in conflict between them.
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {object} options.detail of one border
 * @param {{reversed: boolean, firstAbove: boolean, left: string, right: string}} options.layout see `layOut`
 * @param {object[]} options.conflicts those that the filters leave
 * @param {string|null} options.chosen id
 * @param {(id: string) => void} options.onChoose
 * @param {(id: string) => string} options.className
 * @param {string} options.lead
 */
export function stripFigure({context, detail, layout, conflicts, chosen, onChoose, className, lead}) {
    const {t, format} = context;
    const {strip, reference} = detail;
    const total = reference.lengthMetres;
    const steps = {stepMetres: strip.stepMetres, depthStepMetres: strip.depthStepMetres, lengthMetres: total};
    const sides = [{place: detail.between[0], cells: strip.first, above: layout.firstAbove},
        {place: detail.between[1], cells: strip.second, above: !layout.firstAbove}].sort((a, b) => b.above - a.above);
    const depth = lengthText(strip.depthMetres, format);
    const km = (metres) => format.number(metres / 1000, metres === 0 ? 0 : 1);
    return chartFigure({t, format, title: t('landuseSide.strip'), lead, draw, notes: [],
        file: `limite-${detail.between.map((each) => each.code).join('-')}`,
        table: {rows: detail.pieces, columns: [
            {label: t('landuseSide.from'), number: true, key: (piece) => piece.fromMetres, cell: (piece) => km(piece.fromMetres)},
            {label: t('landuseSide.to'), number: true, key: (piece) => piece.toMetres, cell: (piece) => km(piece.toMetres)},
            {label: detail.between[0].name, key: (piece) => className(piece.first)},
            {label: detail.between[1].name, key: (piece) => className(piece.second)},
            {label: t('landuseSide.length'), number: true, key: (piece) => piece.toMetres - piece.fromMetres,
                cell: (piece) => lengthText(piece.toMetres - piece.fromMetres, format)},
            {label: t('landuseSide.verdict'), key: verdict}]},
        csv: [[`${t('landuseSide.from')} (m)`, `${t('landuseSide.to')} (m)`, detail.between[0].name, detail.between[1].name,
            `${t('landuseSide.length')} (m)`, t('landuseSide.verdict')], ...detail.pieces.map((piece) => [piece.fromMetres,
            piece.toMetres, className(piece.first), className(piece.second), piece.toMetres - piece.fromMetres, verdict(piece)])]});

    function verdict(piece) {
        return piece.severity ? t(`zoning.severity.${piece.severity}`) : t(`landuseSide.verdict.${piece.verdict}`);
    }

    function draw(width) {
        const narrow = width < 620;
        const [left, right] = [narrow ? 1 : 96, width - 8];
        const nameRow = narrow ? 18 : 0;
        const discs = 14;
        const top = 30 + nameRow;
        const limit = top + SIDE;
        const below = limit + BAND;
        const bottom = below + SIDE;
        const height = bottom + nameRow + 24;
        const scale = (right - left) / total;
        const x = (metres) => (layout.reversed ? right - metres * scale : left + metres * scale);
        const span = (from, to) => [Math.min(x(from), x(to)), Math.abs(to - from) * scale];
        const y = (side, distance) => (side.above ? limit - (distance / strip.depthMetres) * SIDE
            : below + (distance / strip.depthMetres) * SIDE);
        const present = [...new Set(sides.flatMap((side) => side.cells.flat()))].filter(Boolean);
        const patterns = ownPatterns(present.map((id) => lookOf('class', id)), 'strip');
        const middle = (each) => x((each.fromMetres + each.toMetres) / 2);
        const shown = [...conflicts].sort((a, b) => middle(a) - middle(b));
        const places = spreadOut(shown.map(middle), {spacing: DISC * 2 + 2, from: left + DISC, to: right - DISC});
        return canvas(width, height, t('landuseSide.strip.label', {first: sides[0].place.name, second: sides[1].place.name,
            n: conflicts.length}),
        patterns.defs,
        sides.map(drawSide),
        svg('rect', {x: left, y: limit, width: right - left, height: BAND, fill: '#FBFAF7'}),
        line(left, limit + BAND / 2, right, limit + BAND / 2, {stroke: INK, 'stroke-width': 1.6}),
        narrow ? null : words(0, limit + BAND / 2 + 4, t('landuseSide.limit'), {size: 11, fill: INK_2}),
        notEvaluated(),
        [...shown].reverse().map(drawStretch),
        frameOfChosen(),
        shown.map((each, i) => drawDisc(each, places[i])),
        drawAxis());

        function drawSide(side) {
            const edge = y(side, strip.depthMetres);
            const [from, to] = [Math.min(edge, y(side, 0)), Math.max(edge, y(side, 0))];
            const boxes = (list) => list.map((band) => {
                const [at, wide] = span(band.from, band.to);
                const [high, low] = [y(side, band.near), y(side, band.far)].sort((a, b) => a - b);
                return `M${r(at)} ${r(high)}h${r(wide)}V${r(low)}h${r(-wide)}Z`;
            }).join('');
            const nameAt = side.above ? from + 15 : to - 22;
            return [
                svg('rect', {x: left, y: from, width: right - left, height: SIDE, fill: '#FFFFFF'}),
                [...bandsByClass(side.cells, steps)].map(([id, list]) => svg('path', {d: boxes(list),
                    fill: patterns.fill(lookOf('class', id)), 'shape-rendering': 'crispEdges'},
                svg('title', {}, `${side.place.name}: ${className(id)}`))),
                svg('path', {fill: 'none', stroke: INK, 'stroke-width': 0.7, d: edgesBetween(side.cells, steps).map((each) =>
                    `M${r(x(each.from))} ${r(y(side, each.near))}L${r(x(each.to))} ${r(y(side, each.far))}`).join('')}),
                svg('rect', {x: left, y: from, width: right - left, height: SIDE, fill: 'none', stroke: '#6E6A66',
                    'stroke-width': 1}),
                narrow ? words(left, side.above ? from - 5 : to + 14, `${side.place.name}, ${t('landuseSide.upto', {depth})}`,
                    {size: 11, weight: 600})
                    : [words(0, nameAt, fitted(side.place.name, 92, 12.5), {size: 12.5, weight: 600}),
                        words(0, nameAt + 15, t('landuseSide.upto', {depth}), {size: 11, fill: INK_2})],
            ];
        }

        function notEvaluated() {
            return detail.pieces.filter((piece) => piece.verdict === 'not_evaluated').map((piece) => {
                const [at, wide] = span(piece.fromMetres, piece.toMetres);
                return svg('rect', {x: at, y: limit + BAND / 2 - 3.5, width: Math.max(1, wide), height: 7, fill: '#FFFFFF',
                    stroke: '#8C8A83', 'stroke-width': 1, 'stroke-dasharray': '2 2'},
                svg('title', {}, t(`landuseSide.verdict.${piece.verdict}`)));
            });
        }

        function drawStretch(each) {
            const {colour} = severityLook(each.severity);
            const [at, wide] = span(each.fromMetres, each.toMetres);
            const heavy = HEAVY[each.severity] ?? 8;
            const upright = (where) => line(where, top, where, bottom, {stroke: INK, 'stroke-width': 0.9, 'stroke-dasharray': '1.5 2.5'});
            return svg('g', {'data-conflict': each.id, cursor: 'pointer', onclick: () => onChoose(each.id)},
                svg('title', {}, titleOf(each)), upright(at), upright(at + wide),
                svg('rect', {x: at, y: limit + BAND / 2 - heavy / 2, width: Math.max(2, wide), height: heavy, fill: colour}),
                each.severity === 'slight' && wide > 9 ? svg('path', {stroke: '#FBFAF7', 'stroke-width': 1.6, fill: 'none',
                    d: Array.from({length: Math.floor(wide / 7)}, (_, i) =>
                        `M${r(at + (i + 1) * 7)} ${r(limit + BAND / 2 - heavy / 2)}v${heavy}`).join('')}) : null,
                // a stretch of some metres can still be touched
                svg('rect', {x: at - Math.max(0, (12 - wide) / 2), y: limit, width: Math.max(12, wide), height: BAND,
                    fill: 'transparent'}));
        }

        function frameOfChosen() {
            const it = shown.find((each) => each.id === chosen);
            if (!it) return null;
            const [at, wide] = span(it.fromMetres, it.toMetres);
            const box = (look) => svg('rect', {x: at - 2, y: top - 3, width: Math.max(3, wide) + 4, height: bottom - top + 6,
                fill: 'none', ...look});
            return [box({stroke: '#FFFFFF', 'stroke-width': 5}), box({stroke: INK, 'stroke-width': 2.4, class: 'strip-chosen'})];
        }

        function drawDisc(each, at) {
            const {colour} = severityLook(each.severity);
            const full = each.severity === 'severe';
            const foot = top - nameRow;
            return svg('g', {'data-conflict': each.id, cursor: 'pointer', onclick: () => onChoose(each.id)},
                svg('title', {}, titleOf(each)),
                Math.abs(at - middle(each)) > 3 ? line(at, discs + DISC - 2, middle(each), foot + 1, {stroke: INK, 'stroke-width': 0.7})
                    : null,
                each.id === chosen ? svg('circle', {cx: at, cy: discs, r: DISC + 2.6, fill: '#FFFFFF', stroke: INK,
                    'stroke-width': 2}) : null,
                svg('circle', {cx: at, cy: discs, r: DISC - 1, fill: full ? colour : '#FFFFFF', stroke: colour, 'stroke-width': 2}),
                words(at, discs + 4, each.number, {anchor: 'middle', size: 11, weight: 600, fill: full ? '#FFFFFF' : INK}));
        }

        function drawAxis() {
            const foot = bottom + nameRow + 16;
            const ends = [[0, layout.reversed ? layout.right : layout.left], [total, layout.reversed ? layout.left : layout.right]];
            const written = ends.map(([metres, wind]) => {
                const atLeft = x(metres) < (left + right) / 2;
                return words(x(metres), foot, t('landuseSide.end', {wind: t(`landuseSide.wind.${wind}`), km: km(metres)}),
                    {size: 11, fill: INK_2, anchor: atLeft ? 'start' : 'end'});
            });
            const room = narrow ? 84 : 100;
            return [written, roundDistances(total, narrow ? 3 : 6).filter((metres) => x(metres) - left > room
                && right - x(metres) > room).map((metres) => [line(x(metres), bottom, x(metres), bottom + 4, {stroke: INK_2}),
                words(x(metres), foot, format.number(metres / 1000, metres % 1000 === 0 ? 0 : 1), {size: 11, fill: INK_2,
                    anchor: 'middle'})])];
        }
    }

    function titleOf(each) {
        return t('landuseSide.conflict.title', {number: each.number, first: className(each.first),
            second: className(each.second).toLowerCase(), length: lengthText(each.lengthMetres, format),
            severity: t(`zoning.severity.${each.severity}`).toLowerCase()});
    }
}

const r = (number) => Math.round(number * 100) / 100;
