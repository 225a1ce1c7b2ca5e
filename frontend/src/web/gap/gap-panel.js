import {h, show} from '../kit/dom.js';
import {disclosures} from '../kit/disclosure.js';
import {downloadCsv} from '../kit/download.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {territoryLink} from '../kit/links.js';
import {emptyNotice} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {sortableTable} from '../kit/table.js';
import {groupByRegion} from '../lib/facts.js';
import {furthestOf, inRegion} from '../lib/gap-query.js';
import {breakdownName} from '../thematic/controls.js';
import {byGap, countText, gapAxis, gapAxisWords, gapKeys, gapRow, referenceWords, side, zeroLine}
    from '../thematic/gap-list.js';
import {capital, clause, outsideNote, subject} from '../thematic/sentences.js';

/** @type {import('../thematic/thematic-room.js').Face['drawPanel']} */
export function drawGapPanel(scene) {
    const {context, view, state, catalogue, data} = scene;
    const {t, host, navigate} = context;
    if (!data.gaps.computable) {
        drawImpossible(scene);
        return;
    }
    const region = view.regionalisation.regions.find((each) => each.code === state.region) ?? null;
    // what is narrowed to one region has nothing to group
    const face = state.view === 'table' ? 'table' : state.view === 'all' || region ? 'all' : 'regions';
    const shown = {...scene, region, items: inRegion(data.gaps.items, region?.code ?? null, view.regionOf)};
    const group = t(view.regionalisation.isLevel ? 'indicator.key.region' : 'indicator.table.region').toLowerCase();
    const faces = [{id: 'regions', label: t('indicator.view.regions', {name: group})},
        {id: 'all', label: t('indicator.view.all')}, {id: 'table', label: t('indicator.view.table')}];
    redrawKeepingFocus(host.panel, () => show(host.panel,
        h('header', {class: 'panel-head'},
            h('p', {class: 'kicker'}, t('indicator.panel.kicker', {n: catalogue.municipalities.length,
                name: subject(view, t)})),
            h('h1', {class: 'panel-title'}, headline(shown)),
            h('p', {class: 'panel-sentence'}, sentences(shown)),
            regionFilter(shown),
            furthest(shown),
            data.gaps.reference.computed ? disclosures([{label: t('indicator.how'),
                text: sentence(data.gaps.reference.method), printed: true}]) : null,
            segmented({label: t('indicator.view'), value: face,
                onChange: (id) => navigate({view: id === 'regions' ? null : id}, {replace: true}),
                options: region ? faces.slice(1) : faces})),
        face === 'table' ? table(shown) : ranking(shown, face === 'regions'),
        source(shown),
        h('footer', {class: 'panel-foot'}, gapKeys(t),
        h('button', {type: 'button', class: 'link-button csv', title: t('indicator.csv.title'),
            onclick: () => downloadCsv(['brecha', view.item.code, view.period, region?.code].filter(Boolean).join('-'),
                csvRows(shown))},
        icon('download', 16), t('indicator.csv')))));
}

/** Narrows list, table and CSV to one region; it stays in the address. */
function regionFilter({context: {t, navigate}, view, region}) {
    if (view.regionalisation.regions.length < 2) return null;
    return h('div', {class: 'gap-region'}, selectField({label: t('gap.region'), value: region?.code ?? '',
        options: [{id: '', label: t('gap.region.all')}, ...view.regionalisation.regions.map((each) =>
            ({id: each.code, label: each.name}))],
        onChange: (code) => navigate({region: code || null}, {replace: true})}));
}

/** The three that are furthest behind, each with its value, its gap and how many that is. */
function furthest({context, view, data, region, items}) {
    const {t, format} = context;
    const three = furthestOf(items).filter((item) => side(item.gap, view.item) === 'behind');
    if (three.length === 0) return null;
    return h('section', {class: 'furthest'},
        h('h2', {class: 'gap-top-title'}, region ? t('gap.top.region', {n: three.length, name: region.name})
            : t('gap.top', {n: three.length})),
        h('ol', {class: 'gap-top'}, three.map((item) => h('li', {}, territoryLink(context, item.code, {}, item.name),
            h('span', {class: `gap-figure row-value is-${side(item.gap, view.item)}`},
                `${format.signed(item.gap, view.item.decimals)} ${data.gaps.unit}`),
            h('span', {class: 'gap-more'}, [`${t('territory.value')}: ${format.value(item.value, view.item)}`,
                data.gaps.reference.value === null ? `${item.compared.name}: ${
                    format.value(item.compared.value, view.item)}` : '',
                countText(item, data.gaps.base, {t, format})].filter(Boolean).join(' · '))))));
}

function source({context: {t, format}, data}) {
    const {base, sources} = data.gaps;
    const words = sources.map((each) => [each.organisation, each.title,
        each.date ? format.date(each.date) : ''].filter(Boolean).join(', ')).join('; ');
    return h('p', {class: 'panel-source'}, t('indicator.legend.source', {source: words}), '. ',
        base.available ? base.note ? `${capital(base.counts)}: ${clause(base.note)}.` : ''
            : t('gap.nobase', {reason: clause(base.reason)}));
}

/** Says why there is no gap and offers what there is. */
function drawImpossible({context, state, data}) {
    const {t, host, navigate, hrefOf} = context;
    const can = ['median', 'best', 'department', 'past'].find((id) => id !== state.reference
        && data.gaps.references.find((each) => each.id === id)?.available);
    const other = can ? {reference: can, past: null} : {room: 'indicators'};
    show(host.panel, emptyNotice({text: sentence(data.gaps.reason),
        title: can ? t('gap.title.noreference', {name: t(`gap.reference.${state.reference}`).toLocaleLowerCase()})
            : t('gap.title.impossible'),
        action: {label: can ? t('gap.try', {name: t(`gap.reference.${can}`).toLocaleLowerCase()}) : t('gap.back'),
            href: hrefOf(other), onclick: (event) => {
                event.preventDefault();
                navigate(other);
            }}}));
}

/** A reason stands alone here: with a capital and a full stop. */
function sentence(reason) {
    return reason ? `${capital(clause(reason))}.` : '';
}

function headline(scene) {
    const {context: {t}, items, view, region} = scene;
    const known = items.filter((item) => item.gap !== null);
    const behind = known.filter((item) => side(item.gap, view.item) === 'behind').length;
    const words = {n: behind, known: known.length, reference: referenceWords(scene)};
    const said = behind === 0 ? t('gap.title.none', words) : t('gap.title', words);
    return region ? t('gap.title.region', {region: region.name, said: said.charAt(0).toLocaleLowerCase() + said.slice(1)})
        : said;
}

function sentences({context: {t, format}, data, view}) {
    const {reference} = data.gaps;
    const values = {name: reference.name, method: clause(reference.method)};
    const said = reference.value === null ? t('gap.sentence.reference.each', values)
        : t(reference.computed ? 'gap.sentence.reference.computed' : 'gap.sentence.reference',
            {...values, value: format.value(reference.value, view.item)});
    return [said, ' ', t('gap.sentence.sign')];
}

function ranking(scene, byRegion) {
    const {context, view} = scene;
    // what is grouped and ordered by is the gap
    const items = scene.items.map((item) => ({...item, value: item.gap}));
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

function table({context, view, data, items}) {
    const {t, format} = context;
    return sortableTable({
        t, compare: format.compare, rows: items,
        caption: t('indicator.table.caption', {name: view.item.name, period: view.period,
            breakdown: breakdownName(view.breakdown, view.item).toLowerCase(), unit: view.item.unit}),
        columns: [
            {label: t('indicator.table.name'), key: (item) => item.name,
                cell: (item) => territoryLink(context, item.code, {}, item.name)},
            {label: t('territory.value'), number: true, key: (item) => item.value,
                cell: (item) => (item.value === null ? t('common.missing') : format.figure(item.value, view.item))},
            {label: t('gap.table.gap', {unit: data.gaps.unit}), number: true, key: (item) => item.gap,
                cell: (item) => (item.gap === null ? '' : format.signed(item.gap, view.item.decimals))},
            ...(data.gaps.base.available ? [{label: capital(data.gaps.base.counts), number: true,
                key: (item) => item.count, cell: (item) => (item.count === null ? '' : format.signed(item.count, 0))}]
                : []),
            {label: t('indicator.table.rank'), number: true, key: (item) => item.rank},
        ],
    });
}

function csvRows({context: {t}, view, data, region, items}) {
    const {base, reference, sources, unit} = data.gaps;
    const byKey = new Map(sources.map((each) => [each.key, `${each.organisation}, ${each.title}`]));
    // furthest behind first, as on screen
    return [
        ['codigo', t('indicator.table.name'), t('gap.region'), 'indicador', t('indicator.period'),
            t('indicator.breakdown'), t('territory.value'), t('gap.table.gap', {unit}), t('gap.table.relative'),
            t('indicator.table.rank'), t('gap.reference'), t('gap.card.what'), t('gap.card.value'), t('gap.card.count'),
            t('gap.card.counts'), t('indicator.table.reason'), t('gap.card.source')],
        ...[...items].sort(byGap).map((item) => [item.code, item.name,
            region?.name ?? view.regionalisation.regions.find((each) => each.code === view.regionOf.get(item.code))?.name,
            view.item.code, view.period, view.breakdown, item.value, round(item.gap), round(item.relative), item.rank,
            reference.kind === 'department' ? reference.name : t(`gap.reference.${reference.kind}`),
            item.compared?.name, round(item.compared?.value ?? null), round(item.count),
            item.count === null ? base.reason : base.counts, item.reason, byKey.get(item.source) ?? item.source]),
    ];
}

function round(value) {
    return value === null || value === undefined ? null : Number(value.toPrecision(12));
}
