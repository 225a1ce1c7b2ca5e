/**
 * A drawing of what became of what: two columns of bars, and between them ribbons as wide as what flowed.
 *
 * @typedef {object} Flow
 * @property {string} from
 * @property {string} to
 * @property {number} value
 */

/**
 * @param {Flow[]} flows values above 0; others are left out
 * @param {object} options
 * @param {string[]} options.order ids, from the top; those not named follow as they appear
 * @param {number} options.height px
 * @param {number} [options.gap] px between bars
 * @param {number} [options.least] px that a bar is high at least, so that a small class can be seen and named
 * @returns {{left: object[], right: object[], ribbons: object[], scale: number}} bars `{id, value, y, height}`; ribbons
 *     `{from, to, value, fromY, toY, height, same}` with `fromY` and `toY` at their upper edge; `scale` is px per unit
 */
export function layOutSankey(flows, {order, height, gap = 10, least = 2}) {
    const real = flows.filter((flow) => flow.value > 0);
    const ids = (part) => {
        const present = new Set(real.map((flow) => flow[part]));
        return [...order.filter((id) => present.has(id)), ...[...present].filter((id) => !order.includes(id))];
    };
    const total = real.reduce((sum, flow) => sum + flow.value, 0);
    const [leftIds, rightIds] = [ids('from'), ids('to')];
    const most = Math.max(leftIds.length, rightIds.length);
    const scale = total > 0 ? Math.max(0, height - gap * (most - 1) - least * most) / total : 0;
    const column = (list, part) => {
        let y = 0;
        return list.map((id) => {
            const value = real.filter((flow) => flow[part] === id).reduce((sum, flow) => sum + flow.value, 0);
            const bar = {id, value, y, height: value * scale + least};
            y += bar.height + gap;
            return bar;
        });
    };
    const left = column(leftIds, 'from');
    const right = column(rightIds, 'to');
    const used = {left: new Map(left.map((bar) => [bar.id, bar.y + least / 2])),
        right: new Map(right.map((bar) => [bar.id, bar.y + least / 2]))};
    const rank = (id, list) => list.indexOf(id);
    const ordered = [...real].sort((a, b) => rank(a.from, leftIds) - rank(b.from, leftIds)
        || rank(a.to, rightIds) - rank(b.to, rightIds));
    const ribbons = ordered.map((flow) => {
        const fromY = used.left.get(flow.from);
        used.left.set(flow.from, fromY + flow.value * scale);
        return {...flow, fromY, height: flow.value * scale, same: flow.from === flow.to};
    });
    [...ribbons].sort((a, b) => rank(a.to, rightIds) - rank(b.to, rightIds)
        || rank(a.from, leftIds) - rank(b.from, leftIds)).forEach((ribbon) => {
        ribbon.toY = used.right.get(ribbon.to);
        used.right.set(ribbon.to, ribbon.toY + ribbon.height);
    });
    return {left, right, ribbons, scale};
}

/** @returns {string} `d` of a ribbon between two upright edges */
export function ribbonPath({fromY, toY, height}, fromX, toX) {
    const middle = (fromX + toX) / 2;
    const p = (...numbers) => numbers.map((number) => Math.round(number * 100) / 100).join(' ');
    const thick = Math.max(0.6, height);
    return `M${p(fromX, fromY)}C${p(middle, fromY)} ${p(middle, toY)} ${p(toX, toY)}L${p(toX, toY + thick)}`
        + `C${p(middle, toY + thick)} ${p(middle, fromY + thick)} ${p(fromX, fromY + thick)}Z`;
}
