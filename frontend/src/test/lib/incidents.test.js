import assert from 'node:assert/strict';
import {test} from 'node:test';
import {circlesOf, legendCounts, radiusOf} from '../../web/lib/incidents.js';

test('the area of a circle follows the count', () => {
    assert.equal((radiusOf(100, 400) / radiusOf(400, 400)) ** 2, 0.25);
    assert.equal(radiusOf(0, 400), 0);
});

test('a suppressed count is a hollow circle, zero and missing have none, and large ones lie below', () => {
    const circles = circlesOf([{cell: 'A', cases: 9, status: 'counted'}, {cell: 'B', cases: null, status: 'suppressed'},
        {cell: 'C', cases: 0, status: 'counted'}, {cell: 'D', cases: null, status: 'missing'},
        {cell: 'E', cases: 90, status: 'counted'}]);
    assert.deepEqual(circles.map((circle) => circle.code), ['E', 'A', 'B']);
    assert.equal(circles.at(-1).fill, '#FFFFFF');
});

test('the legend names round counts that nobody could be found by', () => {
    assert.deepEqual(legendCounts(2283), [2000, 500, 100]);
    assert.deepEqual(legendCounts(12), [10]);
    assert.deepEqual(legendCounts(3), []);
});
