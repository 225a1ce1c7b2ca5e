import {L} from './leaflet.js';

/** From bottom to top. Each has its own SVG, so that a line never ends up under a fill. */
const ORDER = {
    sea: 210, land: 220, casing: 230, places: 300, zones: 304, zonesAfter: 305, dots: 310, river: 320, borders: 340, lines: 350, selection: 400,
    seats: 420, findings: 430, courses: 440, names: 460, projects: 480, focus: 500,
};

/** @param {L.Map} map @returns {Record<keyof typeof ORDER, {pane: string, renderer: L.SVG}>} */
export function createPanes(map) {
    const panes = {};
    for (const [name, zIndex] of Object.entries(ORDER)) {
        const pane = map.createPane(name);
        pane.style.zIndex = String(zIndex);
        if (name !== 'places' && name !== 'projects') pane.style.pointerEvents = 'none';
        panes[name] = {pane: name, renderer: L.svg({pane: name, padding: 0.4})};
    }
    return panes;
}

/** @param {[number, number][]} line longitude, latitude @returns {[number, number][]} latitude, longitude */
export function toLatLngs(line) {
    return line.map(([lon, lat]) => [lat, lon]);
}
