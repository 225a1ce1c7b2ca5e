import assert from 'node:assert/strict';
import {test} from 'node:test';
import {branches, breadth, colourOfStep} from '../../web/problem/problem-tree.js';

const NODES = [{id: 'a', parent: null, side: 'cause'}, {id: 'b', parent: 'a', side: 'cause'},
    {id: 'c', parent: 'a', side: 'cause'}, {id: 'd', parent: null, side: 'cause'},
    {id: 'e', parent: null, side: 'effect'}];

test('each side has its own tree', () => {
    const causes = branches(NODES, 'cause');
    assert.deepEqual(causes.map((branch) => branch.node.id), ['a', 'd']);
    assert.deepEqual(causes[0].children.map((branch) => branch.node.id), ['b', 'c']);
    assert.equal(branches(NODES, 'effect').length, 1);
    assert.equal(breadth(causes), 3);
    assert.equal(breadth([]), 0);
});

test('a step has the colour of its class on the map of gaps', () => {
    const sides = ['ahead', 'reference', 'behind', 'behind'];
    const ramp = (given) => given.map((side, i) => `${side}${i}`);
    assert.equal(colourOfStep(0, sides, ramp), 'reference1');
    assert.equal(colourOfStep(2, sides, ramp), 'behind3');
    assert.equal(colourOfStep(-1, sides, ramp), 'ahead0');
    assert.equal(colourOfStep(null, sides, ramp), null);
    assert.equal(colourOfStep(1, [], ramp), null);
});
