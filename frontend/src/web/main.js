import * as alerts from './alert/door.js';
import {askInstallation, createApi} from './api/api.js';
import {isAbort} from './api/http.js';
import * as catalog from './catalog/door.js';
import * as charts from './charts/door.js';
import * as cities from './city/door.js';
import * as compare from './compare/door.js';
import * as composite from './composite/door.js';
import * as followUps from './followup/door.js';
import * as gaps from './gap/door.js';
import {loadWords} from './i18n/words.js';
import * as incidents from './incident/door.js';
import * as indicators from './indicator/door.js';
import {loadFonts} from './kit/fonts.js';
import {failureNotice, toast} from './kit/notice.js';
import * as landUseDeterminants from './landuse-determinants/door.js';
import * as landUseSide from './landuse-side/door.js';
import * as landUseVersions from './landuse-versions/door.js';
import * as landUse from './landuse/door.js';
import * as landUseMosaic from './landuse-mosaic/door.js';
import * as landUseRecord from './landuse-record/door.js';
import {createFormat} from './lib/format.js';
import {changeState, formatState, parseState} from './lib/permalink.js';
import {packOnScreen, switchesOf} from './lib/packs.js';
import {createAtlas} from './map/atlas.js';
import * as origin from './origin/door.js';
import * as pattern from './pattern/door.js';
import * as plans from './plan/door.js';
import * as problems from './problem/door.js';
import * as profile from './profile/door.js';
import * as projects from './project/door.js';
import * as scenarios from './scenario/door.js';
import {createSearch} from './search/search-box.js';
import {drawMapBase} from './shell/map-base.js';
import {preparePrinting} from './shell/print.js';
import {createShell} from './shell/shell.js';
import * as voids from './void/door.js';

/** The only file that knows every room. A room that is not built has no door. */
const ROOMS = [indicators, gaps, projects, landUse, catalog, origin, profile].sort((a, b) => a.door.order - b.door.order);

/** What is done in a room beyond its map: tabs above it. */
const STUDIES = [
    alerts,
    charts,
    cities,
    compare,
    composite,
    followUps,
    incidents,
    landUseMosaic,
    landUseRecord,
    landUseDeterminants,
    landUseSide,
    landUseVersions,
    pattern,
    plans,
    problems,
    scenarios,
    voids,
].sort((a, b) => a.door.order - b.door.order);

/** The room or the study that a state is in. */
function placeOf({room, study}) {
    return STUDIES.find((each) => each.door.room === room && each.door.id === study)
        ?? ROOMS.find((each) => each.door.id === room) ?? ROOMS[0];
}

let state = parseState(location.search);
let current = null;

async function start() {
    document.documentElement.lang = state.lang;
    const t = await loadWords(state.lang);
    let installation;
    try {
        installation = await findInstallation();
    } catch (error) {
        document.getElementById('panel').replaceChildren(failureNotice({t, error, title: t('failure.start'),
            onRetry: () => location.reload()}));
        document.getElementById('stage').classList.add('is-empty');
        return;
    }
    const {pack, isDefault} = packOnScreen(installation.packs, state.pack);
    const api = createApi(state.lang, isDefault ? null : pack, isDefault && !pack.example ? null : pack.id);
    const format = createFormat(state.lang);
    const hrefOf = (change) => formatState(changeState(state, change)) || './';
    const context = {api, t, format, installation, pack, navigate, hrefOf, cards: cards()};
    const shell = createShell({...context, switches: switchesOf(installation.packs, state), doors: ROOMS.map((room) => room.door),
        // a study of data that this pack does not have has no tab
        studies: STUDIES.map((study) => study.door)
            .filter(({needs}) => !needs || installation.layerFamilies.includes(needs)),
        search: createSearch({...context, onFound: (code) => map.fitTo(code)})});
    const map = createAtlas(document.getElementById('map'), {t, format, credit: pack.limitsCredit
        ?? pack.attribution ?? '', label: t('atlas.label', {place: pack.name})});
    preparePrinting(map);
    shell.setPrintLines();
    Object.assign(context, {host: shell.host, map});
    const base = drawMapBase({...context, onRecovered: () => current?.mounted?.onState(state, state)});

    async function enter(before) {
        const room = placeOf(state);
        if (current?.room === room) {
            current.mounted?.onState(state, before);
            return;
        }
        leave();
        const controller = new AbortController();
        const visit = {room, controller, mounted: null};
        current = visit;
        shell.clear();
        shell.enter(room.door, state);
        try {
            const seen = state;
            const mounted = await room.mount({...context, state, base, signal: controller.signal});
            if (current !== visit) {
                mounted.unmount();
                return;
            }
            visit.mounted = mounted;
            if (state !== seen) mounted.onState(state, seen);
        } catch (error) {
            if (isAbort(error) || current !== visit) return;
            const host = room.door.layout === 'page' ? shell.host.page : shell.host.panel;
            host.replaceChildren(failureNotice({t, error, title: t('failure.room'), onRetry: () => {
                leave();
                enter(state);
            }}));
        }
    }

    function leave() {
        current?.controller.abort();
        current?.mounted?.unmount();
        current = null;
    }

    function navigate(change, {replace = false} = {}) {
        go(changeState(state, change), replace ? 'replaceState' : 'pushState');
    }

    function go(next, method) {
        const address = formatState(next);
        if (address === formatState(state)) return;
        const before = state;
        state = next;
        if (method) history[method](null, '', address || location.pathname);
        enter(before);
    }

    globalThis.addEventListener('popstate', () => {
        const next = parseState(location.search);
        if (next.lang !== state.lang || next.pack !== state.pack) location.reload();
        else go(next, null);
    });
    globalThis.addEventListener('offline', () => toast(t('failure.offline')));
    await enter(state);
    // other letters give the legend another size: the opening view follows, unless the reader has moved it
    base.finish().then(loadFonts).then(() => map.settle());
}

/** A pack that an address names and nobody has loaded is no reason to show nothing: the default one is shown. */
async function findInstallation() {
    let installation;
    try {
        installation = await askInstallation(state.lang, state.pack);
    } catch (error) {
        if (error.status !== 400 || !state.pack) throw error;
        state = changeState(state, {pack: null});
        history.replaceState(null, '', formatState(state) || location.pathname);
        installation = await askInstallation(state.lang, null);
    }
    const {pack, isDefault} = packOnScreen(installation.packs, state.pack);
    // inside the screen layers go by their plain names, whatever pack they are of
    const plain = (id) => (!isDefault && id.startsWith(`${pack.id}-`) ? id.slice(pack.id.length + 1) : id);
    return {...installation, layers: installation.layers.map((layer) => ({...layer, id: plain(layer.id)}))};
}

/** What rooms show of each other. */
function cards() {
    return {
        project: async (...all) => (await import('./project/card.js')).renderProjectCard(...all),
        territory: async (...all) => (await import('./territory/card.js')).renderTerritoryCard(...all),
    };
}

start();
