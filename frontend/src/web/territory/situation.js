import {h, percent, show} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {dimensionColour} from '../lib/ramps.js';
import {departmentOf, regionValues} from '../thematic/reference.js';
import {sideOf} from '../thematic/sentences.js';

const PER_DIMENSION = 3;

/**
 * One row per indicator that stands for its dimension: where the municipality is between the worst and the best.
 * Rows fill in as their values arrive.
 */
export function situation({context, catalogue, code, regionCode, view}) {
    const {t} = context;
    const groups = catalogue.dimensions().map((dimension) => ({dimension,
        items: dimension.entries.map((entry) => (entry.kind === 'single' ? [entry.item]
            : [entry.head, ...entry.members]).find((item) => item && canBeCompared(item)))
            .filter(Boolean).slice(0, PER_DIMENSION)}))
        .filter((group) => group.items.length > 0);
    if (groups.length === 0) return null;
    const count = catalogue.municipalities.length;
    return h('section', {class: 'situation'},
        h('h2', {class: 'section-title'}, t('territory.situation')),
        h('p', {class: 'situation-key'},
            h('span', {class: 'key'}, h('span', {class: 'key-dot is-behind'}), t('territory.key.behind')),
            h('span', {class: 'key'}, h('span', {class: 'key-dot is-ahead'}), t('territory.key.ahead')),
            h('span', {class: 'key'}, h('span', {class: 'key-diamond'}), t('indicator.key.region')),
            h('span', {class: 'key'}, h('span', {class: 'key-line'}), t('indicator.key.department')),
            h('span', {class: 'key'}, h('span', {class: 'key-ticks'}), t('territory.key.all', {n: count}))),
        h('div', {class: 'situation-row is-head', 'aria-hidden': 'true'}, h('span', {}),
            h('span', {class: 'track'}, h('span', {class: 'axis-end'}, t('territory.worse')),
                h('span', {class: 'axis-end'}, t('territory.better'))),
            h('span', {}, t('territory.value')), h('span', {}, t('territory.distance'))),
        groups.map(({dimension, items}) => [
            h('h3', {class: 'situation-dimension'}, h('span', {class: 'dimension-mark',
                style: {background: dimensionColour(dimension.id)}}), dimension.name),
            h('ul', {}, items.map((item) => lazyRow({context, item, code, regionCode, view})))]),
        h('p', {class: 'footnote'}, t('territory.situation.note', {n: count})));
}

/** A count says nothing about a place of another size, and a neutral indicator has no better. */
function canBeCompared(item) {
    return item.direction !== 'neutral' && item.aggregation !== 'sum';
}

function lazyRow({context, item, code, regionCode, view}) {
    const row = h('li', {class: 'situation-row'}, h('span', {class: 'row-name'}, item.name));
    const query = {period: item.code === view?.item.code ? view.period : 'latest', breakdown: item.breakdowns[0]};
    context.api.indicator.values(item.code, query, {signal: context.signal}).then((values) => {
        show(row, cells({context, item, code, regionCode, values}));
    }, () => {});
    return row;
}

function cells({context, item, code, regionCode, values}) {
    const {t, format} = context;
    const known = values.items.filter((each) => each.value !== null);
    const mine = values.items.find((each) => each.code === code);
    const name = stateLink(context, {indicator: item.code, period: null, breakdown: 'total'}, {class: 'row-name'},
        item.name, ' ', h('span', {class: 'count'}, values.period));
    if (!mine || mine.value === null) {
        return [name, h('span', {class: 'track'}, h('span', {class: 'bar is-missing'})),
            h('span', {class: 'row-value is-missing'}, t('common.missing')), h('span', {})];
    }
    const worst = extreme(known, item.direction === 'lower_is_better' ? Math.max : Math.min);
    const best = extreme(known, item.direction === 'lower_is_better' ? Math.min : Math.max);
    const at = (value) => (best === worst ? 50 : Math.max(0, Math.min(100, ((value - worst) / (best - worst)) * 100)));
    const {value: reference} = departmentOf(values, item);
    const region = regionValues(values).get(regionCode)?.value ?? null;
    const difference = reference === null ? null : mine.value - reference;
    const side = difference === null ? 'even' : sideOf(difference, item);
    const from = reference === null ? null : Math.min(at(reference), at(mine.value));
    return [name,
        h('span', {class: 'track is-dots', role: 'img', 'aria-label': t('territory.dot', {name: item.name,
            value: format.value(mine.value, item), department: reference === null ? t('common.missing')
                : format.value(reference, item)})},
        known.map((each) => h('span', {class: 'tick', style: {left: percent(at(each.value))}})),
        from === null ? null : h('span', {class: `dot-link is-${side}`, style: {left: percent(from),
            width: percent(Math.abs(at(reference) - at(mine.value)))}}),
        reference === null ? null : h('span', {class: 'reference-bar', style: {left: percent(at(reference))}}),
        region === null ? null : h('span', {class: 'diamond', style: {left: percent(at(region))}}),
        h('span', {class: `dot is-${side}`, style: {left: percent(at(mine.value))}})),
        h('span', {class: 'row-value'}, format.figure(mine.value, item)),
        h('span', {class: `row-value is-${side}`}, difference === null ? ''
            : format.signed(difference, item.decimals))];
}

function extreme(items, choose) {
    return choose(...items.map((item) => item.value));
}
