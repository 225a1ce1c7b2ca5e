/**
 * Places names on the map: never two over each other, never smaller than readable, never turned. A name that finds
 * no room is left out until the next zoom.
 *
 * @typedef {object} Box
 * @property {number} left
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 * @typedef {object} LabelWish
 * @property {string} id
 * @property {number} x anchor, px: the pole of inaccessibility, or the point it names
 * @property {number} y
 * @property {number} width of the text, px
 * @property {number} height
 * @property {number} priority lower is placed first
 * @property {number} reach how far from the anchor it may move, px
 * @property {((box: Box) => number)} [fit] 0..1, how much of the box lies in the place it names; candidates with a
 *     better fit win
 * @property {number} [leastFit] candidates below this are not taken
 * @typedef {object} PlacedLabel
 * @property {string} id
 * @property {number} x centre, px
 * @property {number} y centre, px
 * @property {Box} box
 * @property {number} fit
 */

/** @returns {boolean} whether two boxes share any area */
export function overlaps(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** @returns {Box} a box round its centre, grown by `margin` */
export function boxAround(x, y, width, height, margin = 0) {
    return {
        left: x - width / 2 - margin, right: x + width / 2 + margin,
        top: y - height / 2 - margin, bottom: y + height / 2 + margin,
    };
}

/** The anchor first, then rings of eight directions, near before far. */
function candidates(reach) {
    const places = [[0, 0]];
    const rings = reach <= 0 ? [] : [0.35, 0.7, 1];
    for (const ring of rings) {
        for (let step = 0; step < 12; step++) {
            const angle = (step * Math.PI) / 6;
            places.push([Math.cos(angle) * reach * ring, Math.sin(angle) * reach * ring]);
        }
    }
    return places;
}

/**
 * @param {LabelWish[]} wishes
 * @param {{blocked?: Box[], margin?: number, bounds?: Box}} [options] `blocked` boxes take no label; `margin` px is
 *     kept between labels; a label that leaves `bounds` is not placed
 * @returns {PlacedLabel[]}
 */
export function placeLabels(wishes, {blocked = [], margin = 1.5, bounds} = {}) {
    const taken = [...blocked];
    const placed = [];
    for (const wish of [...wishes].sort((a, b) => a.priority - b.priority || a.id.localeCompare(b.id))) {
        const best = bestPlace(wish, taken, margin, bounds);
        if (!best) continue;
        taken.push(best.box);
        placed.push(best);
    }
    return placed;
}

function bestPlace(wish, taken, margin, bounds) {
    let best = null;
    for (const [dx, dy] of candidates(wish.reach)) {
        const x = wish.x + dx;
        const y = wish.y + dy;
        const box = boxAround(x, y, wish.width, wish.height, margin);
        if (bounds && (box.left < bounds.left || box.right > bounds.right
            || box.top < bounds.top || box.bottom > bounds.bottom)) continue;
        if (taken.some((other) => overlaps(box, other))) continue;
        const fit = wish.fit ? wish.fit(box) : 1;
        if (fit < (wish.leastFit ?? 0)) continue;
        const score = fit - Math.hypot(dx, dy) / 400;
        if (!best || score > best.score + 1e-9) best = {id: wish.id, x, y, box, fit, score};
        if (best && dx === 0 && dy === 0 && fit >= 1) break;
    }
    if (!best) return null;
    const {score, ...place} = best;
    return place;
}
