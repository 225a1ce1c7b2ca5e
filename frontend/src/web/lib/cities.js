import {mix} from './color.js';

/** What the map of the system of cities shows, computed. No DOM. */

/** Pale colours that stay apart for all kinds of vision under dark names (Tol, "light" scheme, 2021). */
const PALE = ['#77AADD', '#EE8866', '#EEDD88', '#FFAABB', '#99DDFF', '#44BB99', '#BBCC33', '#AAAA00', '#DDDDDD']
    .map((colour) => mix(colour, '#FFFFFF', 0.45));
const NODE = ['#FFFFFF', '#CFE0E4', '#4A8797', '#1B2126'];

/**
 * A colour for the area of each centre, the largest centre first, so that it keeps its colour from year to year.
 *
 * @param {{code: string, population: number|null, area: {code: string}|null}[]} items
 * @returns {Map<string, string>} code of the centre → colour; with more centres than colours they come again
 */
export function areaColours(items) {
    const centres = new Set(items.map((item) => item.area?.code).filter(Boolean));
    return new Map(items.filter((item) => centres.has(item.code))
        .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.code.localeCompare(b.code))
        .map((item, i) => [item.code, PALE[i % PALE.length]]));
}

/**
 * A circle for each seat: its size is its class, so that the legend can say what a size means.
 *
 * @param {object[]} items
 * @param {Map<string, number>} classOf id of a class → its place, from 0
 * @param {number} count of classes
 */
export function nodesOf(items, classOf, count) {
    return items.map((item) => {
        const at = classOf.get(item.sizeClass) ?? 0;
        return {code: item.code, lon: item.lon, lat: item.lat, radius: 2.5 + at * 2.2, ring: item.raisedByFunctions,
            fill: nodeFill(at, count)};
    });
}

/** @returns {string} colour of a circle of this class */
export function nodeFill(at, count) {
    return at === count - 1 ? NODE[3] : NODE[Math.min(at, 2)];
}

/** @returns {number[]} powers of ten within the range */
export function logTicks(from, to) {
    const ticks = [];
    for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
        ticks.push(10 ** power);
    }
    return ticks.filter((tick) => tick >= from * 0.75 && tick <= to * 1.3);
}
