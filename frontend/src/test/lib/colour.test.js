import assert from 'node:assert/strict';
import {test} from 'node:test';
import {contrast, fromOklab, luminance, mix, textOn, toOklab} from '../../web/lib/color.js';
import {AT_REFERENCE, divergingRamp, sequentialRamp} from '../../web/lib/ramps.js';

const DIMENSIONS = ['economica', 'social', 'territorial', 'politica', 'institucional', 'ambiental_cultural'];

test('OKLab goes there and back', () => {
    for (const hex of ['#571f57', '#e5bdb2', '#0b5c73', '#ffffff', '#000000']) {
        assert.equal(fromOklab(toOklab(hex)), hex);
    }
    assert.equal(mix('#000000', '#ffffff', 0), '#000000');
});

test('every ramp darkens step by step, for every number of classes', () => {
    for (const dimension of DIMENSIONS) {
        for (let count = 2; count <= 9; count++) {
            const light = sequentialRamp(dimension, count).map(luminance);
            for (let i = 1; i < count; i++) assert.ok(light[i] < light[i - 1], `${dimension} ${count}`);
        }
    }
});

test('the class at the reference is neutral and the sides differ', () => {
    const ramp = divergingRamp(['ahead', 'ahead', 'reference', 'behind']);
    assert.equal(ramp[2], AT_REFERENCE);
    assert.equal(new Set(ramp).size, 4);
});

test('text on every class can be read', () => {
    for (const dimension of DIMENSIONS) {
        for (const fill of sequentialRamp(dimension, 5)) assert.ok(contrast(textOn(fill), fill) >= 4.5);
    }
});
