import assert from 'node:assert/strict';
import {test} from 'node:test';
import {boxOf, faultIn, filterExamples, isPart, propertyName, selectionQuery, writeBox} from '../../web/catalog/selection.js';

const FIELDS = [{name: 'code', type: 'text', title: 'Código'}, {name: 'name', type: 'text', title: 'Nombre'},
    {name: 'area_km2', type: 'number', title: 'Área', unit: 'km²'}];

test('a part is asked for as a program would ask', () => {
    const query = selectionQuery({filter: ' area_km2 > 500 ', box: '-77,3,-76,4', fields: 'name,code,gone'}, FIELDS);
    assert.deepEqual(query, {filter: 'area_km2 > 500', 'filter-lang': 'cql2-text', bbox: '-77,3,-76,4', properties: 'name,code'});
    assert.deepEqual(selectionQuery({fields: 'code,name,area_km2'}, FIELDS), {filter: null, 'filter-lang': null, bbox: null, properties: null});
    assert.equal(isPart({}), false);
    assert.equal(isPart({box: '-77,3,-76,4'}), true);
});

test('a box upside down is none', () => {
    for (const text of [null, '1,2,3', '-77,4,-76,3', '-77,3,-76,91', 'a,b,c,d']) assert.equal(boxOf(text), null, String(text));
    assert.equal(writeBox([-77.123456, 3.1, -76, 4.99999]), '-77.1235,3.1,-76,5');
});

test('examples are of the dataset\'s own fields and values, quoted as CQL2 wants', () => {
    const texts = filterExamples(FIELDS, {code: '76001', name: "Tuluá 'x", area_km2: 563.27}, {geometry: 'polygon', bbox: [-77, 3, -75, 5]})
        .map((each) => each.text);
    assert.deepEqual(texts, ["code = '76001'", "CASEI(name) LIKE CASEI('tul%')", 'area_km2 > 563', 'area_km2 IS NOT NULL',
        'S_INTERSECTS(geometry, BBOX(-77, 3, -76, 4))']);
    assert.equal(propertyName('date'), '"date"');
    assert.deepEqual(filterExamples(FIELDS, null, {geometry: 'none', bbox: null}), []);
});

test('a fault is shown at its place', () => {
    assert.deepEqual(faultIn("nombre = 'Cali'", 0), {before: '', at: 'nombre', after: " = 'Cali'"});
    assert.deepEqual(faultIn('a = ', 4), {before: 'a = ', at: '', after: ''});
    assert.equal(faultIn('a', 9), null);
    assert.equal(faultIn('a', undefined), null);
});
