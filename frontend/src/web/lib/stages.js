/** The stages of a project, from idea to finished, and how they are drawn: one hue, more ink as work advances. */

/** In the order of work; the last two are off that way. */
export const STAGES = Object.freeze(['idea', 'prefeasibility', 'feasibility', 'procurement', 'execution', 'finished',
    'suspended', 'cancelled']);

const FILLS = {
    idea: '#FFFFFF', prefeasibility: '#CFE0E4', feasibility: '#8FB9C3', procurement: '#4A8797', execution: '#0B5C73',
    finished: '#1B2126', suspended: '#CFC8BA', cancelled: '#CFC8BA',
};

/** Drawn over the symbol of what stands still, radius 1: colour is never the only channel. */
const SIGNS = {suspended: 'M-.38-.55V.55M.38-.55V.55', cancelled: 'M-.55-.55 .55 .55M.55-.55-.55 .55'};

/** @param {string|null} stage @returns {string|null} a colour; null where the stage is not known */
export function stageFill(stage) {
    return FILLS[stage] ?? null;
}

/** @param {string|null} stage @returns {string|null} a path, radius 1 */
export function stageSign(stage) {
    return SIGNS[stage] ?? null;
}

/** @param {string|null} a @param {string|null} b @returns {number} the order of work; not known last */
export function compareStages(a, b) {
    const place = (stage) => (STAGES.includes(stage) ? STAGES.indexOf(stage) : STAGES.length);
    return place(a) - place(b);
}
