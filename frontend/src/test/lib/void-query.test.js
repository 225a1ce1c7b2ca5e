import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DEFAULT_STATE, formatState, parseState} from '../../web/lib/permalink.js';
import {apart, indexOf, voidQuery} from '../../web/lib/void-query.js';

const VIEW = {item: {code: 'ipm', periods: ['2018']}, period: '2018', breakdown: 'total',
    regionalisation: {id: 'cinco_subregiones'}};

test('asks for the commitments of the default plan unless the address says otherwise', () => {
    assert.deepEqual(voidQuery(DEFAULT_STATE, VIEW), {effort: 'commitments', indicator: 'ipm', period: '2018',
        breakdown: 'total', reference: 'department'});
    assert.deepEqual(voidQuery({...DEFAULT_STATE, plan: 'PMI-2010', reference: 'subregion', form: 'habitantes'}, VIEW),
        {effort: 'commitments', indicator: 'ipm', period: '2018', breakdown: 'total', reference: 'subregion',
            regions: 'cinco_subregiones', plan: 'PMI-2010', per: 'inhabitants'});
});

test('stage and horizon go with the cost alone, a plan with commitments alone', () => {
    const state = {...DEFAULT_STATE, plan: 'PMI-2010', stage: 'execution', horizon: 'short'};
    const cost = voidQuery({...state, effort: 'cost'}, VIEW);
    assert.deepEqual([cost.plan, cost.stage, cost.horizon], [undefined, 'execution', 'short']);
    const commitments = voidQuery(state, VIEW);
    assert.deepEqual([commitments.plan, commitments.stage, commitments.horizon], ['PMI-2010', undefined, undefined]);
});

test('an index is compared with the median or the best, and has no period', () => {
    const of = (change) => voidQuery({...DEFAULT_STATE, index: 'calidad_de_vida', ...change}, VIEW);
    assert.deepEqual(of({}), {effort: 'commitments', index: 'calidad_de_vida', reference: 'median'});
    assert.equal(of({reference: 'best'}).reference, 'best');
    assert.equal(indexOf({index: 'own'}), null);
    assert.equal(voidQuery({...DEFAULT_STATE, index: 'own'}, VIEW).indicator, 'ipm');
});

test('the address speaks Spanish and comes back as it was', () => {
    const address = '?sala=brechas&estudio=vacios&vista=inverso&forma=habitantes&esfuerzo=costo&etapa=ejecucion&plazo=corto';
    const state = parseState(address);
    assert.deepEqual([state.study, state.effort, state.stage, state.horizon, state.view], ['void', 'cost', 'execution',
        'short', 'reverse']);
    assert.deepEqual(state.layers, ['subregions']);
    assert.equal(formatState(state), address);
});

test('names are pushed apart and keep their order and their room', () => {
    assert.deepEqual(apart([{y: 50}, {y: 52}, {y: 90}], {step: 12, top: 10, bottom: 100}), [50, 62, 90]);
    assert.deepEqual(apart([{y: 99}, {y: 98}, {y: 97}], {step: 12, top: 10, bottom: 100}), [100, 88, 76]);
});
