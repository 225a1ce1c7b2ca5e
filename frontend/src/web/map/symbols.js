import {svg} from '../kit/dom.js';
import {gatherCrowds, spreadApart} from '../lib/spread.js';
import {boxAround} from '../lib/labels.js';
import {ringParts} from '../lib/ring.js';
import {linesOf} from '../lib/shared-borders.js';
import {L} from './leaflet.js';
import {createOverlay} from './overlay.js';
import {toLatLngs} from './panes.js';

/** Unit shapes: every one covers about the same area, radius 1. */
const SHAPES = {
    diamond: 'M0-1.25 1.25 0 0 1.25-1.25 0z',
    triangle: 'M0-1.2 1.2.95H-1.2z',
    circle: 'M0-1A1 1 0 1 1 0 1 1 1 0 1 1 0-1z',
    square: 'M-.95-.95H.95V.95H-.95z',
};

/** @returns {string} path of a shape, radius 1; an unknown one is a square */
export function shapePath(shape) {
    return SHAPES[shape] ?? SHAPES.square;
}

/**
 * Project symbols over the map, and the courses and areas of those that have one.
 *
 * @typedef {object} SymbolItem
 * @property {string} code
 * @property {string} name
 * @property {string} shape
 * @property {number} lon
 * @property {number} lat
 * @property {boolean} approximate drawn hollow, or with a dashed edge where `fill` says something
 * @property {string} [fill] colour or pattern; without it the symbol is ink
 * @property {string|null} [sign] path drawn over the symbol, radius 1
 * @property {boolean} [loose] never gathered with its neighbours
 *
 * @typedef {object} SymbolCluster several projects as one circle
 * @property {string} id
 * @property {number} lon
 * @property {number} lat
 * @property {number} count
 * @property {number[]} bbox west, south, east, north of its members
 * @property {{fill: string, count: number}[]} parts of its ring
 * @property {boolean} coincident all at one place: a press asks for them, going nearer would not part them
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 * @param {object} options
 * @param {SymbolItem[]} options.items
 * @param {SymbolCluster[]} [options.clusters]
 * @param {{code: string, geometry: object, fill?: string}[]} [options.lines] courses, and areas where they are polygons
 * @param {number} [options.radius] px
 * @param {boolean} [options.allLines] draw every course, not only the selected one
 * @param {(event: {type: 'hover'|'leave'|'select'|'open', code?: string, codes?: string[], count?: number,
 *     cluster?: SymbolCluster, x?: number, y?: number}) => void} options.onEvent
 * @param {() => void} options.onDrawn the boxes under symbols have changed
 */
export function createSymbols(map, panes, {items, clusters = [], lines = [], radius = 5, allLines = false, onEvent,
    onDrawn}) {
    let visible = null;
    let selected = null;
    let boxes = [];
    let size = radius;
    /** crowds that no zoom would take apart and that the reader has opened */
    const opened = new Set();
    const courses = L.layerGroup().addTo(map);
    const coarse = globalThis.matchMedia?.('(pointer: coarse)').matches;
    const reach = coarse ? 20 : 12;

    const overlay = createOverlay(map, 'projects', ({group, at}) => {
        boxes = [];
        size = radius * Math.max(0.78, Math.min(1.35, 2 ** ((map.getZoom() - 8) / 3)));
        const spots = items.filter((item) => !visible || visible.has(item.code)).map((item) => {
            const point = at(item.lon, item.lat);
            return {id: item.code, x: point.x, y: point.y, item};
        });
        const {single, crowds} = gatherCrowds(spots.filter(({item}) => !item.loose), {reach: size * 2.4});
        const closed = crowds.filter((crowd) => !opened.has(crowd.id));
        const loose = [...single, ...spots.filter(({item}) => item.loose), ...crowds.filter((crowd) => opened.has(crowd.id)).flatMap((crowd) => crowd.members)];
        for (const cluster of clusters) drawCluster(group, at(cluster.lon, cluster.lat), cluster);
        for (const crowd of closed) drawCrowd(group, crowd);
        for (const spot of spreadApart(loose, {distance: size * 3.4})) drawSpot(group, spot);
        onDrawn();
    });

    function drawSpot(group, spot) {
        const {item} = spot;
        const on = item.code === selected;
        const r = on ? size * 1.25 : size;
        if (spot.moved) {
            group.append(svg('line', {class: 'hairline', x1: spot.trueX, y1: spot.trueY, x2: spot.x, y2: spot.y}),
                svg('circle', {class: 'true-place', cx: spot.trueX, cy: spot.trueY, r: 1.6}));
        }
        const path = (attributes) => svg('path', {d: shapePath(item.shape), transform: `scale(${r})`,
            'vector-effect': 'non-scaling-stroke', ...attributes});
        const look = item.fill === undefined
            ? {class: item.approximate ? 'symbol-mark is-hollow' : 'symbol-mark'}
            : {class: item.approximate ? 'symbol-mark is-dashed' : 'symbol-mark', style: {fill: item.fill}};
        group.append(svg('g', {
            class: on ? 'symbol is-selected' : 'symbol', transform: `translate(${spot.x} ${spot.y})`,
            'data-project': item.code,
            onclick: (event) => {
                event.stopPropagation();
                onEvent({type: 'select', code: item.code});
            },
            onpointerenter: (event) => onEvent({type: 'hover', code: item.code, ...screen(event)}),
            onpointerleave: () => onEvent({type: 'leave'}),
        },
        svg('circle', {r: reach, class: 'touch'}),
        on ? svg('circle', {r: r + 6, class: 'symbol-ring'}) : null,
        path({class: 'symbol-casing'}),
        path(look),
        item.sign ? path({class: 'symbol-sign', d: item.sign}) : null));
        boxes.push(boxAround(spot.x, spot.y, r * 2.4, r * 2.4, 1));
    }

    /** A press takes them apart: by going nearer, or in place where they are all on one point. */
    function drawCrowd(group, crowd) {
        const places = crowd.members.map(({item}) => [item.lat, item.lon]);
        group.append(svg('g', {class: 'symbol', transform: `translate(${crowd.x} ${crowd.y})`,
            onclick: (event) => {
                event.stopPropagation();
                const bounds = L.latLngBounds(places);
                if (map.getBoundsZoom(bounds.pad(0.1)) > map.getZoom() + 0.2 && map.getZoom() < map.getMaxZoom()
                    && !bounds.getNorthEast().equals(bounds.getSouthWest())) {
                    map.flyToBounds(bounds.pad(0.5), {duration: 0.4, maxZoom: map.getZoom() + 2});
                    return;
                }
                opened.add(crowd.id);
                overlay.redraw();
            },
            onpointerenter: (event) => onEvent({type: 'hover', codes: crowd.members.map((member) => member.id),
                ...screen(event)}),
            onpointerleave: () => onEvent({type: 'leave'})},
        svg('circle', {r: 11, class: 'crowd'}), svg('text', {class: 'crowd-count'}, crowd.members.length)));
        boxes.push(boxAround(crowd.x, crowd.y, 24, 24, 1));
    }

    function drawCluster(group, {x, y}, cluster) {
        const {count, bbox: [west, south, east, north], parts} = cluster;
        const r = 10 + 2.6 * Math.log10(count);
        group.append(svg('g', {class: 'symbol is-cluster', transform: `translate(${x} ${y})`,
            onclick: (event) => {
                event.stopPropagation();
                if (cluster.coincident) onEvent({type: 'open', cluster});
                else map.flyToBounds(L.latLngBounds([[south, west], [north, east]]).pad(0.2),
                    {duration: 0.4, maxZoom: Math.min(map.getZoom() + 3, map.getMaxZoom())});
            },
            onpointerenter: (event) => onEvent({type: 'hover', count, ...screen(event)}),
            onpointerleave: () => onEvent({type: 'leave'})},
        svg('circle', {r: r + 5.5, class: 'cluster-casing'}),
        ringParts(parts.map((part) => part.count), r, r + 4).map((d, i) => svg('path', {class: 'cluster-part', d,
            style: {fill: parts[i].fill}})),
        svg('circle', {r, class: 'crowd'}), svg('text', {class: 'crowd-count'}, count)));
        boxes.push(boxAround(x, y, 2 * r + 10, 2 * r + 10, 1));
    }

    function screen(event) {
        const point = map.mouseEventToContainerPoint(event);
        return {x: point.x, y: point.y};
    }

    function drawCourses() {
        courses.clearLayers();
        // the selected one lies over the others
        for (const line of [...lines].sort((a, b) => (a.code === selected) - (b.code === selected))) {
            const on = line.code === selected;
            if (!on && (!allLines || (visible && !visible.has(line.code)))) continue;
            if (/Polygon$/.test(line.geometry.type)) {
                drawArea(line, on);
                continue;
            }
            const latLngs = linesOf(line.geometry).map(toLatLngs);
            const add = (style) => L.polyline(latLngs, {...panes.courses, interactive: false, ...style})
                .addTo(courses);
            add({color: '#FFFFFF', opacity: on ? 0.95 : 0.7, weight: line.fill ? (on ? 9 : 6.4) : on ? 6 : 3.4});
            if (line.fill) {
                add({color: '#1B2126', weight: on ? 5.6 : 4.2});
                add({color: line.fill, weight: on ? 3.2 : 2});
            } else {
                add({color: '#1B2126', opacity: on ? 1 : 0.8, weight: on ? 2.6 : 1.2, dashArray: on ? '7 5' : '4 4',
                    lineCap: 'butt'});
            }
        }
    }
    /** Its edge says where, its tint that it is an area. */
    function drawArea({geometry, fill}, on) {
        const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        const add = (style) => L.polygon(polygons.map((rings) => rings.map(toLatLngs)), {...panes.courses, interactive: false,
            lineJoin: 'round', ...style}).addTo(courses);
        add({color: '#FFFFFF', weight: on ? 5 : 3.4, fillColor: fill ?? '#1B2126', fillOpacity: on ? 0.45 : 0.25});
        add({color: '#1B2126', weight: on ? 2 : 1.1, dashArray: fill ? null : '4 3', fill: false});
    }
    drawCourses();

    return {
        boxes: () => boxes,
        /** @param {string|null} code */
        setSelected(code) {
            selected = code;
            overlay.redraw();
            drawCourses();
        },
        /** @param {Iterable<string>|null} codes null = all */
        setVisible(codes) {
            visible = codes === null ? null : new Set(codes);
            overlay.redraw();
            drawCourses();
        },
        /** Other projects in the place of those drawn so far. @param {SymbolItem[]} next @param {SymbolCluster[]} [grouped] */
        setItems(next, grouped = []) {
            items = next;
            clusters = grouped;
            overlay.redraw();
        },
        /** @param {{code: string, geometry: object, fill?: string}[]} next */
        setLines(next) {
            lines = next;
            drawCourses();
        },
        redraw: overlay.redraw,
        drawNow: overlay.drawNow,
        remove() {
            overlay.remove();
            courses.remove();
        },
    };
}
