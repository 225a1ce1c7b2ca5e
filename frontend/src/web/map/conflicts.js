import {svg} from '../kit/dom.js';
import {boxAround} from '../lib/labels.js';
import {numbersAlong} from '../lib/numbers-along.js';
import {linesOf, polygonsOf} from '../lib/shared-borders.js';
import {spreadApart} from '../lib/spread.js';
import {severityLook} from '../lib/zone-looks.js';
import {L} from './leaflet.js';
import {createOverlay} from './overlay.js';
import {toLatLngs} from './panes.js';

const RADIUS = 9.5;
const CHANGE = {colour: '#1B2126', weight: 3, dash: null};
const lookOf = (item) => (item.severity === null ? CHANGE : severityLook(item.severity));

/**
 * Conflicts with their numbers: stretches of a border as lines, places inside a plan as areas.
 *
 * @typedef {object} Conflict
 * @property {string} id
 * @property {string} number what the disc says
 * @property {'severe'|'medium'|'slight'|null} severity null = no conflict but a change: ink only
 * @property {string} title for who points at it
 * @property {object} geometry GeoJSON line or polygon
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 * @param {object} options
 * @param {Conflict[]} options.items first ones have their number first
 * @param {object|null} [options.border] GeoJSON line that the stretches lie on, drawn under them
 * @param {{lon: number, lat: number}|null} [options.towards] the side on which the numbers of stretches stand
 * @param {string|null} [options.chosen] id
 * @param {(id: string) => void} options.onChoose
 * @param {(id: string|null) => void} options.onHover
 * @param {() => import('../lib/labels.js').Box[]} options.covered px of the screen, under boxes of the page
 * @param {() => void} options.onDrawn the boxes under the numbers have changed
 */
export function createConflicts(map, panes, {items, border = null, towards = null, chosen = null, onChoose, onHover, covered, onDrawn}) {
    const group = L.layerGroup().addTo(map);
    const line = (parts, style) => L.polyline(parts.map(toLatLngs), {...panes.findings, interactive: false,
        lineJoin: 'round', lineCap: 'butt', smoothFactor: 0.5, ...style}).addTo(group);
    let current = chosen;

    function drawShapes() {
        group.clearLayers();
        if (border) {
            const parts = linesOf(border);
            line(parts, {color: '#FFFFFF', weight: 6.5});
            line(parts, {color: '#1B2126', weight: 1.6});
        }
        // gravest on top
        for (const item of [...items].reverse()) {
            const {colour, weight, dash} = lookOf(item);
            const isChosen = item.id === current;
            if (isArea(item)) {
                const shape = (style) => L.polygon(polygonsOf(item.geometry).map((rings) => rings.map(toLatLngs)),
                    {...panes.findings, interactive: false, lineJoin: 'round', smoothFactor: 0.5, ...style}).addTo(group);
                const change = item.severity === null;
                shape({color: '#FFFFFF', weight: isChosen ? 6 : change ? 0 : 4, fillColor: colour, fillOpacity: change ? 0 : 0.34});
                shape({color: colour, weight: isChosen ? 3 : change ? 0.9 : 2, dashArray: dash, fill: false});
            } else {
                const parts = linesOf(item.geometry);
                line(parts, {color: isChosen ? '#1B2126' : '#FFFFFF', weight: weight + (isChosen ? 6 : 2.5)});
                if (isChosen) line(parts, {color: '#FFFFFF', weight: weight + 2.5});
                line(parts, {color: colour, weight, dashArray: dash});
            }
        }
    }
    drawShapes();

    let boxes = [];
    const overlay = createOverlay(map, 'courses', ({group: drawing, at}) => {
        boxes = [];
        const size = map.getSize();
        const corner = map.containerPointToLayerPoint([0, 0]);
        const bounds = {left: corner.x + 2, top: corner.y + 2, right: corner.x + size.x - 2, bottom: corner.y + size.y - 2};
        const point = ([lon, lat]) => at(lon, lat);
        for (const number of [...areaNumbers(point, bounds), ...lineNumbers(point, at, bounds)]) {
            draw(drawing, number);
            boxes.push(boxAround(number.x, number.y, RADIUS * 2, RADIUS * 2, 1));
        }
        onDrawn();
    });

    function lineNumbers(point, at, bounds) {
        const lines = items.filter((item) => !isArea(item));
        if (lines.length === 0) return [];
        const path = linesOf(border ?? {type: 'MultiLineString',
            coordinates: lines.flatMap((item) => linesOf(item.geometry))}).flat().map(point).map(({x, y}) => [x, y]);
        const anchors = lines.map((item) => ({id: item.id, ...middleOf(linesOf(item.geometry).map((part) => part.map(point)))}));
        const side = towards ? at(towards.lon, towards.lat) : {x: path[0][0], y: bounds.bottom};
        const blocked = covered().map((box) => ({left: box.left + bounds.left, right: box.right + bounds.left,
            top: box.top + bounds.top, bottom: box.bottom + bounds.top}));
        return numbersAlong(anchors, {path, towards: side, radius: RADIUS, bounds, blocked});
    }

    function areaNumbers(point, bounds) {
        const spots = items.filter(isArea).map((item) => ({id: item.id, ...insideOf(item.geometry, point)}))
            .filter(({x, y}) => x > bounds.left && x < bounds.right && y > bounds.top && y < bounds.bottom);
        return spreadApart(spots, {distance: RADIUS * 2 + 2}).map((spot) => ({...spot, anchorX: spot.trueX,
            anchorY: spot.trueY}));
    }

    function draw(drawing, {id, x, y, anchorX, anchorY}) {
        const item = items.find((each) => each.id === id);
        const {colour} = lookOf(item);
        const full = item.severity === 'severe';
        const away = Math.hypot(x - anchorX, y - anchorY) > RADIUS + 1;
        if (away) {
            drawing.append(svg('line', {x1: anchorX, y1: anchorY, x2: x, y2: y, stroke: '#FFFFFF', 'stroke-width': 2.6}),
                svg('line', {x1: anchorX, y1: anchorY, x2: x, y2: y, stroke: '#1B2126', 'stroke-width': 0.8}));
        }
        const disc = svg('g', {class: 'conflict-disc', 'data-conflict': id, onclick: (event) => {
            event.stopPropagation();
            onChoose(id);
        },
        // Leaflet must not take it for the begin of a drag
        onpointerdown: (event) => event.stopPropagation(), onmousedown: (event) => event.stopPropagation(),
       
            onpointerenter: () => onHover(id), onpointerleave: () => onHover(null)},
        svg('title', {}, item.title),
        id === current ? svg('circle', {cx: x, cy: y, r: RADIUS + 3.5, fill: '#FFFFFF', stroke: '#1B2126', 'stroke-width': 2}) : null,
        svg('circle', {cx: x, cy: y, r: RADIUS, fill: full ? colour : '#FFFFFF', stroke: colour, 'stroke-width': 2}),
        svg('text', {class: 'conflict-number', x, y: y + 3.6, fill: full ? '#FFFFFF' : '#1B2126'}, item.number));
        drawing.append(disc);
    }

    return {
        ...overlay,
        boxes: () => boxes,
        /** @param {string|null} id */
        choose(id) {
            if (id === current) return;
            current = id;
            drawShapes();
            overlay.redraw();
        },
        remove() {
            group.remove();
            overlay.remove();
        },
    };
}

const isArea = ({geometry}) => /Polygon/.test(geometry?.type ?? '');

/** Half way along the longest part. */
function middleOf(parts) {
    const lengths = parts.map(lengthOf);
    const part = parts[lengths.indexOf(Math.max(...lengths))] ?? [{x: NaN, y: NaN}];
    let left = lengthOf(part) / 2;
    for (let i = 1; i < part.length; i++) {
        const step = Math.hypot(part[i].x - part[i - 1].x, part[i].y - part[i - 1].y);
        if (step >= left && step > 0) {
            const share = left / step;
            return {x: part[i - 1].x + (part[i].x - part[i - 1].x) * share, y: part[i - 1].y + (part[i].y - part[i - 1].y) * share};
        }
        left -= step;
    }
    return part[0];
}

function lengthOf(part) {
    let sum = 0;
    for (let i = 1; i < part.length; i++) sum += Math.hypot(part[i].x - part[i - 1].x, part[i].y - part[i - 1].y);
    return sum;
}

/** A point of the largest part, on the scan line through the middle of its box where it is widest. */
function insideOf(geometry, point) {
    const rings = polygonsOf(geometry).map((polygon) => polygon.map((ring) => ring.map(point)));
    const boxOf = (ring) => ({left: Math.min(...ring.map((p) => p.x)), right: Math.max(...ring.map((p) => p.x)),
        top: Math.min(...ring.map((p) => p.y)), bottom: Math.max(...ring.map((p) => p.y))});
    const sizes = rings.map(([outer]) => {
        const box = boxOf(outer);
        return (box.right - box.left) * (box.bottom - box.top);
    });
    const polygon = rings[sizes.indexOf(Math.max(...sizes))];
    const box = boxOf(polygon[0]);
    const y = (box.top + box.bottom) / 2 + 0.013;
    const crossings = polygon.flatMap((ring) => ring.slice(1).flatMap((b, i) => {
        const a = ring[i];
        return (a.y > y) === (b.y > y) ? [] : [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)];
    })).sort((a, b) => a - b);
    let best = {x: (box.left + box.right) / 2, width: -1};
    for (let i = 1; i < crossings.length; i += 2) {
        const width = crossings[i] - crossings[i - 1];
        if (width > best.width) best = {x: (crossings[i] + crossings[i - 1]) / 2, width};
    }
    return {x: best.x, y};
}
