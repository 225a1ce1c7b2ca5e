import {h} from '../kit/dom.js';
import {cellColour, stepsInOrder} from '../lib/bivariate.js';
import {textOn} from '../lib/color.js';
import {swatch} from '../thematic/legend-parts.js';
import {HATCH} from '../map/patterns.js';

/** @returns {string} the class of a step in words: 'alto' */
export const stepWord = (step, t) => t(`compare.step.${step}`);

/**
 * The nine cells with how many territories are in each. Pointing at one dims the others on the map; pressing it keeps
 * it so and lists its territories.
 *
 * @param {object} options
 * @param {object} options.map answer of `/bivariate`
 * @param {object} options.context
 * @param {{x: number, y: number}|null} options.pinned
 * @param {(cell: {x: number, y: number}|null) => void} options.onPin
 * @param {(codes: string[]|null) => void} options.highlight
 */
export function nineCells({map, context, pinned, onPin, highlight}) {
    const {t, format} = context;
    const columns = stepsInOrder(map.x, 'x');
    const rows = stepsInOrder(map.y, 'y');
    const colourOf = cellColour(map);
    const pinnedCell = map.cells.find((cell) => pinned && cell.x === pinned.x && cell.y === pinned.y);
    const rest = () => highlight(pinnedCell ? pinnedCell.codes : null);

    function cellButton(x, y) {
        const cell = map.cells.find((each) => each.x === x && each.y === y);
        const colour = colourOf(cell);
        const on = () => highlight(cell.codes);
        return h('button', {type: 'button', class: cell.worst ? 'nine-cell is-worst' : 'nine-cell',
            'aria-pressed': String(cell === pinnedCell), 'data-cell': `${x}${y}`, 'data-focus': `cell-${x}${y}`,
            'aria-label': t('compare.cell', {x: map.x.name, xStep: stepWord(x, t), y: map.y.name,
                yStep: stepWord(y, t), n: cell.count}),
            style: {background: colour, color: textOn(colour)},
            onpointerenter: on, onpointerleave: rest, onfocus: on, onblur: rest,
            onclick: () => onPin(cell === pinnedCell ? null : {x, y})}, cell.count);
    }

    const range = (axis, step) => {
        const its = axis.steps.find((each) => each.step === step);
        if (!its) return '';
        const figure = (value) => format.figure(value, axis);
        return step === 2 ? `${figure(its.lower)}–${figure(its.upper)}` : t('compare.class.below.short', {
            lower: figure(its.lower), upper: figure(its.upper)});
    };
    const ends = (axis, order) => (axis.direction === 'neutral' ? [stepWord(order[0], t), stepWord(order[2], t)]
        : [t('compare.worse'), t('compare.better')]);
    const [left, right] = ends(map.x, columns);
    const [top, bottom] = ends(map.y, rows);

    return h('div', {class: 'nine'},
        h('p', {class: 'nine-y'}, h('strong', {}, map.y.name), h('span', {class: 'nine-unit'}, map.y.unit)),
        h('div', {class: 'nine-grid', role: 'group', 'aria-label': t('compare.nine')},
            rows.map((y, i) => [h('span', {class: 'nine-row'}, i === 0 ? h('em', {}, top) : i === 2
                ? h('em', {}, bottom) : null, h('span', {}, range(map.y, y))),
            ...columns.map((x) => cellButton(x, y))]),
            h('span', {}), columns.map((x, i) => h('span', {class: 'nine-column'}, h('span', {}, range(map.x, x)),
                i === 0 ? h('em', {}, left) : i === 2 ? h('em', {}, right) : null))),
        h('p', {class: 'nine-x'}, h('strong', {}, map.x.name), h('span', {class: 'nine-unit'}, map.x.unit)),
        h('p', {class: 'legend-class nine-missing'}, swatch(HATCH), h('span', {class: 'legend-range'},
            `${t('indicator.legend.missing')} · ${t('indicator.legend.count', {n: map.missing})}`)));
}
