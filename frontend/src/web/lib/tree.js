/**
 * A tree that arrives as rows with a parent code, and what a reader does with it: open, close, walk by
 * keyboard, search. Nothing here draws.
 *
 * @typedef {object} Branch
 * @property {string} code
 * @property {object} node  the row as it arrived
 * @property {Branch|null} parent
 * @property {Branch[]} children  in the order of the rows
 * @property {number} level  1 for a root
 * @property {number} position  1-based among its siblings
 * @property {number} siblings  how many the parent has, itself included
 * @property {number} descendants  all below it, at any depth
 */

/**
 * @param {{code: string, parent?: string|null}[]} nodes  any order; a row whose parent is absent or
 *     unknown becomes a root, so that no row is ever lost
 * @returns {{roots: Branch[], byCode: Map<string, Branch>}}
 */
export function buildTree(nodes) {
    const byCode = new Map(nodes.map((node) => [node.code, {
        code: node.code, node, parent: null, children: [], level: 1, position: 1, siblings: 1, descendants: 0,
    }]));
    const roots = [];
    for (const branch of byCode.values()) {
        const parent = byCode.get(branch.node.parent);
        if (parent && !isWithin(parent, branch)) {
            branch.parent = parent;
            parent.children.push(branch);
        } else {
            roots.push(branch);
        }
    }
    number(roots, 1);
    return {roots, byCode};
}

/** A row that names its own descendant as parent would close a ring; such a row is kept as a root. */
function isWithin(branch, ancestor) {
    for (let at = branch; at; at = at.parent) {
        if (at === ancestor) {
            return true;
        }
    }
    return false;
}

function number(branches, level) {
    let total = branches.length;
    branches.forEach((branch, index) => {
        branch.level = level;
        branch.position = index + 1;
        branch.siblings = branches.length;
        branch.descendants = number(branch.children, level + 1);
        total += branch.descendants;
    });
    return total;
}

/**
 * @param {Branch[]} roots
 * @param {Set<string>} open  codes of the branches whose children are seen
 * @param {Set<string>|null} [kept]  when given, only these branches are seen
 * @returns {Branch[]} what the reader sees, top to bottom
 */
export function visibleBranches(roots, open, kept = null) {
    const seen = [];
    const walk = (branches) => {
        for (const branch of branches) {
            if (kept && !kept.has(branch.code)) {
                continue;
            }
            seen.push(branch);
            if (open.has(branch.code)) {
                walk(branch.children);
            }
        }
    };
    walk(roots);
    return seen;
}

/**
 * @param {Map<string, Branch>} byCode
 * @param {(node: object) => boolean} wanted
 * @returns {{hits: Set<string>, kept: Set<string>, open: Set<string>}} the nodes wanted; those and all
 *     above them; and the branches to open so that every hit is seen
 */
export function searchTree(byCode, wanted) {
    const hits = new Set();
    const open = new Set();
    for (const branch of byCode.values()) {
        if (!wanted(branch.node)) {
            continue;
        }
        hits.add(branch.code);
        for (let above = branch.parent; above; above = above.parent) {
            open.add(above.code);
        }
    }
    return {hits, kept: new Set([...hits, ...open]), open};
}

/**
 * What a key does in a tree, after the tree view pattern of the ARIA practices.
 *
 * @param {Branch[]} seen  the visible branches
 * @param {Set<string>} open
 * @param {string} current  code of the branch that has the focus
 * @param {string} key  as in KeyboardEvent.key
 * @returns {{focus?: string, open?: string, close?: string, openSiblings?: string}|null} null when the key
 *     means nothing here
 */
export function treeKey(seen, open, current, key) {
    const at = seen.findIndex((branch) => branch.code === current);
    const branch = seen[at];
    if (!branch) {
        return null;
    }
    const to = (index) => ({focus: seen[Math.min(Math.max(index, 0), seen.length - 1)].code});
    switch (key) {
        case 'ArrowDown': return to(at + 1);
        case 'ArrowUp': return to(at - 1);
        case 'Home': return to(0);
        case 'End': return to(seen.length - 1);
        case 'PageDown': return to(at + 12);
        case 'PageUp': return to(at - 12);
        case 'ArrowRight':
            if (branch.children.length === 0) {
                return {};
            }
            return open.has(current) ? to(at + 1) : {open: current};
        case 'ArrowLeft':
            if (open.has(current)) {
                return {close: current};
            }
            return branch.parent ? {focus: branch.parent.code} : {};
        case '*': return {openSiblings: current};
        default: return null;
    }
}

/** @param {Branch} branch @returns {Branch[]} from the root down to its parent */
export function ancestors(branch) {
    const above = [];
    for (let at = branch.parent; at; at = at.parent) {
        above.unshift(at);
    }
    return above;
}
