import {passes} from '../lib/paint-style.js';
import {styleValue} from '../lib/style-value.js';

/** How the features of a layer look: as its published style says, else by the kind of its shapes. Pure. */

const PLAIN = {
    1: [{fill: '#0B5C73', line: '#FFFFFF', width: 1.5, radius: 5}],
    2: [{line: '#FFFFFF', width: 4}, {line: '#0B5C73', width: 2}],
    3: [{fill: '#A9C8D0', fillOpacity: 0.55, line: '#5A6469', width: 0.6}],
};
/** What published styles fill with where nothing is known. */
const MISSING = '#F2EFE8';
const TYPES = {circle: [1], line: [2, 3], fill: [3]};

/**
 * @param {object|null} style of MapLibre
 * @returns {(properties: Record<string, any>, type: 1|2|3, zoom: number) => object[]} see `Look` in `map/feature-tiles.js`
 */
export function looksOf(style) {
    const layers = (style?.layers ?? []).filter((layer) => TYPES[layer.type]);
    if (layers.length === 0) return (properties, type) => PLAIN[type] ?? [];
    return (properties, type, zoom) => layers.filter((layer) => TYPES[layer.type].includes(type)
        && (layer.minzoom ?? 0) <= zoom && zoom < (layer.maxzoom ?? 99) && fits(layer.filter, properties, zoom))
        .map((layer) => look(layer, properties, zoom));
}

/** Simple filters as the map of the screen reads them; expressions by their value. */
function fits(filter, properties, zoom) {
    if (!Array.isArray(filter)) return true;
    const value = styleValue(filter, properties, zoom);
    return value === null ? passes(filter, properties) : Boolean(value);
}

function look({type, paint = {}}, properties, zoom) {
    const of = (name, otherwise) => styleValue(paint[name], properties, zoom) ?? otherwise;
    if (type === 'fill') {
        const fill = of('fill-color', '#ECE8DF');
        return {fill, hatched: fill === MISSING, fillOpacity: of('fill-opacity', 1), line: of('fill-outline-color', null), width: 0.8};
    }
    if (type === 'line') {
        const width = of('line-width', 1);
        return {line: of('line-color', '#7E868C'), lineOpacity: of('line-opacity', 1), width, dash: (paint['line-dasharray'] ?? []).map((part) => part * width)};
    }
    return {fill: of('circle-color', '#1B2126'), fillOpacity: of('circle-opacity', 1), radius: of('circle-radius', 4),
        line: of('circle-stroke-color', null), width: of('circle-stroke-width', 0)};
}
