import {h} from '../kit/dom.js';
import {territoryLink} from '../kit/links.js';
import {sortableTable} from '../kit/table.js';
import {breakdownName} from '../thematic/controls.js';
import {LATEST_AVAILABLE} from '../thematic/catalogue.js';
import {findingMark} from '../thematic/quality.js';
import {periodName, unitName} from '../thematic/sentences.js';
import {statusMark} from '../thematic/status.js';

/** Everything the map says, as a table. @param {import('../thematic/thematic-room.js').Scene} scene */
export function valueTable(scene) {
    const {context, view, data} = scene;
    const {t, format} = context;
    const {value: reference} = data.department;
    const regionName = regionNames(view);
    const missing = () => h('span', {class: 'is-missing'}, t('common.missing'));
    return sortableTable({
        t, caption: t('indicator.table.caption', {name: view.item.name, period: periodName(view.period, t), unit: unitName(view.item, t),
            breakdown: breakdownName(view.breakdown, view.item).toLowerCase()}),
        compare: format.compare,
        columns: [
            {label: t('indicator.table.name'), key: (item) => item.name,
                cell: (item) => territoryLink(context, item.code, {}, item.name)},
            {label: t('indicator.table.region'), key: (item) => regionName.get(item.code) ?? ''},
            {label: t('indicator.table.value'), number: true, key: (item) => item.value,
                cell: (item) => (item.value === null ? missing()
                    : [findingMark(scene, item), ' ', format.figure(item.value, view.item), statusMark(item, data.values, t)])},
            ...(view.period === LATEST_AVAILABLE ? [{label: t('indicator.table.period'), key: (item) =>
                (item.value === null ? '' : periodName(item.period, t))}] : []),
            {label: t('indicator.table.rank'), number: true, key: (item) => item.rank},
            ...(reference === null ? [] : [{label: t('indicator.table.distance'), number: true,
                key: (item) => (item.value === null ? null : item.value - reference),
                cell: (item) => (item.value === null ? '' : format.signed(item.value - reference,
                    view.item.decimals))}]),
        ],
        rows: data.values.items,
    });
}

function regionNames(view) {
    const names = new Map(view.regionalisation.regions.map((region) => [region.code, region.name]));
    return new Map([...view.regionOf].map(([code, region]) => [code, names.get(region)]));
}

/** @returns {any[][]} the same for a file, with unit, source and what is computed */
export function tableRows({context, view, data, catalogue}, breakdown) {
    const {t} = context;
    const names = regionNames(view);
    const source = data.values.sources.map((each) => `${each.organisation}, ${each.title}`).join('; ');
    const {value: reference} = data.department;
    const shared = (period) => [view.item.code, view.item.name, period ?? view.period, breakdown, view.item.unit];
    return [
        ['codigo', t('indicator.table.name'), t('indicator.table.region'), 'indicador', t('indicator.picker'),
            t('indicator.period'), t('indicator.breakdown'), t('indicator.about.unit'), t('indicator.table.value'),
            t('indicator.table.rank'), t('indicator.table.distance'), t('indicator.table.reason'),
            t('indicator.status'), t('common.source')],
        ...data.values.items.map((item) => [item.code, item.name, names.get(item.code), ...shared(item.period), item.value,
            item.rank, item.value === null || reference === null ? null : round(item.value - reference), item.reason,
            data.values.valueStatuses?.find((each) => each.id === item.valueStatus)?.name ?? null, source]),
        ...data.values.aggregates.map((each) => [each.code, each.level === 'department' ? catalogue.root.name
            : each.name, null, ...shared(), each.value === null ? null : round(each.value), null, null,
        each.value === null ? each.reason : `${each.method} ${t('common.computed')}`, null, source]),
    ];
}

/** Computed figures carry no more digits than a reader could use. */
function round(value) {
    return Number(value.toPrecision(12));
}
