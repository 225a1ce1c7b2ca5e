import assert from 'node:assert/strict';
import {test} from 'node:test';
import {choicesCount, comparedVersions, histogram, isNarrowed, queryOf, toggled, wayOut, writeYears, yearsOf} from '../../web/catalog/query.js';
import {DEFAULT_STATE, changeState, formatState, parseState} from '../../web/lib/permalink.js';

const state = (change = {}) => ({...DEFAULT_STATE, room: 'catalog', ...change});

test('what is chosen becomes a question, and nothing else does', () => {
    assert.deepEqual(Object.values(queryOf(state())).filter((value) => value !== null), []);
    assert.equal(isNarrowed(state({order: 'recent'})), false);
    const query = queryOf(state({query: '  déficit ', themes: 'housing,services', formats: 'csv', years: '2018-2020', order: 'recent'}));
    assert.deepEqual(query, {q: 'déficit', theme: 'housing,services', dimension: null, place: null, format: 'csv', nature: null,
        origin: null, year: '2018,2019,2020', sort: 'recent'});
    assert.equal(choicesCount(state({themes: 'housing,services', years: '2018-2020', query: 'x'})), 3);
});

test('years that cannot be are no choice', () => {
    for (const text of [null, '', '2018-', 'x', '0001-2020', '1501-2199', '20182020']) assert.equal(yearsOf(text), null, text);
    assert.deepEqual(yearsOf('2020-2018'), {first: 2018, last: 2020});
    assert.deepEqual(yearsOf('2018'), {first: 2018, last: 2018});
});

test('a choice is taken and given back', () => {
    assert.equal(toggled(null, 'csv'), 'csv');
    assert.equal(toggled('csv,gpkg', 'csv'), 'gpkg');
    assert.equal(toggled('csv', 'csv'), null);
});

test('the histogram has no holes, and says which years are inside', () => {
    const {bars, most} = histogram([{year: 2015, count: 4}, {year: 2018, count: 9}], {first: 2018, last: 2019});
    assert.deepEqual(bars.map((bar) => bar.year), [2015, 2016, 2017, 2018, 2019]);
    assert.deepEqual(bars.map((bar) => bar.count), [4, 0, 0, 9, 0]);
    assert.deepEqual(bars.map((bar) => bar.inside), [false, false, false, true, true]);
    assert.equal(most, 9);
    assert.equal(histogram([], null), null);
});

test('the whole span is no choice, and ends never cross', () => {
    const span = {first: 2005, last: 2026};
    assert.equal(writeYears(span, span), null);
    assert.equal(writeYears(span, {first: 2020, last: 2018}), '2018-2020');
    assert.equal(writeYears(span, {first: 1990, last: 2018}), '2005-2018');
});

test('where nothing is found, what to drop is told, most first', () => {
    const ways = wayOut(state({themes: 'housing', formats: 'csv', natures: 'scenario'}), {facets: {
        theme: [{id: 'housing', count: 0}, {id: 'services', count: 2}], format: [{id: 'csv', count: 0}, {id: 'gpkg', count: 5},
            {id: 'fgb', count: 3}], nature: [{id: 'scenario', count: 0}]}});
    assert.deepEqual(ways.map(({kind, n, atLeast}) => [kind, n, atLeast]), [['format', 5, true], ['theme', 2, false]]);
    assert.deepEqual(ways[0].change, {formats: null});
});

test('only two different versions are compared, the older first', () => {
    assert.deepEqual(comparedVersions('3,1'), {from: 1, to: 3});
    for (const text of [null, '1', '2,2', '1,2,3', 'a,b', '0,1', '1.5,2']) assert.equal(comparedVersions(text), null, String(text));
});

test('every view of the catalogue has an address, which ends with the room', () => {
    const seen = state({query: 'agua', themes: 'services,housing', natures: 'computed', years: '2018-2020', order: 'title', dataset: 'municipalities',
        view: 'schema', versions: '1,2', filter: "name = 'Tuluá'", box: '-77.5,3.1,-76,4.2', fields: 'code,name'});
    const address = formatState(seen);
    assert.match(address, /^\?sala=catalogo&/);
    assert.match(address, /naturaleza=calculado/);
    assert.deepEqual(parseState(address), seen);
    const elsewhere = changeState(seen, {room: 'gaps', view: null});
    assert.equal(formatState(elsewhere), '?sala=brechas');
});
