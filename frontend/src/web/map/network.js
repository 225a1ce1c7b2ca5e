import {svg} from '../kit/dom.js';
import {boxAround} from '../lib/labels.js';
import {createOverlay} from './overlay.js';

/**
 * Places as circles, and straight lines between them.
 *
 * @param {L.Map} map
 * @param {object} options
 * @param {{code: string, lon: number, lat: number, radius: number, fill: string, ring?: boolean}[]} options.nodes
 *     `radius` px; `ring` draws a second circle round it
 * @param {{from: [number, number], to: [number, number], width: number, dashed?: boolean}[]} options.lines
 *     longitude and latitude; `width` px
 * @param {() => void} options.onDrawn the boxes under circles have changed
 */
export function createNetwork(map, {nodes, lines, onDrawn}) {
    let boxes = [];
    const overlay = createOverlay(map, 'courses', ({group, at}) => {
        boxes = [];
        for (const line of lines) {
            const [a, b] = [at(...line.from), at(...line.to)];
            const ends = {x1: a.x, y1: a.y, x2: b.x, y2: b.y};
            group.append(svg('line', {class: 'network-casing', ...ends, 'stroke-width': line.width + 2}),
                svg('line', {class: 'network-line', ...ends, 'stroke-width': line.width,
                    'stroke-dasharray': line.dashed ? '5 3' : null}));
        }
        for (const node of nodes) {
            const {x, y} = at(node.lon, node.lat);
            group.append(svg('circle', {class: 'network-node', cx: x, cy: y, r: node.radius, fill: node.fill}));
            if (node.ring) group.append(svg('circle', {class: 'network-ring', cx: x, cy: y, r: node.radius + 3}));
            boxes.push(boxAround(x, y, node.radius * 2, node.radius * 2, 1));
        }
        onDrawn();
    });
    return {...overlay, boxes: () => boxes};
}
