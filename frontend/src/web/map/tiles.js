import {readTile} from '../lib/mvt.js';
import {drawableLayers, passes} from '../lib/paint-style.js';
import {L} from './leaflet.js';

const SIDE = 512;

/**
 * A layer drawn from vector tiles on canvas, with its own published style.
 *
 * @param {object} options
 * @param {object} options.style see `lib/paint-style.js`
 * @param {(tile: {z: number, x: number, y: number}) => string} options.address
 * @param {string} options.pane
 * @param {[number, number, number, number]} options.bbox west, south, east, north: no tile is asked for outside
 * @param {number} [options.maxZoom] deepest tiles that exist
 * @returns {L.GridLayer}
 */
export function createTileLayer({style, address, pane, bbox, maxZoom = 14}) {
    const layers = drawableLayers(style);
    const Tiles = L.GridLayer.extend({
        createTile(coords, done) {
            const canvas = L.DomUtil.create('canvas', 'leaflet-tile');
            const ratio = Math.min(globalThis.devicePixelRatio || 1, 2);
            canvas.width = SIDE * ratio;
            canvas.height = SIDE * ratio;
            // a tile of 512 px at zoom z covers what the pyramid calls zoom z - 1
            fetch(address({z: coords.z - 1, x: coords.x, y: coords.y})).then(async (response) => {
                if (!response.ok || response.status === 204) return;
                drawTile(canvas.getContext('2d'), readTile(await response.arrayBuffer()), layers, ratio);
            }).then(() => done(null, canvas), (error) => done(error, canvas));
            return canvas;
        },
    });
    return new Tiles({pane, tileSize: SIDE, maxNativeZoom: maxZoom + 1, updateWhenZooming: false,
        bounds: [[bbox[1], bbox[0]], [bbox[3], bbox[2]]]});
}

function drawTile(context, tileLayers, styles, ratio) {
    context.scale(ratio, ratio);
    context.lineJoin = 'round';
    for (const style of styles) {
        for (const layer of tileLayers) {
            const scale = SIDE / layer.extent;
            for (const feature of layer.features) {
                if (passes(style.filter, feature.properties)) drawFeature(context, feature, style, scale);
            }
        }
    }
}

function drawFeature(context, feature, {type, paint}, scale) {
    if (type === 'circle') {
        if (feature.type !== 1) return;
        for (const [[x, y]] of feature.parts) {
            context.beginPath();
            context.arc(x * scale, y * scale, paint['circle-radius'] ?? 3, 0, 2 * Math.PI);
            context.fillStyle = paint['circle-color'] ?? '#1B2126';
            context.fill();
            context.lineWidth = paint['circle-stroke-width'] ?? 0;
            context.strokeStyle = paint['circle-stroke-color'] ?? '#1B2126';
            if (context.lineWidth > 0) context.stroke();
        }
        return;
    }
    context.beginPath();
    for (const part of feature.parts) {
        part.forEach(([x, y], i) => (i === 0 ? context.moveTo(x * scale, y * scale)
            : context.lineTo(x * scale, y * scale)));
    }
    if (type === 'fill') {
        context.globalAlpha = paint['fill-opacity'] ?? 1;
        context.fillStyle = paint['fill-color'] ?? '#ECE8DF';
        context.fill('evenodd');
    } else {
        const width = paint['line-width'] ?? 1;
        context.globalAlpha = paint['line-opacity'] ?? 1;
        context.lineWidth = width;
        context.setLineDash((paint['line-dasharray'] ?? []).map((part) => part * width));
        context.strokeStyle = paint['line-color'] ?? '#7E868C';
        context.stroke();
        context.setLineDash([]);
    }
    context.globalAlpha = 1;
}
