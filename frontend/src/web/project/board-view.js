import {h, show} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {stagesKnown} from './totals.js';
import {boardTable} from './board-table.js';
import {lookOf, projectSymbol} from './symbol.js';

/** Projects asked for each horizon: enough to name those on top of each cell. */
const ASKED = 60;

/**
 * The board: horizons down, dimensions across. A number leads to its list, a name to its card.
 *
 * @param {HTMLElement} host emptied and filled
 * @param {object} what
 * @param {object} what.answer of the list, without horizon: which horizons there are
 * @param {Record<string, any>} what.query
 * @param {AbortSignal} what.signal of this question
 * @param {import('../kit/room.js').RoomContext} context
 */
export async function drawBoard(host, {answer, query, signal}, context) {
    const {api, t, format, installation} = context;
    const horizons = answer.totals.byHorizon.filter((part) => part.projects > 0)
        .map(({id, name}) => ({id: id ?? null, name: id ? name : t('project.missing')}))
        .sort((a, b) => place(a.id) - place(b.id));
    const rows = await Promise.all(horizons.map(async (horizon) => ({horizon, answer: await api.project.page(
        {...query, horizon: horizon.id ?? 'none', limit: ASKED}, {signal})})));
    const table = boardTable(rows, installation.dimensions);
    const look = {staged: stagesKnown(answer), shapes: new Map(answer.themes.map((theme) => [theme.id, theme.symbol])),
        currency: answer.currency};
    show(host,
        h('header', {class: 'project-face-head'},
            h('h2', {class: 'project-title'}, t('project.board.title', {n: format.number(answer.total),
                projects: t('project.word', {n: answer.total})})),
            h('p', {class: 'project-small'}, sentence(horizons, answer, t, format))),
        table.rows.length === 0 ? null : h('div', {class: 'board-scroll', tabindex: 0, role: 'region', 'aria-label': t('project.board')},
            h('table', {class: 'board'},
                h('caption', {class: 'visually-hidden'}, t('project.board')),
                h('thead', {}, h('tr', {}, h('td', {}), table.columns.map((column) => h('th', {scope: 'col',
                    class: column.projects === 0 ? 'is-empty' : null}, column.name ?? t('project.board.noDimension'))))),
                h('tbody', {}, table.rows.map((row) => h('tr', {},
                    h('th', {scope: 'row'}, row.horizon.id ? row.horizon.name : t('project.board.noHorizon'),
                        h('span', {class: 'project-small'}, t('project.some', {n: format.number(row.projects)}))),
                    row.cells.map((cell, at) => boardCell(cell, row.horizon, table.columns[at], look, context))))))),
        h('p', {class: 'project-data'}, h('button', {type: 'button', class: 'link-button',
            onclick: () => downloadCsv(t('project.file.board'), csv(table, t))}, icon('download', 16), t('project.board.csv'))));
}

/** Near before far, what is not known last. */
function place(horizon) {
    const at = ['short', 'medium', 'long'].indexOf(horizon);
    return at < 0 ? 3 : at;
}

function sentence(horizons, answer, t, format) {
    if (answer.total === 0) return t('project.empty');
    const unknown = answer.totals.byHorizon.find((part) => !part.id)?.projects ?? 0;
    if (horizons.length === 1 && horizons[0].id === null) return t('project.board.onlyUnknown', {n: format.number(unknown)});
    return unknown > 0 ? t('project.board.someUnknown', {n: format.number(unknown)}) : t('project.board.how');
}

function boardCell(cell, horizon, column, look, context) {
    const {t, format} = context;
    if (cell.projects === 0) {
        return h('td', {class: 'board-cell is-empty'}, h('span', {'aria-hidden': 'true'}, '·'),
            h('span', {class: 'visually-hidden'}, t('project.board.zero')));
    }
    const narrowed = {form: null, dimension: column.id ?? 'none', horizon: horizon.id ?? 'none', view: null};
    return h('td', {class: 'board-cell'},
        stateLink(context, narrowed, {class: 'board-count', title: t('project.board.seeList')},
            h('strong', {}, format.number(cell.projects)), ' ', t('project.word', {n: cell.projects}),
            cell.value === null ? null : h('span', {class: 'board-value'}, format.money(cell.value, look.currency))),
        h('ul', {class: 'board-cards'}, cell.items.map((item) => h('li', {}, stateLink(context, {project: item.code},
            {class: 'board-card', 'data-code': item.code}, projectSymbol(look.shapes.get(item.theme), lookOf(item, look.staged)),
            h('span', {}, item.name))))),
        cell.more > 0 ? stateLink(context, narrowed, {class: 'board-more'}, t('project.board.more', {n: format.number(cell.more)})) : null);
}

function csv(table, t) {
    return [[t('project.cut.horizon'), t('project.cut.dimension'), t('project.totals.projects'), t('project.totals.value')],
        ...table.rows.flatMap((row) => row.cells.map((cell, at) => [row.horizon.name,
            table.columns[at].name ?? t('project.missing'), cell.projects, cell.value ?? '']))];
}

