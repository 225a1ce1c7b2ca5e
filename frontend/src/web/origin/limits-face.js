import {h} from '../kit/dom.js';
import {projectLimits, provisionalMembers, sourcesOf} from './origin-facts.js';
import {faceHead} from './parts.js';

/**
 * What this system is not. The sentences are ours, the numbers and the accuracy come from the data.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export async function limitsFace(context) {
    const {api, t, pack, signal} = context;
    const [root, territories, indicators, projects, plans] = await Promise.all([
        api.territory.get(pack.root, {signal}), api.territory.list({signal}), api.indicator.list({signal}),
        api.project.list({signal}), api.plan.list({signal})]);
    const members = provisionalMembers(territories, pack.defaultRegionalisation);
    const limits = projectLimits(projects.items);
    const {silent, total} = await undeclaredLicences(indicators.items, context);

    const entries = [
        ['boundaries', t('origin.limits.boundaries.text', {
            source: withoutStop(root.boundary?.source ?? t('origin.noData')),
            accuracy: withoutStop(root.boundary?.accuracy ?? t('origin.limits.boundaries.noAccuracy'))})],
        ['copies', t('origin.limits.copies.text', {n: silent, total})],
        ['projects', t('origin.limits.projects.text', {n: limits.total})],
        ['lines', t('origin.limits.lines.text', {n: limits.schematic, approximate: limits.approximate,
            missing: limits.withoutLocation})],
        ['regions', members.provisional > 0
            ? t('origin.limits.regions.text', {n: members.provisional, total: members.total})
            : t('origin.limits.regions.none', {total: members.total})],
        ['plans', t('origin.limits.plans.text'), h('ul', {}, plans.documents.map((document) =>
            h('li', {}, document.title, document.note ? `: ${document.note}` : '')))],
        ['missing', t('origin.limits.missing.text')],
        ['judgement', t('origin.limits.judgement.text')],
    ];
    return {element: h('section', {},
        faceHead(t('origin.limits.title'), t('origin.limits.lead')),
        h('ol', {class: 'origin-limits'}, entries.map(([id, text, more]) => h('li', {},
            h('h3', {class: 'origin-limit-title'}, t(`origin.limits.${id}`)), h('p', {}, text), more))))};
}

/** The text goes inside a sentence of ours, which has its own full stop. */
function withoutStop(text) {
    return text.replace(/\.\s*$/, '');
}

/** One indicator of each source is asked, because only its own answer says the licence. */
async function undeclaredLicences(indicators, {api, signal}) {
    const sources = sourcesOf(indicators);
    const answers = await Promise.all(sources.map(({indicators: [first]}) => api.indicator.get(first.code, {signal})));
    const silent = sources.filter(({key}, index) =>
        !answers[index].sources.find((source) => source.key === key)?.licence);
    return {silent: silent.length, total: sources.length};
}
