import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createFormat, MINUS, NARROW_SPACE} from '../../web/lib/format.js';

const es = createFormat('es');

test('numbers are written as in Colombia', () => {
    assert.equal(es.number(1234.5, 1), '1.234,5');
    assert.equal(es.number(5558), '5.558');
    assert.equal(es.number(-0.84, 1), `${MINUS}0,8`);
});

test('a value that rounds to zero has no sign', () => {
    assert.equal(es.number(-0.04, 1), '0,0');
    assert.equal(es.signed(0.04, 1), '0,0');
    assert.equal(es.signed(27.21, 1), '+27,2');
    assert.equal(es.signed(-3, 0), `${MINUS}3`);
});

test('a percentage keeps its sign with a narrow space', () => {
    assert.equal(es.value(43.5, {unit: 'porcentaje de hogares', decimals: 1}), `43,5${NARROW_SPACE}%`);
    assert.equal(es.value(24, {unit: 'casos', decimals: 0}), '24');
});

test('money is said in words of size', () => {
    assert.equal(es.value(6.35e12, {unit: 'pesos', decimals: 0}), '$\u00a06,35\u00a0billones');
    assert.equal(es.value(940e9, {unit: 'pesos', decimals: 0}), '$\u00a0940\u00a0mil millones');
});

test('dates are as exact as they came', () => {
    assert.equal(es.date('2018'), '2018');
    assert.equal(es.date('2002-04'), 'abril de 2002');
    assert.equal(es.date('2026-11-20T10:00:00Z'), '20 de noviembre de 2026');
});
