import {h, listen, show} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {createHeader} from './header.js';
import {createRail} from './rail.js';
import {createSheet} from './sheet.js';
import {createStudies} from './studies.js';

/**
 * The frame of the screen: header, rail, columns, sheet. Knows where things go, not what they are.
 *
 * @param {object} options
 * @param {Function} options.t
 * @param {import('../lib/format.js').Format} options.format
 * @param {object} options.pack of `/api/v1/installation`
 * @param {object[]} options.doors
 * @param {object[]} options.studies
 * @param {object[]} options.switches ways to the other packs, see `lib/packs.js`
 * @param {(change: object, options?: object) => void} options.navigate
 * @param {(change: object) => string} options.hrefOf
 * @param {HTMLElement} options.search the search box
 */
export function createShell({t, format, pack, doors, studies, switches, navigate, hrefOf, search}) {
    const part = (id) => document.getElementById(id);
    const elements = {header: part('header'), rail: part('rail'), controls: part('controls'), legend: part('legend'),
        note: part('note'), panel: part('panel'), page: part('page'), sheet: part('sheet'), chips: part('chips'),
        band: part('band')};
    const links = {navigate, hrefOf};

    document.title = `Territoria · ${pack.name}`;
    document.body.toggleAttribute('data-example', pack.example);
    part('skip').textContent = t('app.skip');
    elements.controls.setAttribute('aria-label', t('app.controls'));
    elements.sheet.setAttribute('aria-label', t('app.results'));
    elements.band.setAttribute('aria-label', t('app.band'));
    const header = createHeader(elements.header, {t, pack, links, search});
    const rail = createRail(elements.rail, {t, doors, switches, links});
    const tabs = createStudies(part('studies'), {t, studies, links});
    const sheet = createSheet(elements.sheet, {t, handle: part('sheet-handle'), title: part('sheet-title')});

    const drawer = createDrawer(elements.controls, t);
    const phone = globalThis.matchMedia('(max-width: 639.98px)');
    const placeLegend = () => {
        const target = phone.matches ? part('sheet-legend') : part('stage');
        if (elements.legend.parentElement !== target) {
            target.append(elements.legend);
            (phone.matches ? elements.sheet : part('stage')).append(elements.note);
        }
        elements.sheet.toggleAttribute('data-covers-map', phone.matches);
        if (phone.matches) part('sheet-legend').before(elements.band);
        else part('work').before(elements.band);
    };
    placeLegend();
    phone.addEventListener('change', placeLegend);

    const host = {
        controls: elements.controls, panel: elements.panel, page: elements.page, legend: elements.legend,
        note: elements.note, chips: elements.chips, band: elements.band,
        setLayout({controls = true, panel = 'narrow'} = {}) {
            document.body.dataset.controls = controls ? 'on' : 'off';
            document.body.dataset.panel = panel;
        },
        setBreadcrumb: header.setBreadcrumb,
        /** Which version of which data a printed sheet shows. @param {{dataset: string, version: number}|null} of */
        setPrintVersion(of) {
            const line = document.querySelector('.print-version');
            if (line) line.textContent = of ? t('app.print.version', of) : '';
        },
        announce(text) {
            part('live').textContent = text;
        },
        setSheetTitle: sheet.setTitle,
        openSheet: sheet.open,
        openControls: drawer.open,
        closeControls: drawer.close,
        isPhone: () => phone.matches,
    };

    listen(document, 'keydown', (event) => {
        const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
        if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            header.openSearch();
        } else if (event.key === 'Escape') drawer.close();
    });

    return {
        host,
        progress: part('progress'),
        /** Empties every place a room may have drawn in. */
        clear() {
            for (const name of ['controls', 'panel', 'page', 'legend', 'note', 'chips', 'band']) show(elements[name]);
            host.setLayout();
            header.setBreadcrumb([]);
            host.setPrintVersion(null);
            drawer.close();
        },
        /** @param {object} door of a room or of a study @param {object} state */
        enter(door, state) {
            const room = door.room ?? door.id;
            document.body.dataset.layout = door.layout;
            document.body.dataset.room = room;
            document.body.dataset.study = door.room ? door.id : '';
            elements.page.hidden = door.layout !== 'page';
            rail.setCurrent(room, state);
            tabs.setCurrent(room, door.room ? door.id : null);
            header.setRoom(t(door.labelKey), {room, study: door.room ? door.id : null, ...door.home});
            part('skip').setAttribute('href', door.layout === 'page' ? '#page' : '#panel');
        },
        /** What a printed sheet says above and below. */
        setPrintLines() {
            show(part('print-head'), h('span', {class: 'wordmark'}, 'Territoria'), h('span', {}, pack.name),
                pack.example ? h('span', {class: 'badge'}, t('app.example')) : null,
                h('span', {class: 'print-date'}, t('app.print.on', {date: format.date(today())})));
            show(part('print-foot'), h('span', {}, pack.limitsCredit ?? pack.attribution ?? ''),
                h('span', {class: 'print-address'}, `${location.origin}${location.pathname}${location.search}`),
                h('span', {class: 'print-version'}));
        },
        links: {...links, stateLink},
    };
}

function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The left column becomes a drawer where the screen is narrow. */
function createDrawer(element, t) {
    let opener = null;
    const close = () => {
        if (!document.body.classList.contains('drawer-open')) return;
        document.body.classList.remove('drawer-open');
        opener?.focus();
    };
    document.body.addEventListener('click', (event) => {
        if (event.target.closest('.drawer-close')) close();
    });
    element.dataset.closeLabel = t('app.controls.close');
    return {
        open() {
            opener = document.activeElement;
            document.body.classList.add('drawer-open');
            element.focus();
        },
        close,
    };
}
