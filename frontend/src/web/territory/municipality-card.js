import {h} from '../kit/dom.js';
import {attempt} from '../lib/attempt.js';
import {stateLink, territoryLink} from '../kit/links.js';
import {gapCard} from '../thematic/gap-card.js';
import {departmentOf} from '../thematic/reference.js';
import {clause, distanceText, sideOf, subject} from '../thematic/sentences.js';
import {situation} from './situation.js';

/** Projects named here; the room of projects has all of them. */
const MOST_PROJECTS = 12;

/** @returns {Promise<HTMLElement>} */
export async function municipalityCard({context, catalogue, view, code}) {
    const {api, t, format, map, signal} = context;
    const [territory, neighbours, values, projects] = await Promise.all([
        api.territory.get(code, {signal}),
        attempt(api.territory.neighbours(code, {signal})),
        view ? attempt(api.indicator.values(view.item.code, view, {signal})) : null,
        attempt(api.project.page({municipality: code, sort: 'code', limit: MOST_PROJECTS}, {signal})),
    ]);
    const parent = catalogue.territories.get(territory.parent);
    const levels = new Map(context.pack.levels.map((level) => [level.id, level.name]));
    const area = territory.areaKm2Official ?? territory.areaKm2 ?? null;
    return h('article', {class: 'territory is-municipality'}, h('header', {class: 'territory-head'},
        h('h1', {class: 'territory-name'}, territory.name),
        h('p', {class: 'territory-line'}, [
            parent && parent.level !== 'department' ? `${capital(levels.get(parent.level) ?? '')} ${parent.name}` : null,
            t(context.pack.example ? 'territory.code.own' : 'territory.code', {code}),
            area === null ? null : t('territory.area', {area: format.number(area, 1)}),
        ].filter(Boolean).join(' · ')),
        territory.provisional ? h('p', {class: 'territory-note'}, territory.provisionalNote) : null,
        h('p', {class: 'territory-actions'},
            h('button', {type: 'button', class: 'button', onclick: () => map.fitTo(code)}, t('territory.fit')),
            stateLink(context, {room: 'profile', study: null, view: null}, {class: 'button'}, t('profile.open')))),
    h('div', {class: 'territory-main'},
        values?.failed ? failedPart(context) : values ? nowOnMap({context, catalogue, view, values: values.value, code}) : null,
        context.state.mode === 'gap' && !context.state.study && view ? gapCard({context, catalogue, view, code}) : null,
        situation({context, catalogue, code, regionCode: view?.regionOf.get(code), view})),
    h('div', {class: 'territory-side'},
        projectList(projects, code, context),
        neighbourList(neighbours, context),
        memberships(territory, context),
        landUsePlan(territory, context),
        source(territory, context)));
}

const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function nowOnMap({context, catalogue, view, values, code}) {
    const {t, format} = context;
    const item = values.items.find((each) => each.code === code);
    if (!item) return null;
    const {value: reference, total, reason} = departmentOf(values, view.item);
    const region = view.regionalisation.regions.find((each) => each.code === view.regionOf.get(code));
    const difference = item.value === null || reference === null ? null : item.value - reference;
    return h('section', {class: 'territory-now'},
        h('h2', {class: 'kicker'}, subject(view, t)),
        h('p', {class: 'hover-figure'}, item.value === null ? t('common.missing') : format.value(item.value, view.item),
            difference === null ? null : h('span', {class: `hover-distance is-${sideOf(difference, view.item)}`},
                t('indicator.distance', {n: distanceText(difference, view.item, {format, t})}))),
        h('p', {class: 'hover-small'}, item.value === null ? item.reason ?? '' : [
            t('indicator.rank', {rank: item.rank, of: item.rankOf, department: catalogue.root.name}),
            region && item.regionRank ? item.regionRankOf === 1 ? t('indicator.rank.only', {region: region.name})
                : t('indicator.rank.region', {rank: item.regionRank, of: item.regionRankOf, region: region.name})
                : null,
        ].filter(Boolean).join('; '), item.value === null ? '' : ` (${t(view.item.direction === 'neutral'
            ? 'indicator.rank.highest' : 'indicator.rank.best')})`),
        reference === null && total === null && reason ? h('p', {class: 'hover-small'}, t('indicator.noreference',
            {reason: clause(reason)}), '.') : null);
}

function section(title, ...children) {
    return h('section', {}, h('h2', {class: 'section-title'}, title), children);
}

/** What could not be asked is said: an absent list would look like an empty one. */
function failedPart({t}) {
    return h('p', {class: 'hint', role: 'status'}, t('failure.part'));
}

function projectList({value: projects, failed}, code, context) {
    const {t} = context;
    if (failed) return section(t('territory.projects'), failedPart(context));
    const {items, total} = projects;
    return section(t('territory.projects'), items.length === 0 ? h('p', {class: 'hint'}, t('territory.projects.none'))
        : [h('ul', {class: 'plain-list'}, items.map((project) => h('li', {}, stateLink(context,
            {project: project.code}, {}, project.name), project.approximate
            ? h('span', {class: 'hint'}, ` ${t('project.approximate')}`) : null))),
        h('p', {}, stateLink(context, {room: 'projects', study: null, form: null, view: null, territory: code, project: null},
            {class: 'territory-all-projects'}, t('territory.projects.all', {n: total})))]);
}

function neighbourList({value: neighbours, failed}, context) {
    const {t, format} = context;
    if (failed) return section(t('territory.neighbours'), failedPart(context));
    if (neighbours.items.length === 0) return null;
    const longest = Math.max(...neighbours.items.map((each) => each.sharedBorderKm));
    return section(t('territory.neighbours'),
        h('p', {class: 'hint'}, t('territory.neighbours.border')),
        h('ol', {class: 'rows'}, neighbours.items.map((each) => h('li', {}, territoryLink(context, each.code,
            {class: 'row'}, h('span', {class: 'row-name'}, each.name), h('span', {class: 'track'},
                h('span', {class: 'bar is-plain', style: {left: '0', width: `${(each.sharedBorderKm / longest) * 100}%`}})),
            h('span', {class: 'row-value'}, format.number(each.sharedBorderKm, 1)))))),
        neighbours.method ? h('p', {class: 'footnote'}, t('territory.neighbours.method',
            {method: neighbours.method.replace(/\.$/, '')})) : null);
}

function memberships(territory, {t}) {
    if (!territory.memberships?.length) return null;
    return section(t('territory.memberships'), h('ul', {class: 'plain-list'}, territory.memberships.map((each) =>
        h('li', {}, `${each.regionalisationName}: `, h('strong', {}, each.name), each.status
            ? h('span', {class: 'hint'}, ` ${t(`territory.status.${each.status}`)}`) : null,
        each.note && each.note !== territory.provisionalNote ? h('span', {class: 'hint'}, ` ${each.note}`) : null))));
}

function landUsePlan({landUsePlan: plan}, {t}) {
    if (!plan) return null;
    return section(t('territory.plan'), h('p', {}, h('strong', {}, plan.type), ' · ',
        plan.act ?? t('territory.plan.noact')), plan.source ? h('p', {class: 'hint'}, plan.source) : null);
}

function source(territory, {t, format}) {
    const {boundary} = territory;
    return section(t('territory.source'), h('p', {class: 'hint'},
        boundary ? `${t('territory.source.boundary', {source: boundary.source, date: format.date(boundary.date),
            accuracy: boundary.accuracy ?? ''})} ` : '',
        boundary ? `${t('indicator.about.licence')}: ${boundary.licence || t('common.licence.none')}. ` : '',
        territory.areaMethod ? `${t('territory.source.area', {method: territory.areaMethod})} ` : '',
        territory.areaKm2Official ? t('territory.source.areaOfficial',
            {area: format.number(territory.areaKm2Official, 1)}) : ''));
}
