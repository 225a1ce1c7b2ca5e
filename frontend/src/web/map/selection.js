import {sharedBorders} from '../lib/shared-borders.js';
import {L} from './leaflet.js';
import {toLatLngs} from './panes.js';

/**
 * The outlines that follow hover, keyboard and selection: ink over white, so that they show on every class.
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 * @param {{shapeOf: (code: string) => L.Polygon|undefined, members: () => object[]}} places
 */
export function createSelection(map, panes, {shapeOf, members}) {
    const chosen = L.layerGroup().addTo(map);
    const hovered = L.layerGroup().addTo(map);
    const focused = L.layerGroup().addTo(map);
    let hover = null;

    function outline(group, codes, {colour, weight, casing}) {
        group.clearLayers();
        const lines = codes.length > 1 ? around(codes) : codes.map(shapeOf).filter(Boolean)
            .flatMap((shape) => shape.getLatLngs().flat().map((ring) => [...ring, ring[0]]));
        const add = (style) => L.polyline(lines, {...panes.selection, interactive: false, lineJoin: 'round',
            smoothFactor: 0.6, ...style}).addTo(group);
        add({color: '#FFFFFF', weight: casing});
        add({color: colour, weight});
    }

    /** The edge of several territories together, without the borders between them. */
    function around(codes) {
        const wanted = new Set(codes);
        return sharedBorders(members().filter((member) => wanted.has(member.code))
            .map((member) => ({...member, group: null}))).outer.map(toLatLngs);
    }

    return {
        setSelected: (codes) => outline(chosen, codes, {colour: '#1B2126', weight: 2.4, casing: 5.5}),
        setHover(code) {
            if (code === hover) return;
            hover = code;
            outline(hovered, code ? [code] : [], {colour: '#1B2126', weight: 2.4, casing: 5});
        },
        setFocus: (code) => outline(focused, code ? [code] : [], {colour: '#0B5C73', weight: 3, casing: 7}),
    };
}
