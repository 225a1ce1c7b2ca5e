import {h} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {decimalsOf} from '../lib/plan.js';
import {ancestors} from '../lib/tree.js';

/** Small pieces that the cards of this study share. */

/** @returns {HTMLElement} a titled part of a card */
export function part(title, ...content) {
    return h('section', {class: 'plan-part'}, h('h3', {class: 'plan-part-title'}, title), content);
}

/** @returns {HTMLElement} a link to an element of the open plan */
export function nodeLink(context, code, name, attributes = {}) {
    return stateLink(context, {node: code, territory: null, view: null}, attributes, name);
}

/** @param {import('../lib/tree.js').Branch} branch @returns {HTMLElement} the way down to it, as links */
export function wayDown(branch, context, label) {
    return h('nav', {class: 'plan-way', 'aria-label': label},
        h('ol', {}, ancestors(branch).map((above) => h('li', {}, nodeLink(context, above.code, above.node.name)))));
}

/** @returns {HTMLElement} places as links, which show what the plan names of each */
export function placeLinks(codes, names, context) {
    return h('ul', {class: 'plan-places'}, codes.map((code) => h('li', {},
        stateLink(context, {territory: code, node: null}, {'data-territory': code}, names.get(code) ?? code))));
}

/** @param {object} driver of the answer @returns {HTMLElement} its value with source, or why there is none */
export function driverView(driver, context) {
    const {t, format} = context;
    const name = driver.indicator
        ? stateLink(context, {room: 'indicators', study: null, indicator: driver.indicator, period: null, plan: null,
            node: null, territory: null, words: null}, {}, driver.name) : driver.name;
    return h('div', {class: 'plan-driver'}, h('p', {class: 'plan-driver-name'}, name),
        driver.value === null ? h('p', {class: 'is-missing'}, driver.reason)
            : h('p', {}, h('strong', {}, format.value(driver.value, driver)), ' ',
                t('plan.driver.of', {place: driver.territory.name, period: driver.period}),
                driver.computed ? ` ${t('plan.computed')}` : ''),
        driver.sources.length > 0 ? h('p', {class: 'plan-small'}, t('plan.source', {source: driver.sources
            .map((source) => [source.organisation, source.title].join(', ')).join('; ')})) : null);
}

/** @returns {HTMLElement} a goal in a few lines: what, how much, by when, and from what */
export function goalView(goal, context) {
    const {t, format} = context;
    return h('div', {class: 'plan-goal'}, h('p', {class: 'plan-goal-name'}, goal.name),
        h('dl', {class: 'plan-facts'}, [
            [t('plan.goal.target'), goal.target === null ? t('plan.goal.noFigure')
                : [format.number(goal.target, decimalsOf(goal.target)), goal.unit].filter(Boolean).join(' ')],
            [t('plan.goal.term'), goal.term],
            [t('plan.goal.baseline'), goal.baseline === null ? goal.baselineText
                : `${format.number(goal.baseline.value, decimalsOf(goal.baseline.value))} (${goal.baseline.year})`],
            [t('plan.goal.indicator'), goal.indicatorName ?? t('plan.goal.noIndicator')],
            goal.statistic ? [t('plan.goal.statistic'), goal.statistic] : null,
            goal.responsible ? [t('plan.goal.responsible'), goal.responsible] : null,
        ].filter(Boolean).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
        goal.note ? h('p', {class: 'plan-small'}, goal.note) : null);
}

/** @returns {HTMLElement[]} what an element or a plan is said to stand to */
export function alignmentRows(alignments, context) {
    const {t} = context;
    return alignments.map((each) => h('li', {}, h('span', {class: 'plan-small'}, each.kindName), ' ',
        stateLink(context, {plan: each.other.plan, node: each.other.node, territory: null, words: null, view: null}, {},
            each.other.nodeName ?? each.other.planName),
        each.other.nodeName ? h('span', {class: 'plan-small'}, ` (${each.other.planName})`) : null,
        each.other.adopted === false ? h('span', {class: 'plan-small'}, ` · ${t('plan.notAdopted')}`) : null,
        each.note ? h('span', {class: 'plan-small'}, ` ${each.note}`) : null));
}
