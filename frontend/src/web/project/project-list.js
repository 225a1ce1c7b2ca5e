/**
 * What the list of projects shows: pure, so that the list, its counts and the map agree.
 */
import {matches} from '../lib/text-search.js';

/**
 * @param {object[]} projects as `/api/v1/projects` gives them
 * @param {object} filter
 * @param {string|null} [filter.theme] id of a theme
 * @param {Set<string>|null} [filter.municipalities] codes; a project stays when it touches one of them
 * @param {boolean} [filter.unlocated] only those without a point
 * @param {string} [filter.query] words, without accents, in name, code, theme and municipalities
 * @returns {object[]} in the order they came
 */
export function filterProjects(projects, {theme = null, municipalities = null, unlocated = false, query = ''}) {
    return projects.filter((project) =>
        (!theme || project.theme === theme)
        && (!unlocated || !project.point)
        && (!municipalities || project.municipalities.some((place) => municipalities.has(place.code)))
        && matches(searchableText(project), query));
}

function searchableText(project) {
    const places = [...project.municipalities, ...(project.statedMunicipalities ?? [])].map((place) => place.name);
    return [project.code, project.name, project.themeName, ...places].join(' ');
}

/**
 * How many projects touch each municipality. A project over several counts in each of them, so the sum is
 * larger than the number of projects.
 *
 * @param {object[]} projects
 * @returns {{code: string, name: string, count: number}[]} most first, then by name
 */
export function countByMunicipality(projects) {
    const counts = new Map();
    for (const project of projects) {
        for (const {code, name} of project.municipalities) {
            const entry = counts.get(code) ?? {code, name, count: 0};
            entry.count += 1;
            counts.set(code, entry);
        }
    }
    return [...counts.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/**
 * The places of a project as two accounts tell them.
 *
 * @param {object} project
 * @returns {{stated: {code: string, name: string, shared: boolean}[],
 *     found: {code: string, name: string, shared: boolean}[]}|null} null where the accounts agree; `shared`
 *     says that the other account names the place too
 */
export function twoAccounts(project) {
    if (!project.placesDiffer || !project.statedMunicipalities) return null;
    const stated = new Set(project.statedMunicipalities.map((place) => place.code));
    const found = new Set(project.municipalities.map((place) => place.code));
    return {
        stated: project.statedMunicipalities.map((place) => ({...place, shared: found.has(place.code)})),
        found: project.municipalities.map((place) => ({...place, shared: stated.has(place.code)})),
    };
}

/**
 * The municipalities that a territory in focus stands for.
 *
 * @param {string|null} code of a municipality, a region or the root
 * @param {{items: {code: string}[], regionalisations: object[]}} territories answer of `/api/v1/territories`
 * @returns {Set<string>|null} null when nothing is to be filtered
 */
export function municipalitiesOf(code, territories) {
    if (!code) return null;
    for (const regionalisation of territories.regionalisations) {
        const region = regionalisation.regions.find((candidate) => candidate.code === code);
        if (region) return new Set(region.members.map((member) => member.code));
    }
    const territory = territories.items.find((candidate) => candidate.code === code);
    return territory && territory.level === 'municipality' ? new Set([code]) : null;
}
