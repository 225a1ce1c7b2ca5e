import {L} from './leaflet.js';

/**
 * The outlines that follow hover, keyboard and selection: ink over white, so that they show on every class.
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 * @param {(code: string) => L.Polygon|undefined} shapeOf
 */
export function createSelection(map, panes, shapeOf) {
    const chosen = L.layerGroup().addTo(map);
    const hovered = L.layerGroup().addTo(map);
    const focused = L.layerGroup().addTo(map);
    let hover = null;

    function outline(group, codes, {colour, weight, casing}) {
        group.clearLayers();
        const shapes = codes.map(shapeOf).filter(Boolean);
        const add = (style) => shapes.forEach((shape) => L.polygon(shape.getLatLngs(), {...panes.selection,
            fill: false, interactive: false, lineJoin: 'round', smoothFactor: 0.6, ...style}).addTo(group));
        add({color: '#FFFFFF', weight: casing});
        add({color: colour, weight});
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
