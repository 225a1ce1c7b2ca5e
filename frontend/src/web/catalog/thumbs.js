import {svg} from '../kit/dom.js';
import {outlinesOf} from '../lib/outlines.js';
import {sequentialRamp} from '../lib/ramps.js';

const LAND = '#EDEBE4';
const MOST_FIGURES = 12;
const CLASSES = 5;

/**
 * Small maps of the list, all drawn from the outlines that the screen has anyway, used again and again: an entry asks for
 * nothing. Those of indicators take the colours of their values, which come in one small answer for the whole page.
 *
 * @param {{features: object[], groupOf: Map<string, string>}} places
 * @param {{pack: object}} options
 */
export function createThumbs({features, groupOf}, {pack}) {
    const outlines = outlinesOf(features, groupOf);
    const store = svg('svg', {class: 'catalog-thumb-store', width: 0, height: 0, 'aria-hidden': 'true'}, svg('defs', {},
        [...outlines.shapes].map(([code, d]) => svg('path', {id: `catalog-place-${code}`, d})),
        svg('path', {id: 'catalog-places-inner', d: outlines.inner}), svg('path', {id: 'catalog-places-groups', d: outlines.groups}),
        svg('path', {id: 'catalog-places-outer', d: outlines.outer})));
    document.querySelector('.catalog-thumb-store')?.remove();
    document.querySelector('.catalog')?.append(store);
    const use = (id, attributes) => svg('use', {href: `#${id}`, ...attributes});
    const all = [...outlines.shapes.keys()];
    const figured = new Map();
    const asked = new Set();

    /** @param {object} dataset @param {Map<string, Map<string, number>>} [figures] by dataset: place → class */
    function draw(dataset, figures = figured) {
        if (dataset.geometry === 'none' || dataset.origin) return sign(dataset.origin ? 'remote' : 'table');
        const values = figures.get(dataset.id);
        const ramp = sequentialRamp(dimensionOf(dataset) ?? 'territorial', CLASSES);
        const level = dataset.place?.id ?? null;
        const fill = (code) => (values ? (values.has(code) ? ramp[values.get(code)] : '#FFFFFF') : LAND);
        const small = boxMark(dataset.bbox, pack.bbox, outlines.viewBox);
        return svg('svg', {class: 'catalog-thumb-map', viewBox: outlines.viewBox},
            all.map((code) => use(`catalog-place-${code}`, {fill: fill(code)})),
            level === 'department' && !values ? null : use('catalog-places-inner', {class: 'is-inner'}),
            level === 'subregion' ? use('catalog-places-groups', {class: 'is-groups'}) : null,
            use('catalog-places-outer', {class: 'is-outer'}),
            small, ['point', 'line'].includes(dataset.geometry) ? kindMark(dataset.geometry, outlines.viewBox) : null);
    }

    /**
     * Classes of the values of the indicators on the page: places in five equal parts by rank.
     *
     * @returns {Promise<Map<string, Map<string, number>>|null>} null when nothing new is known
     */
    async function figures(api, items, signal) {
        const wanted = items.filter((dataset) => /(^|-)indicator-/.test(dataset.id) && !dataset.origin && !asked.has(dataset.id))
            .slice(0, MOST_FIGURES);
        if (wanted.length === 0) return null;
        const codeOf = (dataset) => dataset.id.replace(/^.*?indicator-/, '');
        wanted.forEach((dataset) => asked.add(dataset.id));
        const matrix = await api.indicator.matrix({indicators: wanted.map(codeOf).join(',')}, {signal});
        for (const dataset of wanted) {
            const column = matrix.indicators.find((each) => each.code === codeOf(dataset));
            const known = (column?.values ?? []).map((value, i) => ({code: matrix.territories[i].code, value}))
                .filter((each) => each.value !== null);
            if (known.length > 0) figured.set(dataset.id, classed(known));
        }
        return figured;
    }

    return {draw, figures};
}

function dimensionOf({dimension}) {
    return typeof dimension === 'string' ? dimension : dimension?.id ?? null;
}

function classed(known) {
    const sorted = known.map((each) => each.value).sort((a, b) => a - b);
    const place = (value) => sorted.filter((each) => each < value).length / sorted.length;
    return new Map(known.map(({code, value}) => [code, Math.min(CLASSES - 1, Math.floor(place(value) * CLASSES))]));
}

/** Where a dataset covers only a corner of the territory. */
function boxMark(bbox, whole, viewBox) {
    if (!bbox || !whole) return null;
    const [, , width, height] = viewBox.split(' ').map(Number);
    const share = ((bbox[2] - bbox[0]) * (bbox[3] - bbox[1])) / ((whole[2] - whole[0]) * (whole[3] - whole[1]));
    if (!(share < 0.12)) return null;
    const x = ((bbox[0] - whole[0]) / (whole[2] - whole[0])) * width;
    const y = ((whole[3] - bbox[3]) / (whole[3] - whole[1])) * height;
    const wide = Math.max(60, ((bbox[2] - bbox[0]) / (whole[2] - whole[0])) * width);
    const high = Math.max(60, ((bbox[3] - bbox[1]) / (whole[3] - whole[1])) * height);
    return svg('rect', {class: 'is-box', x: Math.round(x), y: Math.round(y), width: Math.round(wide), height: Math.round(high)});
}

/** Points or lines: a sign in the corner, which nobody takes for places. */
function kindMark(kind, viewBox) {
    const [, , width, height] = viewBox.split(' ').map(Number);
    const at = `translate(${width - 330} ${height - 330})`;
    return svg('g', {class: 'is-kind', transform: at}, svg('rect', {class: 'is-kind-ground', width: 330, height: 330}),
        kind === 'point' ? [[90, 110], [230, 80], [165, 235]].map(([cx, cy]) => svg('circle', {cx, cy, r: 46}))
            : svg('path', {d: 'M40 270C120 250 90 120 170 150S220 70 295 50'}));
}

function sign(kind) {
    return kind === 'table' ? svg('svg', {class: 'catalog-thumb-sign', viewBox: '0 0 60 60'},
        svg('rect', {x: 9, y: 11, width: 42, height: 38}), svg('path', {d: 'M9 21h42M9 30.500h42M9 40h42M23 11v38'}))
        : svg('svg', {class: 'catalog-thumb-sign', viewBox: '0 0 60 60'}, svg('path', {d: 'M11 25h38v24h-38zM22 25V12h27v13'}),
            svg('path', {d: 'M25 37h14M34 31.500l6 5.500-6 5.500'}));
}

