/** What a project's record has and what it lacks. Pure. */

const has = {
    objective: (project) => project.objective,
    stage: (project) => project.stage,
    horizon: (project) => project.horizon,
    value: (project) => isNumber(project.value),
    funding: (project) => project.funding?.length > 0,
    executor: (project) => project.executor,
    dates: (project) => project.start || project.end,
    sector: (project) => project.sector,
    bpin: (project) => project.bpin,
    progress: (project, progress) => progress?.reports?.length > 0 || project.standing,
    planned: (project, progress) => progress?.planned?.length > 0,
    viability: (project) => project.viabilities?.some((each) => each.state),
    contracts: (project) => project.contracts?.length > 0,
    milestones: (project) => project.milestones?.length > 0,
    beneficiaries: (project) => project.beneficiaries?.length > 0,
    sdgs: (project) => project.sdgs?.length > 0,
    effects: (project) => project.effects?.length > 0,
    planNodes: (project) => project.planNodes?.length > 0,
    origins: (project) => project.origins?.length > 0,
    announcements: (project) => project.announcements?.length > 0,
    documents: (project) => project.documents?.length > 0,
};

const isNumber = (value) => typeof value === 'number';

/** @returns {string[]} what no source says of the project, in the order of the card */
export function lacking(project, progress) {
    return Object.keys(has).filter((part) => !has[part](project, progress));
}

/**
 * Money by source and year.
 *
 * @param {{source: string, year: number, amount: number}[]} funding
 * @returns {{years: number[], sources: {source: string, total: number, byYear: (number|null)[]}[], total: number,
 *     totals: number[]}} largest source first; a year in which a source gives nothing that is known has null
 */
export function moneyTable(funding) {
    const years = [...new Set(funding.map(({year}) => year))].sort((a, b) => a - b);
    const sources = [...new Set(funding.map(({source}) => source))].map((source) => {
        const byYear = years.map((year) => {
            const there = funding.filter((each) => each.source === source && each.year === year);
            return there.length === 0 ? null : sum(there.map(({amount}) => amount));
        });
        return {source, byYear, total: sum(byYear.map((amount) => amount ?? 0))};
    }).sort((a, b) => b.total - a.total || a.source.localeCompare(b.source));
    return {years, sources, total: sum(sources.map(({total}) => total)),
        totals: years.map((_, at) => sum(sources.map(({byYear}) => byYear[at] ?? 0)))};
}

const sum = (numbers) => numbers.reduce((whole, number) => whole + number, 0);

/**
 * What was announced beside what is recorded.
 *
 * @param {{announcements: {value?: number|null, end?: string|null}[], value: number|null, end: string|null}} project
 * @returns {{field: 'value'|'end', announced: number|string, recorded: number|string|null}[]} of the newest announcement
 *     that names the field; nothing is compared that was not announced
 */
export function againstRecord({announcements = [], value = null, end = null}) {
    const newest = [...announcements].sort((a, b) => (a.date < b.date ? 1 : -1));
    return [['value', value], ['end', end]].flatMap(([field, recorded]) => {
        const said = newest.find((each) => each[field] !== null && each[field] !== undefined);
        return said ? [{field, announced: said[field], recorded, date: said.date}] : [];
    });
}
