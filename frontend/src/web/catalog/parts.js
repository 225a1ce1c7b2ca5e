import {h} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {toast} from '../kit/notice.js';

const MOST_FORMATS = 4;

/** Short words for columns; the long ones come from the server. */
const SHORT = {gpkg: 'GPKG', parquet: 'GeoParquet', fgb: 'FGB', geojson: 'GeoJSON', csv: 'CSV', pmtiles: 'PMTiles', shp: 'SHP', kml: 'KML',
    xlsx: 'XLSX', jsonstat: 'JSON-stat', sdmxcsv: 'SDMX-CSV', geojsonl: 'GeoJSONL', jsonfg: 'JSON-FG'};

/** @returns {string} a format in a word */
export function shortFormat(id, answer) {
    return SHORT[id] ?? answer?.facets?.format?.find((each) => each.id === id)?.name ?? id;
}

/** @returns {string} 'GPKG · GeoParquet · FGB · GeoJSON · 5 más' */
export function formatsLine({formats}, answer, t) {
    const more = formats.length - MOST_FORMATS;
    return [...formats.slice(0, more === 1 ? MOST_FORMATS + 1 : MOST_FORMATS).map((id) => shortFormat(id, answer)),
        more > 1 ? t('catalog.formats.more', {n: more}) : null].filter(Boolean).join(' · ');
}

/** @returns {string} 'DANE · 2018 · versión 3', with what is not from a source said so */
export function datasetLine({publisher, temporal, version, nature}, {t}) {
    return [publisher, spanText(temporal), version ? t('catalog.version', {n: version}) : null,
        ['computed', 'scenario'].includes(nature) ? t(`catalog.nature.${nature}`) : null].filter(Boolean).join(' · ');
}

/** @param {{first: string, last: string}|null} temporal @returns {string|null} */
export function spanText(temporal) {
    if (!temporal?.first) return null;
    return temporal.last && temporal.last !== temporal.first ? `${temporal.first}\u2060–\u2060${temporal.last}` : temporal.first;
}

const LONG = 240;

/**
 * @param {string|null} text
 * @returns {{lead: string, rest: string}} the sentences that fit a glance, and the others
 */
export function leadOf(text) {
    const whole = (text ?? '').trim();
    if (whole.length <= LONG) return {lead: whole, rest: ''};
    // a sentence ends where the next one begins with a capital letter
    const ends = [...whole.matchAll(/[.;:] (?=\p{Lu})/gu)].map((match) => match.index + 1);
    const end = ends.filter((at) => at <= LONG).at(-1) ?? ends[0] ?? whole.length;
    return {lead: whole.slice(0, end).trim(), rest: whole.slice(end).trim()};
}

export function capital(text) {
    return text ? text.charAt(0).toUpperCase() + text.slice(1) : '';
}

/** @returns {HTMLElement} a button that puts a text on the clipboard and says so */
export function copyButton({t}, text, label, done) {
    return h('button', {type: 'button', class: 'link-button catalog-copy', onclick: async () => {
        try {
            await navigator.clipboard.writeText(typeof text === 'function' ? text() : text);
            toast(done ?? t('catalog.copied'));
        } catch {
            toast(t('catalog.copy.failed'));
        }
    }}, icon('copy', 16), label);
}

/**
 * A value of a feature, as a reader writes it.
 *
 * @param {any} value @param {object|undefined} field @param {object} context of the rooms
 * @param {number} [decimals] of its column
 * @returns {Node|string}
 */
export function cellText(value, field, {t, format}, decimals = decimalsOf([value])) {
    if (value === null || value === undefined || value === '') return h('span', {class: 'is-missing'}, t('common.missing'));
    if (Array.isArray(value)) return value.map((each) => codeText(each, field)).join(', ');
    if (typeof value === 'boolean') return t(value ? 'catalog.yes' : 'catalog.no');
    // years are no quantities: they take no point after the thousands
    if (typeof value === 'number') return /(^|_)year$/.test(field?.name ?? '') ? String(value) : format.number(value, decimals);
    if (field?.type === 'date') return format.date(value, {short: true});
    return codeText(value, field);
}

/** @param {any[]} values of one column @returns {number} decimals that tell them apart without drowning the reader */
export function decimalsOf(values) {
    const numbers = values.filter((value) => typeof value === 'number' && Number.isFinite(value));
    const written = Math.max(0, ...numbers.map((value) => (String(value).split('.')[1] ?? '').length));
    const largest = Math.max(0, ...numbers.map(Math.abs));
    return Math.min(written, largest >= 100 ? 1 : largest >= 1 ? 2 : 4);
}

function codeText(value, field) {
    const code = field?.codes?.find((each) => each.value === String(value));
    return code && code.title && code.title !== code.value ? `${code.title} (${code.value})` : String(value);
}
