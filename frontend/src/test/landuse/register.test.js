import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ageClass, countsOf, filtered, rowsOf} from '../../web/landuse/register.js';

const plan = (id, territory, more = {}) => ({id, territory: {code: territory, name: territory}, kind: 'EOT', inForce: true,
    act: {confirmed: false, date: null}, ageYears: null, zones: 0, ...more});
const known = (id, territory, date, ageYears, more = {}) =>
    plan(id, territory, {act: {confirmed: true, date}, ageYears, kind: 'POT', ...more});

test('the age of a plan has a class by the terms of the law, and none where its act is not known', () => {
    assert.deepEqual([0, 4, 4.5, 8, 12, 12.1, 26].map((years) => ageClass(known('a', 'a', '2000', years))),
        [0, 0, 1, 1, 2, 3, 3]);
    assert.equal(ageClass(plan('a', 'a', {ageYears: 3})), null);
    assert.equal(ageClass(known('a', 'a', '2000', null)), null);
    assert.equal(ageClass(null), null);
});

test('a territory shows its plan in force, keeps its versions, and one without a plan stays in the register', () => {
    const rows = rowsOf([{code: 'b', name: 'Beta'}, {code: 'a', name: 'Alfa'}, {code: 'c', name: 'Coto'}], [
        known('a-2004', 'a', '2004', 22, {inForce: false}), known('a-2019', 'a', '2019-05-02', 7),
        known('b-2004', 'b', '2004', 22, {inForce: false}), known('b-2012', 'b', '2012', 14, {inForce: false}),
    ]);
    assert.deepEqual(rows.map((row) => [row.code, row.plan?.id ?? null, row.versions.length]),
        [['a', 'a-2019', 2], ['b', 'b-2012', 2], ['c', null, 0]]);
});

test('the counts add up to the municipalities, and the filters find what the counts count', () => {
    const rows = rowsOf(['a', 'b', 'c', 'd'].map((code) => ({code, name: code})), [
        known('a', 'a', '2014', 12, {zones: 3}), plan('b', 'b'), plan('c', 'c', {kind: 'PBOT'})]);
    const counts = countsOf(rows);
    assert.equal(counts.confirmed + counts.unconfirmed + counts.without, counts.territories);
    assert.deepEqual(counts.byKind, [{id: 'POT', n: 1}, {id: 'PBOT', n: 1}, {id: 'EOT', n: 1}]);
    assert.equal(filtered(rows, {act: 'confirmed'}).length, counts.confirmed);
    assert.equal(filtered(rows, {act: 'unconfirmed'}).length, counts.unconfirmed);
    assert.equal(filtered(rows, {act: 'polygons'}).length, counts.withPolygons);
    assert.equal(filtered(rows, {kind: 'PBOT'}).length, 1);
    assert.equal(filtered(rows, {}).length, 4);
});
