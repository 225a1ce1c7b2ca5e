/** Colours and places of a map of two indicators in nine cells. */

/** Rows from the worst of y, columns from the worst of x: orange, the only loud cell, is the worst in both. */
const RAMP = [['#D9711C', '#8A5742', '#2F3146'], ['#EDC08A', '#A99C93', '#54708F'], ['#ECE9E2', '#B4CBDD', '#5E95C0']];

/**
 * Steps in the order in which they are drawn: the worst first. Without a better or worse the rows go down from high,
 * the columns up from low, as on a graph.
 *
 * @param {{direction: string}} axis @param {'x'|'y'} which
 * @returns {number[]} of 0 low, 1 middle, 2 high
 */
export function stepsInOrder({direction}, which) {
    const up = [0, 1, 2];
    if (direction === 'higher_is_better') return up;
    if (direction === 'lower_is_better') return [2, 1, 0];
    return which === 'x' ? up : [2, 1, 0];
}

/**
 * @param {{x: object, y: object}} map answer of the server
 * @returns {(cell: {x: number, y: number}|null) => string|null} no colour = missing data
 */
export function cellColour({x, y}) {
    const columns = stepsInOrder(x, 'x');
    const rows = stepsInOrder(y, 'y');
    return (cell) => (cell ? RAMP[rows.indexOf(cell.y)][columns.indexOf(cell.x)] : null);
}
