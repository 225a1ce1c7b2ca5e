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

/**
 * @param {[number, number][][][]} polygons
 * @param {Frame} frame
 * @param {{degrees?: number, shortest?: number}} [options] how far out; edges on the frame shorter than `shortest`
 *     degrees stay, so that an islet cut by the frame does not become a strip
 * @returns {[number, number][][][]} polygons with the frame's vertices moved
 */
export function stretchFrame(polygons, frame, {degrees = 12, shortest = 0} = {}) {
    return polygons.map((rings) => rings.map((ring) => ring.map((point, i) => {
        const closed = ring.length > 1 && ring[0][0] === ring.at(-1)[0] && ring[0][1] === ring.at(-1)[1];
        const around = closed ? ring.slice(0, -1) : ring;
        const at = i % around.length;
        const near = [around[(at + around.length - 1) % around.length], around[(at + 1) % around.length]];
        const moves = (axis, side) => point[axis] === side && (shortest === 0
            || near.some((other) => other[axis] === side && Math.abs(other[1 - axis] - point[1 - axis]) >= shortest));
        return [
            moves(0, frame.west) ? point[0] - degrees : moves(0, frame.east) ? point[0] + degrees : point[0],
            moves(1, frame.south) ? point[1] - degrees : moves(1, frame.north) ? point[1] + degrees : point[1],
        ];
    })));
}

/**
 * What lies beyond the south and north sides of the frame, from the first to the last place where the polygons touch
 * them: the sea goes on behind the islets that the frame cuts.
 *
 * @returns {[number, number][][][]} rectangles
 */
export function beyondFrame(polygons, frame, degrees = 12) {
    return [[frame.south, frame.south - degrees], [frame.north, frame.north + degrees]].flatMap(([side, far]) => {
        const touching = polygons.flat(2).filter((point) => point[1] === side).map((point) => point[0]);
        if (touching.length < 2) return [];
        const [west, east] = [Math.min(...touching), Math.max(...touching)];
        return [[[[west, side], [east, side], [east, far], [west, far], [west, side]]]];
    });
}
