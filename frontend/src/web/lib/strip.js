/**
 * The two sides of a border laid out flat: along, the distance on the border; up and down, the distance from it.
 *
 * @typedef {object} Strip
 * @property {number} depthMetres of each side
 * @property {number} stepMetres along
 * @property {number} depthStepMetres
 * @property {(string|null)[][]} first class per depth step, per step along; null or '' = nothing there
 * @property {(string|null)[][]} second
 */

/**
 * Cells of one side that are of one class, joined along: few shapes instead of many squares.
 *
 * @param {(string|null)[][]} side
 * @param {{stepMetres: number, depthStepMetres: number, lengthMetres: number}} steps the last step along may be shorter
 * @returns {Map<string, {from: number, to: number, near: number, far: number}[]>} class → bands in metres; `near` and
 *     `far` are distances from the border
 */
export function bandsByClass(side, {stepMetres, depthStepMetres, lengthMetres}) {
    const bands = new Map();
    const depths = Math.max(0, ...side.map((column) => column.length));
    for (let depth = 0; depth < depths; depth++) {
        let start = 0;
        for (let i = 1; i <= side.length; i++) {
            const id = side[start]?.[depth] || null;
            if (i < side.length && (side[i][depth] || null) === id) continue;
            if (id) {
                if (!bands.has(id)) bands.set(id, []);
                bands.get(id).push({from: start * stepMetres, to: Math.min(lengthMetres, i * stepMetres),
                    near: depth * depthStepMetres, far: (depth + 1) * depthStepMetres});
            }
            start = i;
        }
    }
    return bands;
}

/**
 * Where two classes meet inside one side.
 *
 * @param {(string|null)[][]} side
 * @param {{stepMetres: number, depthStepMetres: number, lengthMetres: number}} steps
 * @returns {{from: number, to: number, near: number, far: number}[]} edges: along ones have `near` = `far`, those across
 *     `from` = `to`
 */
export function edgesBetween(side, {stepMetres, depthStepMetres, lengthMetres}) {
    const edges = [];
    const depths = Math.max(0, ...side.map((column) => column.length));
    const at = (i, depth) => side[i]?.[depth] || null;
    const along = (i) => Math.min(lengthMetres, i * stepMetres);
    for (let depth = 0; depth < depths; depth++) {
        for (let i = 1; i < side.length; i++) {
            if (at(i, depth) !== at(i - 1, depth)) {
                edges.push({from: along(i), to: along(i), near: depth * depthStepMetres, far: (depth + 1) * depthStepMetres});
            }
        }
        if (depth === 0) continue;
        let start = null;
        for (let i = 0; i <= side.length; i++) {
            const differs = i < side.length && at(i, depth) !== at(i, depth - 1);
            if (differs && start === null) start = i;
            if (!differs && start !== null) {
                edges.push({from: along(start), to: along(i), near: depth * depthStepMetres, far: depth * depthStepMetres});
                start = null;
            }
        }
    }
    return edges;
}

/**
 * Which way the border is laid out. West stands on the left, as on the maps; of a border that runs almost due north
 * the north does.
 *
 * @param {[number, number][]} line longitude, latitude, in the order of its measure
 * @param {{lon: number, lat: number}} first somewhere in the municipality of the first side
 * @param {{lon: number, lat: number}} second
 * @returns {{reversed: boolean, firstAbove: boolean, left: string, right: string}} `reversed` where the measure grows to
 *     the left; `left` and `right` are one of 'north', 'northeast', 'east' and so on; the side above is the one on the
 *     left hand of who walks from left to right
 */
export function layOut(line, first, second) {
    const [ax, ay] = line[0];
    const [bx, by] = line.at(-1);
    const shrink = Math.cos((((ay + by) / 2) * Math.PI) / 180);
    const [dx, dy] = [(bx - ax) * shrink, by - ay];
    const steep = Math.abs(dx) < Math.abs(dy) * 0.25;
    const reversed = steep ? dy > 0 : dx < 0;
    const [ux, uy] = reversed ? [-dx, -dy] : [dx, dy];
    const across = (ux * (first.lat - second.lat)) - (uy * (first.lon - second.lon) * shrink);
    return {reversed, firstAbove: across >= 0, left: windOf(-ux, -uy), right: windOf(ux, uy)};
}

const WINDS = ['east', 'northeast', 'north', 'northwest', 'west', 'southwest', 'south', 'southeast'];

function windOf(dx, dy) {
    const eighth = Math.round((Math.atan2(dy, dx) / (2 * Math.PI)) * 8);
    return WINDS[(eighth + 8) % 8];
}

/**
 * @param {number} metres of the whole
 * @param {number} [most] ticks
 * @returns {number[]} round distances in metres, without both ends
 */
export function roundDistances(metres, most = 6) {
    const raw = metres / most;
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= raw);
    const ticks = [];
    for (let at = step; at < metres - step * 0.3; at += step) ticks.push(Math.round(at));
    return ticks;
}

/** @param {object} geometry GeoJSON line @returns {[number, number][]} its parts one after the other */
export function wholeLine(geometry) {
    if (!geometry) return [];
    return geometry.type === 'MultiLineString' ? geometry.coordinates.flat() : geometry.coordinates;
}

/** @param {[number, number][]} line @returns {[number, number, number, number]|null} west, south, east, north */
export function boxOf(line) {
    if (line.length === 0) return null;
    const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
