/** Puts numbers beside a line so that none lies on another or on the line, each as near to its place as that allows. */

/**
 * The least moving that keeps positions a spacing apart: isotonic regression of the positions less their spacing by
 * pooling adjacent violators (Barlow and others, 1972, chapter 1).
 *
 * @param {number[]} wanted ascending
 * @param {{spacing: number, from?: number, to?: number}} options positions stay within, as far as there is room
 * @returns {number[]} ascending, at least `spacing` apart where there is room, evenly closer where there is not
 */
export function spreadOut(wanted, {spacing, from = -Infinity, to = Infinity}) {
    if (wanted.length === 0) return [];
    const room = to - from;
    const step = wanted.length > 1 && (wanted.length - 1) * spacing > room ? room / (wanted.length - 1) : spacing;
    const pools = [];
    wanted.forEach((position, i) => {
        let pool = {sum: position - i * step, count: 1};
        while (pools.length > 0 && pools.at(-1).sum / pools.at(-1).count >= pool.sum / pool.count) {
            const before = pools.pop();
            pool = {sum: before.sum + pool.sum, count: before.count + pool.count};
        }
        pools.push(pool);
    });
    const last = to - (wanted.length - 1) * step;
    let i = 0;
    return pools.flatMap(({sum, count}) => Array.from({length: count},
        () => Math.max(from, Math.min(last, sum / count)) + i++ * step));
}

/**
 * @param {{id: string, x: number, y: number}[]} anchors px, points of the line that the numbers are of
 * @param {object} options
 * @param {[number, number][]} options.path px of the whole line, in order
 * @param {{x: number, y: number}} options.towards px, somewhere on the side where the numbers go
 * @param {number} options.radius px of a disc
 * @param {number} [options.gap] px between line and disc
 * @param {{left: number, top: number, right: number, bottom: number}} [options.bounds] anchors outside get no number;
 *     a number that would leave the bounds goes to the other side of the line, or is left out
 * @param {import('./labels.js').Box[]} [options.blocked] boxes that lie over the map: a number goes to the other side of
 *     the line where that keeps it in sight
 * @returns {{id: string, x: number, y: number, anchorX: number, anchorY: number}[]} centres of the discs
 */
export function numbersAlong(anchors, {path, towards, radius, gap = 10, bounds = null, blocked = []}) {
    const inside = (point, margin = 0) => !bounds || (point.x >= bounds.left + margin && point.x <= bounds.right - margin
        && point.y >= bounds.top + margin && point.y <= bounds.bottom - margin);
    const seen = anchors.filter((anchor) => inside(anchor));
    if (seen.length === 0) return [];
    const frame = frameOf(path, towards);
    const line = path.map(([x, y]) => frame.to({x, y}));
    const wishes = seen.map((anchor) => ({anchor, ...frame.to(anchor)})).sort((a, b) => a.u - b.u);
    const places = spreadOut(wishes.map((wish) => wish.u), {spacing: 2 * radius + 3, ...alongBounds(frame, bounds, radius)});
    const place = (i, side) => {
        const u = places[i];
        const near = nearValues(line, u, radius + gap / 2, wishes[i].v);
        const v = side > 0 ? Math.max(...near) + gap + radius : Math.min(...near) - gap - radius;
        return frame.from({u, v});
    };
    return wishes.map(({anchor}, i) => {
        const seenSides = [1, -1].map((side) => place(i, side)).filter((point) => inside(point, radius));
        const centre = seenSides.find(({x, y}) => !blocked.some((box) => x + radius > box.left && x - radius < box.right
            && y + radius > box.top && y - radius < box.bottom)) ?? seenSides[0];
        return centre ? {id: anchor.id, ...centre, anchorX: anchor.x, anchorY: anchor.y} : null;
    }).filter(Boolean);
}

/** Along the line and across it, the second growing to the side of the numbers. */
function frameOf(path, towards) {
    const [ax, ay] = path[0];
    const [bx, by] = path.at(-1);
    let [dx, dy] = [bx - ax, by - ay];
    const length = Math.hypot(dx, dy);
    [dx, dy] = length < 1e-6 ? [1, 0] : [dx / length, dy / length];
    const middle = {x: mean(path, 0), y: mean(path, 1)};
    const side = (towards.x - middle.x) * -dy + (towards.y - middle.y) * dx >= 0 ? 1 : -1;
    const [nx, ny] = [-dy * side, dx * side];
    return {
        dx, dy,
        to: ({x, y}) => ({u: x * dx + y * dy, v: x * nx + y * ny}),
        from: ({u, v}) => ({x: u * dx + v * nx, y: u * dy + v * ny}),
    };
}

/** How far a line that runs mostly with an axis may go along it. */
function alongBounds({dx, dy}, bounds, radius) {
    if (!bounds) return {};
    if (Math.abs(dx) > 0.97) {
        return dx > 0 ? {from: bounds.left + radius, to: bounds.right - radius}
            : {from: -bounds.right + radius, to: -bounds.left - radius};
    }
    if (Math.abs(dy) > 0.97) {
        return dy > 0 ? {from: bounds.top + radius, to: bounds.bottom - radius}
            : {from: -bounds.bottom + radius, to: -bounds.top - radius};
    }
    return {};
}

/** Across-values of the line within a reach of a place along it. */
function nearValues(line, u, reach, otherwise) {
    const values = [];
    for (let i = 1; i < line.length; i++) {
        const [a, b] = [line[i - 1], line[i]];
        const [low, high] = [Math.min(a.u, b.u), Math.max(a.u, b.u)];
        if (high < u - reach || low > u + reach) continue;
        for (const at of [Math.max(low, u - reach), Math.min(high, u + reach)]) {
            const share = Math.abs(b.u - a.u) < 1e-9 ? 0 : (at - a.u) / (b.u - a.u);
            values.push(a.v + (b.v - a.v) * share);
        }
        if (Math.abs(b.u - a.u) < 1e-9) values.push(b.v);
    }
    return values.length > 0 ? values : [otherwise];
}

const mean = (points, part) => points.reduce((sum, point) => sum + point[part], 0) / points.length;
