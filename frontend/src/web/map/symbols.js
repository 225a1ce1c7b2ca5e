import {svg} from '../kit/dom.js';
import {gatherCrowds, spreadApart} from '../lib/spread.js';
import {boxAround} from '../lib/labels.js';
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
 * Project symbols over the map, and the courses of those that are lines.
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 * @param {object} options
 * @param {{code: string, name: string, shape: string, lon: number, lat: number, approximate: boolean}[]} options.items
 * @param {{code: string, geometry: object}[]} [options.lines]
 * @param {number} [options.radius] px
 * @param {boolean} [options.allLines] draw every course, not only the selected one
 * @param {(event: {type: 'hover'|'leave'|'select', code?: string, codes?: string[], x?: number, y?: number}) => void}
 *     options.onEvent
 * @param {() => void} options.onDrawn the boxes under symbols have changed
 */
export function createSymbols(map, panes, {items, lines = [], radius = 5, allLines = false, onEvent, onDrawn}) {
    let visible = null;
    let selected = null;
    let boxes = [];
    let size = radius;
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
        const {single, crowds} = gatherCrowds(spots, {reach: size * 2.4});
        for (const spot of spreadApart(single, {distance: size * 3.4})) drawSpot(group, spot);
        for (const crowd of crowds) drawCrowd(group, crowd);
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
        path({class: item.approximate ? 'symbol-mark is-hollow' : 'symbol-mark'})));
        boxes.push(boxAround(spot.x, spot.y, r * 2.4, r * 2.4, 1));
    }

    function drawCrowd(group, crowd) {
        group.append(svg('g', {class: 'symbol', transform: `translate(${crowd.x} ${crowd.y})`,
            onclick: (event) => {
                event.stopPropagation();
                const bounds = L.latLngBounds(crowd.members.map(({item}) => [item.lat, item.lon]));
                map.flyToBounds(bounds.pad(0.5), {duration: 0.4, maxZoom: map.getZoom() + 2});
            },
            onpointerenter: (event) => onEvent({type: 'hover', codes: crowd.members.map((member) => member.id),
                ...screen(event)}),
            onpointerleave: () => onEvent({type: 'leave'})},
        svg('circle', {r: 11, class: 'crowd'}), svg('text', {class: 'crowd-count'}, crowd.members.length)));
        boxes.push(boxAround(crowd.x, crowd.y, 24, 24, 1));
    }

    function screen(event) {
        const point = map.mouseEventToContainerPoint(event);
        return {x: point.x, y: point.y};
    }

    function drawCourses() {
        courses.clearLayers();
        for (const line of lines) {
            const on = line.code === selected;
            if (!on && (!allLines || (visible && !visible.has(line.code)))) continue;
            const latLngs = linesOf(line.geometry).map(toLatLngs);
            const add = (style) => L.polyline(latLngs, {...panes.courses, interactive: false, ...style})
                .addTo(courses);
            add({color: '#FFFFFF', opacity: on ? 0.95 : 0.7, weight: on ? 6 : 3.4});
            add({color: '#1B2126', opacity: on ? 1 : 0.8, weight: on ? 2.6 : 1.2, dashArray: on ? '7 5' : '4 4',
                lineCap: 'butt'});
        }
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
        redraw: overlay.redraw,
        drawNow: overlay.drawNow,
        remove() {
            overlay.remove();
            courses.remove();
        },
    };
}
