import {h, percent} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {documentOf} from './node-card.js';
import {alignmentRows, driverView, nodeLink, part} from './parts.js';
import {yearsText} from './plan-list.js';

/** Kind of node whose driver is asked for: lines that declare none say so. */
const LINE = 'linea';

/**
 * The open plan as a whole: what it is, whom it names and whom it does not, what leads its lines.
 *
 * @param {object} about what belongs to the open plan, see `plan-study.js`
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {HTMLElement}
 */
export function planCard(about, context) {
    const {t} = context;
    const {plan, tree} = about;
    const lines = tree.roots.filter(({node}) => node.kind === LINE || about.drivers.has(node.code));
    return h('article', {class: 'plan-card'},
        h('dl', {class: 'plan-facts'}, [
            [t('plan.facts.years'), yearsText(plan, t)],
            [t('plan.facts.act'), plan.act?.text ?? (plan.adopted === false ? t('plan.facts.act.never') : t('plan.facts.act.none'))],
            [t('plan.facts.document'), documentOf(plan.document, about.listing)],
            plan.note ? [t('plan.facts.note'), plan.note] : null,
        ].filter(Boolean).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
        plan.commitments ? commitments(plan.commitments, context) : null,
        lines.length > 0 ? part(t('plan.drivers'), lines.map(({node}) => h('div', {class: 'plan-line'},
            h('p', {class: 'plan-line-name'}, nodeLink(context, node.code, node.name)),
            (about.drivers.get(node.code) ?? []).map((driver) => driverView(driver, context)),
            about.drivers.has(node.code) ? null : h('p', {class: 'plan-quiet'}, t('plan.undeclared'))))) : null,
        plan.goals.length > 0 ? part(t('plan.goals'), h('p', {}, t('plan.goals.some', {n: plan.goals.length}), ' ',
            stateLink(context, {study: 'followup', plan: plan.code, node: null, words: null, territory: null}, {},
                t('plan.goals.follow'))),
        h('ul', {}, plan.goals.map((goal) => h('li', {}, nodeLink(context, goal.node, goal.name))))) : null,
        part(t('plan.sdgs'), plan.sdgs.length === 0 ? h('p', {class: 'plan-quiet'}, t('plan.undeclared'))
            : h('ul', {}, plan.sdgs.map((sdg) => h('li', {}, `${sdg.number}. ${sdg.name} `,
                h('span', {class: 'plan-small'}, t('plan.nodes', {n: sdg.nodes})))))),
        part(t('plan.alignment'), plan.alignments.length === 0 ? h('p', {class: 'plan-quiet'}, t('plan.undeclared'))
            : h('ul', {}, plan.alignments.map((each) => h('li', {}, each.node
                ? [nodeLink(context, each.node, tree.byCode.get(each.node)?.node.name ?? each.node), ' '] : null,
            h('ul', {class: 'plan-aligned'}, alignmentRows([each], context)))))),
        part(t('plan.projects'), plan.projects.length === 0 ? h('p', {class: 'plan-quiet'}, t('plan.projects.noneOfPlan'))
            : h('ul', {}, plan.projects.map((project) => h('li', {}, stateLink(context, {room: 'projects', study: null,
                project: project.code, plan: null, node: null, words: null, view: null}, {}, `${project.code} · ${project.name}`))))));
}

function commitments({named, of, places, unnamed, measure, limits}, context) {
    const {t} = context;
    if (of < 2) return null;
    const most = Math.max(...places.map((place) => place.nodes), 1);
    const rows = places.filter((place) => place.nodes > 0).sort((a, b) => b.nodes - a.nodes || a.name.localeCompare(b.name));
    return part(t('plan.named', {n: named, of}),
        named === 0 ? null : h('ul', {class: 'plan-bars'}, rows.map((place) => h('li', {}, stateLink(context,
            {territory: place.code, node: null}, {class: 'plan-bar-row', 'data-territory': place.code},
            h('span', {}, place.name),
            h('span', {class: 'plan-bar'}, h('span', {style: {inlineSize: percent(100 * place.nodes / most)}})),
            h('span', {class: 'plan-bar-count'}, place.nodes))))),
        unnamed.length === 0 ? h('p', {}, t('plan.unnamed.nobody')) : [
            h('h4', {class: 'plan-unnamed-title'}, t('plan.unnamed', {n: unnamed.length})),
            h('ul', {class: 'plan-places'}, unnamed.map((place) => h('li', {}, stateLink(context,
                {territory: place.code, node: null}, {'data-territory': place.code}, place.name))))],
        h('p', {class: 'plan-small'}, `${measure} ${limits}`));
}
