/**
 * Pushes symbols apart that lie on each other, so that each can be seen and touched.
 *
 * @typedef {object} Spot
 * @property {string} id
 * @property {number} x px
 * @property {number} y px
 */

/**
 * @param {Spot[]} spots
 * @param {{distance?: number, rounds?: number}} [options] wanted distance between centres, px
 * @returns {(Spot & {trueX: number, trueY: number, moved: boolean})[]} in the order given
 */
export function spreadApart(spots, {distance = 18, rounds = 60} = {}) {
    const moved = spots.map((spot, i) => ({...spot, trueX: spot.x, trueY: spot.y, turn: i}));
    for (let round = 0; round < rounds; round++) {
        let quiet = true;
        for (let i = 0; i < moved.length; i++) {
            for (let j = i + 1; j < moved.length; j++) {
                if (pushApart(moved[i], moved[j], distance)) quiet = false;
            }
        }
        if (quiet) break;
    }
    return moved.map(({turn, ...spot}) => ({
        ...spot, moved: Math.hypot(spot.x - spot.trueX, spot.y - spot.trueY) > 4,
    }));
}

function pushApart(a, b, distance) {
    let dx = b.x - a.x;
    let dy = b.y - a.y;
    let gap = Math.hypot(dx, dy);
    if (gap >= distance - 0.01) return false;
    if (gap < 0.01) {
        const angle = (a.turn * 2.4 + b.turn) % (2 * Math.PI);
        dx = Math.cos(angle);
        dy = Math.sin(angle);
        gap = 1;
        a.x -= dx * 0.01;
        a.y -= dy * 0.01;
    }
    const push = (distance - Math.hypot(b.x - a.x, b.y - a.y)) / 2;
    a.x -= (dx / gap) * push;
    a.y -= (dy / gap) * push;
    b.x += (dx / gap) * push;
    b.y += (dy / gap) * push;
    return true;
}

/**
 * @param {Spot[]} spots
 * @param {{reach?: number, most?: number}} [options] more than `most` spots chained within `reach` px become one
 * @returns {{single: Spot[], crowds: {id: string, x: number, y: number, members: Spot[]}[]}}
 */
export function gatherCrowds(spots, {reach = 14, most = 8} = {}) {
    const left = new Set(spots);
    const single = [];
    const crowds = [];
    for (const seed of spots) {
        if (!left.delete(seed)) continue;
        const group = [seed];
        for (let i = 0; i < group.length; i++) {
            for (const other of [...left]) {
                if (Math.hypot(other.x - group[i].x, other.y - group[i].y) <= reach) {
                    left.delete(other);
                    group.push(other);
                }
            }
        }
        if (group.length <= most) single.push(...group);
        else {
            const mean = (part) => group.reduce((sum, spot) => sum + spot[part], 0) / group.length;
            crowds.push({id: group.map((spot) => spot.id).join('+'), x: mean('x'), y: mean('y'), members: group});
        }
    }
    return {single, crowds};
}
