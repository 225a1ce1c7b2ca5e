import assert from 'node:assert/strict';
import {test} from 'node:test';
import {comparablePeriods, unbrokenRuns} from '../../web/lib/comparable.js';

const PERIODS = ['2015', '2016', '2017', '2018', '2019'];

test('a line stays on its side of a break', () => {
    const breaks = [{from: '2017', to: '2018'}];
    assert.deepEqual(comparablePeriods(PERIODS, '2019', breaks), ['2018', '2019']);
    assert.deepEqual(comparablePeriods(PERIODS, '2016', breaks), ['2015', '2016', '2017']);
    assert.deepEqual(comparablePeriods(PERIODS, '2016', []), PERIODS);
});

test('a period the indicator does not have compares with nothing', () => {
    assert.deepEqual(comparablePeriods(PERIODS, '1999', []), []);
});

test('a line does not bridge a missing value', () => {
    assert.deepEqual(unbrokenRuns([1, 2, null, 0]), [[0, 1], [3]]);
    assert.deepEqual(unbrokenRuns([null, null]), []);
});
