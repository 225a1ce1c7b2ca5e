import {h, percent} from '../kit/dom.js';
import {stateLink, territoryLink} from '../kit/links.js';
import {barRange, percentAlong, roundTicks} from '../lib/axis.js';
import {classOf} from '../lib/classify.js';
import {gapQuery} from '../lib/gap-query.js';
import {comparison, countAgainst, distanceBehind, orderOf} from '../lib/facts.js';
import {sequentialRamp} from '../lib/ramps.js';
import {byGap, gapAxis, gapAxisWords, gapKeys, gapRow, side, zeroLine} from '../thematic/gap-list.js';
import {departmentOf, regionValues} from '../thematic/reference.js';
import {capital, clause, subject} from '../thematic/sentences.js';

/** A region and its municipalities as bars. @returns {Promise<HTMLElement>} */
export async function regionCard({context, catalogue, view, region}) {
    const {api, t, format, map, signal, state} = context;
    const [values, classes, gaps] = await Promise.all([
        api.indicator.values(view.item.code, view, {signal}),
        api.indicator.classes(view.item.code, {...view, method: state.method, count: state.classes, over: state.over},
            {signal}),
        state.mode === 'gap' ? api.indicator.gaps(view.item.code, {...view, ...gapQuery(state, view)}, {signal})
            : null,
    ]);
    const members = new Map(region.members.map((member) => [member.code, member]));
    const items = values.items.filter((item) => members.has(item.code));
    const department = departmentOf(values, view.item);
    const own = region.regionalisation.isLevel ? regionValues(values).get(region.code) : null;
    const doubtful = region.members.filter((member) => member.status && member.status !== 'sourced').length;
    const here = {context, view, region, items, members, department, own};
    const byGaps = gaps?.computable === true;
    return h('article', {class: 'territory'},
        h('p', {class: 'kicker'}, `${region.regionalisation.name} · ${t('territory.members', {n: items.length})}`),
        h('h1', {class: 'territory-name'}, region.name),
        h('p', {class: 'kicker'}, byGaps ? t('gap.legend.title', {name: subject(view, t)}) : subject(view, t)),
        h('p', {class: 'region-fact'}, byGaps ? gapFact(here, gaps) : fact({t, items, department, view})),
        h('p', {class: 'panel-sentence'}, ownValue({t, format, own, department, view, region})),
        gaps ? h('p', {class: 'panel-sentence'}, byGaps ? ownGap(here, gaps) : `${capital(clause(gaps.reason))}.`) : null,
        items.length === 1 ? h('p', {class: 'territory-note'}, t('indicator.region.alone')) : null,
        doubtful > 0 || region.note ? h('p', {class: doubtful > 0 ? 'territory-note' : 'hint'},
            region.note ?? t('territory.provisional.note')) : null,
        h('p', {}, h('button', {type: 'button', class: 'button',
            onclick: () => map.fitTo([...members.keys()])}, t('territory.fit')), ' ', region.regionalisation.isLevel
            ? stateLink(context, {room: 'profile', study: null, view: null}, {class: 'button'}, t('profile.open')) : null),
        byGaps ? gapRows(here, gaps) : valueRows(here, classes));
}

function valueRows({context, view, region, items, members, department, own}, {classes}) {
    const {t, format} = context;
    const ramp = sequentialRamp(view.item.dimension, classes.length || 1);
    // a total of the region is no mark beside its members
    const mark = view.item.aggregation === 'sum' ? null : own?.value ?? null;
    const range = barRange([...items.map((item) => item.value), mark, department.value]);
    return [
        h('div', {class: 'ranking'}, axis({t, format, view, range, department}),
            h('div', {class: 'ranking-rows'}, line(department.value, range, ''), line(mark, range, 'is-dashed'),
                h('ol', {class: 'rows'}, [...items].sort(comparison(orderOf(view.item))).map((item) => row({context,
                    item, view, range, colour: ramp[classOf(item.value, classes)],
                    mark: provisionalMark(members.get(item.code), t)}))))),
        h('p', {class: 'keys footnote'},
            department.value === null ? null : h('span', {class: 'key'}, h('span', {class: 'key-line'}),
                t('indicator.key.department')),
            mark === null ? null : h('span', {class: 'key'}, h('span', {class: 'key-line is-dashed'}), region.name))];
}

/** In the room of gaps the card shows what the map shows. */
function gapRows({context, view, members}, gaps) {
    const at = gapAxis(gaps.items.map((item) => item.gap));
    return [
        h('div', {class: 'ranking'}, gapAxisWords(context.t), h('div', {class: 'ranking-rows'}, zeroLine(at),
            h('ol', {class: 'rows'}, gaps.items.filter((item) => members.has(item.code)).sort(byGap).map((item) =>
                gapRow({context, view}, item, at, provisionalMark(members.get(item.code), context.t)))))),
        h('p', {class: 'footnote'}, gapKeys(context.t))];
}

function gapFact({context: {t}, view, members}, {items, reference}) {
    const known = items.filter((item) => members.has(item.code) && item.gap !== null);
    const behind = known.filter((item) => side(item.gap, view.item) === 'behind').length;
    const words = {n: behind, known: known.length, reference: reference.kind === 'department'
        ? t('gap.against.department') : t('gap.against', {name: reference.name})};
    return behind === 0 ? t('gap.title.none', words) : t('gap.title', words);
}

function ownGap({context: {t, format}, view, region, own}, {reference, unit}) {
    if (own?.value == null || reference?.value == null || reference.kind === 'median') return null;
    const gap = distanceBehind(own.value, reference.value, view.item.direction);
    return t('territory.region.gap', {name: region.name, gap: format.signed(gap, view.item.decimals), unit});
}

function provisionalMark(member, t) {
    return member.status && member.status !== 'sourced'
        ? h('span', {class: 'mark-provisional', title: t(`territory.status.${member.status}`)}, '*') : null;
}

function fact({t, items, department, view}) {
    if (department.value === null || view.item.direction === 'neutral') return '';
    const counts = countAgainst(items, department.value, view.item.direction);
    return counts.behind === 0 ? t('indicator.title.behind.none') : t('territory.region.title', {n: counts.behind,
        ...counts});
}

function ownValue({t, format, own, department, view, region}) {
    const write = (value) => (value === null ? t('common.missing') : format.value(value, view.item));
    if (own && own.value !== null) {
        return t('territory.region.value', {name: region.name, value: write(own.value),
            department: write(department.value ?? department.total)});
    }
    const reason = own?.reason ?? department.reason;
    return reason ? t('territory.region.noaggregate', {reason: clause(reason)}) : '';
}

function axis({t, format, view, range, department}) {
    const left = (value) => percent(percentAlong(value, range));
    return h('div', {class: 'axis', 'aria-hidden': 'true'}, h('span', {}), h('span', {class: 'track'},
        roundTicks(range.from, range.to, 2).map((tick) => h('span', {class: 'axis-word', style: {left: left(tick)}},
            format.figure(tick, {...view.item, decimals: Number.isInteger(tick) ? 0 : view.item.decimals}))),
        department.value === null ? null : h('span', {class: 'axis-reference', style: {left: left(department.value)}},
            `${t('indicator.key.department.short')} ${format.value(department.value, view.item)}`)), h('span', {}));
}

function line(value, range, kind) {
    if (value === null || value === undefined) return null;
    const element = h('div', {class: `reference-line ${kind}`, 'aria-hidden': 'true'});
    element.style.setProperty('--at', percentAlong(value, range) / 100);
    return element;
}

function row({context, item, view, range, colour, mark}) {
    const {t, format} = context;
    const zero = percentAlong(0, range);
    const end = percentAlong(item.value ?? 0, range);
    return h('li', {}, territoryLink(context, item.code, {class: 'row', title: item.reason},
        h('span', {class: 'row-name'}, item.name, mark),
        h('span', {class: 'track'}, item.value === null ? h('span', {class: 'bar is-missing'})
            : h('span', {class: 'bar', style: {left: percent(Math.min(zero, end)),
                width: percent(Math.abs(end - zero)), background: colour}})),
        h('span', {class: item.value === null ? 'row-value is-missing' : 'row-value'},
            item.value === null ? t('common.missing') : format.figure(item.value, view.item))));
}
