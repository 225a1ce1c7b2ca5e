import {h, show, svg} from '../kit/dom.js';

/** px, more where fingers point; both columns share the height of the longer one */
const ROW = globalThis.matchMedia?.('(max-width: 639px)').matches ? 44 : 32;
const WIDEST = 18;
const VIEW = 300;

/**
 * The mesh as a network: levels on the left, dimensions on the right, a band between two as wide as the organisations
 * that stand in both. The picture says nothing that the buttons beside it do not: each tells its number, and opens its list.
 *
 * @param {object} options
 * @param {ReturnType<typeof import('../lib/matrix.js').crossTabulate>} options.table
 * @param {(id: string) => string} options.rowName
 * @param {(id: string) => string} options.columnName
 * @param {(side: 'row'|'column', id: string) => void} options.onChoose
 * @param {(key: string, values?: object) => string} options.t
 * @returns {{element: HTMLElement, select: (side: 'row'|'column'|null, id: string|null) => void}}
 */
export function networkView({table, rowName, columnName, onChoose, t}) {
    const height = ROW * Math.max(table.rows.length, table.columns.length);
    const left = placed(table.rows, height);
    const right = placed(table.columns, height);
    const bands = left.flatMap((row) => right.map((column) => band(row, column))).filter(Boolean);
    const picture = svg('svg', {class: 'origin-network-bands', viewBox: `0 0 ${VIEW} ${height}`, preserveAspectRatio: 'none',
        'aria-hidden': 'true', focusable: 'false'}, bands.map(({path}) => path));
    const buttons = new Map([
        ...left.map((end) => [`row ${end.id}`, button('row', end, rowName(end.id))]),
        ...right.map((end) => [`column ${end.id}`, button('column', end, columnName(end.id))]),
    ]);
    const column = (side, ends) => h('ul', {class: `origin-network-ends is-${side}`, style: {blockSize: `${height}px`}},
        ends.map((end) => h('li', {style: {insetBlockStart: `${end.y - ROW / 2}px`, blockSize: `${ROW}px`}}, buttons.get(`${side} ${end.id}`))));

    function band(row, column) {
        const count = table.cell(row.id, column.id).items.length;
        if (count === 0) return null;
        const path = svg('path', {class: 'origin-network-band', 'vector-effect': 'non-scaling-stroke',
            d: `M0 ${row.y}C${VIEW / 2} ${row.y} ${VIEW / 2} ${column.y} ${VIEW} ${column.y}`,
            'stroke-width': Math.max(1.2, WIDEST * count / table.largest)});
        return {row: row.id, column: column.id, path};
    }

    function button(side, {id, total}, name) {
        return h('button', {type: 'button', class: 'origin-network-end', 'aria-pressed': 'false', onclick: () => onChoose(side, id)},
            h('span', {}, name), ' ', h('span', {class: 'origin-network-count'}, total,
                h('span', {class: 'visually-hidden'}, ' ', t('origin.actors.organisations', {n: total}))));
    }

    function select(side, id) {
        for (const [key, each] of buttons) each.setAttribute('aria-pressed', String(key === `${side} ${id}`));
        for (const each of bands) {
            each.path.classList.toggle('is-chosen', side !== null && each[side] === id);
            each.path.classList.toggle('is-faded', side !== null && each[side] !== id);
        }
        // chosen bands lie on top
        show(picture, [...bands].sort((a, b) => Number(side && a[side] === id) - Number(side && b[side] === id))
            .map(({path}) => path));
    }

    const element = h('div', {class: 'origin-network', role: 'group', 'aria-label': t('origin.actors.network.caption')},
        column('row', left), picture, column('column', right));
    picture.style.blockSize = `${height}px`;
    return {element, select};
}

/** Ends spread evenly over the height, in their order. */
function placed(ends, height) {
    const step = height / ends.length;
    return ends.map((end, index) => ({...end, y: step * (index + 0.5)}));
}
