import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {failureNotice} from '../kit/notice.js';
import {loadStylesheet} from '../kit/stylesheet.js';
import {twoAccounts} from './project-list.js';
import {locationOf, projectSymbol} from './symbol.js';

/**
 * The card of one project: what the sources say and where they stop. It never shows a cost, a stage or a
 * progress, because no source has them.
 *
 * @param {HTMLElement} host emptied and filled
 * @param {string} code
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<void>} when the card stands; a failure is drawn in the card, not thrown
 */
export async function renderProjectCard(host, code, context) {
    const {api, t, signal} = context;
    host.dataset.project = code;
    show(host, h('p', {class: 'project-small', role: 'status'}, t('project.card.loading')));
    try {
        const [project, listing] = await Promise.all([api.project.get(code, {signal}), api.project.list({signal}),
            loadStylesheet(new URL('../css/project.css', import.meta.url).href)]);
        if (host.dataset.project !== code) return; // another card was asked for meanwhile
        const symbol = listing.themes.find((theme) => theme.id === project.theme)?.symbol;
        show(host, card(project, symbol, context));
    } catch (error) {
        if (isAbort(error) || host.dataset.project !== code) return;
        show(host, closeButton(context), failureNotice({
            t, error, title: t('project.card.failed'), onRetry: () => renderProjectCard(host, code, context),
        }));
    }
}

function card(project, symbol, context) {
    const {t, installation} = context;
    const dimension = installation.dimensions.find((candidate) => candidate.id === project.dimension);
    const heading = h('h2', {class: 'project-card-name', tabindex: '-1'}, project.name);
    return h('article', {class: 'project-card'},
        h('div', {class: 'project-card-top'},
            projectSymbol(symbol, locationOf(project)),
            h('span', {}, `${project.code} · ${project.themeName}`),
            closeButton(context)),
        heading,
        facts([
            [t('project.card.dimension'), dimension?.name ?? project.dimension],
            project.placesDiffer ? null : [t('project.card.municipalities'), placeLinks(project.municipalities, context)],
            [t('project.card.horizon'), project.horizon ?? missing(t)],
            [t('project.card.unknown'), h('span', {class: 'project-missing'}, t('project.card.unknown.why'))],
        ]),
        accounts(project, context),
        locationSection(project, context),
        lineSection(project, context),
        sourceSection(project, context));
}

function closeButton({t, navigate}) {
    return h('button', {type: 'button', class: 'icon-button project-close', 'aria-label': t('project.card.close'),
        onclick: () => navigate({project: null})}, icon('close'));
}

/** Both accounts side by side, each place that only one of them names is marked. */
function accounts(project, context) {
    const told = twoAccounts(project);
    if (!told) return null;
    const {t} = context;
    const column = (title, places) => h('div', {class: 'project-account'},
        h('h4', {}, title),
        h('ul', {}, ...places.map((place) => h('li', {}, placeLink(place, context),
            place.shared ? null : h('span', {class: 'project-only'}, t('project.card.only'))))));
    return h('section', {class: 'project-accounts'},
        h('h3', {class: 'project-heading'}, t('project.card.differ')),
        h('div', {class: 'project-account-pair'},
            column(t('project.card.stated'), told.stated), column(t('project.card.found'), told.found)),
        project.placesDifferNote ? h('p', {class: 'project-small'}, project.placesDifferNote) : null,
        h('p', {class: 'project-small'}, t('project.card.differ.rule')));
}

function locationSection(project, {t, format}) {
    const confidence = project.point ? project.locationConfidence : 'none';
    const degrees = (value) => format.number(value, 4);
    return h('section', {},
        h('h3', {class: 'project-heading'}, t('project.card.location')),
        project.approximate ? h('p', {class: 'project-badge'}, t('project.approximate')) : null,
        project.point ? null : h('p', {class: 'project-badge'}, t('project.unlocated')),
        h('p', {}, confidence ? t(`project.card.location.${confidence}`) : t('project.card.noData')),
        project.point ? h('p', {class: 'project-small'},
            t('project.card.point', {lat: degrees(project.point.lat), lon: degrees(project.point.lon)})) : null,
        note(project, t));
}

function note(project, t) {
    return project.geometryNote ? h('div', {class: 'project-note'},
        h('h4', {}, t('project.card.note')), h('p', {}, project.geometryNote)) : null;
}

function lineSection(project, {t, format}) {
    const {line} = project;
    if (!line) return null;
    const through = Array.isArray(line.anchorPoints) ? line.anchorPoints.join(' – ') : line.anchorPoints;
    return h('section', {},
        h('h3', {class: 'project-heading'}, t(project.schematic ? 'project.card.line' : 'project.card.line.surveyed')),
        project.schematic ? h('p', {class: 'project-small'}, t('project.card.line.why')) : null,
        facts([
            [t('project.card.line.drawn'), typeof line.lengthDrawnKm === 'number'
                ? t('project.card.line.km', {km: format.number(line.lengthDrawnKm, 1)}) : missing(t)],
            through ? [t('project.card.line.through'), through] : null,
            line.confidence ? [t('project.card.line.confidence'), t(`project.card.confidence.${line.confidence}`)] : null,
            line.source ? [t('project.card.line.source'), line.source] : null,
        ]));
}

function sourceSection(project, {t}) {
    return h('section', {},
        h('h3', {class: 'project-heading'}, t('project.card.source')),
        facts([
            [t('project.card.source'), project.source ?? missing(t)],
            [t('project.card.confidence'), project.confidence
                ? t(`project.card.confidence.${project.confidence}`) : missing(t)],
        ]),
        h('p', {class: 'project-small'}, h('a', {href: `api/v1/projects/${encodeURIComponent(project.code)}`},
            t('project.card.data'))));
}

function facts(rows) {
    return h('dl', {class: 'project-facts'}, ...rows.filter(Boolean).flatMap(([name, value]) =>
        [h('dt', {}, name), h('dd', {}, value)]));
}

function missing(t) {
    return h('span', {class: 'project-missing'}, t('project.card.noData'));
}

function placeLinks(places, context) {
    if (places.length === 0) return missing(context.t);
    return h('ul', {class: 'project-place-links'}, ...places.map((place) => h('li', {}, placeLink(place, context))));
}

function placeLink(place, context) {
    return stateLink(context, {territory: place.code}, {}, place.name);
}
