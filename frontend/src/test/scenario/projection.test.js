import assert from 'node:assert/strict';
import {test} from 'node:test';
import {classOfDifference, differenceRamp, linesOf, readAmount, readOwn, tally, writeOwn} from '../../web/scenario/projection.js';

test('an own assumption goes into the address and back', () => {
    for (const own of [{rule: 'absolute', amount: -0.5, to: 2030}, {rule: 'relative', amount: 2, to: 2023},
        {rule: 'target', amount: 0, to: 2052}, {rule: 'trend', amount: null, to: 2027}]) {
        assert.deepEqual(readOwn(writeOwn(own), 2022, 30), own);
    }
    assert.equal(writeOwn({rule: 'relative', amount: -2, to: 2030}), 'porcentaje:-2:2030');
});

test('what an address cannot mean is the trend, five years on', () => {
    const trend = {rule: 'trend', amount: null, to: 2027};
    for (const text of [null, '', 'magia:1:2030', 'tendencia:9:1900', 'tendencia::2100', 'tendencia::pronto']) {
        const {rule, amount} = readOwn(text, 2022, 30);
        assert.deepEqual({rule, amount}, {rule: 'trend', amount: null});
    }
    assert.deepEqual(readOwn('tendencia::1999', 2022, 30), trend);
    assert.equal(readOwn('porcentaje:-100:2030', 2022, 30).amount, 0);
});

test('numbers are read as the reader writes them', () => {
    assert.equal(readAmount('−1,5', 'absolute'), -1.5);
    assert.equal(readAmount(' 2.25 ', 'relative'), 2.25);
    for (const bad of ['', 'dos', '1.000,5', '1e9', 'NaN', null]) assert.equal(readAmount(bad, 'absolute'), null);
    assert.equal(readAmount('-100', 'relative'), null);
    assert.equal(readAmount('-100', 'absolute'), -100);
});

test('the observed line stops at a break and the projected one begins at the base', () => {
    const point = (period, observed, projected, lower = null, upper = null) => ({period, observed, projected, lower, upper});
    const lines = linesOf({base: {period: '2019', value: 5}, points: [point('2017', 9, null), point('2018', 4, null),
        point('2019', 5, null), point('2020', null, 6, 5, 7)]}, [{from: '2017', to: '2018'}]);
    assert.deepEqual(lines.observed, [[{x: 2017, y: 9}], [{x: 2018, y: 4}, {x: 2019, y: 5}]]);
    assert.deepEqual(lines.projected, [{x: 2019, y: 5}, {x: 2020, y: 6}]);
    assert.deepEqual(lines.band, [{x: 2020, low: 5, high: 7}]);
    assert.deepEqual(linesOf({base: null, points: []}, []), {observed: [], projected: [], band: []});
});

test('zero is in the class of zero, and bounds belong to the class nearer to it', () => {
    const classes = [{lower: -2, upper: -1, side: 'down'}, {lower: -1, upper: 0, side: 'down'},
        {lower: 0, upper: 0, side: 'none'}, {lower: 0, upper: 1, side: 'up'}, {lower: 1, upper: 2, side: 'up'}];
    assert.deepEqual([-2, -1, -0.5, 0, 0.5, 1, 2, null].map((each) => classOfDifference(each, classes)),
        [0, 1, 1, 2, 3, 3, 4, -1]);
    const worseUp = differenceRamp(classes, 'lower_is_better');
    const betterUp = differenceRamp(classes, 'higher_is_better');
    assert.deepEqual(worseUp, [...betterUp].reverse());
});

test('counts where the projection goes', () => {
    assert.deepEqual(tally([{difference: 1}, {difference: -1}, {difference: 0}, {difference: null}, {difference: 3}]),
        {up: 2, down: 1, same: 1});
});
