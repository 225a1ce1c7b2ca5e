import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fitAround} from '../../web/lib/fit.js';

const SQUARE = [[0, 0], [10, 0], [10, 10], [0, 10]];
const margin = {left: 10, right: 10, top: 10, bottom: 10};

test('without covers the shape fills the screen and is centred', () => {
    const place = fitAround({points: SQUARE, size: {width: 420, height: 220}, margin, covered: []});
    assert.equal(place.scale, 20);
    assert.equal(place.dx, 110);
    assert.equal(place.dy, 10);
});

test('no point of the shape lies under a box', () => {
    const covered = [{left: 0, top: 0, right: 200, bottom: 120}];
    const {scale, dx, dy} = fitAround({points: SQUARE, size: {width: 420, height: 220}, margin, covered});
    for (const [x, y] of SQUARE) {
        const sx = x * scale + dx;
        const sy = y * scale + dy;
        assert.ok(!(sx > 0 && sx < 200 && sy > 0 && sy < 120));
        assert.ok(sx >= 9.99 && sx <= 410.01 && sy >= 9.99 && sy <= 210.01);
    }
});

test('when nothing is free it still answers', () => {
    const covered = [{left: -1, top: -1, right: 999, bottom: 999}];
    const place = fitAround({points: SQUARE, size: {width: 420, height: 220}, margin, covered});
    assert.equal(place.scale, 20);
});
