import {svg} from '../kit/dom.js';
import {boxAround, overlaps} from '../lib/labels.js';
import {L} from './leaflet.js';
import {createOverlay} from './overlay.js';

const RADIUS = 8.5;
/** px by which two numbers may lie over each other */
const TOUCH = 4;

/**
 * What is said of some territories over their colour: an outline with a number, and a dashed edge.
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 * @param {object} options
 * @param {{code: string, text: string}[]} options.numbered first ones first, where two have no room
 * @param {string[]} options.dashed codes
 * @param {(code: string) => L.Polygon|undefined} options.shapeOf
 * @param {(code: string) => {lon: number, lat: number}|undefined} options.spotOf where the number stands
 * @param {() => void} options.onDrawn the boxes under the numbers have changed
 */
export function createMarks(map, panes, {numbered, dashed, shapeOf, spotOf, onDrawn}) {
    const outlines = L.layerGroup().addTo(map);
    const edge = (code, style) => {
        const rings = shapeOf(code)?.getLatLngs().flat().map((ring) => [...ring, ring[0]]) ?? [];
        L.polyline(rings, {...panes.lines, interactive: false, lineJoin: 'round', smoothFactor: 0.6, ...style})
            .addTo(outlines);
    };
    numbered.forEach(({code}) => edge(code, {color: '#1B2126', weight: 1.9}));
    dashed.forEach((code) => {
        edge(code, {color: '#FFFFFF', weight: 4.4});
        edge(code, {color: '#1B2126', weight: 3.2, dashArray: '2 3.2', lineCap: 'butt', className: 'mark-dashed'});
    });
    let boxes = [];
    const overlay = createOverlay(map, 'courses', ({group, at}) => {
        boxes = [];
        for (const {code, text} of numbered) {
            const spot = spotOf(code);
            if (!spot) continue;
            const {x, y} = at(spot.lon, spot.lat);
            // the lower number stays; the others come with the next zoom
            const own = boxAround(x, y, RADIUS * 2 - TOUCH, RADIUS * 2 - TOUCH);
            if (boxes.some((box) => overlaps(box, own))) continue;
            group.append(svg('circle', {class: 'mark-disc', cx: x, cy: y, r: RADIUS}),
                svg('text', {class: 'mark-number', x, y: y + 3.6}, text));
            boxes.push(boxAround(x, y, RADIUS * 2, RADIUS * 2, 1));
        }
        onDrawn();
    });
    return {
        ...overlay,
        boxes: () => boxes,
        remove() {
            outlines.remove();
            overlay.remove();
        },
    };
}
