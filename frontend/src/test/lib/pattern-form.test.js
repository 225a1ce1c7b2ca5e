import assert from 'node:assert/strict';
import {test} from 'node:test';
import {CLASSES, brokenBefore, classOfItem, parseForm, verdict, writeForm} from '../../web/lib/pattern-form.js';

test('a form is read from its word and written back', () => {
    assert.deepEqual(parseForm(null), {statistic: 'local', nearest: 0, corrected: true});
    assert.deepEqual(parseForm('gi-k8'), {statistic: 'gi', nearest: 8, corrected: true});
    for (const form of [null, 'gi', 'k5', 'gi-k5', 'uncorrected', 'gi-k5-uncorrected']) assert.equal(writeForm(parseForm(form)), form);
    // what it does not understand stays at its default
    assert.deepEqual(parseForm('k99-x'), {statistic: 'local', nearest: 0, corrected: true});
});

test('a class needs a value and statistics', () => {
    assert.equal(classOfItem({value: null, cluster: 'missing', hotSpot: null}, 'local'), null);
    assert.equal(classOfItem({value: 1, cluster: null, hotSpot: null}, 'local'), null);
    assert.equal(classOfItem({value: 1, cluster: 'high-high', hotSpot: 'hot'}, 'local'), 'high-high');
    assert.equal(classOfItem({value: 1, cluster: 'high-high', hotSpot: 'hot'}, 'gi'), 'hot');
    assert.equal(classOfItem({value: 1, cluster: 'no-neighbours', hotSpot: null}, 'gi'), 'no-neighbours');
});

test('the verdict is about chance first, then about the side', () => {
    assert.equal(verdict({i: 0.4, expected: -0.02, p: 0.001}, 0.05), 'together');
    assert.equal(verdict({i: -0.4, expected: -0.02, p: 0.001}, 0.05), 'apart');
    assert.equal(verdict({i: 0.4, expected: -0.02, p: 0.2}, 0.05), 'chance');
});

test('classes differ in grey too, and high ones are dotted', () => {
    const grey = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16))
        .reduce((sum, part, i) => sum + part * [0.299, 0.587, 0.114][i], 0);
    for (const classes of Object.values(CLASSES)) {
        const seen = classes.map(({fill, dotted}) => ({grey: grey(fill), dotted}));
        for (let a = 0; a < seen.length; a++) {
            for (let b = a + 1; b < seen.length; b++) {
                assert.ok(seen[a].dotted !== seen[b].dotted || Math.abs(seen[a].grey - seen[b].grey) > 8,
                    `${classes[a].id} and ${classes[b].id}`);
            }
        }
    }
});

test('a break parts a series where it lies, also when one of its periods is missing', () => {
    const years = ['2015', '2016', '2018', '2019'];
    assert.deepEqual([...brokenBefore(years, [{from: '2017', to: '2018'}])], [2]);
    assert.deepEqual([...brokenBefore(years, [{from: '2016', to: '2017'}])], [2]);
    assert.deepEqual([...brokenBefore(years, [{from: '2013', to: '2014'}])], []);
    assert.deepEqual([...brokenBefore(years, [])], []);
});
