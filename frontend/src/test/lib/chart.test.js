import assert from 'node:assert/strict';
import {test} from 'node:test';
import {boxOf, correlation, linear, quantile, roundRange, spreadLabels} from '../../web/lib/chart.js';

test('a scale puts the ends of the range on the ends of the room, and a single value in its middle', () => {
    const at = linear({from: 10, to: 20}, 100, 0);
    assert.deepEqual([at(10), at(15), at(20)], [100, 50, 0]);
    assert.equal(linear({from: 7, to: 7}, 0, 80)(7), 40);
});

test('a range holds all values between round ends, whatever the values', () => {
    for (let seed = 1; seed <= 200; seed++) {
        const next = random(seed);
        const values = Array.from({length: 1 + Math.floor(next() * 12)}, () => (next() - 0.4) * 10 ** Math.floor(next() * 7 - 3));
        const {from, to, ticks} = roundRange(values);
        assert.ok(from <= Math.min(...values) + 1e-9 && to >= Math.max(...values) - 1e-9, `seed ${seed}`);
        assert.ok(ticks.length >= 1 && ticks.length <= 14, `seed ${seed}: ${ticks}`);
    }
    assert.deepEqual(roundRange([3, 18], {zero: true}).from, 0);
    assert.ok(roundRange([5, 5]).to > 5);
    assert.ok(roundRange([null, undefined]).to > 0);
});

// R 4.2: quantile(c(1, 2, 4, 8, 16), c(.25, .5, .9), type = 7) → 2, 4, 12.8
test('quantiles are those of type 7', () => {
    assert.deepEqual([0.25, 0.5, 0.9].map((share) => Number(quantile([1, 2, 4, 8, 16], share).toFixed(6))), [2, 4, 12.8]);
});

test('a box reaches the last value within one and a half times its height; beyond are outliers', () => {
    const box = boxOf([1, 2, 3, 4, 5, 6, 7, 40]);
    assert.deepEqual([box.q1, box.median, box.q3], [2.75, 4.5, 6.25]);
    assert.deepEqual([box.low, box.high, box.outliers], [1, 7, [40]]);
    assert.equal(boxOf([1, 2, 3, 4]), null);
});

test('labels keep their gap and their order, and move no more than they must', () => {
    assert.deepEqual(spreadLabels([50, 90, 10], 12, {from: 0, to: 200}), [50, 90, 10]);
    assert.deepEqual(spreadLabels([50, 50], 12, {from: 0, to: 200}), [44, 56]);
    for (let seed = 1; seed <= 200; seed++) {
        const next = random(seed);
        const places = Array.from({length: 1 + Math.floor(next() * 14)}, () => next() * 300);
        const room = {from: 0, to: 300};
        const moved = spreadLabels(places, 15, room);
        const sorted = [...moved].sort((a, b) => a - b);
        sorted.slice(1).forEach((at, i) => assert.ok(at - sorted[i] >= 15 - 1e-6, `seed ${seed}: ${sorted}`));
        assert.ok(sorted[0] >= -1e-6 && sorted.at(-1) <= 300 + 1e-6, `seed ${seed}: ${sorted}`);
        places.forEach((a, i) => places.forEach((b, j) => assert.ok(a >= b || moved[i] < moved[j], `seed ${seed}`)));
    }
});

// Anscombe (1973), first set: r = 0.816
test("Pearson's r of Anscombe's first set", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    assert.equal(correlation(x.map((each, i) => [each, y[i]])).toFixed(3), '0.816');
    assert.equal(correlation([[1, 2], [1, 3], [1, 4]]), null);
    assert.equal(correlation([[1, 2], [2, 3]]), null);
});

function random(seed) {
    let state = seed * 2654435761 % 2 ** 32;
    return () => {
        state = (state * 1664525 + 1013904223) % 2 ** 32;
        return state / 2 ** 32;
    };
}
