import {insidePolygons} from '../lib/geometry.js';
import {polygonsOf} from '../lib/shared-borders.js';
import {PATTERNS, lookId} from '../lib/zone-looks.js';
import {L} from './leaflet.js';
import {toLatLngs} from './panes.js';

const FADED = 0.22;
const EDGE = '#3A342C';

/**
 * Zones of land-use plans over the municipalities, each with colour and pattern. Drawn on a canvas: a plan may have
 * twenty thousand.
 *
 * @typedef {object} Zone
 * @property {string} id
 * @property {object} geometry GeoJSON polygon or multipolygon
 * @property {import('../lib/zone-looks.js').Look} look
 * @property {boolean} [faded] behind the others: of a neighbour, or filtered out
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 * @param {{emit: (type: string, event?: object) => void, pane?: 'zones'|'zonesAfter'}} options the second pane lies over
 *     the first, for two versions on one map
 */
export function createZones(map, panes, {emit, pane = 'zones'}) {
    const renderer = L.canvas({pane, padding: 0.4});
    const fills = new Map();
    const group = L.layerGroup().addTo(map);
    const mark = L.layerGroup().addTo(map);
    let drawn = [];
    let over = null;
    let marked = null;

    function fillOf(look) {
        const id = lookId(look);
        if (!fills.has(id)) fills.set(id, look.pattern === 'plain' ? look.colour : canvasPattern(look));
        return fills.get(id);
    }

    function hit({latlng}) {
        const {lng: x, lat: y} = latlng;
        for (let i = drawn.length - 1; i >= 0; i--) {
            const {zone, box, polygons} = drawn[i];
            if (zone.faded || x < box[0] || x > box[2] || y < box[1] || y > box[3]) continue;
            if (insidePolygons(polygons, x, y)) return zone;
        }
        return null;
    }
    const move = (event) => {
        const zone = hit(event);
        if (zone) emit('zone-hover', {id: zone.id, x: event.containerPoint.x, y: event.containerPoint.y});
        else if (over) emit('zone-leave');
        over = zone;
    };
    const out = () => {
        if (over) emit('zone-leave');
        over = null;
    };
    const click = (event) => {
        const zone = hit(event);
        if (zone) emit('zone-select', {id: zone.id});
    };
    map.on('mousemove', move);
    map.on('mouseout', out);
    map.on('click', click);

    function drawMark() {
        mark.clearLayers();
        const chosen = drawn.find(({zone}) => zone.id === marked);
        if (!chosen) return;
        const lines = chosen.polygons.flat().map(toLatLngs);
        for (const style of [{color: '#FFFFFF', weight: 5.5}, {color: '#1B2126', weight: 2.4}]) {
            L.polyline(lines, {...panes.selection, interactive: false, lineJoin: 'round', smoothFactor: 0.6, ...style})
                .addTo(mark);
        }
    }

    return {
        /** @param {Zone[]} zones bottom first */
        setZones(zones) {
            group.clearLayers();
            drawn = zones.map((zone) => {
                const polygons = polygonsOf(zone.geometry);
                return {zone, polygons, box: boxOf(polygons)};
            });
            for (const {zone, polygons} of drawn) {
                L.polygon(polygons.map((rings) => rings.map(toLatLngs)), {renderer, pane, interactive: false,
                    fillColor: fillOf(zone.look), fillOpacity: zone.faded ? FADED : 1, color: EDGE,
                    opacity: zone.faded ? 0.15 : 0.55, weight: 0.6, lineJoin: 'round', smoothFactor: 0.5}).addTo(group);
            }
            drawMark();
        },
        /** @param {string|null} id of the zone with an outline */
        mark(id) {
            marked = id;
            drawMark();
        },
        /** @returns {number[]|null} west, south, east, north of one zone, or of all that are not faded */
        boxOf(id = null) {
            const boxes = drawn.filter(({zone}) => (id === null ? !zone.faded : zone.id === id)).map(({box}) => box);
            return boxes.length === 0 ? null : [Math.min(...boxes.map((box) => box[0])),
                Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[2])),
                Math.max(...boxes.map((box) => box[3]))];
        },
        remove() {
            map.off('mousemove', move);
            map.off('mouseout', out);
            map.off('click', click);
            group.remove();
            mark.remove();
            renderer.remove();
        },
    };
}

function boxOf(polygons) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of polygons.flat(2)) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
    }
    return [west, south, east, north];
}

/** The tile of a look as a canvas pattern, sharp on dense screens too. */
function canvasPattern({colour, pattern, ink}) {
    const {size, lines = [], dots = [], weight = 1} = PATTERNS[pattern];
    const dense = 3;
    const tile = document.createElement('canvas');
    tile.width = size * dense;
    tile.height = size * dense;
    const context = tile.getContext('2d');
    context.scale(dense, dense);
    context.fillStyle = colour;
    context.fillRect(0, 0, size, size);
    context.strokeStyle = ink;
    context.fillStyle = ink;
    context.lineWidth = weight;
    for (const [x1, y1, x2, y2] of lines) {
        context.beginPath();
        context.moveTo(x1, y1);
        context.lineTo(x2, y2);
        context.stroke();
    }
    for (const [x, y, radius] of dots) {
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.fill();
    }
    const filled = context.createPattern(tile, 'repeat');
    filled.setTransform(new DOMMatrix([1 / dense, 0, 0, 1 / dense, 0, 0]));
    return filled;
}
