import {readTile} from '../lib/mvt.js';
import {insideRings, nearLine} from '../lib/tile-hit.js';
import {L} from './leaflet.js';

const SIDE = 512;
/** px of the screen that a finger or a pointer may be off a point or a line */
const REACH = 7;
const MARKED = {fill: '#0B5C73', line: '#1B2126', casing: '#FFFFFF'};

/**
 * Any layer, whatever its size: drawn from its vector tiles on canvas, and what lies under the pointer is found in the same
 * tiles. Shapes of one look at a time, see `Look`.
 *
 * @typedef {object} Look
 * @property {string|null} [fill] of polygons and points
 * @property {number} [fillOpacity]
 * @property {boolean} [hatched] nothing is known here
 * @property {string|null} [line]
 * @property {number} [lineOpacity]
 * @property {number} [width] px
 * @property {number[]} [dash] px
 * @property {number} [radius] px, of points
 *
 * @param {L.Map} map
 * @param {object} options
 * @param {(tile: {z: number, x: number, y: number}) => string} options.address
 * @param {'zones'|'lines'|'projects'} options.pane under the borders, over the rivers, or over the names
 * @param {number[]|null} options.bbox west, south, east, north: no tile is asked for outside
 * @param {number} options.minZoom of the tiles
 * @param {number} options.maxZoom of the tiles
 * @param {(properties: Record<string, any>, type: 1|2|3, zoom: number) => Look[]} options.looksOf bottom first; empty = not drawn
 * @param {(type: string, event?: object) => void} options.emit
 * @param {() => void} options.onFailed once, when a tile could not be had
 */
export function createFeatureTiles(map, {address, pane, bbox, minZoom, maxZoom, looksOf, emit, onFailed}) {
    const tiles = new Map();
    let marked = null;
    let failed = false;
    const keyOf = ({x, y, z}) => `${z}/${x}/${y}`;
    const identity = (feature) => (feature.id === null ? '' : `${feature.id} `) + JSON.stringify(feature.properties);

    const Tiles = L.GridLayer.extend({
        createTile(coords, done) {
            const canvas = L.DomUtil.create('canvas', 'leaflet-tile');
            const ratio = Math.min(globalThis.devicePixelRatio || 1, 2);
            canvas.width = SIDE * ratio;
            canvas.height = SIDE * ratio;
            // a tile of 512 px at zoom z covers what the pyramid calls zoom z - 1
            fetch(address({z: coords.z - 1, x: coords.x, y: coords.y})).then(async (response) => {
                if (response.status === 204 || response.status === 404) return;
                if (!response.ok) throw new Error(String(response.status));
                const layers = readTile(await response.arrayBuffer());
                const tile = {coords, canvas, ratio, features: layers.flatMap((layer) => layer.features.map((feature) => ({
                    ...feature, scale: SIDE / layer.extent, key: identity(feature)})))};
                tiles.set(keyOf(coords), tile);
                draw(tile);
            }).then(() => done(null, canvas), (error) => {
                if (!failed) onFailed();
                failed = true;
                done(error, canvas);
            });
            return canvas;
        },
    });
    const layer = new Tiles({pane, tileSize: SIDE, maxNativeZoom: maxZoom + 1, minNativeZoom: minZoom + 1,
        updateWhenZooming: false, ...(bbox ? {bounds: [[bbox[1], bbox[0]], [bbox[3], bbox[2]]]} : {})});
    layer.on('tileunload', ({coords}) => tiles.delete(keyOf(coords)));
    layer.addTo(map);

    function draw(tile) {
        const context = tile.canvas.getContext('2d');
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, tile.canvas.width, tile.canvas.height);
        context.scale(tile.ratio, tile.ratio);
        context.lineJoin = 'round';
        const zoom = map.getZoom();
        for (const feature of tile.features) {
            for (const look of looksOf(feature.properties, feature.type, zoom)) paint(context, feature, look);
        }
        if (marked === null) return;
        for (const feature of tile.features) {
            if (feature.key === marked) paintMarked(context, feature);
        }
    }

    function trace(context, {parts, scale}) {
        context.beginPath();
        for (const part of parts) {
            part.forEach(([x, y], i) => (i === 0 ? context.moveTo(x * scale, y * scale) : context.lineTo(x * scale, y * scale)));
        }
    }

    function dot(context, {parts, scale}, radius) {
        context.beginPath();
        for (const [x, y] of parts.flat()) {
            context.moveTo(x * scale + radius, y * scale);
            context.arc(x * scale, y * scale, radius, 0, 2 * Math.PI);
        }
    }

    function paint(context, feature, {fill = null, fillOpacity = 1, hatched = false, line = null, lineOpacity = 1, width = 1, dash = [],
        radius = 4}) {
        if (feature.type === 1) dot(context, feature, radius);
        else trace(context, feature);
        if (fill && feature.type !== 2) {
            context.globalAlpha = fillOpacity;
            context.fillStyle = fill;
            context.fill('evenodd');
            if (hatched) {
                context.fillStyle = hatch(context);
                context.fill('evenodd');
            }
            context.globalAlpha = 1;
        }
        if (line && width > 0) {
            context.globalAlpha = lineOpacity;
            context.strokeStyle = line;
            context.lineWidth = width;
            context.setLineDash(dash);
            context.stroke();
            context.setLineDash([]);
            context.globalAlpha = 1;
        }
    }

    function paintMarked(context, feature) {
        if (feature.type === 1) {
            paint(context, feature, {fill: MARKED.fill, line: MARKED.casing, width: 2, radius: 7});
            return;
        }
        if (feature.type === 3) paint(context, feature, {fill: MARKED.fill, fillOpacity: 0.22});
        paint(context, feature, {line: MARKED.casing, width: 5});
        paint(context, feature, {line: MARKED.line, width: 2.2});
    }

    function redraw(keys) {
        for (const tile of tiles.values()) {
            if (tile.features.some((feature) => keys.has(feature.key))) draw(tile);
        }
    }

    /** @param {{lat: number, lng: number}} latlng @returns {object|null} the topmost feature there */
    function at(latlng) {
        const zoom = tiles.size === 0 ? null : [...tiles.values()].at(-1).coords.z;
        if (zoom === null) return null;
        const point = map.project(latlng, zoom);
        const tile = tiles.get(keyOf({z: zoom, x: Math.floor(point.x / SIDE), y: Math.floor(point.y / SIDE)}));
        if (!tile) return null;
        const [x, y] = [point.x - tile.coords.x * SIDE, point.y - tile.coords.y * SIDE];
        const reach = REACH * 2 ** (zoom - map.getZoom());
        for (let i = tile.features.length - 1; i >= 0; i--) {
            const feature = tile.features[i];
            if (looksOf(feature.properties, feature.type, map.getZoom()).length === 0) continue;
            const parts = feature.parts;
            const [u, v, near] = [x / feature.scale, y / feature.scale, reach / feature.scale];
            const hit = feature.type === 3 ? insideRings(parts, u, v) : nearLine(parts, u, v, near);
            if (hit) return feature;
        }
        return null;
    }

    function mark(feature) {
        const next = feature?.key ?? null;
        if (next === marked) return;
        const keys = new Set([marked, next].filter((key) => key !== null));
        marked = next;
        redraw(keys);
    }

    const say = (type, feature, {x, y}) => emit(type, {properties: feature.properties, x, y});
    const move = (event) => {
        const feature = at(event.latlng);
        if (!feature && marked !== null) emit('feature-leave');
        mark(feature);
        if (feature) say('feature-hover', feature, event.containerPoint);
    };
    const out = () => {
        if (marked !== null) emit('feature-leave');
        mark(null);
    };
    const click = (event) => {
        const feature = at(event.latlng);
        mark(feature);
        if (feature) say('feature-select', feature, event.containerPoint);
        else emit('feature-leave');
    };
    map.on('mousemove', move);
    map.on('mouseout', out);
    map.on('click', click);

    return {
        /** @returns {Record<string, any>|null} properties of what lies there, which is marked */
        markAt(lon, lat) {
            const feature = at({lat, lng: lon});
            mark(feature);
            return feature?.properties ?? null;
        },
        remove() {
            map.off('mousemove', move);
            map.off('mouseout', out);
            map.off('click', click);
            layer.remove();
            tiles.clear();
        },
    };
}

let lines = null;

/** Lines at 45°, 5 px apart, as missing data is drawn everywhere. */
function hatch(context) {
    if (!lines) {
        const tile = document.createElement('canvas');
        tile.width = 14;
        tile.height = 14;
        const pen = tile.getContext('2d');
        pen.strokeStyle = '#8C8A83';
        pen.lineWidth = 2.6;
        pen.beginPath();
        for (const from of [-14, 0, 14]) {
            pen.moveTo(from, 14);
            pen.lineTo(from + 14, 0);
        }
        pen.stroke();
        lines = tile;
    }
    const pattern = context.createPattern(lines, 'repeat');
    pattern.setTransform(new DOMMatrix([0.5, 0, 0, 0.5, 0, 0]));
    return pattern;
}
