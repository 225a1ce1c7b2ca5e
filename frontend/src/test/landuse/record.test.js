import assert from 'node:assert/strict';
import {test} from 'node:test';
import {valueText, yearsOf} from '../../web/landuse-record/record.js';
import {createFormat} from '../../web/lib/format.js';

test('a year in which no licence was reported stands between the others, none before the first', () => {
    assert.deepEqual(yearsOf([{id: '2022', licences: 4}, {id: '2019', licences: 2}]).map(({year, licences}) => [year, licences]),
        [['2019', 2], ['2020', 0], ['2021', 0], ['2022', 4]]);
    assert.deepEqual(yearsOf([]), []);
});

test('a figure keeps its unit', () => {
    const format = createFormat('es');
    assert.equal(valueText({value: 73.25, unit: 'porcentaje'}, format), '73,3\u202f%');
    assert.equal(valueText({value: 1234.5, unit: 'hectáreas (plano EPSG:9377)'}, format), '1.235 ha');
});
