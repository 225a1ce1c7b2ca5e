import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readTile} from '../../web/lib/mvt.js';

/* A tile written by hand: one layer 'roads', extent 4096, one line and one square with properties. */
const varint = (value) => (value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]);
const field = (number, bytes) => [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
const number = (id, value) => [...varint(id * 8), ...varint(value)];
const words = (text) => [...new TextEncoder().encode(text)];
const zig = (value) => (value < 0 ? -value * 2 - 1 : value * 2);

const LINE = field(2, [...field(2, [0, 0, 1, 1]), ...number(3, 2),
    ...field(4, [9, zig(2), zig(2), 18, zig(0), zig(8), zig(8), zig(0)].flatMap(varint))]);
const SQUARE = field(2, [...number(3, 3),
    ...field(4, [9, zig(0), zig(0), 26, zig(10), zig(0), zig(0), zig(300), zig(-10), zig(0), 15].flatMap(varint))]);
const LAYER = field(3, [...field(1, words('roads')), ...LINE, ...SQUARE, ...field(3, words('class')),
    ...field(3, words('lanes')), ...field(4, field(1, words('nacional'))), ...field(4, number(5, 300)),
    ...number(5, 4096), ...number(15, 2)]);

test('layers, properties and geometry are read', () => {
    const [layer] = readTile(new Uint8Array(LAYER));
    assert.equal(layer.name, 'roads');
    assert.equal(layer.extent, 4096);
    const [line, square] = layer.features;
    assert.deepEqual(line.properties, {class: 'nacional', lanes: 300});
    assert.deepEqual(line.parts, [[[2, 2], [2, 10], [10, 10]]]);
    assert.deepEqual(square.parts, [[[0, 0], [10, 0], [10, 300], [0, 300], [0, 0]]]);
});

test('an empty tile has no layers and a torn one says so', () => {
    assert.deepEqual(readTile(new ArrayBuffer(0)), []);
    assert.throws(() => readTile(new Uint8Array(LAYER.slice(0, LAYER.length - 4))), RangeError);
});
