import {h} from '../kit/dom.js';
import {markedPieces} from '../lib/text-search.js';
import {searchTree, treeKey, visibleBranches} from '../lib/tree.js';

/** A tree of hundreds of rows opens at once, but only what the reader comes near is put in the page. */
const ROWS_AT_A_TIME = 120;

/**
 * The tree of a plan as a grid that opens and closes: name, kind, places, how much lies below.
 *
 * @param {object} options
 * @param {{roots: import('../lib/tree.js').Branch[], byCode: Map<string, import('../lib/tree.js').Branch>}} options.tree
 * @param {string} options.label
 * @param {(code: string) => HTMLElement} options.placeLink
 * @param {(key: string, values?: object) => string} options.t
 * @returns {{element: HTMLElement, search: (query: string, wanted: ((node: object) => boolean)|null) => number,
 *     openAll: () => void, closeAll: () => void, destroy: () => void}} `search` answers how many nodes it found;
 *     null for `wanted` shows the whole tree again
 */
export function treeView({tree, label, placeLink, t}) {
    const rows = new Map();
    let open = new Set(tree.roots.length === 1 ? [tree.roots[0].code] : []);
    let openBefore = null;
    let kept = null;
    let hits = null;
    let query = '';
    let seen = [];
    let drawn = ROWS_AT_A_TIME;
    let current = tree.roots[0]?.code;

    const body = h('div', {role: 'rowgroup', class: 'origin-tree-body'});
    const rest = h('p', {class: 'origin-small origin-tree-rest'});
    const grid = h('div', {role: 'treegrid', 'aria-label': label, class: 'origin-tree'},
        h('div', {role: 'rowgroup', class: 'origin-tree-head'},
            h('div', {role: 'row', 'aria-rowindex': '1', class: 'origin-tree-row'},
                ...['name', 'kind', 'places', 'below'].map((column) =>
                    h('div', {role: 'columnheader', class: `origin-tree-${column}`}, t(`origin.tree.${column}`))))),
        body);
    const element = h('div', {}, grid, rest);
    grid.addEventListener('keydown', onKey);
    body.addEventListener('click', onClick);
    const watcher = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) draw(drawn + ROWS_AT_A_TIME);
    }, {rootMargin: '400px'});
    watcher.observe(rest);

    function draw(atLeast = drawn) {
        drawn = Math.max(atLeast, ROWS_AT_A_TIME);
        seen = visibleBranches(tree.roots, open, kept);
        if (!seen.some((branch) => branch.code === current)) current = seen[0]?.code;
        grid.setAttribute('aria-rowcount', String(seen.length + 1));
        body.replaceChildren(...seen.slice(0, drawn).map((branch, index) => row(branch, index)));
        const left = seen.length - drawn;
        rest.hidden = left <= 0;
        rest.textContent = left > 0 ? t('origin.tree.more', {n: left}) : '';
    }

    function row(branch, index) {
        if (!rows.has(branch.code)) rows.set(branch.code, newRow(branch));
        const element = rows.get(branch.code);
        element.setAttribute('aria-rowindex', String(index + 2));
        if (branch.children.length > 0) element.setAttribute('aria-expanded', String(open.has(branch.code)));
        makeCurrent(element, branch.code === current);
        return element;
    }

    function newRow(branch) {
        const {node} = branch;
        const name = h('div', {role: 'gridcell', class: 'origin-tree-name'},
            h('span', {class: 'origin-tree-twist', 'aria-hidden': 'true'}),
            h('span', {class: 'origin-tree-text'}, ...markedPieces(node.name, query).map((piece) =>
                (piece.found ? h('mark', {}, piece.text) : piece.text))));
        name.style.setProperty('--level', branch.level);
        return h('div', {role: 'row', class: 'origin-tree-row', 'data-code': branch.code, 'data-level': branch.level,
            'aria-level': branch.level, 'aria-posinset': branch.position, 'aria-setsize': branch.siblings},
        name,
        h('div', {role: 'gridcell', class: 'origin-tree-kind'}, node.kindName ?? node.kind),
        h('div', {role: 'gridcell', class: 'origin-tree-places'}, ...(node.places ?? []).map(placeLink)),
        h('div', {role: 'gridcell', class: 'origin-tree-below'}, branch.descendants > 0 ? String(branch.descendants) : ''));
    }

    /** One row is the tab stop, and only its links are reached by Tab. */
    function makeCurrent(element, isCurrent) {
        element.tabIndex = isCurrent ? 0 : -1;
        for (const link of element.querySelectorAll('a')) link.tabIndex = isCurrent ? 0 : -1;
    }

    function focusOn(code) {
        const before = rows.get(current);
        current = code;
        const index = seen.findIndex((branch) => branch.code === code);
        if (index >= drawn) draw(index + ROWS_AT_A_TIME);
        if (before) makeCurrent(before, false);
        const element = rows.get(code);
        makeCurrent(element, true);
        element.focus();
    }

    function onKey(event) {
        const inRow = event.target.closest('[role="row"]');
        if (!inRow?.dataset.code || event.altKey || event.ctrlKey || event.metaKey) return;
        const onLink = event.target !== inRow;
        if ((event.key === 'Enter' || event.key === ' ') && !onLink) {
            event.preventDefault();
            toggle(inRow.dataset.code);
            return;
        }
        const step = treeKey(seen, open, inRow.dataset.code, event.key);
        if (!step) return;
        event.preventDefault();
        if (step.open || step.close) toggle(step.open ?? step.close);
        if (step.openSiblings) openSiblings(step.openSiblings);
        if (step.focus) focusOn(step.focus);
    }

    function onClick(event) {
        if (event.target.closest('a')) return;
        const code = event.target.closest('[role="row"]')?.dataset.code;
        if (!code || String(document.getSelection()) !== '') return;
        toggle(code);
        focusOn(code);
    }

    function toggle(code) {
        if (tree.byCode.get(code).children.length === 0) return;
        if (!open.delete(code)) open.add(code);
        keepingFocus(() => draw());
    }

    function openSiblings(code) {
        const siblings = tree.byCode.get(code).parent?.children ?? tree.roots;
        for (const sibling of siblings) open.add(sibling.code);
        keepingFocus(() => draw());
    }

    function keepingFocus(change) {
        const focused = document.activeElement;
        change();
        if (focused?.isConnected && focused !== document.activeElement) focused.focus();
    }

    function search(text, wanted) {
        query = wanted ? text : '';
        rows.clear();
        if (wanted) {
            openBefore ??= open;
            ({hits, kept, open} = searchTree(tree.byCode, wanted));
        } else {
            open = openBefore ?? open;
            openBefore = null;
            hits = null;
            kept = null;
        }
        draw(ROWS_AT_A_TIME);
        return hits ? hits.size : tree.byCode.size;
    }

    function openAll() {
        open = new Set(tree.byCode.keys());
        draw(ROWS_AT_A_TIME);
    }

    function closeAll() {
        open = new Set();
        draw(ROWS_AT_A_TIME);
    }

    draw();
    return {element, search, openAll, closeAll, destroy: () => watcher.disconnect()};
}
