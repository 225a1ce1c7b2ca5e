import {h, svg} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {shapePath} from '../map/symbols.js';

/** The projects that name the place. */
export function projectList(context, profile, most = Infinity) {
    const {t} = context;
    const {projects} = profile;
    return h('section', {class: 'profile-projects'},
        h('h2', {class: 'section-title'}, t('profile.projects.title', {n: projects.length})),
        projects.length === 0 ? h('p', {class: 'hint'}, t('profile.projects.none'))
            : h('ul', {class: 'plain-list'}, projects.slice(0, most).map((project) => h('li', {class: 'profile-project'},
                svg('svg', {class: `project-symbol is-${project.approximate ? 'approximate' : 'sure'}`,
                    viewBox: '-1.7 -1.7 3.4 3.4', 'aria-hidden': 'true'},
                svg('path', {d: shapePath(project.symbol), 'vector-effect': 'non-scaling-stroke'})),
                h('div', {}, stateLink(context, {room: 'projects', project: project.code, view: null}, {}, project.name),
                    h('span', {class: 'hint'}, ` ${places(project, t)}`,
                        project.approximate ? `. ${t('profile.approximate')}` : '',
                        project.statedOnly ? `. ${t('profile.stated')}` : ''))))),
        projects.length > most ? stateLink(context, {view: 'proyectos'}, {}, t('profile.projects.all', {n: projects.length}))
            : null);
}

function places({municipalities}, t) {
    return municipalities.length > 5 ? t('profile.municipalities', {n: municipalities.length})
        : municipalities.map((each) => each.name).join(', ');
}

/** What the plans say of the place: the nodes that name it, with the way down to them. */
export function planNodes(context, profile) {
    const {t} = context;
    return h('section', {class: 'profile-plans'},
        h('h2', {class: 'section-title'}, t(`profile.plans.${profile.territory.kind}`)),
        h('p', {class: 'hint'}, profile.planMethod),
        profile.silentPlans.map((plan) => h('p', {class: 'profile-silent'}, plan.sentence)),
        profile.plans.length === 0 ? h('p', {}, t('profile.plans.none')) : profile.plans.map((plan) => h('article',
            {class: 'profile-plan'}, h('h3', {}, stateLink(context, {room: 'origin', view: 'planes', section: plan.code,
                territory: null}, {}, plan.name)),
            h('p', {class: 'hint'}, [plan.kindName, plan.document, plan.note, plan.total === 0 ? t('profile.plans.name')
                : t('profile.plans.count', {n: plan.nodes.length, of: plan.total})].filter(Boolean)
                .map((text) => text.replace(/\.$/, '')).join('. '), '.'),
            h('ul', {class: 'profile-nodes'}, plan.nodes.map((node) => h('li', {class: plan.own && node.path.length > 0
                ? 'is-deeper' : null}, h('span', {class: 'count'}, `${node.kindName}: `), h('strong', {}, node.name),
            !plan.own && node.path.length > 0 ? h('span', {class: 'profile-path'}, ` ${node.path.join(' › ')}`) : null))))));
}

/** What is known to be wrong or odd about values of the place. */
export function notices({t}, profile) {
    if (profile.notices.length === 0) return null;
    return h('section', {class: 'profile-notices', id: 'profile-notices', tabindex: -1},
        h('h2', {class: 'section-title'}, t('profile.notices')),
        h('ul', {class: 'plain-list'}, profile.notices.map((notice) => h('li', {class: `is-${notice.severity}`},
            notice.indicatorName ? h('strong', {}, `${notice.indicatorName}. `) : null, notice.message))));
}

/** Of one date and this territory as such: never mapped, compared with nothing. */
export function ownFigures({t, format}, profile) {
    if (profile.ownFigures.length === 0) return null;
    const title = t('profile.own', {name: profile.territory.name});
    return h('section', {class: 'profile-context'}, h('h2', {class: 'section-title'}, title),
        h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': title}, h('table', {},
            h('thead', {}, h('tr', {}, ['indicator', 'breakdown', 'period', 'value', 'unit'].map((name) =>
                h('th', {scope: 'col', class: name === 'value' ? 'number' : null}, t(`profile.${name}`))))),
            h('tbody', {}, profile.ownFigures.map((figure) => h('tr', {}, h('th', {scope: 'row'}, figure.name),
                h('td', {}, figure.breakdownName, figure.note ? h('span', {class: 'hint'}, ` ${figure.note}`) : null),
                h('td', {}, figure.period), h('td', {class: 'number'}, figure.value === null ? t('common.missing')
                    : format.value(figure.value, figure)),
                h('td', {}, figure.unit)))))));
}

/** Totals and figures without a better side: known, but never behind or ahead. */
export function contextFigures({t, format}, profile) {
    const figures = profile.dimensions.flatMap((dimension) => dimension.figures).filter((figure) => !figure.comparable);
    if (figures.length === 0) return null;
    const unit = (figure) => (format.figure(1e6, figure) === format.number(1, 0) ? t('profile.millions', {unit: figure.unit})
        : figure.unit);
    return h('section', {class: 'profile-context'}, h('h2', {class: 'section-title'}, t('profile.context')),
        h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('profile.context')}, h('table', {},
            h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('profile.indicator')), h('th', {scope: 'col'},
                t('profile.period')), h('th', {scope: 'col', class: 'number'}, t('profile.value')),
            h('th', {scope: 'col'}, t('profile.unit')))),
            h('tbody', {}, figures.map((figure) => h('tr', {}, h('th', {scope: 'row'}, figure.name),
                h('td', {}, figure.period), h('td', {class: 'number'}, figure.value === null
                    ? h('span', {title: figure.reason}, t('common.missing')) : [format.figure(figure.value, figure),
                        figure.computed ? ` ${t('profile.computed')}` : '']),
                h('td', {}, unit(figure))))))),
        h('p', {class: 'footnote'}, t('profile.context.note')));
}

/** Each source with the figures that it stands behind, and the versions of the data. */
export function sourceTable({t, format, api}, profile) {
    return h('section', {class: 'profile-sources'}, h('h2', {class: 'section-title'}, t('profile.sources')),
        h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('profile.sources')}, h('table', {},
            h('thead', {}, h('tr', {}, ['organisation', 'title', 'date', 'licence', 'figures'].map((name) =>
                h('th', {scope: 'col'}, t(`profile.source.${name}`))))),
            h('tbody', {}, profile.sources.map((source) => h('tr', {}, h('th', {scope: 'row'}, source.organisation),
                h('td', {}, source.title, source.access ? h('details', {}, h('summary', {}, t('profile.source.access')),
                    h('p', {class: 'hint'}, source.access), source.method ? h('p', {class: 'hint'}, source.method) : null) : null),
                h('td', {}, source.date ? format.date(source.date) : t('profile.source.nodate')),
                h('td', {}, source.licenceNote),
                h('td', {}, source.indicators.length === 0 ? t('profile.source.limits')
                    : source.indicators.map((each) => each.name).join('; '))))))),
        h('p', {class: 'footnote'}, profile.territory.areaMethod, ' ', t('profile.versions', {list: profile.datasets
            .map((dataset) => `${dataset.dataset} ${dataset.version}`).join(', ')}), ' ',
        h('a', {href: api.profile.csvAddress(profile.territory.code), download: ''}, t('profile.csv'))));
}
