import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseHex} from '../../web/lib/color.js';
import {NO_CLASSES, PATTERNS, SOIL_CLASSES, lookId, lookOf} from '../../web/lib/zone-looks.js';

test('no two of the five classes, nor the holes, look alike, and each pattern exists', () => {
    const looks = [...SOIL_CLASSES, ...NO_CLASSES].map((id) => lookOf('class', id));
    assert.equal(new Set(looks.map(lookId)).size, looks.length);
    for (const {pattern} of looks) assert.ok(pattern in PATTERNS, pattern);
});

test('without colour, classes of similar lightness differ by their pattern', () => {
    const light = (hex) => {
        const [r, g, b] = parseHex(hex);
        return 0.299 * r + 0.587 * g + 0.114 * b;
    };
    for (const a of SOIL_CLASSES) {
        for (const b of SOIL_CLASSES) {
            const [one, two] = [lookOf('class', a), lookOf('class', b)];
            if (a === b || Math.abs(light(one.colour) - light(two.colour)) > 0.12) continue;
            assert.notEqual(one.pattern, two.pattern, `${a} and ${b}`);
        }
    }
});

test('a zone without a known code looks like no class, and an unknown code always the same', () => {
    assert.equal(lookOf('rural_category', null), lookOf('class', 'unmapped'));
    assert.equal(lookOf('rural_category', 'uncovered'), lookOf('class', 'uncovered'));
    assert.equal(lookOf('general_system', 'Via_Principal'), lookOf('general_system', 'Via_Principal'));
});
