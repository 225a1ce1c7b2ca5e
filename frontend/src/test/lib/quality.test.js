import assert from 'node:assert/strict';
import test from 'node:test';
import {bySeverity, findingsOf, hasWarning} from '../../web/lib/quality.js';

const cell = (territory, period = '2018', breakdown = 'total') => ({territory, period, breakdown, value: 1});
const QUALITY = {items: [
    {rule: 'outlier', severity: 'information', title: 'dato atípico', cells: [cell('EX001'), cell('EX002', '2017')]},
    {rule: 'jump', severity: 'warning', title: 'salto', cells: [cell('EX001')]},
    {rule: 'unknown-column', severity: 'warning', title: 'unknown-column', cells: []},
]};

test('a value has the findings that name its place, period and breakdown, warnings first', () => {
    const found = findingsOf(QUALITY, {territory: 'EX001', period: '2018', breakdown: 'total'});
    assert.deepEqual(found.map((each) => each.rule), ['jump', 'outlier']);
    assert.equal(hasWarning(found), true);
    assert.deepEqual(findingsOf(QUALITY, {territory: 'EX002', period: '2018', breakdown: 'total'}), []);
    assert.deepEqual(findingsOf(QUALITY, {territory: 'EX001', period: '2018', breakdown: 'rural'}), []);
});

test('without an answer nothing is known and nothing is claimed', () => {
    assert.deepEqual(findingsOf(null, {territory: 'EX001', period: '2018', breakdown: 'total'}), []);
    assert.equal(hasWarning([]), false);
});

test('equal severities keep their order', () => {
    assert.deepEqual(bySeverity(QUALITY.items).map((each) => each.rule), ['jump', 'unknown-column', 'outlier']);
});
