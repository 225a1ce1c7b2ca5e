import {h} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {ancestors} from '../lib/tree.js';
import {nodeLink, part} from './parts.js';

/**
 * What the open plan names of one municipality, or that it names nothing of it.
 *
 * @param {{code: string, name: string, nodes: number}} place
 * @param {object} about what belongs to the open plan, see `plan-study.js`
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {HTMLElement}
 */
export function placeCard(place, {plan, tree}, context) {
    const {t} = context;
    const nodes = plan.nodes.filter((node) => node.places.includes(place.code));
    return h('article', {class: 'plan-card'},
        h('div', {class: 'plan-card-top'}, h('p', {class: 'kicker'}, t('plan.place.kicker')),
            h('button', {type: 'button', class: 'plan-close', 'aria-label': t('plan.close'),
                onclick: () => context.navigate({territory: null})}, icon('close', 16))),
        h('h2', {class: 'plan-card-name'}, place.name),
        h('p', {class: nodes.length === 0 ? 'plan-note' : ''}, nodes.length === 0 ? t('plan.place.none')
            : t('plan.place.some', {n: nodes.length})),
        nodes.length === 0 ? null : h('ul', {class: 'plan-place-nodes'}, nodes.map((node) => h('li', {},
            nodeLink(context, node.code, node.name), h('span', {class: 'plan-small'},
                [node.kindName, ancestors(tree.byCode.get(node.code)).at(0)?.node.name].filter(Boolean).join(' · '))))),
        part(t('plan.measure'), h('p', {class: 'plan-small'}, `${plan.commitments.measure} ${plan.commitments.limits}`)),
        h('p', {}, stateLink(context, {room: 'profile', study: null, territory: place.code, plan: null, node: null, words: null,
            view: null}, {}, t('plan.place.profile', {name: place.name}))));
}
