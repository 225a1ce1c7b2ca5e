import {svg} from '../kit/dom.js';
import {boxAround, overlaps} from '../lib/labels.js';
import {linesOf, polygonsOf} from '../lib/shared-borders.js';
import {severityLook} from '../lib/zone-looks.js';
import {L} from './leaflet.js';
import {createOverlay} from './overlay.js';
import {toLatLngs} from './panes.js';

const RADIUS = 9.5;
/** px: what is smaller than this on the screen gets a ring, else nobody finds it */
const SMALL = 12;
/** px: the number of what is smaller than this stands beside it, so as not to hide it */
const NEAR = 52;

/**
 * Faults and conflicts of land-use plans: the geometry of each in the colour, width and dashes of its severity, and a
 * disc with its number.
 *
 * @typedef {object} Finding
 * @property {string} id
 * @property {object|null} geometry GeoJSON of any kind
 * @property {'severe'|'medium'|'slight'} severity
 * @property {string} [number] in the disc; without one there is none
 * @property {string} [label] what the disc is called for screen readers
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 * @param {{items: Finding[], selected: string|null, onDrawn: () => void, emit: Function}} options first ones first,
 *     where two numbers have no room
 */
export function createFindings(map, panes, {items, selected, onDrawn, emit}) {
    const group = L.layerGroup().addTo(map);
    const shapes = items.filter((item) => item.geometry).map((item) => ({item, ...partsOf(item.geometry)}));
    // the selected one lies above the others
    shapes.sort((a, b) => (a.item.id === selected) - (b.item.id === selected));
    for (const {item, polygons, lines} of shapes) {
        const {colour, weight, dash} = severityLook(item.severity);
        const chosen = item.id === selected;
        const common = {...panes.findings, interactive: false, lineJoin: 'round', smoothFactor: 0};
        if (polygons.length > 0) {
            L.polygon(polygons.map((rings) => rings.map(toLatLngs)), {...common, fillColor: colour,
                fillOpacity: chosen ? 0.6 : 0.4, stroke: false, className: 'finding-area'}).addTo(group);
            const rings = polygons.flat().map(toLatLngs);
            L.polyline(rings, {...common, color: '#FFFFFF', weight: chosen ? 6 : 3.6}).addTo(group);
            L.polyline(rings, {...common, color: chosen ? '#1B2126' : colour, weight: chosen ? 3 : 1.8,
                dashArray: dash && !chosen ? '4 3' : null}).addTo(group);
        }
        if (lines.length > 0) {
            const course = lines.map(toLatLngs);
            L.polyline(course, {...common, color: chosen ? '#1B2126' : '#FFFFFF', weight: weight + (chosen ? 5 : 3),
                lineCap: 'butt'}).addTo(group);
            L.polyline(course, {...common, color: colour, weight, dashArray: dash, lineCap: 'butt',
                className: 'finding-line'}).addTo(group);
        }
    }

    let boxes = [];
    const overlay = createOverlay(map, 'findings', ({group: drawing, at}) => {
        boxes = [];
        for (const {item, spot, box} of [...shapes].reverse().sort((a, b) => items.indexOf(a.item) - items.indexOf(b.item))
            .sort((a, b) => (b.item.id === selected) - (a.item.id === selected))) {
            const {x, y} = at(...spot);
            const a = at(box[0], box[1]);
            const b = at(box[2], box[3]);
            const {colour} = severityLook(item.severity);
            const chosen = item.id === selected;
            const size = Math.hypot(a.x - b.x, a.y - b.y);
            const small = size < SMALL;
            if (small) {
                drawing.append(svg('circle', {class: 'finding-ring', cx: x, cy: y, r: chosen ? 9 : 6, stroke: colour}));
            }
            if (!item.number) continue;
            const up = small ? RADIUS + 12 : size < NEAR ? RADIUS + 4 + Math.abs(a.y - b.y) / 2 : 0;
            const own = boxAround(x, y - up, RADIUS * 2 - 2, RADIUS * 2 - 2);
            if (boxes.some((each) => overlaps(each, own))) continue;
            drawing.append(svg('g', {class: chosen ? 'finding-disc is-chosen' : 'finding-disc', 'data-finding': item.id,
                onclick: (event) => {
                    event.stopPropagation();
                    emit('finding-select', {id: item.id});
                },
                // Leaflet must not take it for the begin of a drag
                onpointerdown: (event) => event.stopPropagation(),
                onmousedown: (event) => event.stopPropagation()},
            item.label ? svg('title', {}, item.label) : null,
            up ? svg('line', {x1: x, y1: y - (small ? 7 : 0), x2: x, y2: y - up + RADIUS, stroke: '#1B2126', 'stroke-width': 1}) : null,
            svg('circle', {cx: x, cy: y - up, r: RADIUS, stroke: colour, fill: chosen ? colour : '#FFFFFF'}),
            svg('text', {class: 'mark-number', x, y: y - up + 3.6, fill: chosen ? '#FFFFFF' : '#1B2126',
                style: chosen ? {fill: '#FFFFFF'} : {}}, item.number)));
            boxes.push(boxAround(x, y - up, RADIUS * 2, RADIUS * 2, 1));
        }
        onDrawn();
    });
    return {
        ...overlay,
        boxes: () => boxes,
        remove() {
            group.remove();
            overlay.remove();
        },
    };
}

/** @returns {{polygons: [], lines: [], spot: [number, number], box: number[]}} spot: where its number stands */
function partsOf(geometry) {
    const all = geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry];
    const polygons = all.filter(({type}) => type.endsWith('Polygon')).flatMap((each) => polygonsOf(each));
    const lines = all.filter(({type}) => type.endsWith('LineString')).flatMap((each) => linesOf(each));
    const points = all.filter(({type}) => type.endsWith('Point')).flatMap(({type, coordinates}) =>
        (type === 'Point' ? [coordinates] : coordinates));
    const every = [...polygons.flat(2), ...lines.flat(), ...points];
    const [xs, ys] = [every.map(([x]) => x), every.map(([, y]) => y)];
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const line = [...lines].sort((a, b) => b.length - a.length)[0];
    const spot = line && polygons.length === 0 ? line[Math.floor(line.length / 2)] : points.length > 0 && every.length
        === points.length ? points[0] : [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    return {polygons, lines, spot: [spot[0], spot[1]], box};
}
