/** The board: horizons down, dimensions across. Pure. */

/** Names shown in a cell before the rest become a number: more where one row has all the room. */
const CARDS = 4;
const CARDS_OF_ONE_ROW = 12;

/**
 * @param {{horizon: {id: string|null, name: string}, answer: object}[]} rows one answer of `/api/v1/projects` for each
 *     horizon that has projects
 * @param {{id: string, name: string}[]} dimensions of the installation, in their order
 * @returns {{columns: {id: string|null, name: string|null, projects: number}[], rows: {horizon: object, projects: number,
 *     cells: {projects: number, value: number|null, items: object[], more: number}[]}[]}} every dimension has a column, a
 *     column without a name is what has none
 */
export function boardTable(rows, dimensions) {
    const known = dimensions.map(({id, name}) => ({id, name}));
    const most = rows.length === 1 ? CARDS_OF_ONE_ROW : CARDS;
    const inRow = ({answer}, id) => (answer.totals.byDimension ?? []).find((part) => (part.id ?? null) === id);
    const without = rows.some((row) => inRow(row, null)?.projects > 0);
    const columns = [...known, ...(without ? [{id: null, name: null}] : [])].map((column) => ({...column,
        projects: rows.reduce((sum, row) => sum + (inRow(row, column.id)?.projects ?? 0), 0)}));
    return {columns, rows: rows.map((row) => ({
        horizon: row.horizon, projects: row.answer.totals.projects,
        cells: columns.map(({id}) => {
            const part = inRow(row, id);
            const items = row.answer.items.filter((item) => (item.dimension ?? null) === id).slice(0, most);
            const projects = part?.projects ?? 0;
            return {projects, value: part && part.withValue !== 0 ? part.value ?? null : null, items,
                more: projects - items.length};
        }),
    }))};
}
