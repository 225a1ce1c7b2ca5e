import {h, percent, show} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {territoryLink} from '../kit/links.js';
import {emptyNotice} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {sortableTable} from '../kit/table.js';
import {groupByRegion} from '../lib/facts.js';
import {breakdownName} from '../thematic/controls.js';
import {capital, clause, namesWithValues} from '../thematic/sentences.js';
import {side} from './gap-face.js';

/** @type {import('../thematic/thematic-room.js').Face['drawPanel']} */
export function drawGapPanel(scene) {
    const {context, view, state, catalogue, data} = scene;
    const {t, host, navigate} = context;
    if (!data.gaps.computable) {
        drawImpossible(scene);
        return;
    }
    const face = ['all', 'table'].includes(state.view) ? state.view : 'regions';
    const group = t(view.regionalisation.isLevel ? 'indicator.key.region' : 'indicator.table.region').toLowerCase();
    redrawKeepingFocus(host.panel, () => show(host.panel,
        h('header', {class: 'panel-head'},
            h('p', {class: 'kicker'}, t('indicator.panel.kicker', {n: catalogue.municipalities.length,
                name: `${view.item.name}, ${view.period}`})),
            h('h1', {class: 'panel-title'}, headline(scene)),
            h('p', {class: 'panel-sentence'}, sentences(scene)),
            segmented({label: t('indicator.view'), value: face,
                onChange: (id) => navigate({view: id === 'regions' ? null : id}, {replace: true}),
                options: [{id: 'regions', label: t('indicator.view.regions', {name: group})},
                    {id: 'all', label: t('indicator.view.all')}, {id: 'table', label: t('indicator.view.table')}]})),
        face === 'table' ? table(scene) : ranking(scene, face === 'regions'),
        h('footer', {class: 'panel-foot'}, h('span', {class: 'keys'},
            h('span', {class: 'key'}, h('span', {class: 'key-dot is-behind', 'aria-hidden': 'true'}),
                t('gap.key.behind')),
            h('span', {class: 'key'}, h('span', {class: 'key-dot is-ahead', 'aria-hidden': 'true'}),
                t('gap.key.ahead'))),
        h('button', {type: 'button', class: 'link-button csv', title: t('indicator.csv.title'),
            onclick: () => downloadCsv(`brecha-${view.item.code}-${view.period}`, csvRows(scene))},
        icon('download', 16), t('indicator.csv')))));
}

/** Says why there is no gap and offers what there is. */
function drawImpossible({context, view, state, data}) {
    const {t, host, navigate, hrefOf} = context;
    const other = data.values.items.some((item) => item.rank !== null) && view.item.gap?.computable !== false
        && state.reference === 'department' ? {reference: 'best'} : {room: 'indicators'};
    show(host.panel, emptyNotice({text: sentence(data.gaps.reason),
        title: t(other.reference ? 'gap.title.noreference' : 'gap.title.impossible'),
        action: {label: t(other.reference ? 'gap.try.best' : 'gap.back'), href: hrefOf(other), onclick: (event) => {
            event.preventDefault();
            navigate(other);
        }}}));
}

/** A reason stands alone here: with a capital and a full stop. */
function sentence(reason) {
    return reason ? `${capital(clause(reason))}.` : '';
}

function referenceName({context: {t}, data}) {
    return data.gaps.reference.kind === 'department' ? t('gap.against.department')
        : t('gap.against', {name: data.gaps.reference.name});
}

function headline(scene) {
    const {context: {t}, data, view} = scene;
    const known = data.gaps.items.filter((item) => item.gap !== null);
    const behind = known.filter((item) => side(item.gap, view.item) === 'behind').length;
    const words = {n: behind, known: known.length, reference: referenceName(scene)};
    return behind === 0 ? t('gap.title.none', words) : t('gap.title', words);
}

function sentences({context: {t, format}, data, view}) {
    const {reference, items} = data.gaps;
    const three = items.filter((item) => item.gap !== null).sort((a, b) => a.rank - b.rank).slice(0, 3);
    const key = reference.computed ? 'gap.sentence.reference.computed' : 'gap.sentence.reference';
    return [t(key, {name: reference.name, value: format.value(reference.value, view.item),
        method: clause(reference.method)}), ' ',
    h('strong', {class: 'furthest'}, t('gap.sentence.furthest', {names: namesWithValues(three, format,
        (item) => format.signed(item.gap, view.item.decimals))})), ' ', t('gap.sentence.sign')];
}

function ranking(scene, byRegion) {
    const {context, view, data} = scene;
    const items = data.gaps.items.map((item) => ({...item, shown: item.value, value: item.gap}));
    const known = items.filter((item) => item.gap !== null).map((item) => item.gap);
    const most = Math.max(0, ...known);
    const least = Math.min(0, ...known);
    const pad = (most - least) * 0.04 || 1;
    // better stands on the right, whatever the indicator
    const at = (gap) => ((most + pad - gap) / (most - least + 2 * pad)) * 100;
    const draw = (item) => row(scene, item, at);
    const byGap = (a, b) => (a.gap === null) - (b.gap === null) || b.gap - a.gap;
    return h('div', {class: 'ranking'},
        h('div', {class: 'axis is-words', 'aria-hidden': 'true'}, h('span', {class: 'axis-end'}, context.t('gap.axis.behind')),
            h('span', {class: 'axis-end'}, context.t('gap.axis.ahead'))),
        h('div', {class: 'ranking-rows'}, zeroLine(at(0)), byRegion ? groupByRegion(items, view.regionOf, view.regionalisation.regions.map((region) => ({...region,
            value: null})), 'lower_is_better').map(({region, items: members}) => h('section', {class: 'region-group'},
            h('h2', {class: 'region-head'}, territoryLink(context, region.code, {class: 'row'},
                h('span', {class: 'row-name'}, region.name, ' ', h('span', {class: 'count'}, members.length)),
                h('span', {class: 'track'}),
                h('span', {class: 'row-value'}))),
            h('ol', {class: 'rows'}, members.map(draw))))
            : h('ol', {class: 'rows'}, [...items].sort(byGap).map(draw))));
}

function zeroLine(at) {
    const line = h('div', {class: 'reference-line', 'aria-hidden': 'true'});
    line.style.setProperty('--at', at / 100);
    return line;
}

function row({context, view}, item, at) {
    const {t, format} = context;
    if (item.gap === null) {
        return h('li', {}, territoryLink(context, item.code, {class: 'row', title: item.reason},
            h('span', {class: 'row-name'}, item.name), h('span', {class: 'track'},
                h('span', {class: 'bar is-missing'})),
            h('span', {class: 'row-value is-missing'}, t('common.missing'))));
    }
    const which = side(item.gap, view.item);
    const from = Math.min(at(item.gap), at(0));
    const to = Math.max(at(item.gap), at(0));
    return h('li', {}, territoryLink(context, item.code, {class: 'row'},
        h('span', {class: 'row-name'}, item.name),
        h('span', {class: 'track is-dots'},
            h('span', {class: `dot-link is-${which}`, style: {left: percent(from), width: percent(to - from)}}),
            h('span', {class: `dot is-${which}`, style: {left: percent(at(item.gap))}})),
        h('span', {class: `row-value is-${which}`}, format.signed(item.gap, view.item.decimals))));
}

function table({context, view, data}) {
    const {t, format} = context;
    return sortableTable({
        t, compare: format.compare, rows: data.gaps.items,
        caption: t('indicator.table.caption', {name: view.item.name, period: view.period,
            breakdown: breakdownName(view.breakdown, t).toLowerCase(), unit: view.item.unit}),
        columns: [
            {label: t('indicator.table.name'), key: (item) => item.name,
                cell: (item) => territoryLink(context, item.code, {}, item.name)},
            {label: t('territory.value'), number: true, key: (item) => item.value,
                cell: (item) => (item.value === null ? t('common.missing') : format.figure(item.value, view.item))},
            {label: t('gap.table.gap', {unit: data.gaps.unit}), number: true, key: (item) => item.gap,
                cell: (item) => (item.gap === null ? '' : format.signed(item.gap, view.item.decimals))},
            {label: t('indicator.table.rank'), number: true, key: (item) => item.rank},
        ],
    });
}

function csvRows({context: {t}, view, data}) {
    return [
        ['codigo', t('indicator.table.name'), 'indicador', t('indicator.period'), t('indicator.breakdown'),
            t('territory.value'), t('gap.table.gap', {unit: data.gaps.unit}), t('gap.table.relative'),
            t('indicator.table.rank'), t('gap.reference'), t('indicator.table.reason')],
        ...data.gaps.items.map((item) => [item.code, item.name, view.item.code, view.period, view.breakdown,
            item.value, round(item.gap), round(item.relative), item.rank, data.gaps.reference.name, item.reason]),
    ];
}

function round(value) {
    return value === null || value === undefined ? null : Number(value.toPrecision(12));
}
