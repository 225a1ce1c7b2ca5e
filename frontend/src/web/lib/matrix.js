/**
 * Counts things by two of their properties.
 *
 * @typedef {object} Cell
 * @property {string} row
 * @property {string} column
 * @property {object[]} items  in the order they came
 */

/**
 * @param {object[]} items
 * @param {object} axes
 * @param {(item: object) => string} axes.row
 * @param {(item: object) => string} axes.column
 * @param {string[]} [axes.rows]  order of the rows; those not named here follow as they appear
 * @param {string[]} [axes.columns]  order of the columns, likewise
 * @returns {{rows: {id: string, total: number}[], columns: {id: string, total: number}[], total: number,
 *     largest: number, cell: (row: string, column: string) => Cell}} only rows and columns that hold
 *     something; `cell` answers for empty crossings too
 */
export function crossTabulate(items, {row, column, rows = [], columns = []}) {
    const cells = new Map();
    const rowTotals = new Map(rows.map((id) => [id, 0]));
    const columnTotals = new Map(columns.map((id) => [id, 0]));
    for (const item of items) {
        const r = row(item);
        const c = column(item);
        const key = cellKey(r, c);
        if (!cells.has(key)) {
            cells.set(key, {row: r, column: c, items: []});
        }
        cells.get(key).items.push(item);
        rowTotals.set(r, (rowTotals.get(r) ?? 0) + 1);
        columnTotals.set(c, (columnTotals.get(c) ?? 0) + 1);
    }
    return {
        rows: withSomething(rowTotals),
        columns: withSomething(columnTotals),
        total: items.length,
        largest: Math.max(0, ...[...cells.values()].map((cell) => cell.items.length)),
        cell: (r, c) => cells.get(cellKey(r, c)) ?? {row: r, column: c, items: []},
    };
}

/**
 * Which cell an arrow leads to; the grid does not wrap.
 *
 * @param {{row: number, column: number}} at  0-based
 * @param {{rows: number, columns: number}} size
 * @param {string} key  as in KeyboardEvent.key
 * @param {boolean} [control]  whether Ctrl was held, for Home and End over the whole grid
 * @returns {{row: number, column: number}|null} null when the key means nothing here
 */
export function gridKey(at, size, key, control = false) {
    const clamp = (value, most) => Math.min(Math.max(value, 0), most - 1);
    const moved = {
        ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
        Home: [control ? -size.rows : 0, -size.columns], End: [control ? size.rows : 0, size.columns],
    }[key];
    return moved ? {
        row: clamp(at.row + moved[0], size.rows),
        column: clamp(at.column + moved[1], size.columns),
    } : null;
}

/**
 * How strongly a count is drawn. By the square root, because a few large cells would leave the others pale.
 *
 * @param {number} count
 * @param {number} largest
 * @param {number} steps
 * @returns {number} 0 for nothing, else 1 to `steps`
 */
export function shadeStep(count, largest, steps) {
    if (count <= 0 || largest <= 0) {
        return 0;
    }
    return Math.max(1, Math.ceil(Math.sqrt(count / largest) * steps - 1e-9));
}

function cellKey(row, column) {
    return `${row}\u0000${column}`;
}

function withSomething(totals) {
    return [...totals].filter(([, total]) => total > 0).map(([id, total]) => ({id, total}));
}
