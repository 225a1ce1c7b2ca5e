/** What the sources and the programme say of where a project lies. Pure. */

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
