import {h} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {placesOf} from '../lib/plan.js';
import {alignmentRows, driverView, goalView, nodeLink, part, placeLinks, wayDown} from './parts.js';

/**
 * One element of a plan: where it hangs, which places it names, and what is tied to it.
 *
 * @param {import('../lib/tree.js').Branch} branch
 * @param {object} about what belongs to the open plan, see `plan-study.js`
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {HTMLElement}
 */
export function nodeCard(branch, about, context) {
    const {t} = context;
    const {node} = branch;
    const {plan, names, projects} = about;
    const own = node.places;
    const below = [...placesOf(branch)].filter((code) => !own.includes(code));
    const goals = about.goals.get(branch.code) ?? [];
    const drivers = about.drivers.get(branch.code) ?? [];
    const alignments = about.alignments.get(branch.code) ?? [];
    return h('article', {class: 'plan-card'},
        h('div', {class: 'plan-card-top'}, wayDown(branch, context, t('plan.way')),
            h('button', {type: 'button', class: 'plan-close', 'aria-label': t('plan.close'),
                onclick: () => context.navigate({node: null})}, icon('close', 16))),
        h('p', {class: 'kicker'}, `${node.kindName} · ${node.code}`),
        h('h2', {class: 'plan-card-name'}, node.name),
        part(t('plan.places'), own.length > 0 ? placeLinks(own, names, context) : h('p', {class: 'plan-quiet'}, t('plan.places.none')),
            below.length > 0 ? [h('p', {class: 'plan-small'}, t('plan.places.below')), placeLinks(below, names, context)] : null),
        part(t('plan.projects'), node.projects.length === 0 ? h('p', {class: 'plan-quiet'}, t('plan.projects.none'))
            : h('ul', {}, node.projects.map((code) => h('li', {}, stateLink(context, {room: 'projects', study: null,
                project: code, plan: null, node: null, words: null, view: null}, {'data-project': code},
            `${code} · ${projects.get(code)?.name ?? ''}`))))),
        drivers.length > 0 ? part(t('plan.driver'), drivers.map((driver) => driverView(driver, context)))
            : node.kind === 'linea' ? part(t('plan.driver'), h('p', {class: 'plan-quiet'}, t('plan.undeclared'))) : null,
        goals.length > 0 ? part(t('plan.goals'), goals.map((goal) => goalView(goal, context))) : null,
        part(t('plan.sdgs'), node.sdgs.length === 0 ? h('p', {class: 'plan-quiet'}, t('plan.undeclared'))
            : h('ul', {}, node.sdgs.map((number) => h('li', {},
                `${number}. ${plan.sdgs.find((sdg) => sdg.number === number)?.name ?? ''}`)))),
        part(t('plan.alignment'), alignments.length === 0 ? h('p', {class: 'plan-quiet'}, t('plan.undeclared'))
            : h('ul', {}, alignmentRows(alignments, context))),
        branch.children.length > 0 ? part(t('plan.children', {n: branch.children.length}),
            h('ul', {}, branch.children.map((child) => h('li', {}, nodeLink(context, child.code, child.node.name),
                ' ', h('span', {class: 'plan-small'}, child.node.kindName))))) : null,
        h('p', {class: 'plan-small'}, t('plan.said', {document: documentOf(node.document, about.listing)})));
}

/** @returns {string} title of the document that states something */
export function documentOf(code, {documents}) {
    return documents.find((document) => document.code === code)?.title ?? code;
}
