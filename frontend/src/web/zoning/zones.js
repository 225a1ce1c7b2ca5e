import {h} from '../kit/dom.js';
import {SOIL_CLASSES, lookOf} from '../lib/zone-looks.js';

/** What zones may be about, as far as a plan has them. */
export const SUBJECTS = ['class', 'soil_class', 'rural_category', 'activity_area', 'urban_protection', 'urban_treatment'];

/** More are never drawn at once: the map says so. */
const MOST_PAGES = 25;

/**
 * The zones of a plan from its layer.
 *
 * @typedef {object} PlanZone
 * @property {string} id
 * @property {object} geometry GeoJSON
 * @property {string} code class or code of the theme
 * @property {string|null} name of the code
 * @property {string|null} label as the plan has it
 * @property {number|null} hectares
 *
 * @param {object} api @param {string} plan id @param {string} subject 'class' or a theme @param {AbortSignal} signal
 * @returns {Promise<PlanZone[]>}
 */
export async function loadZones(api, plan, subject, signal) {
    const features = subject === 'class'
        ? await api.feature.items('land-use-classes', {signal, pages: MOST_PAGES}, {plan})
        : await api.feature.items('land-use-zones', {signal, pages: MOST_PAGES}, {plan, theme: subject});
    return features.map(({id, geometry, properties}) => ({id: `${plan}/${id}`, geometry, plan,
        code: properties.class ?? properties.code ?? null,
        name: properties.class_name ?? properties.code_name ?? null,
        label: properties.label ?? null, hectares: properties.hectares ?? null}));
}

/** Classes in the order of the law; codes as they come. @returns {string[]} */
export function orderOfCodes(subject, codes) {
    const present = new Set(codes);
    return subject === 'class' ? SOIL_CLASSES.filter((id) => present.has(id)) : [...present];
}

/** @param {PlanZone[]} zones @param {string} subject @param {boolean} faded @returns {object[]} for `setZones` */
export function drawnZones(zones, subject, faded = false) {
    return zones.filter((zone) => zone.geometry).map((zone) => ({id: zone.id, geometry: zone.geometry, faded,
        look: lookOf(subject, zone.code)}));
}

/** What the card says of a zone. */
export function zoneCard(zone, subject, nameOf, {t, format}) {
    return [
        h('p', {class: 'hover-title'}, nameOf(zone.code)),
        zone.label ? h('p', {class: 'hover-small'}, t('zoning.label', {label: zone.label})) : null,
        zone.hectares === null ? null : h('p', {class: 'hover-small'}, `${format.number(zone.hectares, 1)} ha`),
    ].filter(Boolean);
}
