import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {failureNotice} from '../kit/notice.js';
import {loadStylesheet} from '../kit/stylesheet.js';
import {attempt} from '../lib/attempt.js';
import {facts} from './card-parts.js';
import {progressParts, viabilityPart} from './card-progress.js';
import {contractPart, historyPart, moneyPart, publicParts, purposeParts, roadPart, stagePart} from './card-record.js';
import {twoAccounts} from './accounts.js';
import {lacking} from './record.js';
import {lookOf, projectSymbol} from './symbol.js';

/**
 * The card of one project: what the sources say and where they stop. What no source says is named once, at the end.
 *
 * @param {HTMLElement} host emptied and filled
 * @param {string} code
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<void>} when the card stands; a failure is drawn in the card, not thrown
 */
export async function renderProjectCard(host, code, context) {
    const {api, t, signal} = context;
    host.dataset.project = code;
    const sheets = ['project', 'chart'].map((name) => loadStylesheet(new URL(`../css/${name}.css`, import.meta.url).href));
    await t.load('portfolio', 'charts');
    if (host.dataset.project !== code) return;
    show(host, h('p', {class: 'project-small', role: 'status'}, t('project.card.loading')));
    try {
        const [project, listing] = await Promise.all([api.project.get(code, {signal}), api.project.list({signal}), ...sheets]);
        // what has neither stage nor report has no curve either
        const progress = project.standing || project.stage ? await attempt(api.project.progress(code, {signal})) : {value: null, failed: false};
        if (host.dataset.project !== code) return; // another card was asked for meanwhile
        const symbol = listing.themes.find((theme) => theme.id === project.theme)?.symbol;
        show(host, card({currency: listing.currency, ...project}, progress, symbol, context));
    } catch (error) {
        if (isAbort(error) || host.dataset.project !== code) return;
        show(host, closeButton(context), failureNotice({
            t, error, title: t('project.card.failed'), onRetry: () => renderProjectCard(host, code, context),
        }));
    }
}

function card(project, {value: progress, failed}, symbol, context) {
    const {t} = context;
    return h('article', {class: 'project-card'},
        h('div', {class: 'project-card-top'},
            projectSymbol(symbol, lookOf(project, Boolean(project.stage))),
            h('span', {}, [project.code, project.themeName].filter(Boolean).join(' · ')),
            closeButton(context)),
        h('h2', {class: 'project-card-name', tabindex: '-1'}, project.name),
        project.objective ? h('p', {class: 'card-objective'}, project.objective) : null,
        headFacts(project, context),
        failed ? h('p', {class: 'project-small', role: 'status'}, t('project.card.progressFailed')) : null,
        progress ? progressParts(project, progress, context) : null,
        viabilityPart(project, context),
        moneyPart(project, context),
        contractPart(project, context),
        stagePart(project, context),
        roadPart(project, context),
        purposeParts(project, context),
        publicParts(project, context),
        accounts(project, context),
        locationSection(project, context),
        lineSection(project, context),
        sourceSection(project, context),
        lackSection(project, progress, context),
        foot(project, context));
}

function headFacts(project, context) {
    const {t, format, installation} = context;
    const dimension = installation.dimensions.find((candidate) => candidate.id === project.dimension);
    const since = project.stages?.filter((each) => each.stage === project.stage).map((each) => each.date).sort().at(-1);
    const date = (iso) => (iso ? format.date(iso, {short: true}) : t('project.missing'));
    const example = project.example ? ` · ${t('project.example.word')}` : '';
    return facts([
        project.placesDiffer ? null : [t('project.card.municipalities'), placeLinks(project.municipalities, context)],
        project.stage ? [t('project.card.stage'), [h('strong', {}, project.stageName ?? project.stage),
            since ? ` ${t('project.card.since', {date: format.date(since.slice(0, 7))})}` : '', example]] : null,
        typeof project.value === 'number' ? [t('project.card.value'), [format.money(project.value, project.currency),
            project.valueYear ? ` ${t('project.card.prices', {year: project.valueYear})}` : '', example]] : null,
        project.start || project.end ? [t('project.card.dates'), t('project.timeline.dates', {start: date(project.start), end: date(project.end)})] : null,
        project.horizon ? [t('project.card.horizon'), project.horizonName ?? project.horizon] : null,
        project.executor ? [t('project.card.executor'), project.executor] : null,
        dimension ? [t('project.card.dimension'), dimension.name] : null,
        project.sector ? [t('project.card.sector'), [project.sectorName, project.sector].filter(Boolean).join(' · ')] : null,
        project.programme ? [t('project.card.programme'), [project.programmeName, project.programme].filter(Boolean).join(' · ')] : null,
        project.bpin ? ['BPIN', project.bpin] : null,
    ]);
}

/** What no source says, once and in one place. */
function lackSection(project, progress, {t, format}) {
    const absent = lacking(project, progress);
    return absent.length === 0 ? null : h('section', {class: 'card-lack'}, h('h3', {class: 'project-heading'}, t('project.lack')),
        h('p', {}, t('project.lack.text', {what: format.list(absent.map((part) => t(`project.lack.${part}`)))})));
}

function foot({code}, context) {
    const {t} = context;
    return h('footer', {class: 'card-foot'},
        h('p', {class: 'card-actions'}, h('a', {class: 'button is-primary', href: `projects/${encodeURIComponent(code)}`}, t('project.card.public'))),
        historyPart(code, context),
        h('p', {class: 'project-small'}, h('a', {href: context.api.project.data(code)}, t('project.card.data'))));
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
        h('p', {}, confidence ? t(`project.card.location.${confidence}`) : t('project.missing')),
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
    // places of a stretch are parted by a semicolon, stretches by a bar
    const through = line.anchorPoints?.split('|').map((stretch) => stretch.trim().replace(/\s*;\s*/g, ' – ')).join('; ');
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
        ]));
}

function missing(t) {
    return h('span', {class: 'project-missing'}, t('project.missing'));
}

function placeLinks(places, context) {
    if (places.length === 0) return missing(context.t);
    return h('ul', {class: 'project-place-links'}, ...places.map((place) => h('li', {}, placeLink(place, context))));
}

function placeLink(place, context) {
    return stateLink(context, {territory: place.code}, {}, place.name);
}
