import {polygonsOf, sharedBorders, edgeKeys, linesOf} from '../lib/shared-borders.js';
import {BEHIND_DOTS, HATCH, PROJECTED_LINES} from './patterns.js';
import {L} from './leaflet.js';
import {toLatLngs} from './panes.js';

const OUTLINE_FILL = '#F4F1EA';

/**
 * The municipalities: one polygon each for colour and touch, and their borders as lines drawn once.
 *
 * @param {L.Map} map
 * @param {ReturnType<import('./panes.js').createPanes>} panes
 * @param {object[]} features GeoJSON, each with `properties.code`
 * @param {Map<string, string|null>} groupOf code → region, decides which borders are drawn heavier
 */
export function createPlaces(map, panes, features, groupOf) {
    const members = features.map((feature) => ({
        code: String(feature.properties.code), group: groupOf.get(String(feature.properties.code)) ?? null,
        polygons: polygonsOf(feature.geometry),
    }));
    const shapes = new Map();
    const dots = new Map();
    for (const member of members) {
        const latLngs = member.polygons.map((rings) => rings.map(toLatLngs));
        const shape = L.polygon(latLngs, {...panes.places, stroke: false, fill: true, fillOpacity: 1,
            fillColor: OUTLINE_FILL, className: 'place', smoothFactor: 0.6});
        shapes.set(member.code, shape.addTo(map));
        dots.set(member.code, L.polygon(latLngs, {...panes.dots, stroke: false, fillColor: BEHIND_DOTS,
            fillOpacity: 1, interactive: false, className: 'place-dots', smoothFactor: 0.6}));
    }
    let borders = drawBorders(map, panes, members, {});
    let regionsOn = true;
    let known = {};

    function weigh() {
        const zoom = map.getZoom();
        const f = Math.max(0.75, Math.min(1.9, 1 + (zoom - 8) * 0.22));
        borders.inner.setStyle({weight: 0.55 * f});
        borders.groups.setStyle(regionsOn ? {weight: 1.5 * f, opacity: 0.95, color: '#22272C'}
            : {weight: 0.55 * f, opacity: 0.5, color: '#2A2F35'});
        borders.coast.setStyle({weight: 0.9 * f});
        borders.outer.setStyle({weight: zoom > 9 ? 2.6 : 2.1});
        borders.casing.setStyle({weight: 6 * Math.min(f, 1.3)});
    }
    map.on('zoomend', weigh);
    weigh();

    return {
        members,
        shapes,
        /** @param {(code: string) => {fill: string|null, dotted?: boolean, projected?: boolean}} paintOf no fill
         *  means missing data */
        paint(paintOf) {
            for (const [code, shape] of shapes) {
                const {fill, dotted, projected} = paintOf(code);
                shape.setStyle({fillColor: fill ?? HATCH});
                const dot = dots.get(code);
                if (dotted || (projected && fill)) {
                    dot.setStyle({fillColor: dotted ? BEHIND_DOTS : PROJECTED_LINES});
                    dot.addTo(map);
                } else dot.remove();
            }
        },
        clear() {
            for (const shape of shapes.values()) shape.setStyle({fillColor: OUTLINE_FILL});
            for (const dot of dots.values()) dot.remove();
        },
        /** @param {Set<string>|null} codes the others fade; null = nobody fades */
        dimOthers(codes) {
            for (const [code, shape] of shapes) {
                const faded = codes !== null && !codes.has(code);
                shape.getElement()?.classList.toggle('is-faded', faded);
                dots.get(code).getElement()?.classList.toggle('is-faded', faded);
            }
        },
        /** Borders again, now that sea and river are known. @param {{seaRings?: [], riverLines?: []}} around */
        knowSurroundings({seaFeatures = [], riverFeatures = []}) {
            const rings = seaFeatures.flatMap((feature) => polygonsOf(feature.geometry).flat());
            const lines = riverFeatures.flatMap((feature) => linesOf(feature.geometry));
            known = {sea: edgeKeys(rings), river: edgeKeys(lines)};
            borders.remove();
            borders = drawBorders(map, panes, members, known);
            weigh();
        },
        setRegionsOn(on) {
            regionsOn = on;
            weigh();
        },
        setGroups(groups) {
            for (const member of members) member.group = groups.get(member.code) ?? null;
            borders.remove();
            borders = drawBorders(map, panes, members, known);
            weigh();
        },
    };
}

function drawBorders(map, panes, members, known) {
    const lines = sharedBorders(members, known);
    const make = (pane, kind, style) => L.polyline(lines[kind].map(toLatLngs),
        {...panes[pane], interactive: false, lineJoin: 'round', smoothFactor: 0.6, ...style}).addTo(map);
    const casing = L.polyline([...lines.outer, ...lines.coast].map(toLatLngs), {...panes.casing, interactive: false,
        color: '#FFFFFF', opacity: 0.85, weight: 6, lineJoin: 'round', smoothFactor: 0.6}).addTo(map);
    const borders = {
        casing,
        inner: make('borders', 'inner', {color: '#2A2F35', opacity: 0.5, weight: 0.55}),
        groups: make('borders', 'groups', {color: '#22272C', opacity: 0.95, weight: 1.5}),
        coast: make('borders', 'coast', {color: '#3F6C82', weight: 0.9}),
        outer: make('borders', 'outer', {color: '#1B2126', weight: 2.1}),
    };
    return {...borders, remove: () => Object.values(borders).forEach((layer) => layer.remove())};
}
