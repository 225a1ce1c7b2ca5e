import {svg} from '../kit/dom.js';
import {L} from './leaflet.js';

/**
 * A drawing of constant size over the map (names, symbols): drawn anew after each zoom, carried along by panning,
 * hidden while a zoom is under way.
 *
 * @param {L.Map} map
 * @param {string} pane
 * @param {(tools: {group: SVGGElement, at: (lon: number, lat: number) => {x: number, y: number}}) => void} draw
 * @param {{last?: boolean}} [options] `last` draws one frame after the others, when their boxes are known
 * @returns {{redraw: () => void, element: SVGElement, remove: () => void}}
 */
export function createOverlay(map, pane, draw, {last = false} = {}) {
    const group = svg('g');
    const element = svg('svg', {class: 'atlas-overlay', width: 1, height: 1, 'aria-hidden': 'true'}, group);
    map.getPane(pane).append(element);
    let due = 0;

    const at = (lon, lat) => map.latLngToLayerPoint(L.latLng(lat, lon));
    function redraw() {
        due = 0;
        if (!map._loaded || !map.getPane(pane)) return; // not yet, or no more
        group.replaceChildren();
        draw({group, at});
        element.classList.remove('is-moving');
    }
    function later() {
        if (due) return;
        due = requestAnimationFrame(last ? () => { due = requestAnimationFrame(redraw); } : redraw);
    }
    const hide = () => element.classList.add('is-moving');
    map.on('zoomstart', hide);
    map.on('zoomend moveend resize viewreset', later);
    later();
    return {
        redraw: later, element,
        /** For print: the browser gives no frame before it takes the picture. */
        drawNow() {
            cancelAnimationFrame(due);
            redraw();
        },
        remove() {
            map.off('zoomstart', hide);
            map.off('zoomend moveend resize viewreset', later);
            cancelAnimationFrame(due);
            element.remove();
        },
    };
}
