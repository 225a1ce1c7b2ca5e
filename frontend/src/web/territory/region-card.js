import {h, percent} from '../kit/dom.js';
import {territoryLink} from '../kit/links.js';
import {barRange, percentAlong, roundTicks} from '../lib/axis.js';
import {classOf} from '../lib/classify.js';
import {comparison, countAgainst} from '../lib/facts.js';
import {sequentialRamp} from '../lib/ramps.js';
import {departmentOf, regionValues} from '../thematic/reference.js';
import {clause} from '../thematic/sentences.js';

/** A region and its municipalities as bars. @returns {Promise<HTMLElement>} */
export async function regionCard({context, catalogue, view, region}) {
    const {api, t, format, map, signal, state} = context;
    const [values, classes] = await Promise.all([
        api.indicator.values(view.item.code, view, {signal}),
        api.indicator.classes(view.item.code, {...view, method: state.method, count: state.classes, over: state.over},
            {signal}),
    ]);
    const members = new Map(region.members.map((member) => [member.code, member]));
    const items = values.items.filter((item) => members.has(item.code));
    const department = departmentOf(values, view.item);
    const own = region.regionalisation.isLevel ? regionValues(values).get(region.code) : null;
    const doubtful = region.members.filter((member) => member.status && member.status !== 'sourced').length;
    const ramp = sequentialRamp(view.item.dimension, classes.classes.length || 1);
    const range = barRange([...values.items.map((item) => item.value),
        ...(view.item.aggregation === 'sum' ? [] : [own?.value ?? null])]);
    return h('article', {class: 'territory'},
        h('p', {class: 'kicker'}, `${region.regionalisation.name} · ${t('territory.members', {n: items.length})}`),
        h('h1', {class: 'territory-name'}, region.name),
        h('p', {class: 'kicker'}, `${view.item.name}, ${view.period}`),
        h('p', {class: 'region-fact'}, fact({t, items, department, view})),
        h('p', {class: 'panel-sentence'}, ownValue({t, format, own, department, view, region})),
        items.length === 1 ? h('p', {class: 'territory-note'}, t('indicator.region.alone')) : null,
        doubtful > 0 || region.note ? h('p', {class: 'territory-note'},
            region.note ?? t('territory.provisional.note')) : null,
        h('p', {}, h('button', {type: 'button', class: 'button',
            onclick: () => map.fitTo([...members.keys()])}, t('territory.fit'))),
        h('div', {class: 'ranking'}, axis({t, format, view, range, department}),
            h('div', {class: 'ranking-rows'}, line(department.value, range, ''),
                own && view.item.aggregation !== 'sum' ? line(own.value, range, 'is-dashed') : null,
                h('ol', {class: 'rows'}, items.sort(comparison(view.item.direction)).map((item) => row({context, item,
                    view, range, colour: ramp[classOf(item.value, classes.classes)],
                    status: members.get(item.code).status}))))),
        h('p', {class: 'keys footnote'},
            department.value === null ? null : h('span', {class: 'key'}, h('span', {class: 'key-line'}),
                t('indicator.key.department')),
            own?.value == null || view.item.aggregation === 'sum' ? null : h('span', {class: 'key'},
                h('span', {class: 'key-line is-dashed'}), region.name)));
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

function row({context, item, view, range, colour, status}) {
    const {t, format} = context;
    const zero = percentAlong(0, range);
    const end = percentAlong(item.value ?? 0, range);
    return h('li', {}, territoryLink(context, item.code, {class: 'row', title: item.reason},
        h('span', {class: 'row-name'}, item.name, status && status !== 'sourced'
            ? h('span', {class: 'mark-provisional', title: t(`territory.status.${status}`)}, '*') : null),
        h('span', {class: 'track'}, item.value === null ? h('span', {class: 'bar is-missing'})
            : h('span', {class: 'bar', style: {left: percent(Math.min(zero, end)),
                width: percent(Math.abs(end - zero)), background: colour}})),
        h('span', {class: item.value === null ? 'row-value is-missing' : 'row-value'},
            item.value === null ? t('common.missing') : format.figure(item.value, view.item))));
}
