/** What the totals of an answer of `/api/v1/projects` say. Pure counting: the words are chosen where it is shown. */
import {compareStages} from '../lib/stages.js';

/** cut of the totals → list in the answer */
const CUTS = {municipality: 'byMunicipality', fund: 'byFund', stage: 'byStage', horizon: 'byHorizon',
    dimension: 'byDimension', theme: 'byTheme', sector: 'bySector', sdg: 'bySdg'};

/** Id of the entry that gathers what is too many to be told. */
export const REST = '*';

/**
 * @param {object} answer
 * @returns {{value: number|null, withValue: number, withoutValue: number}} the value is null where no project of the list
 *     has one: a sum of nothing is not zero
 */
export function valueOf({totals}) {
    const withValue = totals.withValue ?? 0;
    return {value: withValue === 0 ? null : totals.value, withValue, withoutValue: totals.projects - withValue};
}

/**
 * The bar of stages: wide as the value in each where values are known, else as the number of projects.
 *
 * @param {object} answer
 * @returns {{by: 'value'|'projects', parts: {id: string|null, name: string, projects: number, value: number|null,
 *     share: number}[]}|null} in the order of work; null where no project has a stage
 */
export function stageBar({totals}) {
    const parts = [...(totals.byStage ?? [])].filter((part) => part.projects > 0)
        .sort((a, b) => compareStages(a.id, b.id));
    if (!parts.some((part) => part.id)) return null;
    const by = totals.withValue > 0 ? 'value' : 'projects';
    const whole = parts.reduce((sum, part) => sum + (part[by] ?? 0), 0);
    return {by, parts: parts.map((part) => ({...part, value: part.withValue === 0 ? null : part.value,
        share: whole === 0 ? 0 : (part[by] ?? 0) / whole}))};
}

/**
 * @param {object} answer
 * @param {keyof typeof CUTS} cut
 * @returns {{id: string|null, name: string, projects: number|null, value: number|null}[]} most money first, then most
 *     projects; stages in the order of work; what is not known last
 */
export function cutRows({totals}, cut) {
    const rows = (totals[CUTS[cut]] ?? []).map((row) => ({id: row.id ?? row.code ?? null, name: row.name,
        projects: row.projects ?? null, value: cut === 'fund' ? row.amount ?? null : row.withValue === 0 ? null
            : row.value ?? null})).filter((row) => row.projects !== 0 || row.value);
    const order = cut === 'stage' ? (a, b) => compareStages(a.id, b.id)
        : (a, b) => (b.value ?? -1) - (a.value ?? -1) || (b.projects ?? 0) - (a.projects ?? 0)
            || a.name.localeCompare(b.name);
    return rows.sort((a, b) => (a.id === null) - (b.id === null) || (a.id === REST) - (b.id === REST) || order(a, b));
}

/** @returns {string[]} cuts of which the list says anything, in the order of the tabs */
export function knownCuts(answer) {
    return ['municipality', 'fund', 'stage', 'horizon', 'dimension', 'theme', 'sector', 'sdg']
        .filter((cut) => cutRows(answer, cut).some((row) => row.id !== null));
}

/** @returns {string[]} what no project of the list has, so that it can be said once */
export function unknownOfAll(answer) {
    const nobody = (cut) => !cutRows(answer, cut).some((row) => row.id !== null);
    return [
        ...['stage', 'horizon', 'sector'].filter(nobody),
        ...(valueOf(answer).value === null ? ['value'] : []),
        ...(nobody('fund') ? ['fund'] : []),
    ];
}

/**
 * The choices of one filter.
 *
 * @param {object} answer
 * @param {string} list of the facets, for example `byStage`
 * @returns {{id: string, name: string, projects: number}[]} what is not known last, under the id `none`; stages in the
 *     order of work, the others by number
 */
export function facetRows({facets}, list) {
    const rows = (facets?.[list] ?? []).map((row) => ({id: row.id ?? row.code ?? 'none', name: row.name,
        projects: row.projects}));
    const order = list === 'byStage' ? (a, b) => compareStages(a.id, b.id)
        : list === 'byHorizon' ? () => 0
            : (a, b) => b.projects - a.projects || a.name.localeCompare(b.name);
    return rows.filter((row) => row.id !== REST && (row.projects > 0 || list === 'byStage' || list === 'byHorizon'))
        .sort((a, b) => (a.id === 'none') - (b.id === 'none') || order(a, b));
}

/** @returns {boolean} whether symbols say the stage: only where some project has one */
export function stagesKnown({facets, totals}) {
    return [...(facets?.byStage ?? []), ...(totals?.byStage ?? [])].some((part) => part.id && part.projects > 0);
}
