import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cellColour, stepsInOrder} from '../../web/lib/bivariate.js';
import {outlinesOf} from '../../web/lib/outlines.js';
import {besideOf, countChanges, crossedWith, parseMap, writeMap} from '../../web/lib/pairing.js';

const a = {code: 'a', family: 'f', unit: 'u', direction: 'lower_is_better', aggregation: 'none',
    periods: ['2016', '2017', '2018'], breakdowns: ['total']};
const b = {...a, code: 'b', periods: ['2018'], breakdowns: ['total', 'rural']};
const c = {...a, code: 'c', family: 'g', periods: ['2020']};
const d = {...c, code: 'd', unit: 'v', periods: ['2018']};

test('a map is written as indicator, period and breakdown, each of which may be left out', () => {
    assert.deepEqual(parseMap('a:2018:rural'), {indicator: 'a', period: '2018', breakdown: 'rural'});
    assert.deepEqual(parseMap(':2018'), {indicator: null, period: '2018', breakdown: null});
    assert.deepEqual(parseMap(null), {indicator: null, period: null, breakdown: null});
    assert.equal(writeMap({indicator: 'a', period: '2018', breakdown: 'total'}), 'a:2018:total');
});

test('beside a map stands a period that compares, else a breakdown, else the same unit', () => {
    assert.deepEqual(besideOf({item: a, period: '2018', breakdown: 'total'}, [a, b], ['2017', '2018']),
        {indicator: 'a', period: '2017', breakdown: 'total'});
    assert.deepEqual(besideOf({item: b, period: '2018', breakdown: 'total'}, [a, b], ['2018']),
        {indicator: 'b', period: '2018', breakdown: 'rural'});
    assert.equal(besideOf({item: c, period: '2020', breakdown: 'total'}, [d, b, c], ['2020']).indicator, 'b');
});

test('an indicator is crossed with another family of the same period', () => {
    assert.equal(crossedWith({item: a, period: '2018'}, [a, b, c, d]).indicator, 'd');
    assert.equal(crossedWith({item: a, period: '2018'}, [a, {...d, direction: 'neutral'}, c]).indicator, 'c');
});

test('changes are counted where both have a value', () => {
    const before = [{code: '1', value: 1}, {code: '2', value: 2}, {code: '3', value: null}, {code: '4', value: 0}];
    const after = [{code: '1', value: 2}, {code: '2', value: 1}, {code: '3', value: 5}, {code: '4', value: 0}];
    assert.deepEqual(countChanges(before, after), {higher: 1, lower: 1, equal: 1, both: 3});
});

test('the worst in both is orange whichever way the indicators are better', () => {
    for (const [x, y, cell] of [['higher_is_better', 'lower_is_better', {x: 0, y: 2}],
        ['lower_is_better', 'lower_is_better', {x: 2, y: 2}], ['higher_is_better', 'higher_is_better', {x: 0, y: 0}]]) {
        assert.equal(cellColour({x: {direction: x}, y: {direction: y}})(cell), '#D9711C');
    }
    assert.equal(cellColour({x: {direction: 'neutral'}, y: {direction: 'neutral'}})(null), null);
    assert.deepEqual(stepsInOrder({direction: 'neutral'}, 'x'), [0, 1, 2]);
    assert.deepEqual(stepsInOrder({direction: 'neutral'}, 'y'), [2, 1, 0]);
});

test('shapes become paths in one frame, north up, borders apart', () => {
    const square = (code, west) => ({properties: {code}, geometry: {type: 'Polygon',
        coordinates: [[[west, 0], [west + 1, 0], [west + 1, 1], [west, 1], [west, 0]]]}});
    const outlines = outlinesOf([square('1', 0), square('2', 1)], new Map());
    assert.match(outlines.viewBox, /^0 0 1000 51\d$/);
    assert.deepEqual([...outlines.shapes.keys()], ['1', '2']);
    assert.match(outlines.shapes.get('1'), /^M14 50\d/);
    assert.match(outlines.inner, /^M500 /);
    assert.equal(outlines.groups, '');
});
