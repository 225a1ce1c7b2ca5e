import {matches, nameRank} from '../lib/text-search.js';

const MOST = 6;
const MOST_PROFILES = 2;

/**
 * @param {string} query
 * @param {{territories: object, indicators: object, projects: object, pack: object}} lists answers of the API
 * @returns {{kind: 'territories'|'profiles'|'indicators'|'projects', items: {code: string, name: string, aside?: string,
 *     codes?: string[]}[]}[]} only groups with something in them; whole words of the name first
 */
export function findEverything(query, {territories, indicators, projects, pack}) {
    const levels = new Map(pack.levels.map((level) => [level.id, level.name]));
    const names = new Map(territories.items.map((item) => [item.code, item.name]));
    const regions = territories.regionalisations.flatMap((regionalisation) => regionalisation.regions
        .filter((region) => !names.has(region.code))
        .map((region) => ({code: region.code, name: region.name, aside: regionalisation.name,
            codes: region.members.map((member) => member.code)})));
    const members = new Map(territories.regionalisations.flatMap((regionalisation) => regionalisation.regions
        .map((region) => [region.code, region.members.map((member) => member.code)])));
    const places = territories.items.filter((item) => item.code !== pack.root).map((item) => ({
        code: item.code, name: item.name, also: `${item.shortName ?? ''} ${item.code}`,
        aside: [levels.get(item.level), names.get(item.parent)].filter(Boolean).join(', '),
        codes: members.get(item.code) ?? [item.code],
    }));
    const root = territories.items.find((item) => item.code === pack.root);
    const sheets = [...(root ? [{code: root.code, name: root.name, also: root.code, aside: levels.get(root.level)}] : []),
        ...places];
    const dimensions = new Map(indicators.dimensions.map((dimension) => [dimension.id, dimension.name]));
    return [
        {kind: 'territories', items: best([...places, ...regions], query)},
        {kind: 'profiles', items: best(sheets, query).slice(0, MOST_PROFILES)},
        {kind: 'indicators', items: best(indicators.items.map((item) => ({code: item.code, name: item.name,
            also: item.code, aside: dimensions.get(item.dimension)})), query)},
        {kind: 'projects', items: best(projects.items.map((item) => ({code: item.code, name: item.name,
            also: `${item.code} ${item.themeName}`, aside: item.themeName})), query)},
    ].filter((group) => group.items.length > 0);
}

function best(items, query) {
    const rank = (item) => nameRank(item.name, query);
    return items.filter((item) => matches(`${item.name} ${item.also ?? ''}`, query))
        .sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length).slice(0, MOST);
}
