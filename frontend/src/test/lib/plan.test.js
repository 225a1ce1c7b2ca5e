import assert from 'node:assert/strict';
import {test} from 'node:test';
import {boundsText, byNode, classOf, countReasons, decimalsOf, groupByKind, openingPlan, placesOf} from '../../web/lib/plan.js';
import {buildTree} from '../../web/lib/tree.js';

test('groups plans by kind in the order of the kinds, those without one too', () => {
    const groups = groupByKind({
        kinds: [{id: 'maestro', name: 'Plan maestro'}, {id: 'sectorial', name: 'Sectorial'}, {id: 'none', name: 'sin decir'}],
        items: [{code: 'A', kind: null}, {code: 'B', kind: 'maestro'}, {code: 'C', kind: 'maestro'}],
    });
    assert.deepEqual(groups.map((group) => [group.name, group.plans.map((plan) => plan.code)]),
        [['Plan maestro', ['B', 'C']], ['sin decir', ['A']]]);
});

test('opens the plan that names most places, then that with most elements', () => {
    assert.equal(openingPlan([{code: 'A', placeCount: 1, nodeCount: 9}, {code: 'B', placeCount: 2, nodeCount: 3},
        {code: 'C', placeCount: 2, nodeCount: 5}]).code, 'C');
    assert.equal(openingPlan([]), null);
});

test('a branch names what it names and what lies below', () => {
    const {byCode} = buildTree([{code: 'L', places: []}, {code: 'P', parent: 'L', places: ['1', '2']},
        {code: 'M', parent: 'P', places: ['3']}, {code: 'Q', parent: 'L', places: ['2']}]);
    assert.deepEqual([...placesOf(byCode.get('L'))].sort(), ['1', '2', '3']);
    assert.deepEqual([...placesOf(byCode.get('M'))], ['3']);
});

test('finds the class of a count and writes its bounds', () => {
    const classes = [{from: 0, to: 0}, {from: 1, to: 1}, {from: 2, to: 3}, {from: 4, to: 5}];
    assert.deepEqual([0, 1, 3, 5].map((count) => classOf(count, classes)), [0, 1, 2, 3]);
    assert.deepEqual(classes.map(boundsText), ['0', '1', '2–3', '4–5']);
});

test('gathers rows by their node', () => {
    const rows = byNode([{node: 'A', n: 1}, {node: 'B', n: 2}, {node: 'A', n: 3}]);
    assert.deepEqual(rows.get('A').map((row) => row.n), [1, 3]);
});

test('counts what goals lack, most frequent first', () => {
    const baseline = {id: 'no_baseline', text: 'sin línea base'};
    const figure = {id: 'no_target', text: 'sin cifra'};
    assert.deepEqual(countReasons([{reasons: [figure, baseline]}, {reasons: []}, {reasons: [baseline]}])
        .map(({id, count}) => [id, count]), [['no_baseline', 2], ['no_target', 1]]);
});

test('a stated figure keeps the decimals that it was stated with', () => {
    assert.deepEqual([15, 2.5, 0.123456].map(decimalsOf), [0, 1, 4]);
});
