import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isAscending, nextBound, parseBound, readBounds, showBound, startingBounds, writeBounds}
    from '../../web/lib/own-bounds.js';

test('bounds of the address are an ascending list, or nothing', () => {
    assert.deepEqual(readBounds('20,30.5,40'), [20, 30.5, 40]);
    assert.deepEqual(readBounds(null), []);
    assert.deepEqual(readBounds('30,20'), []);
    assert.deepEqual(readBounds('a,b'), []);
    assert.deepEqual(readBounds('1,2,3,4,5,6,7,8,9'), []);
    assert.equal(writeBounds([20, 30.5, 1e-7]), '20,30.5,0.0000001');
});

test('numbers are read as people write them in their language', () => {
    assert.equal(parseBound('1.234,5', 'es'), 1234.5);
    assert.equal(parseBound('20,5', 'es'), 20.5);
    assert.equal(parseBound('20.5', 'es'), 20.5);
    assert.equal(parseBound('\u22125', 'es'), -5);
    assert.equal(parseBound('1,234.5', 'en'), 1234.5);
    assert.ok(Number.isNaN(parseBound('veinte', 'es')));
    assert.ok(Number.isNaN(parseBound('', 'es')));
    assert.equal(showBound(20.5, 'es'), '20,5');
    assert.equal(showBound(20.5, 'en'), '20.5');
});

test('own bounds begin where the classes on screen are cut', () => {
    assert.deepEqual(startingBounds([8.61, 14.23, 14.24, 30, 45.2], 1), [14.2, 30]);
    assert.equal(nextBound([10, 20, 30]), 40);
    assert.equal(nextBound([]), 0);
    assert.ok(nextBound([0]) > 0);
    assert.ok(isAscending([]));
    assert.ok(!isAscending([1, 1]));
});
