/**
 * The territories of a pack as a list to choose from: what lies between the root and the lowest level first, then the
 * lowest level; the root itself is no choice.
 *
 * @param {object} listing answer of `/territories`
 * @param {{root: string, levels: {id: string, order: number, name: string, plural?: string}[]}} pack
 * @returns {{code: string, name: string, group: string}[]}
 */
export function listPlaces(listing, pack) {
    const levels = [...pack.levels].sort((a, b) => a.order - b.order);
    return levels.slice(1).flatMap((level) => listing.items.filter((item) => item.level === level.id)
        .map((item) => ({code: item.code, name: item.name, group: capital(level.plural ?? level.name)}))
        .sort((a, b) => a.name.localeCompare(b.name, 'es')));
}

function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
