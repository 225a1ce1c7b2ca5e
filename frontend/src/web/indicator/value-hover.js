import {h} from '../kit/dom.js';
import {LATEST_AVAILABLE} from '../thematic/catalogue.js';
import {findingLines, findingsHere} from '../thematic/quality.js';
import {distanceText, periodName, sideOf} from '../thematic/sentences.js';
import {markedStatus, statusWord} from '../thematic/status.js';

/** @returns {string[]} rank in the department and in the region, with what 1 means */
export function rankLines({context: {t}, catalogue, view, data}, item) {
    if (item.rank === null) return [];
    const region = view.regionalisation.regions.find((each) => each.code === view.regionOf.get(item.code));
    const lines = [t('indicator.rank', {rank: item.rank, of: item.rankOf, department: catalogue.root.name})];
    if (region && item.regionRank !== null) {
        lines.push(item.regionRankOf === 1 ? t('indicator.rank.only', {region: region.name})
            : t('indicator.rank.region', {rank: item.regionRank, of: item.regionRankOf, region: region.name}));
    }
    const meaning = t(view.item.direction === 'neutral' ? 'indicator.rank.highest' : 'indicator.rank.best');
    return [`${lines.join('; ')} (${meaning})`, ...(data.values.note ? [data.values.note] : [])];
}

/** @type {import('../thematic/thematic-room.js').Face['hover']} */
export function hoverValue(scene, code) {
    const {context: {t, format}, view, data} = scene;
    const item = data.byCode.get(code);
    if (!item) return [];
    const region = view.regionalisation.regions.find((each) => each.code === view.regionOf.get(code));
    const head = h('div', {class: 'hover-head'}, h('p', {class: 'hover-title'}, item.name),
        region ? h('p', {class: 'hover-region'}, region.name) : null);
    if (item.value === null) {
        return [head, h('p', {class: 'hover-figure is-missing'}, t('common.missing')),
            item.reason ? h('p', {class: 'hover-small'}, item.reason) : null];
    }
    const {value: reference} = data.department;
    const difference = reference === null ? null : item.value - reference;
    return [head,
        h('p', {class: 'hover-figure'}, format.value(item.value, view.item),
            difference === null ? null : h('span', {class: `hover-distance is-${sideOf(difference, view.item)}`},
                distanceText(difference, view.item, {format, t}))),
        ownYear(item, view, t), statusLine(item, data.values, t),
        data.trend(code, format),
        h('p', {class: 'hover-small'}, rankLines(scene, item)[0]),
        item.note ? h('p', {class: 'hover-small'}, item.note) : null,
        findingLines(scene, item)];
}

/** What the source says of the value, where a reader must know. */
function statusLine(item, values, t) {
    const status = markedStatus(item, values);
    return status ? h('p', {class: 'hover-small'}, statusWord(status, t)) : null;
}

/** Of which year the value is, where each territory shows its own. */
function ownYear(item, view, t) {
    return view.period === LATEST_AVAILABLE && item.period
        ? h('p', {class: 'hover-small'}, t('indicator.period.own', {period: periodName(item.period, t)})) : null;
}

/** @type {import('../thematic/thematic-room.js').Face['speak']} */
export function speakValue(scene, code) {
    const {context: {t, format}, view, data} = scene;
    const item = data.byCode.get(code);
    if (!item || item.value === null) return `${item?.name ?? code}: ${t('common.missing')}`;
    const {value: reference} = data.department;
    return t('indicator.speak', {
        name: item.name, value: view.period === LATEST_AVAILABLE && item.period
            ? `${format.value(item.value, view.item)} (${periodName(item.period, t)})`
            : `${format.value(item.value, view.item)}`, rank: rankLines(scene, item)[0] ?? '',
        distance: reference === null ? '' : t('indicator.distance',
            {n: distanceText(item.value - reference, view.item, {format, t})}),
    }) + findingsHere(scene, item).map((each) => ` ${each.title}.`).join('');
}
