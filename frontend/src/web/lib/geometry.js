/** Plane geometry on rings of [x, y]; degrees or pixels, as long as all agree. */

/** @param {[number, number][][]} rings outer first @returns {boolean} whether the point is inside, holes excluded */
export function insideRings(rings, x, y) {
    let inside = false;
    for (const ring of rings) {
        for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
            const [ax, ay] = ring[i];
            const [bx, by] = ring[j];
            if ((ay > y) !== (by > y) && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
        }
    }
    return inside;
}

/** @param {[number, number][][][]} polygons @returns {boolean} */
export function insidePolygons(polygons, x, y) {
    return polygons.some((rings) => insideRings(rings, x, y));
}

/** @returns {number} share 0..1 of a grid of points over the box that lies inside */
export function shareInside(polygons, box, columns = 5, rows = 2) {
    let inside = 0;
    for (let i = 0; i < columns; i++) {
        for (let j = 0; j < rows; j++) {
            const x = box.left + ((box.right - box.left) * i) / (columns - 1);
            const y = box.top + ((box.bottom - box.top) * j) / (rows - 1);
            if (insidePolygons(polygons, x, y)) inside++;
        }
    }
    return inside / (columns * rows);
}

/** @returns {number} distance from a point to the nearest edge */
export function distanceToRings(rings, x, y) {
    let nearest = Infinity;
    for (const ring of rings) {
        for (let i = 1; i < ring.length; i++) {
            const [ax, ay] = ring[i - 1];
            const [bx, by] = ring[i];
            const dx = bx - ax;
            const dy = by - ay;
            const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
            const t = Math.max(0, Math.min(1, along));
            nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy));
        }
    }
    return nearest;
}

/**
 * @param {{code: string, x: number, y: number}[]} places
 * @param {{x: number, y: number}} from
 * @param {'up'|'down'|'left'|'right'} direction y grows downwards
 * @returns {string|null} the nearest place within 60° of that direction
 */
export function nextPlace(places, from, direction) {
    const [ux, uy] = {up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0]}[direction];
    let best = null;
    for (const place of places) {
        const dx = place.x - from.x;
        const dy = place.y - from.y;
        const distance = Math.hypot(dx, dy);
        const along = dx * ux + dy * uy;
        if (distance < 1e-9 || along < distance * 0.5) continue;
        const cost = distance * (2 - along / distance);
        if (!best || cost < best.cost) best = {code: place.code, cost};
    }
    return best ? best.code : null;
}
