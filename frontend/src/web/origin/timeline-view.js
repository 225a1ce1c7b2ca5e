import {h, percent} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {planTimeline} from './origin-facts.js';
import {yearsText} from './parts.js';

/**
 * The plans that say their years, on one scale. A year that a plan leaves out is drawn as an open end.
 *
 * @param {object[]} plans
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {HTMLElement|null} null when no plan says a year
 */
export function timelineView(plans, context) {
    const {t} = context;
    const timeline = planTimeline(plans);
    if (!timeline) return null;
    const span = Math.max(1, timeline.to - timeline.from + 1);
    const at = (year) => percent(100 * (year - timeline.from) / span);
    const silent = plans.length - timeline.bars.length;

    function bar({plan, start, end}) {
        const open = !plan.to ? 'is-open-end' : !plan.from ? 'is-open-start' : '';
        return h('li', {}, stateLink(context, {view: 'planes', section: plan.code}, {class: 'origin-time-row'},
            h('span', {class: 'origin-time-name'}, plan.name),
            h('span', {class: 'origin-time-years'}, yearsText(plan, t)),
            h('span', {class: 'origin-time-track', 'aria-hidden': 'true'}, h('span', {
                class: `origin-time-bar ${open} ${plan.nodeCount > 0 ? 'has-tree' : ''}`,
                style: {insetInlineStart: at(start), inlineSize: percent(100 * (end - start + 1) / span)},
            }))));
    }

    const ticks = decades(timeline.from, timeline.to);
    return h('section', {class: 'origin-timeline'},
        h('h3', {class: 'origin-heading'}, t('origin.plans.timeline', {n: timeline.bars.length})),
        h('p', {class: 'origin-small'}, silent > 0 ? `${t('origin.plans.timeline.rest', {n: silent})} ` : null,
            t('origin.plans.timeline.legend')),
        h('div', {class: 'origin-time-axis', 'aria-hidden': 'true'}, h('span', {class: 'origin-time-track'}, ticks.map((year) =>
            h('span', {class: 'origin-time-tick', style: {insetInlineStart: at(year)}}, year)))),
        h('ol', {class: 'origin-time-list'}, timeline.bars.map(bar)));
}

function decades(from, to) {
    const years = [];
    for (let year = Math.ceil(from / 10) * 10; year <= to - 3; year += 10) years.push(year);
    return years;
}
