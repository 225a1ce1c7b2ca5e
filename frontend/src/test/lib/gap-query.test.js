import assert from 'node:assert/strict';
import {test} from 'node:test';
import {furthestOf, gapQuery, inRegion, pastPeriods} from '../../web/lib/gap-query.js';

const view = {period: '2020', item: {periods: ['2017', '2018', '2019', '2020']}, regionalisation: {id: 'cinco'}};
const ask = (state) => gapQuery({peers: null, past: null, ...state}, view);

test('only what belongs to the reference is asked', () => {
    assert.deepEqual(ask({reference: 'best', peers: 'population-8', past: '2018'}), {reference: 'best'});
    assert.deepEqual(ask({reference: 'subregion'}), {reference: 'subregion', regions: 'cinco'});
    assert.deepEqual(ask({reference: 'peers'}), {reference: 'peers'});
    assert.deepEqual(ask({reference: 'peers', peers: 'population-8'}), {reference: 'peers', k: '8'});
    assert.deepEqual(ask({reference: 'peers', peers: 'pdet'}), {reference: 'peers', peers: 'pdet'});
    assert.deepEqual(ask({reference: 'past', past: '2018'}), {reference: 'past', past: '2018'});
});

test('a past that is not before the period is left to the default', () => {
    assert.deepEqual(ask({reference: 'past', past: '2020'}), {reference: 'past'});
    assert.deepEqual(ask({reference: 'past', past: '1999'}), {reference: 'past'});
});

test('the past is offered back to the break only', () => {
    assert.deepEqual(pastPeriods(view.item.periods, '2020', [{from: '2017', to: '2018'}]), ['2019', '2018']);
    assert.deepEqual(pastPeriods(view.item.periods, '2018', [{from: '2017', to: '2018'}]), []);
});

test('the furthest behind of a region, missing ones never among them', () => {
    const items = [{code: 'a', name: 'A', gap: 3}, {code: 'b', name: 'B', gap: null}, {code: 'c', name: 'C', gap: 9},
        {code: 'd', name: 'D', gap: 20}];
    const regionOf = new Map([['a', 'n'], ['b', 'n'], ['c', 'n'], ['d', 's']]);
    assert.deepEqual(furthestOf(inRegion(items, 'n', regionOf)).map((each) => each.code), ['c', 'a']);
    assert.equal(inRegion(items, null, regionOf).length, 4);
});
