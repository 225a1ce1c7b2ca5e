/**
 * A part of a dataset to be downloaded: which rows, which place, which fields. Pure.
 */
import {listOf} from './query.js';

/** @param {string|null} text @returns {[number, number, number, number]|null} west, south, east, north */
export function boxOf(text) {
    const parts = listOf(text).map(Number);
    if (parts.length !== 4 || !parts.every(Number.isFinite)) return null;
    const [west, south, east, north] = parts;
    return south > north || Math.abs(south) > 90 || Math.abs(north) > 90 || Math.abs(west) > 180 || Math.abs(east) > 180
        ? null : [west, south, east, north];
}

/** @param {number[]} box @returns {string} as the state has it: about 10 m */
export function writeBox(box) {
    return box.map((each) => Math.round(each * 1e4) / 1e4).join(',');
}

/** @returns {boolean} whether a part is wanted and not the whole */
export function isPart(state) {
    return Boolean(state.filter?.trim() || boxOf(state.box) || listOf(state.fields).length > 0);
}

/**
 * @param {object} state
 * @param {{name: string}[]} fields of the dataset: others are forgotten
 * @returns {Record<string, string|null>} parameters of a download or of items; without rows and fields where all are meant
 */
export function selectionQuery(state, fields) {
    const known = new Set(fields.map((field) => field.name));
    const wanted = listOf(state.fields).filter((name) => known.has(name));
    const filter = state.filter?.trim() || null;
    return {
        filter, 'filter-lang': filter ? 'cql2-text' : null,
        bbox: boxOf(state.box)?.join(',') ?? null,
        properties: wanted.length > 0 && wanted.length < known.size ? wanted.join(',') : null,
    };
}

/** @param {string} name @returns {string} as CQL2 wants a property's name */
export function propertyName(name) {
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !RESERVED.has(name.toUpperCase()) ? name : `"${name}"`;
}

const RESERVED = new Set(['AND', 'OR', 'NOT', 'IS', 'NULL', 'LIKE', 'BETWEEN', 'IN', 'TRUE', 'FALSE', 'DATE', 'TIMESTAMP',
    'INTERVAL', 'DIV', 'BBOX', 'CASEI', 'ACCENTI', 'POINT', 'LINESTRING', 'POLYGON']);

/**
 * Filters that work on this dataset, to begin from: of its own fields and of values that it has.
 *
 * @param {{name: string, type: string, title: string, codes?: {value: string}[]}[]} fields
 * @param {Record<string, any>|null} sample properties of one feature of it
 * @param {{geometry: string, bbox: number[]|null}} shape
 * @returns {{kind: string, text: string}[]}
 */
export function filterExamples(fields, sample, {geometry, bbox}) {
    const examples = [];
    const valueOf = (field) => sample?.[field.name] ?? field.codes?.[0]?.value ?? null;
    const numeric = fields.filter((field) => ['number', 'integer'].includes(field.type) && typeof valueOf(field) === 'number');
    const texts = fields.filter((field) => field.type === 'text' && typeof valueOf(field) === 'string'
        && valueOf(field).length > 0 && valueOf(field).length < 60);
    const coded = texts.find((field) => field.codes?.length > 0) ?? texts.find((field) => !isName(field));
    if (coded) examples.push({kind: 'equal', text: `${propertyName(coded.name)} = ${quoted(valueOf(coded))}`});
    const named = texts.find(isName);
    if (named) {
        const start = [...valueOf(named)].slice(0, 3).join('').toLowerCase();
        examples.push({kind: 'like', text: `CASEI(${propertyName(named.name)}) LIKE CASEI(${quoted(`${start}%`)})`});
    }
    if (numeric[0]) examples.push({kind: 'more', text: `${propertyName(numeric[0].name)} > ${round(valueOf(numeric[0]))}`});
    const absent = numeric.at(-1) ?? texts.at(-1);
    if (absent) examples.push({kind: 'known', text: `${propertyName(absent.name)} IS NOT NULL`});
    if (geometry !== 'none' && bbox) {
        const [west, south, east, north] = bbox;
        const middle = [west, south, (west + east) / 2, (south + north) / 2].map((each) => Math.round(each * 1e3) / 1e3);
        examples.push({kind: 'place', text: `S_INTERSECTS(geometry, BBOX(${middle.join(', ')}))`});
    }
    return examples;
}

function isName(field) {
    return /(^|_)(name|title|label)$/.test(field.name);
}

function quoted(text) {
    return `'${text.replaceAll("'", "''")}'`;
}

function round(value) {
    if (Number.isInteger(value)) return value;
    return Math.abs(value) >= 10 ? Math.round(value) : Number(value.toPrecision(2));
}

/**
 * Where in a text a fault lies, for showing it under the line.
 *
 * @param {string} text @param {number|null|undefined} position characters before it
 * @returns {{before: string, at: string, after: string}|null} null when the position is not known
 */
export function faultIn(text, position) {
    if (!Number.isInteger(position) || position < 0 || position > text.length) return null;
    const word = /^[\p{L}\p{N}_]+|^\S/u.exec(text.slice(position))?.[0] ?? '';
    return {before: text.slice(0, position), at: word, after: text.slice(position + word.length)};
}
