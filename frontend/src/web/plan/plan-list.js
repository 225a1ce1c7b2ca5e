import {adoptionBadge} from '../kit/adoption.js';
import {h} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {groupByKind} from '../lib/plan.js';

/**
 * All plans, grouped by what they are; each says whether it is adopted.
 *
 * @param {object} listing answer of `/api/v1/plans`
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {HTMLElement}
 */
export function planList(listing, context) {
    const {t, api} = context;
    return h('nav', {'aria-label': t('plan.list')},
        groupByKind(listing).map((group) => h('section', {class: 'plan-group'},
            h('h2', {class: 'section-title'}, capital(group.name), ' ', h('span', {class: 'count'}, group.plans.length)),
            h('ul', {}, group.plans.map((plan) => h('li', {},
                stateLink(context, {plan: plan.code, node: null, territory: null, view: null, words: null},
                    {class: 'plan-link', 'data-plan': plan.code}, h('span', {class: 'plan-link-name'}, plan.name),
                    h('span', {class: 'plan-small'}, facts(plan, t))),
                plan.adopted === null ? null : adoptionBadge(plan)))))),
        h('p', {class: 'hint'}, t('plan.list.unknown')),
        h('p', {}, h('a', {class: 'link-button', href: api.plan.listCsv(), download: ''}, t('plan.list.csv'))));
}

function facts(plan, t) {
    return [plan.levelName, yearsText(plan, t),
        plan.nodeCount > 0 ? t('plan.nodes', {n: plan.nodeCount}) : t('plan.onlyName'),
        plan.goalCount > 0 ? t('plan.goals.n', {n: plan.goalCount}) : null].filter(Boolean).join(' · ');
}

/** @returns {string} the years of a plan in words */
export function yearsText({from, to}, t) {
    if (from && to) return t('plan.years.both', {from, to});
    if (from) return t('plan.years.from', {from});
    return to ? t('plan.years.to', {to}) : t('plan.years.none');
}

function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
