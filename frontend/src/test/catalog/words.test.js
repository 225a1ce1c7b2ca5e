import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bibtex, citationPieces} from '../../web/catalog/citation.js';
import {examplesOf} from '../../web/catalog/examples.js';
import {featureLabel} from '../../web/catalog/feature-label.js';
import {looksOf} from '../../web/catalog/layer-look.js';
import {decimalsOf, leadOf} from '../../web/catalog/parts.js';
import {shortChecksum, sizeText} from '../../web/catalog/sizes.js';
import {createFormat, NARROW_SPACE} from '../../web/lib/format.js';
import {styleValue} from '../../web/lib/style-value.js';
import {insideRings, nearLine} from '../../web/lib/tile-hit.js';

const dataset = (change = {}) => ({id: 'municipalities', title: 'Municipios', geometry: 'polygon', formats: ['gpkg', 'geojson', 'csv'],
    fields: [{name: 'code', type: 'text'}, {name: 'area_km2', type: 'number'}], ...change});
const t = (key, values = {}) => `${key} ${values.title ?? ''}`;
const where = {base: 'https://mapas.example.org/', query: ''};

test('examples carry the real address, and the part that is chosen', () => {
    const examples = examplesOf(dataset(), {...where, query: '&filter=area_km2%20%3E%20500'}, t);
    assert.deepEqual(examples.map((each) => each.id), ['curl', 'qgis', 'python', 'r', 'javascript']);
    const [curl, qgis, python, r, javascript] = examples.map((each) => each.code);
    assert.match(curl, /-o municipalities\.gpkg/);
    assert.ok(curl.includes('"https://mapas.example.org/api/v1/datasets/municipalities/download?f=gpkg&filter=area_km2%20%3E%20500"'));
    assert.equal(qgis, 'https://mapas.example.org/ogc');
    assert.equal(examples[1].steps.length, 5);
    assert.ok(python.includes('gpd.read_file(') && python.includes('f=geojson&filter='));
    assert.ok(r.includes('st_read('));
    assert.ok(javascript.startsWith("import * as maplibregl from 'maplibre-gl';"), 'MapLibre GL JS 6 has no default export');
    assert.ok(javascript.includes("style: 'https://mapas.example.org/ogc/collections/municipalities/styles/default?f=mapbox'"));
});

test('a table is read as a table, and its codes stay text', () => {
    const codes = Object.fromEntries(examplesOf(dataset({geometry: 'none', formats: ['csv', 'xlsx']}), where, t).map((each) => [each.id, each.code]));
    assert.ok(codes.python.includes('pd.read_csv(') && codes.python.includes('dtype={"code": str}'));
    assert.ok(codes.r.includes('colClasses = c(code = "character")'));
    assert.ok(codes.javascript.includes('/items?limit='));
    assert.ok(codes.curl.includes('f=csv'));
});

test('the title stands in italics in the citation, whose sum is the citation', () => {
    const text = 'DANE (2022). Municipios, versión 3. Territoria.';
    const pieces = citationPieces(text, 'Municipios');
    assert.deepEqual(pieces.map((piece) => piece.italic), [false, true, false]);
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
    assert.deepEqual(citationPieces(text, 'Otro'), [{text, italic: false}]);
});

test('BibTeX leaves out what is not known, and no text ends its field', () => {
    const entry = bibtex({id: 'land-use', title: 'Suelo {100 %} & más', publisher: null, version: 2, published: '2026-11-20T10:00:00Z'},
        {address: 'https://x.org/api?a=1&b=2', today: '2026-11-21'});
    assert.equal(entry, '@misc{land_use_v2,\n  title = {Suelo 100 \\% \\& más},\n  year = {2026},\n  version = {2},\n'
        + '  url = {https://x.org/api?a=1&b=2},\n  urldate = {2026-11-21}\n}\n');
    assert.match(bibtex({id: 'a', title: 'A', publisher: 'Gente y Territorio and Co', version: null, published: null}, {address: 'u', today: 'd'}),
        /author = \{\{Gente y Territorio and Co\}\}/);
});

test('sizes are as file managers count', () => {
    const format = createFormat('es');
    assert.deepEqual([0, 80, 999, 1000, 412_300, 999_600, 1_140_000, 2_300_000_000].map((bytes) => sizeText(bytes, format)),
        ['0 B', '80 B', '999 B', '1 kB', '412 kB', '1,0 MB', '1,1 MB', '2,3 GB']);
    assert.equal(shortChecksum('9f2c'.padEnd(60, '0') + '41ab'), 'sha256 9f2c…41ab');
    assert.ok(NARROW_SPACE);
});

test('a feature is called by its name, then its code and what has a unit; what is missing stays', () => {
    const fields = [{name: 'code', type: 'text', title: 'Código'}, {name: 'name', type: 'text', title: 'Nombre'},
        {name: 'order', type: 'integer', title: 'Orden'}, {name: 'value', type: 'number', title: 'Valor', unit: '%'}];
    const {title, lines} = featureLabel({code: '76834', name: 'Tuluá', order: 3}, fields);
    assert.equal(title, 'Tuluá');
    assert.deepEqual(lines.map(({field, value}) => [field.name, value]), [['code', '76834'], ['value', null]]);
    assert.equal(featureLabel({}, fields).title, '');
});

test('published styles are read: classes, categories, what has no value', () => {
    const step = ['step', ['get', 'value'], '#a', 10, '#b', 20, '#c'];
    assert.deepEqual([5, 10, 25].map((value) => styleValue(step, {value})), ['#a', '#b', '#c']);
    assert.equal(styleValue(step, {}), null);
    const match = ['match', ['get', 'class'], ['a', 'b'], 1, 'c', 2, 3];
    assert.deepEqual(['b', 'c', 'z'].map((each) => styleValue(match, {class: each})), [1, 2, 3]);
    assert.equal(styleValue(['case', ['==', ['get', 'v'], null], 'none', ['step', ['get', 'v'], 'low', 3, 'high']], {}), 'none');
    assert.equal(styleValue(['interpolate', ['linear'], ['zoom'], 6, 1, 10, 5], {}, 8), 3);
    assert.equal(styleValue(['unheard', 1], {}), null);
    const looks = looksOf({layers: [{type: 'fill', filter: ['has', 'value'], paint: {'fill-color': step}}, {type: 'fill',
        filter: ['!', ['has', 'value']], paint: {'fill-color': '#none'}}]});
    assert.deepEqual([looks({value: 12}, 3, 8).map((look) => look.fill), looks({}, 3, 8).map((look) => look.fill)], [['#b'], ['#none']]);
    assert.equal(looksOf(null)({}, 1, 8).length, 1);
    assert.equal(looksOf({layers: [{type: 'fill', paint: {'fill-color': '#F2EFE8'}}]})({}, 3, 8)[0].hatched, true);
});

test('what lies under the pointer', () => {
    const square = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]];
    const hole = [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]];
    assert.equal(insideRings([square, hole], 2, 2), true);
    assert.equal(insideRings([square, hole], 5, 5), false);
    assert.equal(nearLine([[[0, 0], [10, 0]]], 5, 3, 4), true);
    assert.equal(nearLine([[[0, 0], [10, 0]]], 15, 3, 4), false);
    assert.equal(nearLine([[[2, 2]]], 4, 2, 2), true);
});

test('a long description begins with what fits a glance, and loses nothing', () => {
    const long = `Primera frase corta. ${'Segunda palabra '.repeat(20)}fin. Tercera.`;
    const {lead, rest} = leadOf(long);
    assert.equal(lead, 'Primera frase corta.');
    assert.equal(`${lead} ${rest}`, long);
    assert.deepEqual(leadOf('Corta.'), {lead: 'Corta.', rest: ''});
    assert.deepEqual(leadOf(null), {lead: '', rest: ''});
});

test('a column has the decimals that tell its values apart', () => {
    assert.equal(decimalsOf([563.27, 62.4, null]), 1);
    assert.equal(decimalsOf([1.25, 3]), 2);
    assert.equal(decimalsOf([0.12345]), 4);
    assert.equal(decimalsOf([12, 1300]), 0);
    assert.equal(decimalsOf([]), 0);
});
