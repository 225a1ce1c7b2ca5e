/**
 * Turns polygons into lines so that a border between two territories is drawn once, with the weight of the highest
 * level it separates. Neighbours must share their vertices exactly, as the municipal layer does.
 *
 * @typedef {[number, number]} Position longitude, latitude
 * @typedef {object} BorderInput
 * @property {string} code
 * @property {string|null} group code of the region it belongs to
 * @property {Position[][][]} polygons rings of each part
 * @typedef {object} Borders
 * @property {Position[][]} outer edge of the whole, except the coast
 * @property {Position[][]} coast edge towards the sea
 * @property {Position[][]} groups between two regions
 * @property {Position[][]} inner between two members of one region
 */

const keyOf = (position) => `${position[0]},${position[1]}`;

/** @returns {string} the same for both directions of an edge */
export function edgeKey(a, b) {
    const one = keyOf(a);
    const other = keyOf(b);
    return one < other ? `${one}|${other}` : `${other}|${one}`;
}

/** @param {Position[][][]} polygons @param {(a: Position, b: Position) => void} visit */
export function eachEdge(polygons, visit) {
    for (const rings of polygons) {
        for (const ring of rings) {
            for (let i = 1; i < ring.length; i++) visit(ring[i - 1], ring[i]);
        }
    }
}

/** @param {Position[][]} lines @returns {Set<string>} keys of their edges */
export function edgeKeys(lines) {
    const keys = new Set();
    for (const line of lines) {
        for (let i = 1; i < line.length; i++) keys.add(edgeKey(line[i - 1], line[i]));
    }
    return keys;
}

/**
 * @param {BorderInput[]} members
 * @param {{sea?: Set<string>, river?: Set<string>}} [known] edges of the sea, which make the coast, and of a drawn
 *     river, which replace an inner border (a border between regions is drawn over the river)
 * @returns {Borders}
 */
export function sharedBorders(members, {sea = new Set(), river = new Set()} = {}) {
    const edges = new Map();
    for (const member of members) {
        eachEdge(member.polygons, (a, b) => {
            const key = edgeKey(a, b);
            const edge = edges.get(key);
            if (edge) edge.sides.push(member);
            else edges.set(key, {a, b, sides: [member]});
        });
    }
    const kinds = {outer: [], coast: [], groups: [], inner: []};
    for (const [key, {a, b, sides}] of edges) {
        if (sides.length === 1) kinds[sea.has(key) ? 'coast' : 'outer'].push([a, b]);
        else if (sides[0].code === sides[1].code) continue;
        else if (sides[0].group !== sides[1].group) kinds.groups.push([a, b]);
        else if (!river.has(key)) kinds.inner.push([a, b]);
    }
    return Object.fromEntries(Object.entries(kinds).map(([kind, segments]) => [kind, joinSegments(segments)]));
}

/**
 * @param {[Position, Position][]} segments
 * @returns {Position[][]} the same edges as few long lines; a line ends where three or more meet
 */
export function joinSegments(segments) {
    const meeting = new Map();
    for (const segment of segments) {
        for (const end of segment) {
            const key = keyOf(end);
            if (!meeting.has(key)) meeting.set(key, []);
            meeting.get(key).push(segment);
        }
    }
    const used = new Set();
    const isKnot = (position) => meeting.get(keyOf(position)).length !== 2;
    const lines = [];
    const follow = (segment, start) => {
        const line = [start];
        let here = start;
        let next = segment;
        while (next && !used.has(next)) {
            used.add(next);
            here = next[0] === here || keyOf(next[0]) === keyOf(here) ? next[1] : next[0];
            line.push(here);
            next = isKnot(here) ? null : meeting.get(keyOf(here)).find((each) => !used.has(each));
        }
        return line;
    };
    for (const segment of segments) {
        const knot = segment.find(isKnot);
        if (knot && !used.has(segment)) lines.push(follow(segment, knot));
    }
    for (const segment of segments) {
        if (!used.has(segment)) lines.push(follow(segment, segment[0]));
    }
    return lines;
}

/** @param {object} geometry GeoJSON Polygon or MultiPolygon @returns {Position[][][]} */
export function polygonsOf(geometry) {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** @param {object} geometry GeoJSON LineString or MultiLineString @returns {Position[][]} */
export function linesOf(geometry) {
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}
