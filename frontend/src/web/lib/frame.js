/**
 * Base layers are cut to a rectangle. A wide screen sees past it: these functions find the rectangle and pull its
 * edges far out, so that sea stays sea and land stays land.
 *
 * @typedef {{west: number, east: number, south: number, north: number}} Frame degrees
 */

/** @param {[number, number][][][]} polygons @returns {Frame} */
export function frameOf(polygons) {
    const frame = {west: Infinity, east: -Infinity, south: Infinity, north: -Infinity};
    for (const [lon, lat] of polygons.flat(2)) {
        frame.west = Math.min(frame.west, lon);
        frame.east = Math.max(frame.east, lon);
        frame.south = Math.min(frame.south, lat);
        frame.north = Math.max(frame.north, lat);
    }
    return frame;
}

/** @returns {boolean} whether the edge lies on a side of the frame */
export function liesOnFrame(a, b, frame) {
    return (a[0] === b[0] && (a[0] === frame.west || a[0] === frame.east))
        || (a[1] === b[1] && (a[1] === frame.south || a[1] === frame.north));
}

/** @param {number} degrees how far out @returns {[number, number][][][]} polygons with the frame's vertices moved */
export function stretchFrame(polygons, frame, degrees = 12) {
    const move = ([lon, lat]) => [
        lon === frame.west ? lon - degrees : lon === frame.east ? lon + degrees : lon,
        lat === frame.south ? lat - degrees : lat === frame.north ? lat + degrees : lat,
    ];
    return polygons.map((rings) => rings.map((ring) => ring.map(move)));
}
