import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ancestors, buildTree, searchTree, treeKey, visibleBranches} from '../../web/lib/tree.js';

const NODES = [
    {code: 'L1', parent: null, name: 'Línea 1'},
    {code: 'L1.C1', parent: 'L1', name: 'Componente'},
    {code: 'L1.C1.P1', parent: 'L1.C1', name: 'Programa de vías'},
    {code: 'L1.C2', parent: 'L1', name: 'Otro'},
    {code: 'L2', parent: '', name: 'Línea 2'},
];
const codes = (branches) => branches.map((branch) => branch.code);

test('builds levels, positions and counts of all that lies below', () => {
    const {roots, byCode} = buildTree(NODES);
    assert.deepEqual(codes(roots), ['L1', 'L2']);
    assert.equal(roots[0].descendants, 3);
    const second = byCode.get('L1.C2');
    assert.deepEqual([second.level, second.position, second.siblings], [2, 2, 2]);
    assert.deepEqual(codes(ancestors(byCode.get('L1.C1.P1'))), ['L1', 'L1.C1']);
});

test('keeps a node whose parent is unknown, and one that closes a ring', () => {
    const {roots, byCode} = buildTree([{code: 'a', parent: 'nowhere'}, {code: 'b', parent: 'c'}, {code: 'c', parent: 'b'}]);
    assert.deepEqual(codes(roots), ['a', 'c']);
    assert.equal(byCode.get('b').parent.code, 'c');
    assert.equal(visibleBranches(roots, new Set(['a', 'b', 'c'])).length, 3);
});

test('shows only what is open', () => {
    const {roots} = buildTree(NODES);
    assert.deepEqual(codes(visibleBranches(roots, new Set())), ['L1', 'L2']);
    assert.deepEqual(codes(visibleBranches(roots, new Set(['L1']))), ['L1', 'L1.C1', 'L1.C2', 'L2']);
});

test('a search opens the way to each hit and hides the rest', () => {
    const {roots, byCode} = buildTree(NODES);
    const {hits, kept, open} = searchTree(byCode, (node) => node.name.includes('vías'));
    assert.deepEqual([...hits], ['L1.C1.P1']);
    assert.deepEqual(codes(visibleBranches(roots, open, kept)), ['L1', 'L1.C1', 'L1.C1.P1']);
});

test('keys walk, open and close', () => {
    const {roots} = buildTree(NODES);
    const cases = [
        // open branches, focus, key, what happens
        [[], 'L1', 'ArrowDown', {focus: 'L2'}],
        [[], 'L1', 'ArrowUp', {focus: 'L1'}],
        [[], 'L1', 'ArrowRight', {open: 'L1'}],
        [['L1'], 'L1', 'ArrowRight', {focus: 'L1.C1'}],
        [['L1'], 'L1', 'ArrowLeft', {close: 'L1'}],
        [['L1'], 'L1.C2', 'ArrowLeft', {focus: 'L1'}],
        [['L1'], 'L1.C2', 'ArrowRight', {}],
        [['L1'], 'L1.C1', 'End', {focus: 'L2'}],
        [['L1'], 'L2', 'Home', {focus: 'L1'}],
        [['L1'], 'L2', '*', {openSiblings: 'L2'}],
        [[], 'L1', 'x', null],
        [[], 'gone', 'ArrowDown', null],
    ];
    for (const [open, focus, key, expected] of cases) {
        const opened = new Set(open);
        assert.deepEqual(treeKey(visibleBranches(roots, opened), opened, focus, key), expected, `${focus} ${key}`);
    }
});

test('every node is seen once when all is open, for any order of rows', () => {
    const seed = 20260;
    let state = seed;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const nodes = Array.from({length: 400}, (_, i) => ({code: `n${i}`, parent: i === 0 ? null : `n${Math.floor(random() * i)}`}));
    nodes.sort(() => random() - 0.5);
    const {roots, byCode} = buildTree(nodes);
    const seen = visibleBranches(roots, new Set(byCode.keys()));
    assert.equal(new Set(codes(seen)).size, 400, `seed ${seed}`);
    assert.equal(roots.reduce((sum, root) => sum + 1 + root.descendants, 0), 400, `seed ${seed}`);
});
