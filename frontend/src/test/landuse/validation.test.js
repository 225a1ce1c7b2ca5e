import assert from 'node:assert/strict';
import {test} from 'node:test';
import {byOutcome, chosen, countsOf, ranked} from '../../web/landuse/validation.js';

const finding = (id, severity, more = {}) => ({id, severity, rule: 'r1', areaSquareMetres: null, lengthMetres: null, ...more});

test('faults are ranked by severity, then by area, then by length; those without a place come last', () => {
    const order = ranked([finding('alert', 'alert', {areaSquareMetres: 9e6}), finding('line', 'error', {lengthMetres: 5000}),
        finding('nowhere', 'error'), finding('small', 'error', {areaSquareMetres: 2}),
        finding('large', 'error', {areaSquareMetres: 300}), finding('warning', 'warning', {areaSquareMetres: 1})]);
    assert.deepEqual(order.map((each) => each.id), ['large', 'small', 'line', 'nowhere', 'warning', 'alert']);
    assert.deepEqual(order.map((each) => each.number), [1, 2, 3, 4, 5, 6]);
});

test('the rank does not depend on the order of the answer, and filtering keeps the numbers', () => {
    const all = [finding('b', 'error'), finding('a', 'error'), finding('c', 'warning', {rule: 'r2'})];
    const order = ranked(all).map((each) => each.id);
    assert.deepEqual(ranked([...all].reverse()).map((each) => each.id), order);
    assert.deepEqual(chosen(ranked(all), {severity: 'warning'}).map((each) => each.number), [3]);
    assert.deepEqual(chosen(ranked(all), {rule: 'r2'}).map((each) => each.id), ['c']);
    assert.equal(chosen(ranked(all), {severity: 'unknown'}).length, 3);
    assert.deepEqual(countsOf(all), {error: 2, warning: 1, alert: 0});
});

test('outcomes ask for work first, and one that no rule had is not shown', () => {
    const groups = byOutcome([{id: 'a', outcome: 'passed'}, {id: 'b', outcome: 'not_verifiable'}, {id: 'c', outcome: 'failed',
        findings: 1}, {id: 'd', outcome: 'failed', findings: 9}]);
    assert.deepEqual(groups.map((group) => [group.outcome, group.rules.map((rule) => rule.id).join('')]),
        [['failed', 'dc'], ['not_verifiable', 'b'], ['passed', 'a']]);
});
