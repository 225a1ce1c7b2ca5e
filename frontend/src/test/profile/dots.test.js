import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dotPlaces, sideOfGap} from '../../web/profile/dots.js';

const figure = (change) => ({direction: 'lower_is_better', value: 30, municipalities: {values: [10, 20, 30, 50]},
    department: {value: 20}, region: null, ...change});

test('the better side is on the right whatever the direction', () => {
    const fewer = dotPlaces(figure());
    assert.deepEqual([fewer.own, fewer.department], [50, 75]);
    const more = dotPlaces(figure({direction: 'higher_is_better'}));
    assert.deepEqual([more.own, more.department], [50, 25]);
});

test('what is missing has no place, and what lies outside stands at the edge', () => {
    const places = dotPlaces(figure({value: null, department: {value: null}, region: {value: 500}}));
    assert.deepEqual([places.own, places.department, places.region], [null, null, 0]);
    assert.deepEqual(dotPlaces(figure({municipalities: {values: []}})).ticks, []);
    assert.equal(dotPlaces(figure({municipalities: {values: [7, 7]}, value: 7})).own, 50);
});

test('a gap that cannot be told has no side', () => {
    assert.deepEqual([1, -1, 0, null].map(sideOfGap), ['behind', 'ahead', 'even', 'none']);
});
