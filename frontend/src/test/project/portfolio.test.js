import assert from 'node:assert/strict';
import {test} from 'node:test';
import {boardTable} from '../../web/project/board-table.js';
import {chosen, followed, municipalitiesOf, queryOf, toggled, unfiltered} from '../../web/project/choice.js';
import {curveOf, progressRows} from '../../web/project/curve.js';
import {againstRecord, lacking, moneyTable} from '../../web/project/record.js';
import {along, timelineOf} from '../../web/project/timeline-rows.js';
import {cutRows, facetRows, knownCuts, stageBar, stagesKnown, unknownOfAll, valueOf} from '../../web/project/totals.js';
import {DEFAULT_STATE, changeState, formatState, parseState} from '../../web/lib/permalink.js';

const TERRITORIES = {
    items: [{code: 'R', parent: null}, {code: 'N', parent: 'R'}, {code: 'M1', parent: 'N'}, {code: 'M2', parent: 'N'}],
    regionalisations: [{regions: [{code: 'PDET', members: [{code: 'M1'}, {code: 'M2'}]}, {code: 'N', members: [{code: 'M1'}, {code: 'M2'}]}]}],
};

test('what is chosen travels in the address and becomes the question', () => {
    let state = changeState(DEFAULT_STATE, {room: 'projects'});
    state = changeState(state, toggled(state, 'stage', 'execution'));
    state = changeState(state, toggled(state, 'stage', 'none'));
    state = changeState(state, toggled(state, 'fund', 'Regalías, asignación regional'));
    state = changeState(state, toggled(state, 'flag', 'money_ahead'));
    const search = formatState(state);
    assert.match(search, /etapa=ejecucion,sin-dato/);
    assert.match(search, /senal=dinero-antes-que-obra/);
    const back = parseState(search);
    assert.deepEqual(chosen(back, 'stage'), ['execution', 'none']);
    assert.deepEqual(chosen(back, 'fund'), ['Regalías, asignación regional']);
    const query = queryOf(back, {root: 'R', territories: TERRITORIES});
    assert.deepEqual([query.stage, query.flag, query.within, query.sort], ['execution,none', 'money_ahead', 'R', '-value']);
    assert.equal(toggled(back, 'flag', 'money_ahead').flag, null);
    assert.equal(changeState(back, unfiltered()).stage, null);
});

test('a subregion narrows the whole, a municipality and a list of them are asked by name', () => {
    const ask = (territory) => {
        const {within, municipality} = queryOf({...DEFAULT_STATE, territory}, {root: null, territories: TERRITORIES});
        return [within, municipality];
    };
    assert.deepEqual(ask('N'), ['N', null]);
    assert.deepEqual(ask('M1'), [null, 'M1']);
    assert.deepEqual(ask('PDET'), [null, 'M1,M2']);
    assert.deepEqual(municipalitiesOf('PDET', TERRITORIES), new Set(['M1', 'M2']));
    assert.equal(municipalitiesOf('R', TERRITORIES), null);
});

test('the list follows the map only once part of the territory is out of sight', () => {
    assert.equal(followed([-78, 2, -75, 6], [-77.5, 3, -75.7, 5]), null);
    assert.deepEqual(followed([-77, 3.2, -76, 4], [-77.5, 3, -75.7, 5]), [-77, 3.2, -76, 4]);
});

const part = (id, projects, withValue, value) => ({id, name: id ?? 'sin dato', projects, withValue, value});
const ANSWER = {
    total: 5, totals: {
        projects: 5, withValue: 3, value: 60,
        byStage: [part('execution', 2, 2, 50), part('idea', 2, 1, 10), part(null, 1, 0, 0)],
        byHorizon: [part(null, 5, 3, 60)], byDimension: [part('social', 5, 3, 60)], byTheme: [], bySector: [part(null, 5, 3, 60)],
        byFund: [{...part('Nación', 2, 2, 50), amount: 30}, {...part(null, 3, 1, 10), amount: 0}],
        byMunicipality: [{code: 'M1', name: 'Uno', projects: 4, withValue: 3, value: 60}], bySdg: [],
    },
    facets: {byStage: [part('execution', 2, 2, 50), part('idea', 7, 1, 10), part(null, 1, 0, 0)]},
};
const NOTHING = {total: 2, totals: {projects: 2, withValue: 0, value: 0, byStage: [part(null, 2, 0, 0)], byHorizon: [part(null, 2, 0, 0)],
    bySector: [part(null, 2, 0, 0)], byFund: [part(null, 2, 0, 0)], byDimension: [], byTheme: [], byMunicipality: [], bySdg: []}};

test('a sum of nothing known is not zero', () => {
    assert.deepEqual(valueOf(NOTHING), {value: null, withValue: 0, withoutValue: 2});
    assert.deepEqual(valueOf(ANSWER), {value: 60, withValue: 3, withoutValue: 2});
    assert.equal(stageBar(NOTHING), null);
    assert.deepEqual(unknownOfAll(NOTHING), ['stage', 'horizon', 'sector', 'value', 'fund']);
    assert.deepEqual(unknownOfAll(ANSWER), ['horizon', 'sector']);
    assert.deepEqual([stagesKnown(ANSWER), stagesKnown(NOTHING)], [true, false]);
});

test('the bar of stages follows the order of work and its parts add up', () => {
    const {by, parts} = stageBar(ANSWER);
    assert.deepEqual([by, parts.map((each) => each.id)], ['value', ['idea', 'execution', null]]);
    assert.ok(Math.abs(parts.reduce((sum, each) => sum + each.share, 0) - 1) < 1e-12);
    assert.equal(parts[2].value, null);
});

test('cuts keep what is not known at the end, and money by source is the amount of the source', () => {
    assert.deepEqual(cutRows(ANSWER, 'fund').map(({id, value}) => [id, value]), [['Nación', 30], [null, 0]]);
    assert.deepEqual(cutRows(ANSWER, 'stage').map(({id}) => id), ['idea', 'execution', null]);
    assert.deepEqual(knownCuts(ANSWER), ['municipality', 'fund', 'stage', 'dimension']);
    assert.deepEqual(facetRows(ANSWER, 'byStage').map(({id, projects}) => [id, projects]), [['idea', 7], ['execution', 2], ['none', 1]]);
    assert.deepEqual(facetRows(ANSWER, 'bySector'), []);
});

test('every project of the board is in one cell', () => {
    const row = (id, dimensions, items) => ({horizon: {id, name: id}, answer: {items, totals: {projects: dimensions.reduce((n, each) => n + each.projects, 0),
        byDimension: dimensions}}});
    const {columns, rows} = boardTable([
        row('short', [part('social', 3, 1, 7)], [{code: 'a', dimension: 'social'}]),
        row(null, [part('economic', 2, 0, 0), part(null, 4, 0, 0)], [{code: 'b', dimension: null}]),
    ], [{id: 'economic', name: 'Económica'}, {id: 'social', name: 'Social'}]);
    assert.deepEqual(columns.map(({id, projects}) => [id, projects]), [['economic', 2], ['social', 3], [null, 4]]);
    assert.equal(rows.flatMap(({cells}) => cells).reduce((sum, cell) => sum + cell.projects, 0), 9);
    assert.deepEqual([rows[0].cells[1].value, rows[0].cells[1].more, rows[1].cells[0].value], [7, 2, null]);
});

test('bars run from start to end, and what has no date stands apart', () => {
    const {bars, undated, cut, from, to} = timelineOf([
        {name: 'b', start: '2024-01-01', end: '2025-01-01', standing: {date: '2024-09-30'}}, {name: 'a', start: '2023-01-01', end: null},
        {name: 'c', start: null, end: '2024-06-01'}, {name: 'd', start: null, end: null}]);
    assert.deepEqual(bars.map(({item, openStart, openEnd}) => [item.name, openStart, openEnd]),
        [['a', false, true], ['c', true, false], ['b', false, false]]);
    assert.deepEqual([undated.length, cut === null], [1, false]);
    assert.ok(bars.every((bar) => bar.start >= from && bar.end <= to && bar.end > bar.start));
    assert.deepEqual([along(from, {from, to}), along(to + 9, {from, to})], [0, 100]);
    assert.deepEqual(timelineOf([{name: 'd', start: null, end: null}]).bars, []);
});

test('a curve takes what reports say and leaves out what they do not', () => {
    const progress = {planned: [{date: '2024-07-01', physical: 50}, {date: '2024-01-01', physical: 0}],
        reports: [{date: '2024-03-31', physical: 12, financial: null}, {date: '2024-06-30', physical: null, financial: 20, paid: 5}]};
    const curve = curveOf(progress);
    assert.deepEqual([curve.planned.map(([, value]) => value), curve.physical.length, curve.financial.length], [[0, 50], 1, 1]);
    assert.deepEqual(progressRows(progress).map(({date, planned, physical}) => [date, planned, physical]),
        [['2024-01-01', 0, null], ['2024-03-31', null, 12], ['2024-06-30', null, null], ['2024-07-01', 50, null]]);
    assert.equal(curveOf({planned: [], reports: []}), null);
});

test('what a record lacks is named, a value of zero is none of it', () => {
    const absent = lacking({code: 'x', value: 0, sdgs: [9], viabilities: [{kind: 'social', state: null}]}, {planned: [], reports: []});
    assert.ok(!absent.includes('value') && !absent.includes('sdgs'));
    assert.ok(['stage', 'viability', 'progress', 'contracts'].every((each) => absent.includes(each)));
});

test('money by source and year adds up both ways', () => {
    let seed = 11;
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const funding = Array.from({length: 40}, () => ({source: `s${Math.floor(random() * 4)}`, year: 2020 + Math.floor(random() * 5),
        amount: Math.round(random() * 1e9)}));
    const table = moneyTable(funding);
    const all = funding.reduce((sum, {amount}) => sum + amount, 0);
    assert.deepEqual([table.total, table.totals.reduce((sum, each) => sum + each, 0)], [all, all]);
});

test('the newest announcement is put beside the record, and nothing is compared that was not announced', () => {
    const announcements = [{date: '2020-01-01', value: 5, end: null}, {date: '2022-01-01', value: 7, end: null}];
    assert.deepEqual(againstRecord({announcements, value: null, end: '2025-01-01'}),
        [{field: 'value', announced: 7, recorded: null, date: '2022-01-01'}]);
});
