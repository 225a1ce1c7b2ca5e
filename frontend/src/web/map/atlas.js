import {fitAround} from '../lib/fit.js';
import {nextPlace} from '../lib/geometry.js';
import {createConflicts} from './conflicts.js';
import {createDivider} from './divider.js';
import {createFindings} from './findings.js';
import {createFurniture} from './furniture.js';
import {L} from './leaflet.js';
import {createMarks} from './marks.js';
import {createNames, forgetWidths} from './names.js';
import {createNetwork} from './network.js';
import {createPanes} from './panes.js';
import {installPatterns} from './patterns.js';
import {createPlaces} from './places.js';
import {createSeats} from './seats.js';
import {createSelection} from './selection.js';
import {createSurroundings} from './surroundings.js';
import {createSymbols} from './symbols.js';
import {createTileLayer} from './tiles.js';
import {createZones} from './zones.js';

/**
 * The map of the screen, behind one door: rooms say what to show and hear what was touched, and know nothing of
 * Leaflet.
 *
 * @typedef {ReturnType<typeof createAtlas>} Atlas
 *
 * Events (`on(type, handler)` answers a function that stops listening):
 * - `hover` {code, x, y}, `leave` {}, `select` {code}: a territory; x, y in px of the map
 * - `project-hover` {code, codes or count, x, y}, `project-leave` {}, `project-select` {code}, `project-open` {cluster}
 * - `zone-hover` {id, x, y}, `zone-leave` {}, `zone-select` {id}: a zone of a land-use plan, see `setZones`
 * - `finding-select` {id}: the number of a fault or conflict, see `setFindings`
 * - `conflict-select` {id}, `conflict-hover` {id or null}: the number of a conflict, see `setConflicts`
 * - `feature-hover` {properties, x, y}, `feature-leave` {}, `feature-select` {properties, x, y}: of the layer on show, see
 *   `setFeatureTiles`
 * - `focus` {code}: the keyboard moved to a territory
 * - `escape` {}
 * - `view` {}: the visible part changed, see `isInView`
 * - `move` {}: it is changing, see `view` and `showView`
 */

const DEEPEST = 14;
/** With zones on it: faults of a metre are to be seen. */
const DEEPEST_WITH_ZONES = 19;

/**
 * @param {HTMLElement} element
 * @param {object} options
 * @param {Function} options.t
 * @param {import('../lib/format.js').Format} options.format
 * @param {string} options.credit source of the limits
 * @param {string} options.label name of the map for screen readers
 * @param {HTMLElement|null} [options.frame] where several maps are on one page: holds this one and the boxes over it
 * @param {boolean} [options.calm] no animation whatever the reader prefers: maps that move together stay together
 */
export function createAtlas(element, {t, format, credit, label, frame = null, calm = false}) {
    installPatterns();
    const still = calm || globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = L.map(element, {
        zoomControl: false, attributionControl: false, keyboard: false, zoomSnap: 0, zoomDelta: 0.5, minZoom: 6,
        maxZoom: DEEPEST, wheelPxPerZoomLevel: 110, zoomAnimation: !still, fadeAnimation: !still,
        markerZoomAnimation: !still, tapTolerance: 18, center: [0, 0], zoom: 6, renderer: L.svg(),
    });
    const panes = createPanes(map);
    const listeners = new Map();
    const state = {territories: [], byCode: new Map(), fills: new Map(), population: new Map(), selected: null, chosen: [],
        neighbours: [], waters: [], focus: null, moved: false};
    let places = null;
    let symbols = null;
    let seats = null;
    let marks = null;
    let network = null;
    let zones = null;
    let findings = null;
    let after = null;
    let divider = null;
    let conflicts = null;
    let featureTiles = null;
    const tileLayers = new Map();
    const surroundings = createSurroundings(map, panes);
    const furniture = createFurniture(map, {t, format, credit, onHome: () => fitHome()});

    const emit = (type, event = {}) => (listeners.get(type) ?? []).forEach((handler) => handler(event));
    const selection = createSelection(map, panes, {shapeOf: (code) => places?.shapes.get(code),
        members: () => places?.members ?? []});

    const names = createNames(map, {
        places: namedPlaces, neighbours: () => state.neighbours, waters: () => state.waters,
        selected: () => state.selected, covered: coveredBoxes, symbols: () => [...(symbols?.boxes() ?? []), ...(seats?.boxes() ?? []),
            ...(network?.boxes() ?? []), ...(marks?.boxes() ?? []), ...(findings?.boxes() ?? []),
            ...(conflicts?.boxes() ?? [])],
    });

    function namedPlaces() {
        if (!places) return [];
        return places.members.map((member) => {
            const territory = state.byCode.get(member.code);
            return {code: member.code, text: territory?.shortName ?? member.code, lon: territory?.label?.lon ?? 0,
                lat: territory?.label?.lat ?? 0, area: territory?.areaKm2 ?? 0,
                population: state.population.get(member.code) ?? null, polygons: member.polygons,
                fill: state.fills.get(member.code) ?? null};
        });
    }

    /** Boxes of the page that lie over the map, in px of the map. */
    function coveredBoxes() {
        const own = element.getBoundingClientRect();
        return [...(frame ?? document).querySelectorAll('[data-covers-map]')].filter((box) => box.offsetParent !== null
            && box.childElementCount > 0).map((box) => {
            const rect = box.getBoundingClientRect();
            return {left: rect.left - own.left - 4, right: rect.right - own.left + 4,
                top: rect.top - own.top - 4, bottom: rect.bottom - own.top + 4};
        });
    }

    /** Puts territories where nothing covers them. */
    function fitCodes(codes, {animate = true, margin = 14, respectBoxes = true} = {}) {
        map.invalidateSize({animate: false, pan: false}); // the columns may just have changed
        const size = map.getSize();
        if (!places || size.x < 60 || size.y < 60) return;
        const points = [];
        for (const member of places.members) {
            if (codes && !codes.includes(member.code)) continue;
            for (const [lon, lat] of member.polygons.flat(2)) points.push(onPlane(lon, lat));
        }
        if (points.length === 0) return;
        state.moved = Boolean(codes); // first: a map that follows the move asks for it
        fitPoints(points, {animate, margin, respectBoxes});
        state.fitting = codes;
    }

    function onPlane(lon, lat) {
        const point = L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lon), 0);
        return [point.x, point.y];
    }

    function fitPoints(points, {animate, margin, respectBoxes = true, deepest = 12.5}) {
        const size = map.getSize();
        const place = fitAround({
            points, size: {width: size.x, height: size.y},
            margin: {left: margin, right: margin, top: margin, bottom: margin + 4},
            covered: respectBoxes ? coveredBoxes() : [], smallest: 0.4,
        });
        const zoom = Math.min(deepest, Math.log2(place.scale));
        const scale = 2 ** zoom;
        const dx = place.dx + (place.scale - scale) * middle(points, 0);
        const dy = place.dy + (place.scale - scale) * middle(points, 1);
        const centre = L.CRS.EPSG3857.pointToLatLng(
            L.point((size.x / 2 - dx) / scale, (size.y / 2 - dy) / scale), 0);
        if (animate && !still) map.flyTo(centre, zoom, {duration: 0.4});
        else map.setView(centre, zoom, {animate: false});
    }

    function middle(points, part) {
        const values = points.map((point) => point[part]);
        return (Math.min(...values) + Math.max(...values)) / 2;
    }

    function fitHome(options) {
        fitCodes(null, options);
    }

    function listenTo(shapes) {
        for (const [code, shape] of shapes) {
            shape.on('mouseover mousemove', (event) => {
                selection.setHover(code);
                emit('hover', {code, x: event.containerPoint.x, y: event.containerPoint.y});
            });
            shape.on('mouseout', () => {
                selection.setHover(null);
                emit('leave');
            });
            shape.on('click', (event) => emit('select', {code: nearSmall(event) ?? code}));
        }
    }

    /** A finger that falls beside a very small territory means that territory. */
    function nearSmall(event) {
        if (event.originalEvent?.pointerType === 'mouse') return null;
        let best = null;
        for (const territory of state.territories) {
            const [west, south, east, north] = territory.bbox ?? [];
            if (west === undefined || !places.shapes.has(territory.code)) continue;
            const a = map.latLngToContainerPoint([north, west]);
            const b = map.latLngToContainerPoint([south, east]);
            if (Math.min(b.x - a.x, b.y - a.y) > 26) continue;
            const centre = map.latLngToContainerPoint([territory.label.lat, territory.label.lon]);
            const distance = centre.distanceTo(event.containerPoint);
            if (distance < 16 && (!best || distance < best.distance)) best = {code: territory.code, distance};
        }
        return best?.code ?? null;
    }

    function moveFocus(direction) {
        const spots = state.territories.filter((territory) => places.shapes.has(territory.code))
            .map((territory) => ({code: territory.code,
                ...map.latLngToLayerPoint([territory.label.lat, territory.label.lon])}));
        const from = spots.find((spot) => spot.code === (state.focus ?? state.selected));
        const code = from ? nextPlace(spots, from, direction) : spots[0]?.code;
        if (!code) return;
        state.focus = code;
        selection.setFocus(code);
        const territory = state.byCode.get(code);
        const target = L.latLng(territory.label.lat, territory.label.lon);
        if (!map.getBounds().pad(-0.05).contains(target)) map.panTo(target, {animate: !still});
        emit('focus', {code});
    }

    element.tabIndex = 0;
    element.setAttribute('role', 'application');
    element.setAttribute('aria-roledescription', t('atlas.role'));
    element.setAttribute('aria-label', label);
    element.addEventListener('keydown', (event) => {
        if (event.target !== element || !places || event.altKey || event.ctrlKey || event.metaKey) return;
        const direction = {ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right'}[event.key];
        const actions = {
            '+': () => map.zoomIn(), '=': () => map.zoomIn(), '-': () => map.zoomOut(), 0: () => fitHome(),
            Enter: () => state.focus && emit('select', {code: state.focus}),
            ' ': () => state.focus && emit('select', {code: state.focus}), Escape: () => emit('escape'),
        };
        const action = direction ? () => moveFocus(direction) : actions[event.key];
        if (!action) return;
        event.preventDefault();
        action();
    });
    element.addEventListener('blur', () => selection.setFocus(null));
    map.on('moveend', () => emit('view'));
    map.on('move', () => emit('move'));
    map.on('dragstart', () => { state.moved = true; });
    function onFonts() {
        forgetWidths();
        names.redraw();
    }
    document.fonts?.addEventListener?.('loadingdone', onFonts);

    function resize({refit = false} = {}) {
        map.invalidateSize({animate: false, pan: false});
        if (refit && !state.moved) fitHome({animate: false});
        names.redraw();
    }
    // rooms give the map more or less width; the opening view follows as long as the reader has not moved it
    const observer = new ResizeObserver(() => resize({refit: true}));
    observer.observe(element);

    return {
        element,
        /** Where rooms may hang a hover card: px of the map, above everything. */
        overlay: furniture.overlay,
        on(type, handler) {
            if (!listeners.has(type)) listeners.set(type, new Set());
            listeners.get(type).add(handler);
            return () => listeners.get(type).delete(handler);
        },
        /** @param {object[]} features municipalities @param {object[]} territories of the API
         *  @param {Map<string, string>} groupOf municipality → region */
        setPlaces(features, territories, groupOf) {
            state.territories = territories;
            state.byCode = new Map(territories.map((territory) => [territory.code, territory]));
            places = createPlaces(map, panes, features, groupOf);
            listenTo(places.shapes);
            fitHome({animate: false});
        },
        setGroups: (groupOf) => places?.setGroups(groupOf),
        /** @param {{sea?: object[], neighbours?: object[], rivers?: object[]}} features GeoJSON; names in
         *  `properties.name` */
        setSurroundings({sea = [], neighbours = [], rivers = []}) {
            surroundings.drawBase(sea, neighbours);
            surroundings.drawRivers(rivers);
            const named = (feature) => ({text: nameOf(feature, format.lang), geometry: feature.geometry});
            state.waters = sea.map(named).filter((each) => each.text);
            state.neighbours = neighbours.map(named).filter((each) => each.text);
            places?.knowSurroundings({seaFeatures: sea, riverFeatures: rivers});
            names.redraw();
        },
        /** @param {Map<string, number>} population code → people, for the size of seats and the order of names */
        setPopulation(population) {
            state.population = population;
            seats?.redraw();
            names.redraw();
        },
        /** @param {(code: string) => {fill: string|null, dotted?: boolean}} paintOf no fill = missing data */
        paint(paintOf) {
            places?.paint((code) => {
                const paint = paintOf(code);
                state.fills.set(code, paint.fill ?? '#F2EFE8');
                return paint;
            });
            names.redraw();
        },
        clearPaint() {
            state.fills.clear();
            places?.clear();
            names.redraw();
        },
        /** @param {Iterable<string>|null} codes the others fade */
        highlight: (codes) => places?.dimOthers(codes === null ? null : new Set(codes)),
        /** @param {string|string[]|null} code territory or, for a region, its members */
        select(code) {
            const codes = Array.isArray(code) ? code : code ? [code] : [];
            state.selected = codes.length === 1 ? codes[0] : null;
            state.focus = state.selected;
            state.chosen = codes;
            selection.setSelected(codes);
            names.redraw();
        },
        hover: (code) => selection.setHover(code),
        /** @param {string|string[]} codes */
        fitTo: (codes, options) => fitCodes(Array.isArray(codes) ? codes : [codes], options),
        fitHome,
        /** The selected region or, with zones, the place that they are of, where there is one, else everything. */
        fitShown: (options) => fitCodes(state.chosen.length > 1 ? state.chosen : zones ? state.fitting ?? null : null, options),
        /** @returns {boolean} whether the reader moved the map away from the opening view */
        isMoved: () => state.moved,
        /** Brings a point into view without changing the zoom when it is already visible. */
        showPoint(lon, lat) {
            if (map.getSize().x < 60) return; // hidden: there is nothing to bring into view
            const target = L.latLng(lat, lon);
            if (!map.getBounds().pad(-0.1).contains(target)) map.flyTo(target, map.getZoom(), {duration: 0.4});
        },
        isInView: (lon, lat) => map.getBounds().contains([lat, lon]),
        /** @param {object[]} items see `createSymbols`; one set at a time
         *  @returns {{setSelected: Function, setVisible: Function, setItems: Function, setLines: Function,
         *  remove: Function}} */
        addProjects(items, options = {}) {
            symbols?.remove();
            const mine = createSymbols(map, panes, {...options, items, onDrawn: () => names.redraw(),
                onEvent: ({type, ...event}) => emit(`project-${type}`, event)});
            symbols = mine;
            return {...mine, remove() {
                mine.remove();
                if (symbols === mine) symbols = null;
                names.redraw();
            }};
        },
        /** @param {{nodes: object[], lines: object[]}|null} drawing see `createNetwork`; null takes it away */
        setNetwork(drawing) {
            network?.remove();
            network = drawing && createNetwork(map, {...drawing, onDrawn: () => names.redraw()});
            if (!network) names.redraw();
        },
        /** @param {{numbered: {code: string, text: string}[], dashed: string[]}|null} drawing see `createMarks`; null
         *  takes it away */
        setMarks(drawing) {
            marks?.remove();
            marks = drawing && createMarks(map, panes, {...drawing, shapeOf: (code) => places?.shapes.get(code),
                spotOf: (code) => state.byCode.get(code)?.label, onDrawn: () => names.redraw()});
            if (!marks) names.redraw();
        },
        /** @param {import('./zones.js').Zone[]|null} drawn zones of land-use plans over the municipalities, bottom first;
         *  null takes them away. With zones the map goes nearer than without. */
        setZones(drawn) {
            if (drawn === null) {
                zones?.remove();
                zones = null;
                map.setMaxZoom(DEEPEST);
                return;
            }
            map.setMaxZoom(DEEPEST_WITH_ZONES);
            zones ??= createZones(map, panes, {emit});
            zones.setZones(drawn);
        },
        /** A second set of zones over the first, right of an upright line. @param {import('./zones.js').Zone[]|null} drawn
         *  null takes both away @param {number} [share] 0..1 of the width at which the line stands */
        setZonesAfter(drawn, share = 0.5) {
            divider?.remove();
            divider = null;
            if (drawn === null) {
                after?.remove();
                after = null;
                return;
            }
            after ??= createZones(map, panes, {emit, pane: 'zonesAfter'});
            after.setZones(drawn);
            divider = createDivider(map, share);
        },
        /** @param {number} share 0..1 */
        moveDivider: (share) => divider?.set(share),
        /** @param {string|null} id the zone with an outline */
        markZone: (id) => zones?.mark(id),
        /** @param {{items: import('./findings.js').Finding[], selected: string|null}|null} drawing faults and conflicts;
         *  null takes them away */
        setFindings(drawing) {
            findings?.remove();
            findings = drawing && createFindings(map, panes, {...drawing, emit, onDrawn: () => names.redraw()});
            if (!findings) names.redraw();
        },
        /** @param {object|null} drawing conflicts whose numbers never lie on each other, see `createConflicts`; null takes
         *  them away */
        setConflicts(drawing) {
            conflicts?.remove();
            conflicts = drawing && createConflicts(map, panes, {...drawing, covered: coveredBoxes, onDrawn: () => names.redraw(),
                onChoose: (id) => emit('conflict-select', {id}), onHover: (id) => emit('conflict-hover', {id})});
            if (!conflicts) names.redraw();
        },
        /** @param {string|null} id */
        chooseConflict: (id) => conflicts?.choose(id),
        /** Flies to a box, for example that of a fault. @param {number[]} box west, south, east, north
         *  @param {{animate?: boolean, margin?: number, deepest?: number}} [options] */
        fitBox([west, south, east, north], {animate = true, margin = 40, deepest = 17} = {}) {
            map.invalidateSize({animate: false, pan: false});
            const size = map.getSize();
            if (size.x < 60 || size.y < 60) return;
            // a point has no size: a metre round it has
            const corners = [[west - 1e-5, south - 1e-5], [east + 1e-5, south - 1e-5], [east + 1e-5, north + 1e-5],
                [west - 1e-5, north + 1e-5]];
            state.moved = true;
            fitPoints(corners.map(([lon, lat]) => onPlane(lon, lat)), {animate, margin, deepest});
        },
        /** @returns {number[]|null} west, south, east, north of one zone, or of all that are not faded */
        zoneBox: (id = null) => zones?.boxOf(id) ?? null,
        setRegionsOn: (on) => places?.setRegionsOn(on),
        setSeatsOn(on) {
            if (on && !seats) {
                seats = createSeats(map, () => state.territories.filter((territory) => territory.seat)
                    .map((territory) => ({...territory.seat,
                        population: state.population.get(territory.code) ?? null})),
                {onDrawn: () => names.redraw()});
            } else if (!on && seats) {
                seats.remove();
                seats = null;
                names.redraw();
            }
        },
        /** @param {{id: string, style: object, address: Function, bbox: number[], maxZoom?: number}[]} layers drawn
         *  from tiles, bottom first; those not named any more go */
        setTileLayers(layers) {
            const wanted = new Set(layers.map((layer) => layer.id));
            for (const [id, layer] of tileLayers) {
                if (!wanted.has(id)) {
                    layer.remove();
                    tileLayers.delete(id);
                }
            }
            for (const layer of layers) {
                if (tileLayers.has(layer.id)) continue;
                tileLayers.set(layer.id, createTileLayer({...layer, pane: 'lines'}).addTo(map));
            }
        },
        /** One layer whose features answer to the pointer. @param {Function|null} create `createFeatureTiles`, which only those
         *  bring who need it; null takes the layer away @param {object} [options] of it */
        setFeatureTiles(create, options) {
            featureTiles?.remove();
            featureTiles = create && create(map, {...options, emit});
        },
        /** @returns {Record<string, any>|null} properties of the feature of that layer at a point, which is marked */
        markFeatureAt: (lon, lat) => featureTiles?.markAt(lon, lat) ?? null,
        resize,
        /** Draws at once what otherwise waits for the next frame. */
        drawNow() {
            symbols?.drawNow();
            seats?.drawNow();
            network?.drawNow();
            marks?.drawNow();
            findings?.drawNow();
            conflicts?.drawNow();
            names.drawNow();
        },
        /** The opening view again, now that the boxes over the map have their size; not when the reader moved. */
        settle() {
            if (!state.moved) fitHome({animate: false});
            names.redraw();
        },
        label: (text) => element.setAttribute('aria-label', text),
        /** @returns {{lon: number, lat: number, zoom: number, moved: boolean}} the middle of the map, and how near */
        view() {
            const {lat, lng} = map.getCenter();
            return {lon: lng, lat, zoom: map.getZoom(), moved: state.moved};
        },
        /** @returns {[number, number, number, number]|null} west, south, east, north of what is visible, which on a phone
         *  ends at the sheet; null while the map has no size */
        bounds() {
            const {x, y} = map.getSize();
            if (x < 60 || y < 60) return null;
            const sheet = coveredBoxes().find((box) => box.right - box.left > x * 0.9 && box.bottom > y - 20);
            const foot = sheet && sheet.top > 60 ? sheet.top : y;
            const {lat: north, lng: west} = map.containerPointToLatLng([0, 0]);
            const {lat: south, lng: east} = map.containerPointToLatLng([x, foot]);
            return [west, south, east, north];
        },
        /** @param {{lon: number, lat: number, zoom: number, moved: boolean}} view of another map */
        showView({lon, lat, zoom, moved}) {
            state.moved = moved;
            map.setView([lat, lon], zoom, {animate: false});
        },
        remove() {
            observer.disconnect();
            document.fonts?.removeEventListener?.('loadingdone', onFonts);
            map.remove();
        },
    };
}

function nameOf(feature, lang) {
    const {properties} = feature;
    return (lang === 'en' && properties.name_en) || properties.name;
}
