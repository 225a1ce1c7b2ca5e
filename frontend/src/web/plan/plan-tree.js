import {h} from '../kit/dom.js';
import {markedPieces, matches} from '../lib/text-search.js';
import {searchTree, treeKey, visibleBranches} from '../lib/tree.js';

/** Only what the reader comes near is put in the page. */
const ROWS_AT_A_TIME = 150;

/**
 * The tree of a plan as an outline (the tree view pattern of the ARIA practices): arrows walk, right opens, left closes,
 * Enter shows the element.
 *
 * @param {object} options
 * @param {{roots: import('../lib/tree.js').Branch[], byCode: Map<string, import('../lib/tree.js').Branch>}} options.tree
 * @param {string} options.label
 * @param {(code: string) => void} options.onOpen an element was asked for
 * @param {(branch: import('../lib/tree.js').Branch) => string} options.describe kind of the element and what it names
 * @param {(key: string, values?: object) => string} options.t
 * @returns {{element: HTMLElement, search: (query: string) => number|null, open: (code: string|null) => void,
 *     destroy: () => void}} `search` answers how many it found, null when the query is empty
 */
export function planTree({tree, label, onOpen, describe, t}) {
    let opened = new Set(tree.roots.length === 1 ? [tree.roots[0].code] : []);
    let openedBefore = null;
    let kept = null;
    let query = '';
    let seen = [];
    let drawn = ROWS_AT_A_TIME;
    let current = tree.roots[0]?.code;
    let chosen = null;

    const list = h('ul', {role: 'tree', 'aria-label': label, class: 'plan-tree'});
    const rest = h('p', {class: 'hint plan-tree-rest'});
    const element = h('div', {}, list, rest);
    list.addEventListener('keydown', onKey);
    list.addEventListener('click', onClick);
    const watcher = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting) && !rest.hidden) draw(drawn + ROWS_AT_A_TIME);
    }, {rootMargin: '300px'});
    watcher.observe(rest);

    function draw(atLeast = drawn) {
        drawn = Math.max(atLeast, ROWS_AT_A_TIME);
        seen = visibleBranches(tree.roots, opened, kept);
        if (!seen.some((branch) => branch.code === current)) current = seen[0]?.code;
        list.replaceChildren(...seen.slice(0, drawn).map(row));
        rest.hidden = seen.length <= drawn;
        rest.textContent = rest.hidden ? '' : t('plan.tree.more', {n: seen.length - drawn});
    }

    function row(branch) {
        const {node} = branch;
        const item = h('li', {role: 'treeitem', class: 'plan-row', 'data-code': branch.code, 'data-level': branch.level,
            'aria-level': branch.level, 'aria-posinset': branch.position, 'aria-setsize': branch.siblings,
            'aria-expanded': branch.children.length > 0 ? String(opened.has(branch.code)) : null,
            'aria-selected': String(branch.code === chosen), tabindex: branch.code === current ? 0 : -1},
        h('span', {class: 'plan-twist', 'aria-hidden': 'true'}),
        h('span', {class: 'plan-row-text'}, h('span', {class: 'plan-row-name'}, markedPieces(node.name, query)
            .map((piece) => (piece.found ? h('mark', {}, piece.text) : piece.text))),
        h('span', {class: 'plan-row-kind'}, describe(branch))));
        item.style.setProperty('--level', branch.level);
        return item;
    }

    const rowOf = (code) => list.querySelector(`[data-code="${CSS.escape(code)}"]`);

    function focusOn(code) {
        const before = rowOf(current);
        if (before) before.tabIndex = -1;
        current = code;
        const index = seen.findIndex((branch) => branch.code === code);
        if (index >= drawn) draw(index + ROWS_AT_A_TIME);
        const element = rowOf(code);
        element.tabIndex = 0;
        element.focus();
    }

    function onKey(event) {
        const code = event.target.closest('[role="treeitem"]')?.dataset.code;
        if (!code || event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            onOpen(code);
            return;
        }
        const step = treeKey(seen, opened, code, event.key);
        if (!step) return;
        event.preventDefault();
        if (step.open || step.close) toggle(step.open ?? step.close);
        if (step.openSiblings) {
            for (const sibling of tree.byCode.get(code).parent?.children ?? tree.roots) opened.add(sibling.code);
            redraw();
        }
        if (step.focus) focusOn(step.focus);
    }

    function onClick(event) {
        const code = event.target.closest('[role="treeitem"]')?.dataset.code;
        if (!code || String(document.getSelection()) !== '') return;
        if (event.target.closest('.plan-twist')) {
            toggle(code);
            focusOn(code);
            return;
        }
        if (!opened.has(code)) toggle(code);
        onOpen(code);
    }

    function toggle(code) {
        if (tree.byCode.get(code).children.length === 0) return;
        if (!opened.delete(code)) opened.add(code);
        redraw();
    }

    function redraw() {
        const had = list.contains(document.activeElement);
        draw();
        if (had) rowOf(current)?.focus();
    }

    function search(text) {
        query = text.trim();
        if (query === '') {
            opened = openedBefore ?? opened;
            openedBefore = null;
            kept = null;
            redraw();
            return null;
        }
        openedBefore ??= opened;
        const found = searchTree(tree.byCode, (node) => matches(node.name, query));
        kept = found.kept;
        opened = found.open;
        draw(ROWS_AT_A_TIME);
        return found.hits.size;
    }

    /** Shows where an element hangs, and marks it. */
    function open(code) {
        chosen = code;
        const branch = code === null ? null : tree.byCode.get(code);
        for (let above = branch?.parent; above; above = above.parent) opened.add(above.code);
        if (branch) {
            current = code;
            seen = visibleBranches(tree.roots, opened, kept);
            draw(Math.max(drawn, seen.findIndex((each) => each.code === code) + 1));
        }
        redraw();
        if (branch) rowOf(code)?.scrollIntoView({block: 'nearest'});
    }

    draw();
    return {element, search, open, destroy: () => watcher.disconnect()};
}
