import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createFormat} from '../../web/lib/format.js';
import {moneyParts, moneyText} from '../../web/lib/money.js';

const write = (lang, currency) => (value) =>
    moneyText(value, {lang, currency, number: createFormat(lang).number}).replaceAll('\u00a0', ' ');

test('pesos are said in millones, miles de millones and billones', () => {
    const cases = [
        [940e9, '$ 940 mil millones'], [6.35e12, '$ 6,35 billones'], [12.4e6, '$ 12,4 millones'],
        [29.2e12, '$ 29,2 billones'], [5.6e12, '$ 5,60 billones'], [1e12, '$ 1 billón'], [1e6, '$ 1 millón'],
        [5e9, '$ 5 mil millones'], [188e9, '$ 188 mil millones'], [845_000, '$ 845.000'], [0, '$ 0'],
        [-23.5e9, '$ −23,5 mil millones'],
    ];
    for (const [value, expected] of cases) assert.equal(write('es')(value), expected);
});

test('whoever reads English is told which peso, and a billón is a trillion', () => {
    assert.equal(write('en')(940e9), 'COP 940 billion');
    assert.equal(write('en')(6.35e12), 'COP 6.35 trillion');
    assert.equal(write('en')(12.4e6), 'COP 12.4 million');
});

test('another currency is said by its code in both languages', () => {
    assert.equal(write('es', 'EUR')(12.4e6), 'EUR 12,4 millones');
    assert.equal(write('en', 'EUR')(12.4e6), 'EUR 12.4 million');
});

test('what rounds up to the next size is written in it', () => {
    assert.equal(write('es')(999.7e9), '$ 1,00 billones');
    assert.equal(write('es')(999_999.9), '$ 1,00 millones');
    assert.equal(write('es')(9.996e12), '$ 10,0 billones');
    assert.equal(write('es')(99.96e9), '$ 100 mil millones');
});

test('three digits tell any sum to half a per cent', () => {
    let seed = 20261121;
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const units = {'': 1, million: 1e6, billion: 1e9, trillion: 1e12};
    for (let i = 0; i < 2000; i++) {
        const value = Math.round(10 ** (random() * 14));
        const {figure, word} = moneyParts(value, {lang: 'en', number: createFormat('en').number});
        const back = Number(figure.replaceAll(',', '')) * units[word];
        assert.ok(Math.abs(back - value) <= value * 0.0051, `${value} was written ${figure} ${word}`);
    }
});
