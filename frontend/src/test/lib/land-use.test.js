import assert from 'node:assert/strict';
import {test} from 'node:test';
import {filterConflicts, pairKey} from '../../web/lib/conflicts.js';
import {numbersAlong, spreadOut} from '../../web/lib/numbers-along.js';
import {layOutSankey, ribbonPath} from '../../web/lib/sankey.js';
import {bandsByClass, edgesBetween, layOut, roundDistances, wholeLine} from '../../web/lib/strip.js';
import {SOIL_CLASSES} from '../../web/lib/zone-looks.js';

/** A generator of numbers that a seed repeats (mulberry32). */
function seeded(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6D2B79F5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

test('filters conflicts by severity and by pair in either order', () => {
    const conflicts = [{id: 1, severity: 'severe', first: 'protection', second: 'expansion'},
        {id: 2, severity: 'medium', first: 'expansion', second: 'rural'},
        {id: 3, severity: 'slight', first: 'rural', second: 'suburban'}];
    const ids = (filter) => filterConflicts(conflicts, filter).map((each) => each.id);
    assert.deepEqual(ids({}), [1, 2, 3]);
    assert.deepEqual(ids({severity: 'severe,slight'}), [1, 3]);
    assert.deepEqual(ids({pair: 'expansion,protection'}), [1]);
    assert.deepEqual(ids({pair: 'rural'}), [2, 3]);
    assert.deepEqual(ids({pair: 'rural', severity: 'severe'}), []);
    assert.equal(pairKey('protection', 'urban'), pairKey('urban', 'protection'));
});

test('numbers that have room stay where they are', () => {
    assert.deepEqual(spreadOut([0, 30, 70], {spacing: 20}), [0, 30, 70]);
    assert.deepEqual(spreadOut([], {spacing: 20}), []);
});

test('numbers in one place part evenly about it', () => {
    assert.deepEqual(spreadOut([50, 50, 50], {spacing: 20}), [30, 50, 70]);
    assert.deepEqual(spreadOut([5, 5], {spacing: 20, from: 0, to: 100}), [0, 20]);
});

test('numbers spread out are apart, in order and within, whatever the wish', () => {
    for (let seed = 1; seed <= 200; seed++) {
        const next = seeded(seed);
        const wanted = Array.from({length: 1 + Math.floor(next() * 12)}, () => next() * 400).sort((a, b) => a - b);
        const placed = spreadOut(wanted, {spacing: 20, from: 0, to: 400});
        placed.forEach((at, i) => {
            assert.ok(at >= -1e-9 && at <= 400 + 1e-9, `seed ${seed}`);
            if (i > 0) assert.ok(at - placed[i - 1] >= 20 - 1e-9, `seed ${seed}`);
        });
    }
});

test('too many numbers for the room come closer, none is lost', () => {
    const placed = spreadOut([1, 2, 3, 4, 5], {spacing: 30, from: 0, to: 80});
    assert.deepEqual(placed, [0, 20, 40, 60, 80]);
});

test('numbers stand on their side of the line, off it and apart', () => {
    for (let seed = 1; seed <= 60; seed++) {
        const next = seeded(seed);
        const path = Array.from({length: 40}, (_, i) => [i * 10, 200 + (next() - 0.5) * 50]);
        const anchors = Array.from({length: 9}, (_, i) => {
            const [x, y] = path[Math.floor(next() * 40)];
            return {id: String(i), x, y};
        });
        const placed = numbersAlong(anchors, {path, towards: {x: 200, y: 600}, radius: 9});
        assert.equal(placed.length, 9);
        placed.forEach((one, i) => {
            const near = path.filter(([x]) => Math.abs(x - one.x) <= 9);
            near.forEach(([, y]) => assert.ok(one.y - 9 > y, `seed ${seed}`));
            placed.slice(i + 1).forEach((other) => assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 18,
                `seed ${seed}`));
        });
    }
});

test('what is out of sight has no number, and one that would leave goes to the other side', () => {
    const path = [[0, 90], [100, 90]];
    const bounds = {left: 0, top: 0, right: 100, bottom: 100};
    const placed = numbersAlong([{id: 'in', x: 50, y: 90}, {id: 'out', x: 150, y: 90}], {path, bounds,
        towards: {x: 50, y: 200}, radius: 9});
    assert.deepEqual(placed.map((each) => each.id), ['in']);
    assert.ok(placed[0].y < 90);
});

test('a number that a box of the page would hide goes to the other side of the line', () => {
    const path = [[0, 50], [100, 50]];
    const around = {path, towards: {x: 50, y: 0}, radius: 9, bounds: {left: 0, top: 0, right: 100, bottom: 100}};
    const title = {left: 0, top: 0, right: 60, bottom: 40};
    const [hidden, free] = numbersAlong([{id: 'a', x: 20, y: 50}, {id: 'b', x: 80, y: 50}], {...around, blocked: [title]});
    assert.ok(hidden.y > 50);
    assert.ok(free.y < 50);
});

const STEPS = {stepMetres: 100, depthStepMetres: 50, lengthMetres: 250};

test('joins cells of a class along the border and ends with it', () => {
    const side = [['rural', 'urban'], ['rural', 'rural'], ['rural', null]];
    const bands = bandsByClass(side, STEPS);
    assert.deepEqual(bands.get('rural'), [{from: 0, to: 250, near: 0, far: 50}, {from: 100, to: 200, near: 50, far: 100}]);
    assert.deepEqual(bands.get('urban'), [{from: 0, to: 100, near: 50, far: 100}]);
    assert.equal(bands.size, 2);
});

test('bands of a side cover each cell once', () => {
    for (let seed = 1; seed <= 50; seed++) {
        const next = seeded(seed);
        const side = Array.from({length: 30}, () => Array.from({length: 8}, () => SOIL_CLASSES[Math.floor(next() * 5)]));
        const bands = bandsByClass(side, {stepMetres: 10, depthStepMetres: 5, lengthMetres: 300});
        const area = [...bands.values()].flat().reduce((sum, band) => sum + (band.to - band.from) * (band.far - band.near), 0);
        assert.ok(Math.abs(area - 300 * 40) < 1e-6, `seed ${seed}`);
    }
});

test('edges stand where classes meet, and only there', () => {
    const edges = edgesBetween([['rural', 'urban'], ['rural', 'rural']], {...STEPS, lengthMetres: 200});
    assert.deepEqual(edges, [{from: 100, to: 100, near: 50, far: 100}, {from: 0, to: 100, near: 50, far: 50}]);
    assert.deepEqual(edgesBetween([['rural'], ['rural']], {...STEPS, lengthMetres: 200}), []);
});

test('west is on the left, and the northern side above', () => {
    const north = {lon: -76.5, lat: 4};
    const south = {lon: -76.5, lat: 3};
    const eastward = [[-77, 3.5], [-76, 3.5]];
    assert.deepEqual(layOut(eastward, north, south), {reversed: false, firstAbove: true, left: 'west', right: 'east'});
    assert.deepEqual(layOut([...eastward].reverse(), north, south),
        {reversed: true, firstAbove: true, left: 'west', right: 'east'});
    assert.equal(layOut(eastward, south, north).firstAbove, false);
});

test('a border that runs due north is laid out from north to south, the eastern side above', () => {
    const [west, east] = [{lon: -77, lat: 3.5}, {lon: -76, lat: 3.5}];
    const northward = [[-76.5, 3], [-76.5, 4]];
    assert.deepEqual(layOut(northward, west, east), {reversed: true, firstAbove: false, left: 'north', right: 'south'});
});

test('distances on the axis are round and leave room for the ends', () => {
    assert.deepEqual(roundDistances(25_600), [5000, 10000, 15000, 20000]);
    assert.deepEqual(roundDistances(900, 5), [200, 400, 600, 800]);
    assert.deepEqual(wholeLine({type: 'MultiLineString', coordinates: [[[0, 0], [1, 0]], [[2, 0], [3, 0]]]}).length, 4);
    assert.deepEqual(wholeLine(null), []);
});

test('ribbons fill both bars they join, and bars fill the height', () => {
    for (let seed = 1; seed <= 50; seed++) {
        const next = seeded(seed);
        const flows = SOIL_CLASSES.flatMap((from) => SOIL_CLASSES.map((to) => ({from, to, value: next() < 0.3 ? 0 : next()})));
        const drawing = layOutSankey(flows, {order: SOIL_CLASSES, height: 300, gap: 8, least: 2});
        for (const [bars, part] of [[drawing.left, 'from'], [drawing.right, 'to']]) {
            for (const bar of bars) {
                const its = drawing.ribbons.filter((ribbon) => ribbon[part] === bar.id);
                const sum = its.reduce((total, ribbon) => total + ribbon.height, 0);
                assert.ok(Math.abs(sum + 2 - bar.height) < 1e-6, `seed ${seed}`);
                its.forEach((ribbon) => assert.ok(ribbon[`${part}Y`] >= bar.y - 1e-9
                    && ribbon[`${part}Y`] + ribbon.height <= bar.y + bar.height + 1e-9, `seed ${seed}`));
            }
            assert.ok(bars.at(-1).y + bars.at(-1).height <= 300 + 1e-6);
        }
        assert.equal(drawing.ribbons.length, flows.filter((flow) => flow.value > 0).length);
    }
});

test('nothing that flowed is an empty drawing', () => {
    assert.deepEqual(layOutSankey([{from: 'a', to: 'b', value: 0}], {order: [], height: 100}),
        {left: [], right: [], ribbons: [], scale: 0});
    assert.match(ribbonPath({fromY: 0, toY: 10, height: 5}, 0, 100), /^M0 0C50 0 50 10 100 10L100 15C/);
});
