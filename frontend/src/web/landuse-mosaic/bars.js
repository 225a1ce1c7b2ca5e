import {INK, INK_2, MISSING, TICK, canvas, fitted, words} from '../kit/chart/marks.js';
import {ownPatterns} from '../kit/chart/patterns.js';
import {svg} from '../kit/dom.js';
import {decimalsOf, shareText} from '../lib/measures.js';
import {lookOf} from '../lib/zone-looks.js';

const ROW = 38;

/**
 * A bar for each place, all on one scale.
 *
 * @param {object} options
 * @param {import('./composition.js').barsOf} options.bars what `barsOf` answered
 * @param {string} options.subject
 * @param {'share'|'hectares'|'inhabitant'} options.measure
 * @param {string} options.label for screen readers
 * @param {(code: string) => void} options.onChoose
 * @param {Function} options.t
 * @param {import('../lib/format.js').Format} options.format
 * @param {number} width px
 */
export function drawBars({bars: {rows, most}, subject, measure, label, onChoose, t, format}, width) {
    const ids = [...new Set(rows.flatMap((row) => row.parts.map((part) => part.id)))];
    const hatch = lookOf('class', 'none');
    const patterns = ownPatterns([...ids.map((id) => lookOf(subject, id)), hatch], 'mosaic');
    const room = width - 2;
    const at = (value) => (most > 0 ? (value / most) * room : 0);
    const text = (value) => (measure === 'share' ? shareText(value, format) : measure === 'hectares'
        ? `${format.number(value, decimalsOf(value))} ha` : t('mosaic.inhabitant.value', {n: format.number(value, value < 10 ? 1 : 0)}));
    return canvas(width, rows.length * ROW + 4, label, patterns.defs, rows.map((row, i) => {
        const y = i * ROW;
        const figure = row.total === null ? t(row.place.classes.length === 0 ? 'mosaic.out' : 'mosaic.nofigure')
            : measure === 'share' ? t('mosaic.of', {n: `${format.number(total(row), decimalsOf(total(row)))} ha`})
                : text(row.total);
        return svg('g', {'data-territory': row.code, cursor: 'pointer', onclick: () => onChoose(row.code)},
            svg('rect', {x: 0, y, width, height: ROW, fill: 'transparent'}),
            words(0, y + 14, fitted(row.name, width * 0.5), {weight: 500, size: 12.5}),
            words(width, y + 14, row.total === null || row.place.comparable || row.place.municipalities ? figure
                : `${t('mosaic.legend.incomparable').toLocaleLowerCase()} · ${figure}`, {anchor: 'end', size: 11.5, fill: row.total === null ? TICK : INK_2}),
            row.parts.length === 0
                ? svg('rect', {x: 1, y: y + 19, width: room, height: 12, fill: patterns.fill(hatch), stroke: TICK,
                    'stroke-width': 0.5})
                : [svg('rect', {x: 1, y: y + 19, width: room, height: 12, fill: MISSING}), row.parts.map((part) =>
                    svg('g', {}, svg('title', {}, `${row.name}, ${part.name}: ${text(part.value)}`),
                        svg('rect', {x: 1 + at(part.from), y: y + 19, width: Math.max(0.6, at(part.value)), height: 12,
                            fill: patterns.fill(lookOf(subject, part.id)), stroke: INK, 'stroke-width': 0.4})))]);
    }));
}

function total(row) {
    return row.place.classes.reduce((sum, each) => sum + each.hectares, 0);
}
