import {svg} from '../kit/dom.js';
import {placeLabels} from '../lib/labels.js';
import {roomyPlace, thin} from '../lib/roomy-place.js';
import {shareInside} from '../lib/geometry.js';
import {polygonsOf} from '../lib/shared-borders.js';
import {INK, textOn} from '../lib/color.js';
import {createOverlay} from './overlay.js';

const FAMILY = 'Inter, "Source Sans 3", "Noto Sans", system-ui, sans-serif';
const SERIF = '"EB Garamond", Garamond, Georgia, "Times New Roman", serif';
const LARGE_TOWN = 100_000;

const ruler = document.createElement('canvas').getContext('2d');
const widths = new Map();

/** @param {string} text @param {string} font CSS font @param {number} spacing px between letters @returns {number} */
function widthOf(text, font, spacing = 0) {
    const key = `${font}|${text}`;
    if (!widths.has(key)) {
        ruler.font = font;
        widths.set(key, ruler.measureText(text).width);
    }
    return widths.get(key) + spacing * text.length;
}

/** Forgets measured widths: after the fonts have arrived. */
export function forgetWidths() {
    widths.clear();
}

/**
 * All names of the map in one drawing, so that none lies on another.
 *
 * @param {L.Map} map
 * @param {object} sources what there is to name, asked for at each drawing
 * @param {() => {code: string, text: string, lon: number, lat: number, area: number, population: number|null,
 *     polygons: [], fill: string|null}[]} sources.places
 * @param {() => {text: string, geometry: object}[]} sources.neighbours
 * @param {() => {text: string, geometry: object}[]} sources.waters
 * @param {() => string|null} sources.selected code
 * @param {() => import('../lib/labels.js').Box[]} sources.covered px of the screen, under boxes of the page
 * @param {() => import('../lib/labels.js').Box[]} sources.symbols layer px, under symbols
 */
export function createNames(map, sources) {
    return createOverlay(map, 'names', ({group, at}) => {
        const bounds = visibleBox(map);
        const origin = {x: bounds.left, y: bounds.top};
        const covered = sources.covered().map((box) => ({left: box.left + origin.x, right: box.right + origin.x,
            top: box.top + origin.y, bottom: box.bottom + origin.y}));
        const blocked = [...covered, ...sources.symbols()];
        const placed = namePlaces(map, sources, {group, at, bounds, blocked});
        const near = centreOf(sources.places(), at);
        for (const water of sources.waters()) {
            nameWater(group, water, {at, bounds, near, blocked: [...blocked, ...placed]}, placed);
        }
        for (const neighbour of sources.neighbours()) {
            nameNeighbour(group, neighbour, {at, bounds, near, blocked: [...blocked, ...placed]}, placed);
        }
    }, {last: true});
}

function visibleBox(map) {
    const size = map.getSize();
    const corner = map.containerPointToLayerPoint([0, 0]);
    return {left: corner.x, top: corner.y, right: corner.x + size.x, bottom: corner.y + size.y};
}

function centreOf(places, at) {
    const points = places.map((place) => at(place.lon, place.lat));
    const mean = (part) => points.reduce((sum, point) => sum + point[part], 0) / (points.length || 1);
    return {x: mean('x'), y: mean('y')};
}

function projected(rings, at, least) {
    return rings.map((ring) => thin(ring.map(([lon, lat]) => {
        const point = at(lon, lat);
        return [point.x, point.y];
    }), least));
}

function namePlaces(map, sources, {group, at, bounds, blocked}) {
    const grow = Math.max(0, Math.min(3, (map.getZoom() - 8.2) * 1.1));
    const selected = sources.selected();
    const styles = new Map();
    const wishes = [];
    for (const place of sources.places()) {
        const anchor = at(place.lon, place.lat);
        if (anchor.x < bounds.left || anchor.x > bounds.right || anchor.y < bounds.top || anchor.y > bounds.bottom) {
            continue;
        }
        const large = (place.population ?? 0) >= LARGE_TOWN;
        const polygons = place.polygons.map((rings) => projected(rings, at, 2));
        const small = extentOf(polygons) < 46;
        const size = (large ? 12.5 : small ? 10 : 11) + grow;
        const weight = large || place.code === selected ? 600 : 500;
        const width = widthOf(place.text, `${weight} ${size}px ${FAMILY}`);
        styles.set(place.code, {place, size, weight});
        wishes.push({
            id: place.code, x: anchor.x, y: anchor.y, width, height: size * 1.05,
            reach: small ? 14 : 26, leastFit: 0.3, fit: (box) => shareInside(polygons, box, 7, 2),
            priority: place.code === selected ? 0 : large ? 1 - place.population / 1e9 : 10 - place.area / 1e7,
        });
    }
    const placed = placeLabels(wishes, {blocked, bounds});
    for (const label of placed) {
        const {place, size, weight} = styles.get(label.id);
        const own = label.fit >= 0.6 && place.fill;
        group.append(svg('text', {
            class: 'place-name', x: label.x, y: label.y, 'font-size': size, 'font-weight': weight,
            fill: own ? textOn(place.fill) : INK, stroke: own ? place.fill : '#FFFFFF',
            'stroke-opacity': own ? 1 : 0.9,
        }, place.text));
    }
    return placed.map((label) => label.box);
}

function extentOf(polygons) {
    const xs = polygons.flat(2).map((point) => point[0]);
    const ys = polygons.flat(2).map((point) => point[1]);
    return Math.min(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

function nameWater(group, {text, geometry}, {at, bounds, near, blocked}, placed) {
    const words = text.split(' ');
    const lines = words.length === 2 ? words : [text];
    const size = {width: Math.max(...lines.map((line) => widthOf(line, `italic 17px ${SERIF}`, 3))),
        height: 22 * lines.length};
    for (const polygon of polygonsOf(geometry)) {
        const place = roomyPlace({rings: projected(polygon, at, 3), size, bounds, near, blocked});
        if (!place) continue;
        placed.push(place.box);
        lines.forEach((line, i) => group.append(svg('text', {class: 'water-name', x: place.x,
            y: place.y + (i - (lines.length - 1) / 2) * 22}, line)));
    }
}

function nameNeighbour(group, {text, geometry}, {at, bounds, near, blocked}, placed) {
    const capitals = text.toLocaleUpperCase('es');
    const size = {width: widthOf(capitals, `500 11px ${FAMILY}`, 2), height: 14};
    for (const polygon of polygonsOf(geometry)) {
        const place = roomyPlace({rings: projected(polygon, at, 3), size, bounds, near, blocked});
        if (!place) continue;
        placed.push(place.box);
        group.append(svg('text', {class: 'neighbour-name', x: place.x, y: place.y}, capitals));
        return;
    }
}
