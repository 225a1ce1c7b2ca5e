import assert from 'node:assert/strict';
import {test} from 'node:test';
import {byTerritory, orderRules, severities} from '../../web/alert/alert-list.js';
import {findPlace} from '../../web/kit/territory-field.js';

const hit = (code) => ({code, name: code.toUpperCase(), why: ''});
const RULES = [
    {id: 'leve', severity: 'minor', evaluable: true, triggered: [hit('a'), hit('b'), hit('c')]},
    {id: 'sin', severity: 'severe', evaluable: false, triggered: []},
    {id: 'grave', severity: 'severe', evaluable: true, triggered: [hit('b')]},
    {id: 'media', severity: 'moderate', evaluable: true, triggered: [hit('a')]},
];

test('gravest first; what cannot be evaluated last of its severity', () => {
    assert.deepEqual(orderRules(RULES).map((rule) => rule.id), ['grave', 'sin', 'media', 'leve']);
    assert.deepEqual(severities(RULES), ['severe', 'moderate', 'minor']);
});

test('each territory has its alerts, those with severe ones first', () => {
    const places = byTerritory(RULES, (a, b) => a.localeCompare(b));
    assert.deepEqual(places.map((place) => [place.code, place.total]), [['b', 2], ['a', 2], ['c', 1]]);
    assert.deepEqual(places[0].counts, {severe: 1, moderate: 0, minor: 1});
    assert.equal(places.reduce((sum, place) => sum + place.total, 0), 5);
});

test('a place is found without accents and by the beginning of its name', () => {
    const places = [{code: '1', name: 'Alcalá'}, {code: '2', name: 'La Unión'}, {code: '3', name: 'La Victoria'}];
    assert.equal(findPlace(places, 'alcala').code, '1');
    assert.equal(findPlace(places, 'la u').code, '2');
    assert.equal(findPlace(places, 'la'), null);
    assert.equal(findPlace(places, ' '), null);
});
