import assert from 'node:assert/strict';
import {test} from 'node:test';
import {overlaps, placeLabels} from '../../web/lib/labels.js';

const wish = (id, x, y, more = {}) => ({id, x, y, width: 40, height: 12, priority: 1, reach: 26, ...more});

test('no two labels overlap, however crowded', () => {
    const wishes = Array.from({length: 60}, (_, i) => wish(`m${i}`, (i * 37) % 200, (i * 53) % 120, {priority: i}));
    const placed = placeLabels(wishes);
    assert.ok(placed.length > 5 && placed.length < 60);
    for (let i = 0; i < placed.length; i++) {
        for (let j = i + 1; j < placed.length; j++) assert.ok(!overlaps(placed[i].box, placed[j].box));
    }
});

test('the more important label keeps its anchor', () => {
    const placed = placeLabels([wish('small', 50, 50, {priority: 9}), wish('large', 50, 50, {priority: 1})]);
    const large = placed.find((label) => label.id === 'large');
    assert.deepEqual([large.x, large.y], [50, 50]);
});

test('blocked boxes take no label', () => {
    const blocked = [{left: 0, top: 0, right: 100, bottom: 100}];
    assert.deepEqual(placeLabels([wish('a', 50, 50, {reach: 10})], {blocked}), []);
});

test('a label that would leave the screen or its place is dropped', () => {
    const bounds = {left: 0, top: 0, right: 30, bottom: 30};
    assert.deepEqual(placeLabels([wish('a', 15, 15)], {bounds}), []);
    assert.deepEqual(placeLabels([wish('a', 15, 15, {fit: () => 0.2, leastFit: 0.5})]), []);
});
