import {h, show} from '../kit/dom.js';
import {disclosures} from '../kit/disclosure.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {territoryLink} from '../kit/links.js';
import {emptyNotice} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {sortableTable} from '../kit/table.js';
import {groupByRegion} from '../lib/facts.js';
import {breakdownName} from '../thematic/controls.js';
import {byGap, gapAxis, gapAxisWords, gapKeys, gapRow, side, zeroLine} from '../thematic/gap-list.js';
import {capital, clause, namesWithValues, outsideNote, subject} from '../thematic/sentences.js';

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
                name: subject(view, t)})),
            h('h1', {class: 'panel-title'}, headline(scene)),
            h('p', {class: 'panel-sentence'}, sentences(scene)),
            data.gaps.reference.computed ? disclosures([{label: t('indicator.how'),
                text: sentence(data.gaps.reference.method), printed: true}]) : null,
            segmented({label: t('indicator.view'), value: face,
                onChange: (id) => navigate({view: id === 'regions' ? null : id}, {replace: true}),
                options: [{id: 'regions', label: t('indicator.view.regions', {name: group})},
                    {id: 'all', label: t('indicator.view.all')}, {id: 'table', label: t('indicator.view.table')}]})),
        face === 'table' ? table(scene) : ranking(scene, face === 'regions'),
        h('footer', {class: 'panel-foot'}, gapKeys(t),
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
    // what is grouped and ordered by is the gap
    const items = data.gaps.items.map((item) => ({...item, value: item.gap}));
    const at = gapAxis(items.map((item) => item.gap));
    const draw = (item) => gapRow(scene, item, at);
    const regions = view.regionalisation.regions.map((region) => ({...region, value: null}));
    return h('div', {class: 'ranking'}, gapAxisWords(context.t),
        h('div', {class: 'ranking-rows'}, zeroLine(at), byRegion
            ? groupByRegion(items, view.regionOf, regions, 'lower_is_better').map(({region, items: members}) =>
                h('section', {class: 'region-group'},
                    h('h2', {class: 'region-head'}, territoryLink(context, region.code, {class: 'row'},
                        h('span', {class: 'row-name'}, region.name, ' ', h('span', {class: 'count'}, members.length)),
                        h('span', {class: 'track'}), h('span', {class: 'row-value'}))),
                    h('ol', {class: 'rows'}, members.map(draw))))
            : h('ol', {class: 'rows'}, [...items].sort(byGap).map(draw))), byRegion ? outsideNote(scene, items) : null);
}

function table({context, view, data}) {
    const {t, format} = context;
    return sortableTable({
        t, compare: format.compare, rows: data.gaps.items,
        caption: t('indicator.table.caption', {name: view.item.name, period: view.period,
            breakdown: breakdownName(view.breakdown, view.item).toLowerCase(), unit: view.item.unit}),
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
