import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dayOf, isoOf, yearTicks} from '../../web/lib/days.js';

test('days go there and back', () => {
    for (const iso of ['1970-01-01', '2000-02-29', '2026-11-21', '2100-03-01']) assert.equal(isoOf(dayOf(iso)), iso);
    assert.equal(dayOf('2026-03') - dayOf('2026-02-01'), 28);
    assert.equal(dayOf('2025') - dayOf('2024'), 366);
});

test('years are named as often as there is room', () => {
    const years = (from, to, most) => yearTicks(dayOf(from), dayOf(to), most).map((tick) => tick.year);
    assert.deepEqual(years('2023-06-01', '2028-02-01'), [2024, 2025, 2026, 2027, 2028]);
    assert.deepEqual(years('2001-01-01', '2031-01-01', 8), [2005, 2010, 2015, 2020, 2025, 2030]);
    assert.deepEqual(years('2024-02-01', '2024-09-01'), []);
});
