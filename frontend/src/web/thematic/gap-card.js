import {h, show} from '../kit/dom.js';
import {AHEAD, BEHIND, canvas, INK, INK_2, line, words} from '../kit/chart/marks.js';
import {disclosures} from '../kit/disclosure.js';
import {downloadCsv, downloadSvg} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {failureNotice} from '../kit/notice.js';
import {unbrokenRuns} from '../lib/comparable.js';
import {linear, roundRange} from '../lib/chart.js';
import {gapQuery, REFERENCES} from '../lib/gap-query.js';
import {isAbort} from '../api/http.js';
import {countText, side} from './gap-list.js';
import {capital, clause, periodName, subject} from './sentences.js';

const WIDTH = 312;
const HEIGHT = 132;
/** What a trend is drawn against when the chosen reference cannot be followed, first to last. */
const FOLLOWED = ['department', 'median', 'subregion', 'peers', 'best', 'goal'];

/**
 * The gap of one municipality to each reference, and what becomes of it. Fills in as answers arrive.
 *
 * @param {{context: object, catalogue: object, view: import('./catalogue.js').View, code: string}} options
 * @returns {HTMLElement}
 */
export function gapCard({context, catalogue, view, code}) {
    const place = h('div', {class: 'gap-card'});
    fill(place, {context, catalogue, view, code});
    return place;
}

async function fill(place, scene) {
    const {context, view, code} = scene;
    const {api, state, signal, t} = context;
    try {
        const answers = new Map(await Promise.all(REFERENCES.map(async (reference) => [reference,
            await api.indicator.gaps(view.item.code, {period: view.period, breakdown: view.breakdown, within: code,
                ...gapQuery({...state, reference}, view)}, {signal})])));
        const can = (id) => id !== 'past' && answers.get(id)?.computable && itemOf(answers.get(id))?.gap !== null;
        const followed = can(state.reference) ? state.reference : FOLLOWED.find(can);
        const trend = followed ? await api.indicator.trend(view.item.code, query(scene, followed), {signal}) : null;
        if (signal.aborted) return;
        show(place, referenceTable(scene, answers), trend ? trendPart(scene, trend, followed) : null);
    } catch (error) {
        if (isAbort(error) || signal.aborted) return;
        show(place, failureNotice({t, error, title: t('gap.failed'), onRetry: () => fill(place, scene)}));
    }
}

function query({context: {state}, view, code}, reference) {
    return {territory: code, period: view.period, breakdown: view.breakdown, ...gapQuery({...state, reference}, view)};
}

const itemOf = (gaps) => gaps.items[0] ?? null;

function referenceTable(scene, answers) {
    const {context, view} = scene;
    const {t} = context;
    const [first] = answers.values();
    const rows = REFERENCES.map((id) => referenceRow(scene, id, answers.get(id)));
    return h('section', {}, h('h2', {class: 'section-title'}, t('gap.card.title')),
        h('table', {class: 'gap-references'},
            h('caption', {class: 'visually-hidden'}, `${t('gap.card.title')}: ${subject(view, t)}`),
            h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('gap.reference')),
                h('th', {scope: 'col', class: 'number'}, t('gap.card.value')),
                h('th', {scope: 'col', class: 'number'}, t('gap.table.gap', {unit: first.unit})))),
            h('tbody', {}, rows)),
        h('p', {class: 'footnote'}, baseNote(first.base, t)),
        h('button', {type: 'button', class: 'link-button csv', onclick: () => downloadCsv(
            `brechas-${view.item.code}-${scene.code}-${view.period}`, csvRows(scene, answers))},
        icon('download', 16), t('indicator.csv')));
}

function baseNote(base, t) {
    return base.available ? base.note ? `${capital(base.counts)}: ${clause(base.note)}.` : ''
        : t('gap.nobase', {reason: clause(base.reason)});
}

function referenceRow({context, view, catalogue}, id, gaps) {
    const {t, format, state} = context;
    const item = itemOf(gaps);
    const reason = gaps.computable ? item?.gap === null ? item.reason : null : gaps.reason;
    const name = reason ? t(`gap.reference.${id}`)
        : stateLink(context, {reference: id}, {'aria-current': id === state.reference ? 'true' : null},
            t(`gap.reference.${id}`));
    if (reason) {
        return h('tr', {class: 'is-off'}, h('th', {scope: 'row'}, name),
            h('td', {colspan: 2, class: 'hint'}, `${capital(clause(reason))}.`));
    }
    const which = side(item.gap, view.item);
    const more = [item.compared.kind === id && ['department', 'median'].includes(id) ? '' : capital(item.compared.name),
        item.compared.peers.map((code) => catalogue.territories.get(code)?.name ?? code).join(', '),
        item.compared.note ? capital(item.compared.note) : '',
        countText(item, gaps.base, {t, format})].filter(Boolean);
    return h('tr', {}, h('th', {scope: 'row'}, name, more.map((text) => h('span', {class: 'gap-more'}, text))),
        h('td', {class: 'number'}, format.figure(item.compared.value, view.item)),
        h('td', {class: `number row-value is-${which}`}, format.signed(item.gap, view.item.decimals)));
}

function csvRows({context: {t}, view, code}, answers) {
    return [
        ['codigo', t('indicator.table.name'), 'indicador', t('indicator.period'), t('indicator.breakdown'),
            t('territory.value'), t('gap.reference'), t('gap.card.what'), t('gap.card.value'), t('gap.card.gap'),
            t('gap.card.unit'), t('gap.table.relative'), t('gap.card.count'), t('gap.card.counts'), t('indicator.table.reason'),
            t('gap.card.source')],
        ...[...answers].map(([id, gaps]) => {
            const item = itemOf(gaps);
            return [code, item?.name, view.item.code, view.period, view.breakdown, item?.value, t(`gap.reference.${id}`),
                item?.compared?.name, item?.compared?.value, item?.gap, gaps.unit, item?.relative, item?.count,
                item?.count === null ? null : gaps.base.counts, item?.reason ?? gaps.reason, item?.source];
        }),
    ];
}

function trendPart(scene, trend, reference) {
    const {context, view, code} = scene;
    const {api, t} = context;
    const against = t(reference === 'department' ? 'gap.against.department' : 'gap.against',
        {name: trend.referenceName});
    const picture = trend.points.filter((point) => point.gap !== null).length > 1 ? chart(scene, trend) : null;
    return h('section', {class: 'gap-trend'},
        h('h2', {class: 'section-title'}, t('gap.trend.title')),
        h('p', {class: 'gap-verdict'}, verdict(scene, trend, against)),
        picture,
        h('p', {class: 'gap-closing'}, closing(scene, trend)),
        trend.left.length > 0 ? h('p', {class: 'footnote'}, t('gap.trend.left', {
            periods: trend.left.map((each) => periodName(each, t)).join(', '), reason: clause(trend.leftReason)})) : null,
        picture ? pointTable(scene, trend) : null,
        disclosures([{label: t('indicator.how'), text: [trend.method, trend.referenceMethod
            ? `${capital(clause(trend.referenceMethod))}.` : ''].join(' ')}]),
        h('p', {class: 'footnote'}, t('indicator.legend.source', {source: trend.sources.map((each) =>
            [each.organisation, each.title].join(', ')).join('; ')})),
        h('div', {class: 'chart-actions'},
            h('a', {class: 'link-button', href: api.indicator.trendCsv(view.item.code, query({...scene, code}, reference)),
                download: ''}, icon('download', 16), t('gap.trend.csv')),
            picture ? h('button', {type: 'button', class: 'link-button',
                onclick: () => downloadSvg(`brecha-${view.item.code}-${code}`, picture)}, icon('download', 16),
            t('gap.trend.picture')) : null));
}

function verdict({context: {t, format}, view}, trend, reference) {
    if (!trend.computable) return `${capital(clause(trend.reason))}.`;
    if (trend.verdict === 'unknown') return t('gap.trend.unknown', {period: periodName(view.period, t)});
    const write = (moment) => format.signed(moment.gap, view.item.decimals);
    return t(`gap.trend.${trend.verdict}`, {name: trend.territoryName, reference, from: periodName(trend.from.period, t),
        to: periodName(trend.to.period, t), first: write(trend.from), last: write(trend.to), unit: trend.unit});
}

function closing({context: {t, format}, view}, {closing: found, pacePerYear, unit}) {
    const pace = pacePerYear === null ? '' : ` ${t('gap.trend.pace', {unit,
        pace: format.signed(pacePerYear, Math.max(2, view.item.decimals))})}`;
    if (found.outlook === 'estimated') {
        return t('gap.closing.estimated', {year: found.year, from: found.from, to: found.to}) + pace;
    }
    return t(`gap.closing.${found.outlook}`, {reason: clause(found.reason)}) + pace;
}

/** Behind is up; the reference is the line at zero. */
function chart({context: {t, format}, view}, trend) {
    const {decimals} = view.item;
    const values = trend.points.map((point) => point.gap);
    const range = roundRange(values, {zero: true, wanted: 3});
    const left = 40;
    const right = WIDTH - 34;
    const y = linear(range, HEIGHT - 22, 10);
    const last = trend.points.length - 1;
    const x = (i) => left + 8 + (last === 0 ? 0 : (i / last) * (right - left - 8));
    const tick = (value) => format.number(value, Number.isInteger(value) ? 0 : Math.max(1, decimals));
    const label = trend.points.map((point) => `${periodName(point.period, t)}: ${point.gap === null
        ? t('common.missing') : format.signed(point.gap, decimals)}`).join('; ');
    const runs = unbrokenRuns(values).filter((run) => run.length > 1);
    const known = trend.points.map((point, i) => ({...point, i})).filter((point) => point.gap !== null);
    const ends = [known[0], known.at(-1)];
    return canvas(WIDTH, HEIGHT, label,
        range.ticks.filter((value) => value !== 0).flatMap((value) => [line(left, y(value), right, y(value)),
            words(left - 5, y(value) + 4, tick(value), {anchor: 'end', size: 10.5, fill: INK_2})]),
        line(left, y(0), right, y(0), {stroke: INK, 'stroke-width': 1.6}),
        words(left - 5, y(0) + 4, '0', {anchor: 'end', size: 10.5, fill: INK}),
        runs.map((run) => run.slice(1).map((to, k) => line(x(run[k]), y(values[run[k]]), x(to), y(values[to]),
            {stroke: INK_2, 'stroke-width': 1.4}))),
        known.map((point) => circle(x(point.i), y(point.gap), point.gap > 0 ? BEHIND : AHEAD)),
        ends.map((point) => words(x(point.i), y(point.gap) - 8, format.signed(point.gap, decimals),
            {anchor: point === ends[0] ? 'start' : 'end', size: 11, weight: 600, halo: true})),
        trend.points.map((point, i) => (i === 0 || i === last || last < 5
            ? words(x(i), HEIGHT - 5, periodName(point.period, t), {anchor: i === last && last > 0 ? 'end'
                : i === 0 ? 'start' : 'middle', size: 10.5, fill: INK_2}) : null)));
}

function circle(cx, cy, fill) {
    // a line of no length with round ends: the marks of charts have no circle
    return line(cx, cy, cx + 0.01, cy, {stroke: fill, 'stroke-width': 7, 'stroke-linecap': 'round'});
}

function pointTable({context: {t, format}, view}, trend) {
    return h('details', {class: 'chart-table'}, h('summary', {}, t('gap.trend.table')),
        h('table', {class: 'gap-references'},
            h('caption', {class: 'visually-hidden'}, t('gap.trend.title')),
            h('thead', {}, h('tr', {}, [t('indicator.period'), t('territory.value'), t('gap.card.value'),
                t('gap.card.gap')].map((text, i) => h('th', {scope: 'col', class: i > 0 ? 'number' : null}, text)))),
            h('tbody', {}, trend.points.map((point) => h('tr', {}, h('th', {scope: 'row'}, periodName(point.period, t)),
                h('td', {class: 'number'}, point.value === null ? t('common.missing') : format.figure(point.value, view.item)),
                h('td', {class: 'number'}, point.compared ? format.figure(point.compared.value, view.item) : ''),
                h('td', {class: 'number', title: point.reason}, point.gap === null ? t('common.missing')
                    : format.signed(point.gap, view.item.decimals)))))));
}
