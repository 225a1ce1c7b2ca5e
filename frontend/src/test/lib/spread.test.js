import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gatherCrowds, spreadApart} from '../../web/lib/spread.js';

test('symbols on one point are pushed apart and remember where they belong', () => {
    const spread = spreadApart([{id: 'a', x: 10, y: 10}, {id: 'b', x: 10, y: 10}, {id: 'c', x: 200, y: 10}]);
    const [a, b, c] = spread;
    assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 17.9);
    assert.deepEqual([a.trueX, a.trueY, a.moved], [10, 10, true]);
    assert.deepEqual([c.x, c.moved], [200, false]);
});

test('more than eight within reach become one count', () => {
    const close = Array.from({length: 9}, (_, i) => ({id: `p${i}`, x: i * 5, y: 0}));
    const {single, crowds} = gatherCrowds([...close, {id: 'far', x: 500, y: 0}]);
    assert.equal(crowds.length, 1);
    assert.equal(crowds[0].members.length, 9);
    assert.deepEqual(single.map((spot) => spot.id), ['far']);
    assert.equal(gatherCrowds(close.slice(0, 8)).crowds.length, 0);
});
