import {distanceToRings, insideRings, shareInside} from './geometry.js';
import {overlaps, boxAround} from './labels.js';

/**
 * Where the name of something large and half visible goes, such as a sea or a neighbour: inside it, away from its
 * edges, near what the map is about.
 *
 * @param {object} options
 * @param {[number, number][][]} options.rings px
 * @param {{width: number, height: number}} options.size of the name, px
 * @param {import('./labels.js').Box} options.bounds what can be seen
 * @param {import('./labels.js').Box[]} options.blocked
 * @param {{x: number, y: number}} options.near
 * @param {number} [options.steps] of the search grid along each side
 * @returns {{x: number, y: number, box: import('./labels.js').Box}|null}
 */
export function roomyPlace({rings, size, bounds, blocked, near, steps = 26}) {
    let best = null;
    const margin = 8;
    for (let i = 1; i < steps; i++) {
        for (let j = 1; j < steps; j++) {
            const x = bounds.left + ((bounds.right - bounds.left) * i) / steps;
            const y = bounds.top + ((bounds.bottom - bounds.top) * j) / steps;
            if (!insideRings(rings, x, y)) continue;
            const box = boxAround(x, y, size.width, size.height, margin);
            if (box.left < bounds.left || box.right > bounds.right || box.top < bounds.top
                || box.bottom > bounds.bottom || blocked.some((other) => overlaps(box, other))) continue;
            if (shareInside([rings], box, 5, 3) < 1) continue;
            const score = Math.min(distanceToRings(rings, x, y), 60) - Math.hypot(x - near.x, y - near.y) * 0.12;
            if (!best || score > best.score) best = {x, y, box, score};
        }
    }
    return best && {x: best.x, y: best.y, box: best.box};
}

/** Drops points closer than `least` px to the one before: enough to place a name. */
export function thin(ring, least = 2) {
    const kept = [];
    for (const point of ring) {
        const last = kept.at(-1);
        if (!last || Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) >= least) kept.push(point);
    }
    if (kept.length > 2 && (kept[0][0] !== kept.at(-1)[0] || kept[0][1] !== kept.at(-1)[1])) kept.push(kept[0]);
    return kept;
}
