import assert from 'node:assert/strict';
import {test} from 'node:test';
import {doubled, rulesOf, rulesText, segmentsOf, sharesOf, sumOf, weightsText} from '../../web/lib/index-parts.js';

test('weights in any sum become shares', () => {
    assert.deepEqual(sharesOf([50, 25, 25]), [0.5, 0.25, 0.25]);
    assert.deepEqual(sharesOf([0, 0]), [0.5, 0.5]);
    assert.equal(sumOf([33.3, 33.3, 33.4]), 100);
});

test('the weights of an address add up to one exactly', () => {
    assert.equal(weightsText([1, 1, 1]), '0.3334,0.3333,0.3333');
    for (let n = 2; n <= 20; n++) {
        const values = Array.from({length: n}, (_, i) => 1 + ((i * 7) % 5));
        const sum = weightsText(values).split(',').reduce((all, text) => all + Math.round(Number(text) * 10_000), 0);
        assert.equal(sum, 10_000);
    }
});

test('doubling one weight keeps the others in proportion', () => {
    const [one, two, three] = doubled([20, 40, 40], 0);
    assert.ok(Math.abs(one / two - 1) < 1e-9);
    assert.equal(two, three);
    assert.ok(Math.abs(one + two + three - 100) < 1e-9);
});

test('the pieces of a bar add up to the score', () => {
    const parts = [{contribution: 20}, {contribution: null}, {contribution: 22.5}];
    assert.deepEqual(segmentsOf(parts, 42.5, 'arithmetic'), [{component: 0, from: 0, to: 20}, {component: 2, from: 20, to: 42.5}]);
    const logs = [{contribution: Math.log(4)}, {contribution: Math.log(16)}];
    const [first, second] = segmentsOf(logs, 64, 'geometric');
    assert.ok(Math.abs(first.to - 64 / 3) < 1e-9 && Math.abs(second.to - 64) < 1e-9);
});

test('what is below zero stacks to the left', () => {
    const segments = segmentsOf([{contribution: -1}, {contribution: 0.5}, {contribution: -0.5}], -1, 'arithmetic');
    assert.deepEqual(segments.map(({from, to}) => [from, to]), [[-1, 0], [0, 0.5], [-1.5, -1]]);
});

test('a score that cannot be cut is one piece, and none has no bar', () => {
    assert.deepEqual(segmentsOf([{contribution: null}], 0, 'geometric'), []);
    assert.deepEqual(segmentsOf([{contribution: -1}, {contribution: 3}], 7, 'geometric'), [{component: -1, from: 0, to: 7}]);
    assert.deepEqual(segmentsOf([], null, 'arithmetic'), []);
});

test('rules go to the address and back', () => {
    const text = rulesText({normalisation: 'rank', mean: 'geometric', missing: 'renormalise', atLeast: 3});
    assert.equal(text, 'rank.geometric.renormalise.3');
    assert.deepEqual(rulesOf(text), {normalisation: 'rank', mean: 'geometric', missing: 'renormalise', at_least: '3'});
    assert.deepEqual(rulesOf(null), {normalisation: null, mean: null, missing: null, at_least: null});
});
