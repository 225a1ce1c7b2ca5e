import {h} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {takenFromDocuments} from './origin-facts.js';
import {facts, faceHead} from './parts.js';

/**
 * The founding documents: what each is, what it is not, and what was taken from it.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export async function documentsFace(context) {
    const {api, t, format, signal} = context;
    const [plans, actors] = await Promise.all([api.plan.list({signal}), api.actor.list({signal})]);
    const taken = takenFromDocuments(plans, actors);

    function entry({document, plans: named, trees, nodes, actors: rows}) {
        const parts = [
            named.length > 0 ? t('origin.documents.plans', {n: named.length}) : null,
            nodes > 0 ? t('origin.documents.nodes', {n: nodes}) : null,
            rows > 0 ? t('origin.documents.actors', {n: rows}) : null,
        ].filter(Boolean);
        return h('li', {class: 'origin-document'},
            h('h3', {class: 'origin-document-title'}, document.title),
            document.note ? h('p', {class: 'origin-note'}, document.note) : null,
            facts([
                [t('origin.documents.organisation'), document.organisation ?? t('origin.noData')],
                [t('origin.documents.date'), document.date ? format.date(document.date) : t('origin.noData')],
                [t('origin.documents.taken'), parts.length > 0 ? format.list(parts) : t('origin.documents.nothing')],
                trees.length > 0 ? [t('origin.documents.readPlan'), h('ul', {class: 'origin-plain-list'}, trees.map((plan) =>
                    h('li', {}, stateLink(context, {view: 'planes', section: plan.code}, {}, plan.name), ' ',
                        h('span', {class: 'origin-small'}, t('origin.plans.nodes', {n: format.number(plan.nodeCount)})))))] : null,
            ]));
    }

    return {element: h('section', {},
        faceHead(t('origin.documents.title', {n: taken.length}), t('origin.documents.lead')),
        h('ul', {class: 'origin-documents'}, taken.map(entry)))};
}
