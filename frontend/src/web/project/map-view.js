import {isAbort} from '../api/http.js';
import {h} from '../kit/dom.js';
import {toast} from '../kit/notice.js';
import {STAGES, stageFill, stageSign} from '../lib/stages.js';
import {tilesOver} from '../lib/tile-cover.js';
import {HATCH_SMALL} from '../map/patterns.js';
import {createHoverCard} from '../thematic/hover-card.js';

/** More located projects than this arrive already gathered. */
export const MOST_SYMBOLS = 300;
/** More courses than this are not told apart on a map. */
const MOST_COURSES = 1000;

/**
 * The projects on the map: a symbol each, or circles with numbers where there are very many; courses stay in sight.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export function mapView(context) {
    const {map, navigate, api, t, format, signal} = context;
    map.clearPaint();
    const symbols = map.addProjects([], {radius: 6.6, allLines: true});
    const card = createHoverCard(map.overlay);
    const fine = globalThis.matchMedia('(hover: hover)').matches;
    /** courses and areas of all projects, whatever is asked for */
    let lines = [];
    let known = new Map();
    let look = {staged: false, shapes: new Map(), stages: new Map(), currency: 'COP'};
    let gathered = null;
    let asked = 0;
    /** groups at one place that the reader has opened, by id */
    const opened = new Map();
    const forget = [
        map.on('project-select', ({code}) => {
            card.hide();
            navigate({project: code});
        }),
        map.on('project-hover', (event) => fine && hover(event)),
        map.on('project-open', ({cluster}) => gathered && open(cluster)),
        map.on('project-leave', () => card.hide()),
        map.on('select', ({code}) => navigate({territory: code})),
        map.on('escape', () => navigate({territory: null, project: null})),
        map.on('view', () => gathered && drawGathered()),
    ];

    function symbolOf(item) {
        const stage = look.staged ? {fill: stageFill(item.stage ?? null) ?? HATCH_SMALL, sign: stageSign(item.stage)} : {};
        return {code: item.code, name: item.name, shape: look.shapes.get(item.theme), lon: item.point.lon,
            lat: item.point.lat, approximate: Boolean(item.approximate), ...stage};
    }

    function drawLines(stageOf, visible) {
        symbols.setLines(lines.filter((line) => !visible || visible.has(line.code)).map((line) => ({code: line.code,
            geometry: line.geometry, ...(look.staged ? {fill: stageFill(stageOf(line)) ?? '#F2EFE8'} : {})})));
    }

    /** @param {object[]} items every project found that has a location */
    function drawAll(items) {
        gathered = null;
        known = new Map(items.map((item) => [item.code, item]));
        symbols.setItems(items.map(symbolOf));
        drawLines((line) => known.get(line.code)?.stage ?? null, known);
    }

    async function drawGathered() {
        const box = map.bounds();
        if (!box) return;
        const turn = ++asked;
        const z = Math.max(0, Math.min(14, Math.round(map.view().zoom)));
        try {
            const answers = await Promise.all(tilesOver(box, z).map((tile) => api.project.clusters(tile, gathered.query,
                {signal, keep: false})));
            if (turn !== asked || !gathered) return;
            gathered.features = answers.flatMap((answer) => answer.features);
            drawTiles();
        } catch (error) {
            if (!isAbort(error)) toast(t('project.failed.map'));
        }
    }

    function drawTiles() {
        const single = gathered.features.filter(({properties}) => !properties.cluster).map(projectOf);
        const clusters = gathered.features.filter(({properties}) => properties.cluster).map(clusterOf);
        const loose = clusters.flatMap(({id}) => opened.get(id) ?? []);
        for (const item of [...single, ...loose]) known.set(item.code, {...known.get(item.code), ...item});
        symbols.setItems([...single.map(symbolOf), ...loose.map((item) => ({...symbolOf(item), loose: true}))],
            clusters.filter(({id}) => !opened.has(id)));
    }

    function clusterOf({geometry: {coordinates: [lon, lat]}, properties: {count, bbox, byStage, coincident}}) {
        const counts = new Map(byStage.map((part) => [part.id ?? 'none', part.projects]));
        const parts = look.staged ? [...STAGES, 'none'].filter((id) => counts.get(id) > 0).map((id) => ({
            count: counts.get(id), fill: stageFill(id) ?? '#B9B3A6'})) : [];
        return {id: `${lon}:${lat}`, lon, lat, count, bbox, parts, coincident: Boolean(coincident)};
    }

    /** Projects at one and the same place: nothing but pushing them apart shows them. */
    async function open({id, bbox: [west, south, east, north]}) {
        const near = 1e-6;
        try {
            const {items} = await api.project.page({...gathered.query, located: 'true', limit: MOST_SYMBOLS,
                bbox: [west - near, south - near, east + near, north + near].join(',')}, {signal, keep: false});
            opened.set(id, items.filter((item) => item.point));
            drawTiles();
        } catch (error) {
            if (!isAbort(error)) toast(t('project.failed.map'));
        }
    }

    function hover({code, codes, count, x, y}) {
        const many = codes?.length ?? count;
        if (many) {
            card.show({x, y}, h('p', {class: 'hover-title'}, t('atlas.crowd', {n: format.number(many)})),
                h('p', {class: 'hover-small'}, t('atlas.crowd.more')));
            return;
        }
        const item = known.get(code);
        if (!item) return;
        const second = [look.staged ? look.stages.get(item.stage) ?? t('project.missing.stage') : item.themeName,
            typeof item.value === 'number' ? format.money(item.value, look.currency) : null,
            item.approximate ? t('project.approximate').toLowerCase() : null];
        card.show({x, y}, h('p', {class: 'hover-title'}, item.name),
            h('p', {class: 'hover-small'}, second.filter(Boolean).join(' · ')));
    }

    return {
        /**
         * @param {object} found
         * @param {object} found.answer of the query without the part of the map that the list follows
         * @param {Record<string, any>} found.query
         * @param {{staged: boolean, shapes: Map<string, string>, stages: Map<string, string>, currency: string}} found.look
         * @returns {Promise<{gathered: boolean}>}
         */
        async show({answer, query, look: next}) {
            look = next;
            const turn = ++asked;
            if (answer.located <= MOST_SYMBOLS) {
                const items = answer.items.length >= answer.total ? answer.items
                    : (await api.project.page({...query, located: 'true', limit: MOST_SYMBOLS}, {signal})).items;
                if (turn === asked) drawAll(items.filter((item) => item.point));
                return {gathered: false};
            }
            gathered = {query: {...query, sort: null}, features: []};
            opened.clear();
            known = new Map(answer.items.map((item) => [item.code, item]));
            const matching = lines.length === 0 ? {items: []}
                : await api.project.page({...query, located: 'true', limit: MOST_COURSES}, {signal});
            if (turn !== asked) return {gathered: true};
            const stages = new Map(matching.items.map((item) => [item.code, item.stage ?? null]));
            drawLines((line) => stages.get(line.code) ?? null, stages);
            await drawGathered();
            return {gathered: true};
        },
        /** @param {object|null} project item or whole project @param {{move: boolean}} options */
        select(project, {move}) {
            symbols.setSelected(project?.code ?? null);
            map.highlight(project && project.municipalities.length > 0
                ? project.municipalities.map((place) => place.code) : null);
            if (project?.point && move) map.showPoint(project.point.lon, project.point.lat);
        },
        /** @param {{code: string, geometry: object}[]} shapes lines and polygons */
        setShapes(shapes) {
            lines = shapes;
        },
        place: (codes) => map.select(codes === null ? null : [...codes]),
        remove() {
            for (const stop of forget) stop();
            card.remove();
            map.highlight(null);
            map.select(null);
            symbols.remove();
        },
    };
}

/** A single project of a tile, in the shape of the list. */
function projectOf({geometry: {coordinates: [lon, lat]}, properties}) {
    return {...properties, point: {lon, lat}};
}
