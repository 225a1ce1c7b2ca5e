import assert from 'node:assert/strict';
import {test} from 'node:test';
import {areaColours, logTicks, nodeFill, nodesOf} from '../../web/lib/cities.js';

const item = (code, population, area) => ({code, population, area: area ? {code: area} : null, sizeClass: 'small',
    raisedByFunctions: false, lon: 0, lat: 0});

test('the largest centre has the first colour, whatever the order, and nobody without an area has one', () => {
    const items = [item('B', 10, 'B'), item('A', 90, 'A'), item('C', 5, 'A'), item('D', 7, null)];
    const colours = areaColours(items);
    assert.deepEqual([...colours.keys()], ['A', 'B']);
    assert.deepEqual([...areaColours([...items].reverse())], [...colours]);
    assert.notEqual(colours.get('A'), colours.get('B'));
});

test('a circle grows with its class and the highest class is filled', () => {
    const [small, large] = nodesOf([item('A', 1), {...item('B', 2), sizeClass: 'large'}], new Map([['small', 0],
        ['large', 1]]), 2);
    assert.ok(large.radius > small.radius);
    assert.equal(large.fill, nodeFill(1, 2));
    assert.notEqual(large.fill, small.fill);
});

test('ticks of a logarithmic axis are powers of ten within the range', () => {
    assert.deepEqual(logTicks(4900, 2_200_000), [10_000, 100_000, 1_000_000]);
    assert.deepEqual(logTicks(95, 1100), [100, 1000]);
});
