import {svg} from '../kit/dom.js';

/** Width of the drawing, px: the legend's own, and the sheet's on a phone. */
export const LEGEND_WIDTH = {desk: 250, phone: 326};
const BARS = 30;
const BAND = 7;

/**
 * The distribution over the true axis of values, coloured by class, with the department's line.
 *
 * @param {object} options
 * @param {object} options.classification answer of `/classes`
 * @param {string[]} options.ramp
 * @param {number} options.width px
 * @param {object[]} options.items of `/values`
 * @param {(value: number) => string} options.figure
 * @param {{value: number, label: string}|null} options.mark
 * @param {(text: string) => string} options.label for screen readers
 */
export function histogram({classification, ramp, width, items, figure, mark, label}) {
    const {histogram: bins, bounds} = classification;
    if (!bins || bins.bins.length === 0 || bounds.length < 2) return null;
    const top = mark ? 17 : 4;
    const span = bins.to - bins.from || 1;
    const x = (value) => Math.max(0, Math.min(width, ((value - bins.from) / span) * width));
    const most = Math.max(...bins.bins, 1);
    const step = width / bins.bins.length;
    const base = top + BARS;
    const bars = bins.bins.map((count, i) => (count === 0 ? null : svg('rect', {
        x: i * step + 0.5, width: Math.max(1, step - 1), y: base - (count / most) * BARS,
        height: (count / most) * BARS, fill: ramp[bins.classOfBin[i]] ?? '#C4BFB3', class: 'histogram-bar'})));
    const bands = ramp.map((colour, i) => svg('rect', {x: x(bounds[i]), y: base + 2, height: BAND,
        width: Math.max(0, x(bounds[i + 1]) - x(bounds[i])), fill: colour, class: 'histogram-band'}));
    const ticks = items.filter((item) => item.value !== null).map((item) => svg('path', {
        class: 'histogram-place', 'data-territory': item.code, d: `M${x(item.value)} ${base + 9}v-${BARS + 9}`}));
    return svg('svg', {class: 'histogram', viewBox: `-12 0 ${width + 24} ${base + 24}`, role: 'img',
        'aria-label': label(bounds.map(figure).join(', '))},
    bars, bands, ticks, axisWords(bounds, x, figure, base), mark ? markLine(mark, x, width, base, bins) : null);
}

/** Bounds under the band; those that would touch their neighbour are left out, the two ends never. */
function axisWords(bounds, x, figure, base) {
    const last = bounds.length - 1;
    const words = bounds.map((bound, i) => ({i, x: x(bound), text: figure(bound)}));
    const half = (word) => word.text.length * 3;
    const kept = [words[0], words[last]];
    for (const word of words.slice(1, last)) {
        if (kept.every((other) => Math.abs(other.x - word.x) > half(other) + half(word) + 5)) kept.push(word);
    }
    // a long word at an end would leave the box: it leans on the edge instead
    const lean = (word) => (half(word) <= 13 ? ['', 0] : word === words[0] ? [' is-start', -10]
        : word === words[last] ? [' is-end', 10] : ['', 0]);
    return kept.map((word) => svg('text', {class: `histogram-word${lean(word)[0]}`, x: word.x + lean(word)[1],
        y: base + 20}, word.text));
}

function markLine({value, label}, x, width, base, bins) {
    if (value < bins.from || value > bins.to) return null;
    const at = x(value);
    const right = at < width * 0.55;
    return svg('g', {}, svg('path', {class: 'histogram-mark', d: `M${at} 2V${base + 9}`}),
        svg('text', {class: 'histogram-mark-word', x: right ? at + 4 : at - 4, y: 11,
            'text-anchor': right ? 'start' : 'end'}, label));
}
