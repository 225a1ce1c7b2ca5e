import {beyondFrame, frameOf, liesOnFrame, stretchFrame} from '../lib/frame.js';
import {linesOf, polygonsOf, edgeKeys, edgeKey, joinSegments} from '../lib/shared-borders.js';
import {L} from './leaflet.js';
import {toLatLngs} from './panes.js';

/** Soft bands along the coast: width in px, widest first. */
const BANDS = [[26, 0.34], [15, 0.42], [7, 0.55]];

/** Land that the frame cuts over a shorter stretch is an islet or a spit, which ends somewhere near. */
const ISLET_DEGREES = 0.3;

/**
 * What lies around and across the territory: sea with its bands, neighbouring land, the river.
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 */
export function createSurroundings(map, panes) {
    const drawn = {river: [], riverCasing: []};

    function weigh() {
        const close = map.getZoom() > 9;
        drawn.riverCasing.forEach((line) => line.setStyle({weight: close ? 5 : 3.6}));
        drawn.river.forEach((line) => line.setStyle({weight: close ? 2.6 : 1.6}));
    }
    map.on('zoomend', weigh);

    return {
        /** @param {object[]} sea @param {object[]} land neighbouring territories; GeoJSON features */
        drawBase(sea, land) {
            const frame = frameOf([...sea, ...land].flatMap((feature) => polygonsOf(feature.geometry)));
            const landEdges = new Set();
            for (const feature of land) {
                for (const key of edgeKeys(polygonsOf(feature.geometry).flat())) landEdges.add(key);
            }
            for (const feature of sea) {
                const rings = polygonsOf(feature.geometry);
                // apart, because where parts of one path overlap there is a hole
                for (const part of [stretchFrame(rings, frame), beyondFrame(rings, frame)]) {
                    polygon(part, 'sea', {fillColor: '#D6E4EA'});
                }
                const coast = coastOf(rings, frame);
                for (const [weight, opacity] of BANDS) {
                    L.polyline(coast.map(toLatLngs), {...panes.sea, interactive: false, color: '#C3D6DF', weight,
                        opacity, lineJoin: 'round', lineCap: 'round', smoothFactor: 1}).addTo(map);
                }
                neighbourCoast(coast, landEdges);
            }
            for (const feature of land) {
                const rings = stretchFrame(polygonsOf(feature.geometry), frame, {shortest: ISLET_DEGREES});
                polygon(rings, 'land', {fillColor: '#ECE8DF', stroke: true, color: '#D3CDC0', weight: 0.7});
            }
        },
        /** @param {object[]} rivers GeoJSON features */
        drawRivers(rivers) {
            for (const feature of rivers) {
                const lines = linesOf(feature.geometry).map(toLatLngs);
                const make = (style) => L.polyline(lines, {...panes.river, interactive: false, lineJoin: 'round',
                    smoothFactor: 0.6, ...style}).addTo(map);
                drawn.riverCasing.push(make({color: '#FFFFFF', opacity: 0.75, weight: 3.6}));
                drawn.river.push(make({color: '#4E86A3', weight: 1.6}));
            }
            weigh();
        },
    };

    function polygon(polygons, pane, style) {
        return L.polygon(polygons.map((rings) => rings.map(toLatLngs)), {...panes[pane], interactive: false,
            stroke: false, fillOpacity: 1, smoothFactor: 0.8, ...style}).addTo(map);
    }

    function neighbourCoast(coast, landEdges) {
        const segments = [];
        for (const line of coast) {
            for (let i = 1; i < line.length; i++) {
                if (landEdges.has(edgeKey(line[i - 1], line[i]))) segments.push([line[i - 1], line[i]]);
            }
        }
        L.polyline(joinSegments(segments).map(toLatLngs), {...panes.land, interactive: false, color: '#8FB0BF',
            weight: 0.8, smoothFactor: 0.8}).addTo(map);
    }
}

/** The edge of the sea without the straight edges of the frame it was cut from. */
function coastOf(polygons, frame) {
    const segments = [];
    for (const ring of polygons.flat()) {
        for (let i = 1; i < ring.length; i++) {
            if (!liesOnFrame(ring[i - 1], ring[i], frame)) segments.push([ring[i - 1], ring[i]]);
        }
    }
    return joinSegments(segments);
}
