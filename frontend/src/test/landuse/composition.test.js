import assert from 'node:assert/strict';
import {test} from 'node:test';
import {barsOf, coverOf, largestOf} from '../../web/landuse-mosaic/composition.js';

const one = (id, hectares, share, per = null) => ({id, name: id, hectares, share, perInhabitantSquareMetres: per});
const PLACES = [
    {code: 'a', name: 'A', plan: 'a-1', comparable: true, reason: null,
        classes: [one('urban', 20, 0.2, 40), one('rural', 80, 0.8, 160)]},
    {code: 'b', name: 'B', plan: 'b-1', comparable: false, reason: 'no comparable', classes: [one('rural', 300, 1, null)]},
    {code: 'c', name: 'C', plan: null, comparable: false, reason: 'sin polígonos', classes: []},
];

test('parts of a bar follow each other, and all bars have one scale', () => {
    const {rows, most} = barsOf(PLACES, 'hectares');
    assert.deepEqual(rows[0].parts.map((part) => [part.id, part.from, part.value]), [['urban', 0, 20], ['rural', 20, 80]]);
    assert.deepEqual([most, rows[1].total], [300, 300]);
    assert.equal(barsOf(PLACES, 'share').most, 1);
});

test('a place without figures has no bar and keeps its reason; nothing becomes zero', () => {
    const {rows} = barsOf(PLACES, 'hectares');
    assert.deepEqual([rows[2].parts, rows[2].total, rows[2].reason], [[], null, 'sin polígonos']);
    const per = barsOf(PLACES, 'inhabitant', 'rural').rows;
    assert.deepEqual(per.map((row) => row.total), [160, null, null]);
});

test('the largest class is of all places together, and the holes are counted apart', () => {
    assert.deepEqual(largestOf(PLACES), {id: 'rural', name: 'rural', hectares: 380, share: 0.95});
    assert.equal(largestOf([PLACES[2]]), null);
    assert.deepEqual(coverOf(PLACES), {of: 3, has: 2, comparable: 1, without: 1});
});
