import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createFormat} from '../../web/lib/format.js';
import {areaText, hectaresText, lengthText, shareText} from '../../web/lib/measures.js';
import {SOIL_CLASSES} from '../../web/lib/zone-looks.js';
import {sizeOf, subjectsOf, termsOf, totalsOf} from '../../web/landuse/plan-facts.js';

const format = createFormat('es');

test('a term has ended when its day, its month or its year is over', () => {
    const ended = (date) => termsOf({terms: {short: date, medium: null, long: null}}, '2026-11-21')[0].expired;
    assert.deepEqual(['2026-11-20', '2026-11-21', '2026-10', '2026-11', '2025', '2026'].map(ended),
        [true, false, true, false, true, false]);
    assert.deepEqual(termsOf({terms: {short: null, medium: null, long: null}}, '2026-11-21'), []);
});

test('the five classes can be looked at only where the plan says its classification', () => {
    const detail = (theme, zones = 3) => ({theme, zones});
    assert.deepEqual(subjectsOf({zones: 9, themesDetail: [detail('hazard'), detail('soil_class'), detail('rural_category', 0)]}),
        ['class', 'soil_class', 'hazard']);
    assert.deepEqual(subjectsOf({zones: 3, themesDetail: [detail('hazard')]}), ['hazard']);
    assert.deepEqual(subjectsOf({zones: 0, themesDetail: []}), []);
});

test('the hectares of classes add up, shares add up to one, and what is not known is no zero', () => {
    const zone = (id, hectares) => ({properties: {class: id, hectares}});
    const rows = totalsOf([zone('rural', 60), zone('urban', 10), zone('rural', 20), zone('protection', 10)], SOIL_CLASSES);
    assert.deepEqual(rows.map((row) => [row.code, row.hectares, row.zones]), [['urban', 10, 1], ['rural', 80, 2],
        ['protection', 10, 1]]);
    assert.ok(Math.abs(rows.reduce((sum, row) => sum + row.share, 0) - 1) < 1e-12);
    const [unknown] = totalsOf([zone('urban', undefined)], SOIL_CLASSES);
    assert.deepEqual([unknown.hectares, unknown.share], [null, null]);
});

test('measures take the unit that a reader would take', () => {
    assert.equal(lengthText(1e-6, format), '<0,1 mm');
    assert.deepEqual([0.002, 0.05, 0.35, 1.5, 12.4, 999, 1500].map((metres) => lengthText(metres, format)),
        ['2 mm', '5 cm', '35 cm', '1,5 m', '12 m', '999 m', '1,5 km']);
    assert.deepEqual([0.4, 42, 1234, 25_000, 3e7].map((metres) => areaText(metres, format)),
        ['0,40 m²', '42,0 m²', '1.234 m²', '2,50 ha', '3.000 ha']);
    assert.equal(hectaresText(0, format), '0 ha');
    assert.equal(shareText(0.00001, format), '<0,1\u202f%');
    assert.equal(shareText(0, format), '0,0\u202f%');
    assert.deepEqual(sizeOf(345_678), {value: 345.678, unit: 'kB', decimals: 0});
});
