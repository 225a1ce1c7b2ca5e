import assert from 'node:assert/strict';
import {test} from 'node:test';
import {classOf} from '../../web/lib/classify.js';
import {countAgainst, furthestBehind, groupByRegion, orderOf} from '../../web/lib/facts.js';

const item = (code, value) => ({code, name: code, value, rank: null});
const ITEMS = [item('a', 10), item('b', 30), item('c', null), item('d', 20)];

test('behind depends on the direction', () => {
    assert.equal(countAgainst(ITEMS, 15, 'lower_is_better').behind, 2);
    assert.equal(countAgainst(ITEMS, 15, 'higher_is_better').behind, 1);
    assert.equal(countAgainst(ITEMS, 15, 'neutral').behind, 0);
    assert.equal(countAgainst(ITEMS, null, 'lower_is_better').known, 3);
});

test('the furthest behind never include a missing value', () => {
    assert.deepEqual(furthestBehind(ITEMS, 'lower_is_better', 2).map((each) => each.code), ['b', 'd']);
    assert.deepEqual(furthestBehind(ITEMS, 'higher_is_better', 9).map((each) => each.code), ['a', 'd', 'b']);
});

test('regions come worst first, missing values last', () => {
    const regionOf = new Map([['a', 'N'], ['b', 'S'], ['c', 'S'], ['d', 'S']]);
    const regions = [{code: 'N', name: 'N', value: 10}, {code: 'S', name: 'S', value: null}, {code: 'X', name: 'X',
        value: 99}];
    const groups = groupByRegion(ITEMS, regionOf, regions, 'lower_is_better');
    assert.deepEqual(groups.map((group) => group.region.code), ['S', 'N']);
    assert.deepEqual(groups[0].items.map((each) => each.code), ['b', 'd', 'c']);
});

test('a value finds its class by the values present, then by the bounds', () => {
    const classes = [{lower: 0, upper: 10, minPresent: 0, maxPresent: 9}, {lower: 10, upper: 20, minPresent: 10,
        maxPresent: 20}];
    assert.equal(classOf(9, classes), 0);
    assert.equal(classOf(10, classes), 1);
    assert.equal(classOf(20, classes), 1);
    assert.equal(classOf(null, classes), -1);
    assert.equal(classOf(-5, classes), 0);
    assert.equal(classOf(9.5, [{lower: 0, upper: 10}, {lower: 10, upper: 20}]), 0);
});

test('totals are ordered from high to low, whatever is better', () => {
    assert.equal(orderOf({aggregation: 'sum', direction: 'higher_is_better'}), 'neutral');
    assert.equal(orderOf({aggregation: 'weighted_mean', direction: 'higher_is_better'}), 'higher_is_better');
});
