import assert from 'node:assert/strict';
import {test} from 'node:test';
import {edgeKey, edgeKeys, joinSegments, sharedBorders} from '../../web/lib/shared-borders.js';

/** Three squares in a row, the first two of one region. */
const square = (code, group, x) => ({code, group,
    polygons: [[[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]]]});
const ROW = [square('a', 'N', 0), square('b', 'N', 1), square('c', 'S', 2)];
const edgesOf = (lines) => lines.reduce((sum, line) => sum + line.length - 1, 0);

test('each border is drawn once, by the highest level it separates', () => {
    const {outer, groups, inner, coast} = sharedBorders(ROW);
    assert.equal(edgesOf(outer), 8);
    assert.equal(edgesOf(inner), 1);
    assert.equal(edgesOf(groups), 1);
    assert.deepEqual(coast, []);
});

test('an edge has one name in both directions', () => {
    assert.equal(edgeKey([1, 2], [3, 4]), edgeKey([3, 4], [1, 2]));
});

test('the sea makes the coast', () => {
    const sea = edgeKeys([[[0, 1], [0, 0]]]);
    const {outer, coast} = sharedBorders(ROW, {sea});
    assert.equal(edgesOf(outer), 7);
    assert.equal(edgesOf(coast), 1);
});

test('a river replaces the border it follows, but not one between regions', () => {
    const river = edgeKeys([[[1, 0], [1, 1]], [[2, 0], [2, 1]]]);
    const {groups, inner} = sharedBorders(ROW, {river});
    assert.deepEqual(inner, []);
    assert.equal(edgesOf(groups), 1);
});

test('joined segments lose no edge and close rings', () => {
    const ring = [[[0, 0], [1, 0]], [[1, 1], [1, 0]], [[1, 1], [0, 1]], [[0, 0], [0, 1]]];
    const lines = joinSegments(ring);
    assert.equal(lines.length, 1);
    assert.equal(edgesOf(lines), 4);
    assert.deepEqual(lines[0][0], lines[0].at(-1));
});
