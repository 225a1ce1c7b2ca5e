import assert from 'node:assert/strict';
import {test} from 'node:test';
import {crossTabulate, gridKey, shadeStep} from '../../web/lib/matrix.js';

const ACTORS = [
    {organisation: 'CVC', level: 'departamental', dimension: 'ambiental_cultural'},
    {organisation: 'INVÍAS', level: 'nacional', dimension: 'territorial'},
    {organisation: 'SENA', level: 'nacional', dimension: 'social'},
    {organisation: 'ICBF', level: 'nacional', dimension: 'social'},
    {organisation: 'CAVASA', level: 'departamental', dimension: null},
];
const AXES = {
    row: (actor) => actor.level, column: (actor) => actor.dimension ?? '',
    rows: ['nacional', 'regional', 'departamental'], columns: ['economica', 'social', 'territorial'],
};

test('counts each crossing and both margins, in the order asked, without empty rows', () => {
    const table = crossTabulate(ACTORS, AXES);
    assert.deepEqual(table.rows, [{id: 'nacional', total: 3}, {id: 'departamental', total: 2}]);
    assert.deepEqual(table.columns.map((column) => column.id), ['social', 'territorial', 'ambiental_cultural', '']);
    assert.deepEqual(table.cell('nacional', 'social').items.map((actor) => actor.organisation), ['SENA', 'ICBF']);
    assert.deepEqual(table.cell('departamental', 'social').items, []);
    assert.equal(table.largest, 2);
});

test('margins add up to the whole', () => {
    const table = crossTabulate(ACTORS, AXES);
    const sum = (margin) => margin.reduce((total, entry) => total + entry.total, 0);
    assert.equal(sum(table.rows), table.total);
    assert.equal(sum(table.columns), table.total);
});

test('nothing gives an empty table', () => {
    const table = crossTabulate([], AXES);
    assert.deepEqual([table.rows, table.columns, table.total, table.largest], [[], [], 0, 0]);
});

test('arrows stay inside the grid', () => {
    const size = {rows: 3, columns: 4};
    assert.deepEqual(gridKey({row: 0, column: 0}, size, 'ArrowUp'), {row: 0, column: 0});
    assert.deepEqual(gridKey({row: 1, column: 1}, size, 'ArrowRight'), {row: 1, column: 2});
    assert.deepEqual(gridKey({row: 1, column: 1}, size, 'End'), {row: 1, column: 3});
    assert.deepEqual(gridKey({row: 1, column: 1}, size, 'Home', true), {row: 0, column: 0});
    assert.equal(gridKey({row: 1, column: 1}, size, 'a'), null);
});

test('shade is 0 only for nothing and full only near the largest', () => {
    assert.deepEqual([0, 1, 4, 9, 16].map((count) => shadeStep(count, 16, 4)), [0, 1, 2, 3, 4]);
    assert.equal(shadeStep(1, 1000, 5), 1);
});
