import assert from 'node:assert/strict';
import {test} from 'node:test';
import {barRange, roundTicks, scaleBar} from '../../web/lib/axis.js';
import {toCsv} from '../../web/lib/csv.js';
import {beyondFrame, frameOf, liesOnFrame, stretchFrame} from '../../web/lib/frame.js';
import {insideRings, nextPlace, shareInside} from '../../web/lib/geometry.js';
import {passes} from '../../web/lib/paint-style.js';
import {roomyPlace} from '../../web/lib/roomy-place.js';

const BOX = [[[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]]];

test('ticks are round and stay inside', () => {
    assert.deepEqual(roundTicks(0, 43.5, 2), [0, 25]);
    assert.deepEqual(roundTicks(0, 1, 2), [0, 0.5, 1]);
    assert.deepEqual(barRange([null, 3, 8]), {from: 0, to: 8});
    assert.deepEqual(barRange([]), {from: 0, to: 1});
    assert.equal(scaleBar(3, 130).km, 40);
});

test('a table survives commas, quotes, accents and formulas', () => {
    assert.equal(toCsv([['a,b', 'di"jo', null, -3.5, '=1+1']]), '\ufeff"a,b","di""jo",,-3.5,\'=1+1\r\n');
});

test('the frame is pulled out and what is inside stays', () => {
    const frame = frameOf([[[[-78, 2], [-75, 2], [-76, 4], [-78, 5], [-78, 2]]]]);
    assert.deepEqual(frame, {west: -78, east: -75, south: 2, north: 5});
    assert.ok(liesOnFrame([-78, 5], [-78, 2], frame));
    assert.ok(!liesOnFrame([-76, 4], [-78, 5], frame));
    assert.deepEqual(stretchFrame([[[[-76, 4], [-78, 2]]]], frame, {degrees: 10}), [[[[-76, 4], [-88, -8]]]]);
    const islet = [[[[-77, 2.1], [-77, 2], [-76.9, 2], [-77, 2.1]]]];
    assert.deepEqual(stretchFrame(islet, frame, {shortest: 0.3}), islet);
    assert.deepEqual(stretchFrame(islet, frame, {degrees: 10, shortest: 0.05})[0][0][1], [-77, -8]);
    assert.deepEqual(beyondFrame(islet, frame, 1), [[[[-77, 2], [-76.9, 2], [-76.9, 1], [-77, 1], [-77, 2]]]]);
});

test('inside is inside, and holes are not', () => {
    assert.ok(insideRings(BOX, 50, 50));
    assert.ok(!insideRings([...BOX, [[40, 40], [60, 40], [60, 60], [40, 60], [40, 40]]], 50, 50));
    assert.equal(shareInside([BOX], {left: -100, right: 100, top: 10, bottom: 20}, 3, 2), 1 / 3);
});

test('arrows go to the nearest place in their direction', () => {
    const places = [{code: 'here', x: 0, y: 0}, {code: 'up', x: 3, y: -10}, {code: 'far', x: 0, y: -50},
        {code: 'right', x: 20, y: 2}];
    assert.equal(nextPlace(places, places[0], 'up'), 'up');
    assert.equal(nextPlace(places, places[0], 'right'), 'right');
    assert.equal(nextPlace(places, places[0], 'left'), null);
});

test('a large name keeps clear of edges and boxes', () => {
    const bounds = {left: 0, top: 0, right: 100, bottom: 100};
    const place = roomyPlace({rings: BOX[0] && BOX, size: {width: 30, height: 10}, bounds, near: {x: 50, y: 50},
        blocked: [{left: 0, top: 0, right: 100, bottom: 50}]});
    assert.ok(place.box.top >= 50 && place.box.bottom <= 100);
    assert.equal(roomyPlace({rings: BOX, size: {width: 300, height: 10}, bounds, near: {x: 0, y: 0}, blocked: []}),
        null);
});

test('filters of a style', () => {
    const filter = ['==', ['get', 'class'], 'nacional'];
    assert.ok(passes(filter, {class: 'nacional'}));
    assert.ok(!passes(filter, {class: 'departamental'}));
    assert.ok(passes(['all', ['!=', ['get', 'a'], 1], ['in', ['get', 'b'], 'x', 'y']], {a: 2, b: 'y'}));
    assert.ok(passes(undefined, {}));
});
