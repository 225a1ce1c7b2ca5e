import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {createLayers} from '../thematic/layers.js';
import {allGaps, largestGaps} from './gaps.js';
import {contextFigures, notices, ownFigures, planNodes, projectList, sourceTable} from './lists.js';
import {situation} from './situation.js';
import {trends} from './trends.js';

/** The faces of a sheet, by the word of `state.view`; all of them are printed, one is seen. */
const FACES = [
    {id: 'situacion', draw: (context, profile) => [situation(context, profile), h('div', {class: 'profile-side'},
        largestGaps(context, profile), notices(context, profile), trends(context, profile, 1),
        projectList(context, profile, 5)), contextFigures(context, profile), ownFigures(context, profile)]},
    {id: 'brechas', draw: (context, profile) => [largestGaps(context, profile, {most: 8, members: true}),
        trends(context, profile), allGaps(context, profile)]},
    {id: 'proyectos', draw: (context, profile) => [projectList(context, profile)]},
    {id: 'plan', draw: (context, profile) => [planNodes(context, profile)]},
    {id: 'fuentes', draw: (context, profile) => [sourceTable(context, profile)]},
];

const OWN = '#8FBAC6';
const REGION = '#D9E7EA';
const OTHERS = '#F4F1EA';

/**
 * The sheet of a territory beside its place on the map.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountProfile(context) {
    const {host, map, base, api, t, pack, signal, navigate} = context;
    const layers = createLayers(context);
    let {state} = context;
    let shown = null;
    let asking = null;
    host.setLayout({controls: false, panel: 'wide'});
    host.panel.classList.add('has-card');

    async function open() {
        asking?.abort();
        asking = new AbortController();
        const mine = asking;
        const code = state.territory ?? pack.root;
        try {
            const profile = await progressWhile(document.getElementById('stage'), api.profile.get(code, {signal: mine.signal}));
            if (mine.signal.aborted || signal.aborted) return;
            shown = {code, profile};
            draw();
            await base.ready();
            if (mine.signal.aborted || signal.aborted) return;
            locate(profile);
        } catch (error) {
            if (isAbort(error) || signal.aborted || mine.signal.aborted) return;
            shown = null;
            show(host.panel, failureNotice({t, error, title: t('profile.failed'), onRetry: open}));
        }
    }

    function draw() {
        const {profile} = shown;
        const {territory} = profile;
        const here = {...context, state};
        const face = faceOf(state.view);
        document.title = `${territory.name} · ${t('profile.door')} · Territoria`;
        host.setSheetTitle(territory.name);
        host.setPrintVersion(profile.datasets.find((dataset) => dataset.dataset === 'territories') ?? profile.datasets[0] ?? null);
        host.setBreadcrumb(crumbs(profile));
        show(host.panel, h('article', {class: 'profile territory'}, head(here, profile), tabs(here, profile, face),
            FACES.map((each) => h('div', {class: `profile-face is-${each.id}`, 'data-face': each.id,
                hidden: each.id !== face.id}, each.draw(here, profile)))));
        // on a phone the row of parts is wider than the screen
        const openTab = host.panel.querySelector('.profile-tabs [aria-current]');
        if (openTab) openTab.parentElement.scrollLeft = openTab.offsetLeft - openTab.parentElement.offsetLeft - 16;
        host.panel.scrollTop = 0;
        host.announce(t('profile.opened', {name: territory.name}));
    }

    function crumbs({territory, region}) {
        if (territory.code === pack.root) return [];
        return [...(region ? [{label: region.name, change: {territory: region.code}}] : []),
            {label: territory.name}];
    }

    /** Where it lies: itself and its region tinted, the others plain. */
    async function locate({territory, region}) {
        const own = new Set(territory.members.length > 0 ? territory.members.map((each) => each.code) : [territory.code]);
        const listing = await api.territory.list({signal});
        const around = new Set(region ? listing.items.filter((item) => item.parent === region.code)
            .map((item) => item.code) : []);
        map.paint((code) => ({fill: territory.code === pack.root ? OTHERS : own.has(code) ? OWN
            : around.has(code) ? REGION : OTHERS}));
        map.select(territory.code === pack.root ? null : [...own]);
        layers.apply(state);
        if (territory.code === pack.root) map.fitHome();
        else map.fitTo([...own]);
    }

    const stops = [
        map.on('select', ({code}) => navigate({territory: code, project: null})),
        map.on('project-select', ({code}) => navigate({room: 'projects', project: code, view: null})),
        map.on('focus', ({code}) => api.territory.list({signal}).then((listing) =>
            host.announce(listing.items.find((item) => item.code === code)?.name ?? code),
        // without the list of names the code is still an answer
        () => host.announce(code))),
    ];
    open();

    return {
        unmount() {
            asking?.abort();
            stops.forEach((stop) => stop());
            layers.remove();
            map.select(null);
            map.clearPaint();
            host.panel.classList.remove('has-card');
        },
        onState(next) {
            const before = state;
            state = next;
            if (!shown || (next.territory ?? pack.root) !== shown.code || next === before) {
                open();
                return;
            }
            if (next.view !== before.view) turnTo(faceOf(next.view), context, host);
            layers.apply(next);
        },
    };
}

function faceOf(view) {
    return FACES.find((face) => face.id === view) ?? FACES[0];
}

/** The faces are drawn already: one is shown, its tab is marked. */
function turnTo(face, context, host) {
    for (const part of host.panel.querySelectorAll('.profile-face')) part.hidden = part.dataset.face !== face.id;
    for (const tab of host.panel.querySelectorAll('.profile-tab')) {
        if (tab.dataset.face === face.id) tab.setAttribute('aria-current', 'page');
        else tab.removeAttribute('aria-current');
    }
    host.panel.scrollTop = 0;
}

function head(context, profile) {
    const {t, format, api, map} = context;
    const {territory, region, department} = profile;
    const area = territory.areaKm2Official ?? territory.areaKm2;
    return h('header', {class: 'profile-head'},
        h('div', {class: 'profile-title'}, h('h1', {class: 'territory-name'}, territory.name),
            h('p', {class: 'profile-actions'},
                h('button', {type: 'button', class: 'button', onclick: () => (territory.code === department.code ? map.fitHome()
                    : map.fitTo(territory.members.length > 0 ? territory.members.map((each) => each.code)
                        : territory.code))}, t('territory.fit')),
                h('a', {class: 'button', href: api.profile.pdfAddress(territory.code), target: '_blank', rel: 'noopener'},
                    icon('print', 16), ' ', t('profile.pdf')),
                h('a', {class: 'button', href: api.profile.accountabilityAddress(territory.code), target: '_blank', rel: 'noopener'},
                    icon('print', 16), ' ', t('profile.accountability')))),
        h('p', {class: 'profile-line'},
            region ? [`${capital(region.levelName)} `, stateLink(context, {territory: region.code}, {}, region.name), ' · ']
                : territory.kind === 'region' ? `${capital(territory.levelName)} · ` : null,
            t(territory.kind === 'municipality' && !context.pack.example ? 'territory.code' : 'profile.code', {code: territory.code}),
            territory.population ? [' · ', h('strong', {}, format.number(territory.population.value)), ' ',
                t('profile.inhabitants', {period: territory.population.period}),
                territory.population.computed ? ` ${t('profile.computed')}` : ''] : null,
            ' · ', h('strong', {}, format.number(area, 1)), ' km²',
            territory.kind === 'department' ? null : ` (${t('profile.part', {n: format.number(territory.part * 100, 1)})})`),
        territory.example ? h('p', {}, h('span', {class: 'badge'}, t('profile.example'))) : null,
        territory.provisionalNote ? h('p', {class: 'hint'}, territory.provisionalNote) : null,
        territory.members.length > 0 ? h('p', {class: 'profile-members'}, t('profile.members'), ' ',
            territory.members.map((member, i) => [i > 0 ? ', ' : '', stateLink(context, {territory: member.code}, {},
                member.name)])) : null,
        territory.kind === 'municipality' || territory.kind === 'department' ? null : h('p', {}, stateLink(context,
            {territory: department.code}, {}, t('profile.ofDepartment', {name: department.name}))));
}

function tabs(context, profile, face) {
    const {t} = context;
    const count = {proyectos: profile.projects.length};
    return h('nav', {class: 'profile-tabs', 'aria-label': t('profile.parts')}, FACES.map((each) => stateLink(context,
        {view: each.id === FACES[0].id ? null : each.id}, {class: 'profile-tab', 'data-face': each.id,
            'aria-current': each === face ? 'page' : null}, t(`profile.face.${each.id}`),
        count[each.id] ? h('strong', {}, ` ${count[each.id]}`) : null)));
}

const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
