import {h} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {facts, plainTable} from './parts.js';

/**
 * The agreements, and who does what in plans and projects: as the documents state it, with what they leave open.
 *
 * @param {object} agreements answer of `/api/v1/agreements`
 * @param {object} actors answer of `/api/v1/actors`
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {HTMLElement}
 */
export function agreementsView(agreements, actors, context) {
    const {api, t, format} = context;
    const pacts = agreements.total === 0 ? h('p', {}, t('origin.agreements.none'))
        : h('div', {class: 'origin-agreements'}, agreements.items.map((each) => agreement(each)));
    const roles = actors.roles.length === 0 ? h('p', {}, t('origin.roles.none'))
        : plainTable({caption: t('origin.roles'), columns: ['organisation', 'role', 'in', 'source'].map((name) => t(`origin.roles.${name}`)),
            rows: actors.roles.map((role) => [role.organisation, role.kindName, where(role), role.source])});
    return h('div', {class: 'origin-agreement-face'},
        h('h3', {class: 'origin-heading'}, t('origin.agreements', {n: agreements.total})), pacts,
        h('p', {class: 'origin-small'}, download(api.actor.agreementsCsv(), t('origin.agreements.csv'))),
        h('h3', {class: 'origin-heading'}, t('origin.roles')), roles,
        h('p', {class: 'origin-small'}, t('origin.roles.note'), ' ', download(api.actor.csv(), t('origin.roles.csv'))));

    function agreement(each) {
        const unknown = (text) => h('span', {class: 'origin-unknown'}, text);
        return h('article', {class: 'origin-agreement', 'data-agreement': each.code},
            h('h4', {}, each.name),
            each.note ? h('p', {}, each.note) : null,
            facts([
                [t('origin.agreements.date'), each.date ? format.date(each.date) : unknown(t('origin.agreements.date.none'))],
                [t('origin.agreements.parties'), each.parties.length > 0
                    ? h('ul', {class: 'origin-organisations'}, each.parties.map((party) => h('li', {}, party)))
                    : unknown(each.partiesNote)],
                [t('origin.agreements.commitments'), each.commitments.length > 0 ? commitments(each)
                    : unknown(each.commitmentsNote)],
                each.node ? [t('origin.agreements.node'), stateLink(context, {view: 'planes', section: each.plan},
                    {}, `${each.planName}: ${each.nodeName}`)] : null,
                [t('origin.actors.document'), `${each.document}, ${each.documentTitle}`],
            ]));
    }

    function commitments(each) {
        return h('ul', {class: 'origin-organisations'}, each.commitments.map((one) => h('li', {},
            one.text, h('span', {class: 'origin-small origin-commitment'}, [one.responsible,
                one.due ? t('origin.agreements.due', {date: format.date(one.due)}) : null,
                one.stateName ?? t('origin.agreements.state.none')].filter(Boolean).join(' · ')))));
    }

    function where(role) {
        if (role.inKind === 'project') {
            return stateLink(context, {room: 'projects', project: role.inCode, view: null, section: null}, {}, role.inName);
        }
        return stateLink(context, {view: 'planes', section: role.plan}, {}, role.inName);
    }

    function download(href, text) {
        return h('a', {class: 'link-button', href, download: ''}, icon('download', 16), text);
    }
}
