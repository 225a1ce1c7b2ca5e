/** What lies under a pointer, in the units of a vector tile. */

/** @param {[number, number][][]} rings outer and inner ones alike @returns {boolean} by the even-odd rule */
export function insideRings(rings, x, y) {
    let inside = false;
    for (const ring of rings) {
        for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
            const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
            if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
        }
    }
    return inside;
}

/** @param {[number, number][][]} lines a line of one point is that point @returns {boolean} whether one passes within reach */
export function nearLine(lines, x, y, reach) {
    return lines.some((line) => (line.length === 1 ? Math.hypot(line[0][0] - x, line[0][1] - y) <= reach
        : line.some((point, i) => i > 0 && distance(line[i - 1], point, x, y) <= reach)));
}

function distance([ax, ay], [bx, by], x, y) {
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    return Math.hypot(ax + share * dx - x, ay + share * dy - y);
}
