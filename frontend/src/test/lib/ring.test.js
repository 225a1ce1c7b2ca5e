import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ringParts} from '../../web/lib/ring.js';
import {tilesOver} from '../../web/lib/tile-cover.js';

test('a ring is cut in the order of its parts, clockwise from the top', () => {
    const [first, none, second] = ringParts([1, 0, 3], 10, 14);
    assert.match(first, /^M0 -14A14 14 0 0 1 14 /);
    assert.equal(none, '');
    assert.match(second, /^M14 .*A14 14 0 1 1 /);
    assert.match(ringParts([5], 10, 14)[0], /^M0 -14A14 14 0 1 1 -/);
});

test('a box is covered by the tiles it touches', () => {
    assert.deepEqual(tilesOver([-180, -85, 180, 85], 1).length, 4);
    // Cali, 76,5° W 3,4° N: tile 8/73/125 by the formula of the OpenStreetMap wiki, "Slippy map tilenames"
    assert.deepEqual(tilesOver([-76.55, 3.38, -76.45, 3.48], 8), [{z: 8, x: 73, y: 125}]);
});
