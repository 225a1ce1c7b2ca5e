import {checkField} from '../kit/fields.js';
import {isAbort} from '../api/http.js';
import {attempt} from '../lib/attempt.js';
import {toast} from '../kit/notice.js';
import {drawProjectsNote} from './projects-note.js';

/** Layers that the map draws by itself and nobody turns off. */
const BASE = new Set(['sea', 'land', 'neighbours', 'rivers']);

/** More projects than this are looked at in their own room. */
const MOST_SYMBOLS = 1000;

/** @returns {HTMLElement[]} one check box per layer that can be turned on */
export function layerChecks(view, state, context, catalogue) {
    const {t, navigate, base} = context;
    const on = new Set(state.layers);
    const toggle = (id) => (checked) => {
        const next = new Set(state.layers);
        if (checked) next.add(id);
        else next.delete(id);
        navigate({layers: [...next]});
    };
    const check = (id, label, count) => checkField({label, count, checked: on.has(id), onChange: toggle(id)});
    return [
        check('projects', t('indicator.layer.projects'), projectCount(context)),
        check('subregions', t('indicator.layer.regions', {name: view.regionalisation.name}),
            view.regionalisation.regions.length),
        check('seats', t('indicator.layer.seats'),
            catalogue.municipalities.filter((municipality) => municipality.seat).length),
        ...overlays(base).map((layer) => check(layer.id, layer.title)),
    ];
}

function overlays(base) {
    return base.layers.filter((layer) => !BASE.has(layer.id) && layer.style);
}

function projectCount({projectListing, t}) {
    return projectListing ? t('indicator.layer.projects.count', {located: projectListing.located,
        total: projectListing.total}) : undefined;
}

/**
 * Puts on the map what the address says is on.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export function createLayers(context) {
    const {map, base, api, pack, host, signal, t} = context;
    let projects = null;
    let asked = null;
    let noted = null;
    const note = new Promise((resolve) => { noted = resolve; });

    /** The first page holds all projects of a small bank; of a large one those with a location are asked for. */
    async function wholeListing() {
        const listing = await api.project.list({signal});
        return listing.items.length >= listing.total ? listing
            : {...listing, items: (await api.project.page({located: 'true', limit: MOST_SYMBOLS}, {signal})).items};
    }

    async function showProjects(on, selected) {
        if (!on && !selected) {
            projects?.remove();
            projects = null;
            asked = null;
            drawProjectsNote(host.note, null, t);
            return;
        }
        asked ??= wholeListing();
        const listing = await asked;
        if (!asked) return;
        drawProjectsNote(host.note, on ? listing : null, t);
        noted();
        const lines = listing.items.some((item) => item.hasLine)
            ? await attempt(api.feature.items('project-lines', {signal})) : {value: []};
        if (lines.failed) toast(t('failure.projectLines'));
        if (!asked) return;
        if (!projects) {
            const shapeOf = new Map(listing.themes.map((theme) => [theme.id, theme.symbol]));
            projects = map.addProjects(listing.items.filter((item) => item.point).map((item) => ({
                code: item.code, name: item.name, shape: shapeOf.get(item.theme), lon: item.point.lon,
                lat: item.point.lat, approximate: item.approximate})),
            {lines: (lines.value ?? []).map((line) => ({code: String(line.properties.code ?? line.id), geometry: line.geometry}))});
        }
        projects.setVisible(on ? null : [selected]);
        projects.setSelected(selected);
    }

    return {
        /** @returns {Promise<void>} when the symbols are explained, or will not be */
        ready: () => note,
        apply(state) {
            const on = new Set(state.layers);
            map.setRegionsOn(on.has('subregions'));
            map.setSeatsOn(on.has('seats'));
            map.setTileLayers(overlays(base).filter((layer) => on.has(layer.id)).map((layer) => ({
                id: layer.id, style: layer.style, maxZoom: layer.maxZoom, bbox: layer.bbox ?? widened(pack.bbox),
                address: (tile) => api.feature.tile(layer.id, tile)})));
            if (!on.has('projects')) noted();
            showProjects(on.has('projects'), state.project).catch((error) => {
                asked = null;
                noted();
                if (!isAbort(error)) toast(t('failure.projects'));
            });
        },
        remove() {
            projects?.remove();
            map.setTileLayers([]);
        },
    };
}

function widened([west, south, east, north]) {
    return [west - 1, south - 1, east + 1, north + 1];
}
