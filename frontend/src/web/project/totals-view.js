import {h, show} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {barOf} from './band-view.js';
import {FACETS, toggled} from './choice.js';
import {REST, cutRows, knownCuts, unknownOfAll, valueOf} from './totals.js';

/** Codes of lists that the answer does not name are given their words here. */
export function namedValue(cut, {id, name}, t) {
    if (cut === 'sector' && /^\d+$/.test(name)) return t('project.sector.code', {code: name});
    if (cut === 'sdg' && /^\d+$/.test(id ?? '')) return `${id} · ${t(`project.sdg.${id}`)}`;
    return name;
}

const SHOWN_AT_FIRST = 12;
const FIELD_OF = {stage: 'stage', horizon: 'horizon', dimension: 'dimension', theme: 'theme', sector: 'sector', fund: 'fund'};

/**
 * The totals of the list by place, by source of the money, by stage…: bars that filter, each with its table.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {{element: HTMLElement, show: (answer: object, state: object) => void}}
 */
export function totalsView(context) {
    const {t, format} = context;
    const element = h('section', {class: 'project-totals', 'aria-label': t('project.totals')});
    let cut = null;
    let answer = null;
    let state = null;
    let whole = false;

    function draw() {
        const cuts = knownCuts(answer);
        const now = cuts.includes(cut) ? cut : cuts[0];
        redrawKeepingFocus(element, () => show(element,
            h('h2', {class: 'project-heading'}, t('project.totals')),
            cuts.length === 0 ? h('p', {class: 'project-small'}, t('project.totals.none')) : [tabs(cuts, now), table(now)],
            unknown()));
    }

    function tabs(cuts, now) {
        return h('div', {class: 'totals-tabs', role: 'group', 'aria-label': t('project.totals.by')}, cuts.map((id) =>
            h('button', {type: 'button', class: 'totals-tab', 'aria-pressed': String(id === now), 'data-focus': `cut-${id}`,
                'data-cut': id, onclick: () => {
                    cut = id;
                    whole = false;
                    draw();
                }}, t(`project.cut.${id}`))));
    }

    function table(id) {
        const rows = cutRows(answer, id);
        const money = valueOf(answer).value !== null;
        const size = (row) => (money ? row.value : row.projects) ?? 0;
        const largest = Math.max(1, ...rows.map(size));
        const shown = whole ? rows : rows.slice(0, SHOWN_AT_FIRST);
        const over = rows.length - SHOWN_AT_FIRST;
        return [
            h('table', {class: 'totals-table'},
                h('caption', {class: 'visually-hidden'}, t('project.totals.caption', {by: t(`project.cut.${id}`)})),
                h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t(`project.cut.${id}`)),
                    h('td', {}), h('th', {scope: 'col', class: 'number'}, t('project.totals.projects')),
                    money ? h('th', {scope: 'col', class: 'number'}, t('project.totals.value')) : null)),
                h('tbody', {}, shown.map((row) => h('tr', {class: row.id === null ? 'is-unknown' : null},
                    h('th', {scope: 'row'}, nameOf(row, id)),
                    h('td', {class: 'totals-bar'}, barOf(size(row) / largest)),
                    h('td', {class: 'number'}, row.projects === null ? '' : format.number(row.projects)),
                    money ? h('td', {class: 'number'}, row.value === null ? t('project.missing')
                        : format.money(row.value, answer.currency)) : null)))),
            over > 0 ? h('button', {type: 'button', class: 'link-button', 'aria-expanded': String(whole), 'data-focus': 'whole',
                onclick: () => {
                    whole = !whole;
                    draw();
                }}, whole ? t('project.totals.less') : t('project.totals.more', {n: format.number(rows.filter((row) => row.id !== null).length)})) : null,
            note(id, rows),
            h('p', {class: 'project-data'}, h('button', {type: 'button', class: 'link-button', 'data-focus': 'totals-csv',
                onclick: () => downloadCsv(`${t('project.file.totals')}-${id}`, csv(id, rows))}, icon('download', 16),
            t('project.totals.csv'))),
        ];
    }

    function nameOf(row, id) {
        if (id === 'municipality' && row.id) return stateLink(context, {territory: row.id}, {}, row.name);
        const name = row.id === null ? t('project.missing') : namedValue(id, row, t);
        const field = row.id === REST ? null : FIELD_OF[id];
        return field && FACETS[field] ? stateLink(context, toggled(state, field, row.id ?? 'none'), {}, name) : name;
    }

    function note(id, rows) {
        if (id === 'municipality') return h('p', {class: 'project-small'}, t('project.totals.overlap'));
        const sum = rows.reduce((total, row) => total + (row.value ?? 0), 0);
        return valueOf(answer).value === null ? null : h('p', {class: 'project-small'},
            t('project.totals.sum', {sum: format.money(sum, answer.currency)}));
    }

    function csv(id, rows) {
        return [[t(`project.cut.${id}`), t('project.csv.code'), t('project.totals.projects'), `${t('project.totals.value')} (${answer.currency})`],
            ...rows.map((row) => [row.id === null ? t('project.missing') : namedValue(id, row, t), row.id ?? '', row.projects ?? '', row.value ?? ''])];
    }

    /** What nobody knows is said once, not in every row. */
    function unknown() {
        const absent = unknownOfAll(answer);
        return answer.total === 0 || absent.length === 0 ? null : h('p', {class: 'project-unknown'}, t('project.unknownOfAll',
            {what: format.list(absent.map((part) => t(`project.lack.${part}`)))}));
    }

    return {element, show(next, now) {
        answer = next;
        state = now;
        draw();
    }};
}
