import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {attempt} from '../lib/attempt.js';
import {createAtlas} from '../map/atlas.js';
import {createFeatureTiles} from '../map/feature-tiles.js';
import {loadPlaces, loadSurroundings} from '../thematic/base-map.js';
import {featureLabel} from './feature-label.js';
import {looksOf} from './layer-look.js';
import {capital, cellText} from './parts.js';

const DEEPEST_TILES = 14;
const PANES = {polygon: 'zones', line: 'lines', point: 'projects'};
/** Of the territory: what covers more of it is shown in the whole of it. */
const LARGE = 0.2;

/**
 * A dataset on the house's map, from its vector tiles: whatever its size, only what is seen is asked for. What is touched is
 * named in the corner.
 *
 * @param {object} context of the rooms, with `dataset` and `signal`
 */
export function createPreviewMap(context) {
    const {api, dataset, signal, t, format, host, pack, installation} = context;
    // Leaflet looks at the position before the map is on the page, where no style sheet applies yet
    const surface = h('div', {class: 'atlas', style: {position: 'absolute'}});
    const label = h('div', {class: 'catalog-map-label', 'data-covers-map': true});
    const stage = h('div', {class: 'catalog-stage'}, surface);
    const legend = h('div', {class: 'catalog-legend'});
    const failure = h('p', {class: 'catalog-map-failure', role: 'status'});
    const element = h('figure', {class: 'catalog-map'}, stage, legend,
        h('figcaption', {class: 'catalog-map-credit'}, pack.limitsCredit ?? pack.attribution ?? ''), failure);
    let atlas = null;
    let left = false;

    async function start() {
        const [places, style, told] = await Promise.all([attempt(loadPlaces(api, pack)), attempt(api.catalog.style(dataset.id, {signal})),
            attempt(api.catalog.legend(dataset.id, {signal}))]);
        if (left) return;
        atlas = createAtlas(surface, {t, format, label: t('catalog.map.label', {title: dataset.title}), frame: stage, calm: true,
            credit: pack.limitsCredit ?? pack.attribution ?? ''});
        stage.append(label);
        if (places.failed) failure.textContent = t('failure.base');
        else {
            atlas.setPlaces(places.value.features, places.value.territories, places.value.groupOf);
            atlas.paint(() => ({fill: '#F7F5EF'}));
        }
        fit();
        atlas.setFeatureTiles(createFeatureTiles, {address: (tile) => api.catalog.tile(dataset.id, tile),
            pane: PANES[dataset.geometry] ?? 'zones', bbox: dataset.bbox, minZoom: 0,
            maxZoom: DEEPEST_TILES, looksOf: looksOf(style.value), onFailed: () => { failure.textContent = t('catalog.failed.map'); }});
        atlas.on('feature-hover', ({properties}) => name(properties));
        atlas.on('feature-select', ({properties}) => name(properties));
        atlas.on('feature-leave', () => show(label));
        atlas.on('focus', ({code}) => {
            const place = places.value?.territories.find((territory) => territory.code === code);
            const properties = place?.label ? atlas.markFeatureAt(place.label.lon, place.label.lat) : null;
            if (properties) name(properties);
            else show(label);
            host.announce([place?.name, properties ? label.textContent : t('catalog.map.nothing')].filter(Boolean).join(': '));
        });
        if (told.value) drawLegend(told.value);
        else failure.textContent = t('catalog.failed.legend');
        const around = await attempt(loadSurroundings(api, installation));
        if (!left && !around.failed) atlas.setSurroundings(around.value);
    }

    function name(properties) {
        const {title, lines} = featureLabel(properties, dataset.fields ?? []);
        show(label, h('strong', {}, title), lines.map(({field, value}) => h('span', {class: 'catalog-map-line'},
            /^(code|divipola)$/.test(field.name) ? null : `${capital(field.title)}: `, cellText(value, field, context),
            field.unit && value !== null ? ` ${field.unit}` : null)));
    }

    function fit() {
        const box = openingBox(dataset.bbox, pack.bbox);
        if (box) atlas?.fitBox(box, {animate: false, margin: 12, deepest: 13});
    }

    function drawLegend({title, unit, shown, entries}) {
        show(legend, h('p', {class: 'catalog-legend-title'}, [entries.length > 1 ? title : null, unit, shown].filter(Boolean).join(' · ')),
            h('ul', {}, entries.map((entry) => h('li', {}, h('span', {'aria-hidden': 'true',
                class: `catalog-legend-mark is-${dataset.geometry}${entry.missing ? ' is-missing-mark' : ''}`, style: {backgroundColor: entry.colour}}),
            capital(entry.label)))));
    }

    /** The same tiles stay: others would come after the paper. */
    function toPaper() {
        atlas?.resize();
        atlas?.drawNow();
    }
    globalThis.addEventListener('beforeprint', toPaper);
    globalThis.addEventListener('afterprint', toPaper);
    start().catch((error) => {
        if (!isAbort(error) && !left) failure.textContent = t('catalog.failed.map');
    });

    return {
        element,
        /** @returns {number[]|null} west, south, east, north of what is seen */
        bounds: () => atlas?.bounds() ?? null,
        leave() {
            left = true;
            globalThis.removeEventListener('beforeprint', toPaper);
            globalThis.removeEventListener('afterprint', toPaper);
            atlas?.remove();
        },
    };
}

/** @returns {number[]|null} what the map shows at first */
function openingBox(own, whole) {
    if (!own || !whole) return own ?? whole ?? null;
    const area = ([west, south, east, north]) => (east - west) * (north - south);
    const inside = own[0] >= whole[0] && own[1] >= whole[1] && own[2] <= whole[2] && own[3] <= whole[3];
    return inside && area(own) > LARGE * area(whole) ? whole : own;
}
