import {svg} from '../kit/dom.js';
import {INK, INK_2, axisBelow, axisLeft, canvas, widthOf, words} from '../kit/chart/marks.js';
import {roundTicks} from '../lib/axis.js';
import {linesOf} from './projection.js';

const HEIGHT = 190;
const PAD = {right: 14, top: 14, bottom: 26};

/**
 * One territory over the years: solid what was observed, dashed what is projected, with its interval where there is one.
 *
 * @param {object} options
 * @param {object} options.place of the answer
 * @param {{to: string}[]} options.breaks
 * @param {number} options.width px
 * @param {(value: number) => string} options.write
 * @param {string} options.label
 * @param {{observed: string, projected: string}} options.names
 * @returns {SVGElement|null} null where there is nothing to draw
 */
export function lineChart({place, breaks, width, write, label, names}) {
    const {observed, projected, band} = linesOf(place, breaks);
    const points = [...observed.flat(), ...projected];
    if (points.length === 0) return null;
    const years = points.map((point) => point.x);
    const values = [...points.map((point) => point.y), ...band.flatMap((each) => [each.low, each.high])];
    const [from, to] = [Math.min(...years), Math.max(...years)];
    const low = Math.min(...values);
    const high = Math.max(...values);
    const room = (high - low || Math.abs(high) || 1) * 0.08;
    const valueTicks = roundTicks(low - room, high + room, 3);
    const left = 12 + Math.max(...valueTicks.map((tick) => widthOf(write(tick), 11)));
    const x = (year) => left + ((year - from) / (to - from || 1)) * (width - left - PAD.right);
    const y = (value) => PAD.top + ((high + room - value) / (high - low + 2 * room)) * (HEIGHT - PAD.top - PAD.bottom);
    const path = (line) => `M${line.map((point) => `${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join('L')}`;
    const yearTicks = to - from < 9 ? [...new Set([from, ...(projected[0] ? [projected[0].x] : []), to])]
        : roundTicks(from, to, 4).filter(Number.isInteger);
    return canvas(width, HEIGHT, label,
        axisLeft({ticks: valueTicks, at: y, left, right: width - PAD.right, write}),
        axisBelow({ticks: yearTicks, at: x, top: PAD.top, foot: HEIGHT - PAD.bottom, write: String}),
        band.length ? svg('path', {fill: INK_2, 'fill-opacity': 0.14, d: `M${[
            ...band.map((each) => `${x(each.x)} ${y(each.high)}`),
            ...[...band].reverse().map((each) => `${x(each.x)} ${y(each.low)}`)].join('L')}Z`}) : null,
        observed.map((line) => svg('path', {d: path(line), fill: 'none', stroke: INK, 'stroke-width': 2})),
        projected.length > 1 ? svg('path', {class: 'is-projected', d: path(projected), fill: 'none', stroke: INK,
            'stroke-width': 2, 'stroke-dasharray': '5 4'}) : null,
        observed.flat().map((point) => svg('circle', {cx: x(point.x), cy: y(point.y), r: 2.6, fill: INK})),
        projected.slice(1).map((point) => svg('circle', {cx: x(point.x), cy: y(point.y), r: 2.8, fill: '#FBFAF7',
            stroke: INK, 'stroke-width': 1.4})),
        observed.length ? words(x(observed[0][0].x) + 2, PAD.top - 2, names.observed, {size: 11, fill: INK_2}) : null,
        projected.length > 1 ? words(width - PAD.right, PAD.top - 2, names.projected,
            {size: 11, anchor: 'end', fill: INK_2}) : null);
}
