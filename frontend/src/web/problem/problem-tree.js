/**
 * The tree of a problem, from the answer of `/problems/{id}`. Nothing here draws.
 *
 * @typedef {object} Branch
 * @property {object} node
 * @property {Branch[]} children in the order of the answer
 */

/**
 * @param {object[]} nodes parents before children
 * @param {'cause'|'effect'} side
 * @returns {Branch[]} those that hang on the problem itself
 */
export function branches(nodes, side) {
    const byId = new Map();
    const roots = [];
    for (const node of nodes) {
        if (node.side !== side) continue;
        const branch = {node, children: []};
        byId.set(node.id, branch);
        const parent = byId.get(node.parent);
        if (parent) parent.children.push(branch);
        else roots.push(branch);
    }
    return roots;
}

/** @returns {number} how many stand side by side where the tree is widest */
export function breadth(list) {
    return list.reduce((sum, branch) => sum + Math.max(1, breadth(branch.children)), 0);
}

/**
 * The colour of a step of the map of gaps.
 *
 * @param {number|null} step counted from the class of the reference
 * @param {string[]} sides of all classes
 * @param {(sides: string[]) => string[]} ramp
 * @returns {string|null} null: no gap
 */
export function colourOfStep(step, sides, ramp) {
    if (step === null || step === undefined || sides.length === 0) return null;
    const at = sides.indexOf('reference') + step;
    return ramp(sides)[Math.max(0, Math.min(sides.length - 1, at))];
}
