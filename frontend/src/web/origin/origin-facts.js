/**
 * What the room says about its own data: counted from the answers, never written down by hand.
 */

/**
 * @param {{documents: object[], items: object[]}} plans answer of `/api/v1/plans`
 * @param {{items: object[]}} actors answer of `/api/v1/actors`
 * @returns {{document: object, plans: object[], trees: object[], nodes: number, actors: number}[]} per
 *     document what was taken from it; `trees` are its plans that keep their elements
 */
export function takenFromDocuments({documents, items}, actors) {
    return documents.map((document) => {
        const plans = items.filter((plan) => plan.document === document.code);
        const trees = plans.filter((plan) => plan.nodeCount > 0);
        return {
            document, plans, trees,
            nodes: trees.reduce((sum, plan) => sum + plan.nodeCount, 0),
            actors: actors.items.filter((actor) => actor.document === document.code).length,
        };
    });
}

/**
 * Plans that say a year, on one scale.
 *
 * @param {object[]} plans
 * @returns {{from: number, to: number, bars: {plan: object, start: number, end: number}[]}|null} whole years;
 *     where a plan says only one of its years, start and end are that year; earliest first; null when none
 *     says any
 */
export function planTimeline(plans) {
    const bars = plans.filter((plan) => plan.from || plan.to).map((plan) => ({
        plan, start: plan.from ?? plan.to, end: plan.to ?? plan.from,
    })).sort((a, b) => a.start - b.start || a.end - b.end || a.plan.name.localeCompare(b.plan.name));
    return bars.length === 0 ? null : {
        from: Math.min(...bars.map((bar) => bar.start)), to: Math.max(...bars.map((bar) => bar.end)), bars,
    };
}

/**
 * @param {{kind: string, kindName?: string}[]} nodes
 * @returns {{id: string, name: string, count: number}[]} most frequent first
 */
export function countKinds(nodes) {
    const kinds = new Map();
    for (const {kind, kindName} of nodes) {
        const entry = kinds.get(kind) ?? {id: kind, name: kindName ?? kind, count: 0};
        entry.count += 1;
        kinds.set(kind, entry);
    }
    return [...kinds.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/**
 * The sources behind the indicators. An indicator names its main source; the details of a source are in the
 * answer of any of its indicators.
 *
 * @param {object[]} indicators items of `/api/v1/indicators`
 * @returns {{key: string, organisation: string, title: string, date: string|null, indicators: object[]}[]} by
 *     organisation, then title
 */
export function sourcesOf(indicators) {
    const sources = new Map();
    for (const indicator of indicators) {
        const {source} = indicator;
        if (!source) continue;
        if (!sources.has(source.key)) sources.set(source.key, {...source, indicators: []});
        sources.get(source.key).indicators.push(indicator);
    }
    return [...sources.values()].sort((a, b) =>
        (a.organisation ?? '').localeCompare(b.organisation ?? '') || (a.title ?? '').localeCompare(b.title ?? ''));
}

/**
 * The municipalities whose place in the default regionalisation is not wholly sourced.
 *
 * @param {{items: object[], regionalisations: object[]}} territories answer of `/api/v1/territories`
 * @param {string} regionalisationId
 * @returns {{total: number, provisional: number}}
 */
export function provisionalMembers(territories, regionalisationId) {
    const regionalisation = territories.regionalisations.find(({id}) => id === regionalisationId);
    const members = regionalisation?.regions.flatMap((region) => region.members) ?? [];
    return {
        total: members.length,
        provisional: members.filter((member) => member.status && member.status !== 'sourced').length,
    };
}

/**
 * @param {object[]} projects items of `/api/v1/projects`
 * @returns {{total: number, schematic: number, approximate: number, withoutLocation: number}}
 */
export function projectLimits(projects) {
    const count = (test) => projects.filter(test).length;
    return {
        total: projects.length,
        schematic: count((project) => project.hasLine && project.schematic),
        approximate: count((project) => project.approximate),
        withoutLocation: count((project) => !project.point),
    };
}
