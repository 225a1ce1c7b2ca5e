import {polygonsOf, sharedBorders} from './shared-borders.js';

const WIDTH = 1000;
const MARGIN = 14;

/**
 * Shapes as paths of a drawing 1000 wide, in the projection of the large map.
 *
 * @param {object[]} features GeoJSON polygons, each with `properties.code`
 * @param {Map<string, string|null>} groupOf code → region
 * @returns {{viewBox: string, shapes: Map<string, string>, inner: string, groups: string, outer: string}} `d` of paths
 */
export function outlinesOf(features, groupOf) {
    const members = features.map(({properties, geometry}) => ({code: String(properties.code),
        group: groupOf.get(String(properties.code)) ?? null, polygons: polygonsOf(geometry)}));
    const points = members.flatMap((member) => member.polygons.flat(2)).map(mercator);
    const west = Math.min(...points.map(([x]) => x));
    const east = Math.max(...points.map(([x]) => x));
    const north = Math.max(...points.map(([, y]) => y));
    const south = Math.min(...points.map(([, y]) => y));
    const scale = (WIDTH - 2 * MARGIN) / (east - west || 1);
    const place = (lonLat) => {
        const [x, y] = mercator(lonLat);
        return [Math.round(MARGIN + (x - west) * scale), Math.round(MARGIN + (north - y) * scale)];
    };
    const path = (lines, closed) => lines.map((line) => pathOf(line.map(place), closed)).join('');
    const borders = sharedBorders(members);
    return {
        viewBox: `0 0 ${WIDTH} ${Math.round(2 * MARGIN + (north - south) * scale)}`,
        shapes: new Map(members.map((member) => [member.code, path(member.polygons.flat(), true)])),
        inner: path(borders.inner, false), groups: path(borders.groups, false),
        outer: path([...borders.outer, ...(borders.coast ?? [])], false),
    };
}

/** Longitude and latitude to a plane in which both count the same. */
function mercator([lon, lat]) {
    return [(lon * Math.PI) / 180, Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))];
}

/** Points that fall on the one before are left out. */
function pathOf(points, closed) {
    const kept = points.filter((point, i) => i === 0 || point[0] !== points[i - 1][0] || point[1] !== points[i - 1][1]);
    if (kept.length < 2) return '';
    return `M${kept.map((point) => point.join(' ')).join('L')}${closed ? 'Z' : ''}`;
}
