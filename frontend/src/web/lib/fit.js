/**
 * Finds where to put a shape on a screen that is partly covered.
 *
 * @param {object} options
 * @param {[number, number][]} options.points outline of the shape at scale 1, px
 * @param {{width: number, height: number}} options.size of the screen
 * @param {{left: number, top: number, right: number, bottom: number}} options.margin px kept free on each side
 * @param {import('./labels.js').Box[]} options.covered boxes that no point of the shape may enter
 * @param {number} [options.smallest] least share of the largest scale that would fit without covers
 * @returns {{scale: number, dx: number, dy: number}} screen = point × scale + (dx, dy)
 */
export function fitAround({points, size, margin, covered, smallest = 0.62}) {
    const xs = points.map((point) => point[0]);
    const ys = points.map((point) => point[1]);
    const extent = {left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys)};
    const room = {
        width: Math.max(40, size.width - margin.left - margin.right),
        height: Math.max(40, size.height - margin.top - margin.bottom),
    };
    const largest = Math.min(room.width / (extent.right - extent.left), room.height / (extent.bottom - extent.top));
    const few = thinned(points, 6 / largest);
    for (let scale = largest; scale >= largest * smallest; scale *= 0.98) {
        const found = placeAt(scale, few, extent, room, margin, covered);
        if (found) return found;
    }
    return centred(largest, extent, room, margin, 0.5, 0.5);
}

/** Positions in the slack, nearest to the middle first. */
const SHARES = Array.from({length: 21}, (_, i) => 0.5 + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 0.05);

/** One point per cell of a grid: enough to see whether a box is entered. */
function thinned(points, cell) {
    const kept = new Map();
    for (const point of points) kept.set(`${Math.floor(point[0] / cell)},${Math.floor(point[1] / cell)}`, point);
    return [...kept.values()];
}

function placeAt(scale, points, extent, room, margin, covered) {
    for (const across of SHARES) {
        for (const down of SHARES) {
            const place = centred(scale, extent, room, margin, across, down);
            const free = covered.every((box) => !points.some(([x, y]) => {
                const sx = x * scale + place.dx;
                const sy = y * scale + place.dy;
                return sx > box.left && sx < box.right && sy > box.top && sy < box.bottom;
            }));
            if (free) return place;
        }
    }
    return null;
}

function centred(scale, extent, room, margin, across, down) {
    const slackX = room.width - (extent.right - extent.left) * scale;
    const slackY = room.height - (extent.bottom - extent.top) * scale;
    return {
        scale,
        dx: margin.left + slackX * across - extent.left * scale,
        dy: margin.top + slackY * down - extent.top * scale,
    };
}
