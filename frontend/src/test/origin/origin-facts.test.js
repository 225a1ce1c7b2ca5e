import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
    countKinds, planTimeline, projectLimits, provisionalMembers, sourcesOf, takenFromDocuments,
} from '../../web/origin/origin-facts.js';

const PLANS = {
    documents: [{code: '000'}, {code: '001'}],
    items: [
        {code: 'PGD', name: 'Programa', document: '000', from: 2024, to: 2027, nodeCount: 655},
        {code: 'PMI', name: 'Plan maestro', document: '001', from: 2002, to: 2010, nodeCount: 162},
        {code: 'ANT', name: 'Antecedente', document: '001', from: null, to: null, nodeCount: 0},
        {code: 'PEE', name: 'Exportador', document: '001', from: null, to: 2010, nodeCount: 0},
    ],
};

test('says per document what was taken from it', () => {
    const [first, second] = takenFromDocuments(PLANS, {items: [{document: '001'}, {document: '001'}]});
    assert.deepEqual([first.plans.length, first.nodes, first.actors], [1, 655, 0]);
    assert.deepEqual([second.plans.length, second.trees.length, second.nodes, second.actors], [3, 1, 162, 2]);
});

test('draws only plans that say a year, a single year as a point', () => {
    const {from, to, bars} = planTimeline(PLANS.items);
    assert.deepEqual([from, to], [2002, 2027]);
    assert.deepEqual(bars.map(({plan, start, end}) => [plan.code, start, end]),
        [['PMI', 2002, 2010], ['PEE', 2010, 2010], ['PGD', 2024, 2027]]);
    assert.equal(planTimeline([{name: 'x', from: null, to: null}]), null);
});

test('counts kinds, most frequent first', () => {
    assert.deepEqual(countKinds([{kind: 'tema'}, {kind: 'programa', kindName: 'Programa'}, {kind: 'tema'}]),
        [{id: 'tema', name: 'tema', count: 2}, {id: 'programa', name: 'Programa', count: 1}]);
});

test('gathers indicators under their source', () => {
    const source = {key: 'A', organisation: 'DANE', title: 'Censo', date: '2018'};
    const found = sourcesOf([{code: 'x', source}, {code: 'y', source}, {code: 'z', source: null}]);
    assert.deepEqual(found.map(({key, indicators}) => [key, indicators.length]), [['A', 2]]);
});

test('counts as provisional whatever is not wholly sourced', () => {
    const territories = {regionalisations: [{id: 'five', regions: [
        {members: [{code: '1', status: 'sourced'}, {code: '2', status: 'judgement'}]},
        {members: [{code: '3', status: 'partly_sourced'}]},
    ]}]};
    assert.deepEqual(provisionalMembers(territories, 'five'), {total: 3, provisional: 2});
    assert.deepEqual(provisionalMembers(territories, 'other'), {total: 0, provisional: 0});
});

test('counts where the drawing of projects stops being true', () => {
    assert.deepEqual(projectLimits([
        {hasLine: true, schematic: true, point: {}, approximate: false},
        {hasLine: false, schematic: false, point: {}, approximate: true},
        {hasLine: false, schematic: false, point: null, approximate: false},
    ]), {total: 3, schematic: 1, approximate: 1, withoutLocation: 1});
});
