import {h, percent} from '../kit/dom.js';
import {territoryLink} from '../kit/links.js';
import {barRange, percentAlong, roundTicks} from '../lib/axis.js';
import {comparison, groupByRegion, orderOf} from '../lib/facts.js';
import {LATEST_AVAILABLE} from '../thematic/catalogue.js';
import {regionValues} from '../thematic/reference.js';
import {findingMark} from '../thematic/quality.js';
import {statusLegend, statusMark} from '../thematic/status.js';
import {outsideNote, periodName} from '../thematic/sentences.js';

/**
 * The municipalities as bars, by region or all in one list; the department's line runs through every row.
 *
 * @param {import('../thematic/thematic-room.js').Scene} scene
 * @param {boolean} byRegion
 */
export function valueRanking(scene, byRegion) {
    const {context, view, data} = scene;
    const {items} = data.values;
    const scale = scaleOf(scene);
    const body = byRegion ? groups(scene, scale)
        : [h('ol', {class: 'rows'}, [...items].sort(comparison(orderOf(view.item)))
            .map((item, i) => row(scene, item, scale, i + 1)))];
    return h('div', {class: longFigures(items, scene) ? 'ranking has-long-figures' : 'ranking'}, axis(scene, scale),
        h('div', {class: 'ranking-rows'}, referenceLine(scale), body),
        statusLegend(data.values, context.t), byRegion ? footnotes(scene) : null);
}

/** Whether the figures need the wider column: 2.285.099 does, 950 does not. */
function longFigures(items, {context: {format}, view}) {
    return items.some((item) => item.value !== null && format.figure(item.value, view.item).length > 7);
}

function scaleOf({view, data}) {
    const sums = view.item.aggregation === 'sum';
    const regions = sums ? [] : data.values.aggregates.map((each) => each.value);
    const range = barRange([...data.values.items.map((item) => item.value), ...regions]);
    return {range, at: (value) => percent(percentAlong(value, range)), zero: percentAlong(0, range),
        along: (value) => percentAlong(value, range), reference: data.department.value};
}

function axis({context: {t, format}, view}, {range, at, reference}) {
    const ticks = roundTicks(range.from, range.to, 2);
    return h('div', {class: 'axis', 'aria-hidden': 'true'}, h('span', {}),
        h('span', {class: 'track'},
            ticks.map((tick) => h('span', {class: 'axis-word', style: {left: at(tick)}},
                format.figure(tick, {...view.item, decimals: Number.isInteger(tick) ? 0 : view.item.decimals}))),
            reference === null ? null : h('span', {class: 'axis-reference', style: {left: at(reference)}},
                `${t('indicator.key.department.short')} ${format.value(reference, view.item)}`)),
        h('span', {}));
}

function groups(scene, scale) {
    const {context, view, data} = scene;
    const values = view.regionalisation.isLevel ? regionValues(data.values) : new Map();
    const regions = view.regionalisation.regions.map((region) => ({...region,
        value: values.get(region.code)?.value ?? null, reason: values.get(region.code)?.reason ?? null}));
    return groupByRegion(data.values.items, view.regionOf, regions, orderOf(view.item))
        .map(({region, items}) => h('section', {class: 'region-group'},
            regionHead(context, region, items.length, scene, scale),
            h('ol', {class: 'rows'}, items.map((item) => row(scene, item, scale)))));
}

function regionHead(context, region, count, {view}, {at}) {
    const {t, format} = context;
    const provisional = region.members.some((member) => member.status && member.status !== 'sourced');
    const sum = view.item.aggregation === 'sum';
    return h('h2', {class: 'region-head'}, territoryLink(context, region.code, {class: 'row'},
        h('span', {class: 'row-name'}, region.name, ' ', h('span', {class: 'count'}, count),
            provisional ? h('span', {class: 'mark-provisional', title: t('territory.provisional')}, '*') : null),
        h('span', {class: 'track'}, region.value === null || sum ? null : h('span', {class: 'region-mark', style: {left: at(region.value)}})),
        h('span', {class: 'row-value', title: region.value === null ? region.reason : null},
            region.value === null ? '' : format.figure(region.value, view.item),
            region.value === null ? null : h('span', {class: 'visually-hidden'}, ` ${t('common.computed')}`))));
}

function row(scene, item, {along, zero}, place) {
    const {context, view, data} = scene;
    const {t, format} = context;
    const missing = item.value === null;
    const end = missing ? 0 : along(item.value);
    return h('li', {}, territoryLink(context, item.code, {class: 'row', title: item.note ?? item.reason},
        h('span', {class: 'row-name'}, place ? h('span', {class: 'row-place'}, place) : null, item.name,
            view.period === LATEST_AVAILABLE && !missing
                ? h('span', {class: 'count'}, ` ${periodName(item.period, t)}`) : null, findingMark(scene, item)),
        h('span', {class: 'track'},
            missing ? h('span', {class: 'bar is-missing'}) : h('span', {class: 'bar', style: {
                left: percent(Math.min(zero, end)), width: percent(Math.abs(end - zero)),
                background: data.colourOf(item.value) ?? ''}})),
        h('span', {class: missing ? 'row-value is-missing' : 'row-value'},
            missing ? t('common.missing') : format.figure(item.value, view.item), statusMark(item, data.values, t))));
}

/** One line through all rows. */
function referenceLine({reference, along}) {
    if (reference === null) return null;
    const line = h('div', {class: 'reference-line', 'aria-hidden': 'true'});
    line.style.setProperty('--at', along(reference) / 100);
    return line;
}

function footnotes(scene) {
    const {context: {t}, view: {regionalisation}} = scene;
    const doubtful = regionalisation.regions.some((region) => region.members.some((member) => member.status
        && member.status !== 'sourced'));
    return [doubtful ? h('p', {class: 'footnote'}, `* ${t('territory.provisional.note')}`) : null,
        outsideNote(scene, scene.data.values.items)];
}
