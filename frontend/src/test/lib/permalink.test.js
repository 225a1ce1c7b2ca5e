import assert from 'node:assert/strict';
import {test} from 'node:test';
import {changeState, DEFAULT_STATE, formatState, parseState} from '../../web/lib/permalink.js';

test('the first screen has no query', () => {
    assert.equal(formatState(DEFAULT_STATE), '');
    assert.deepEqual(parseState(''), {...DEFAULT_STATE});
});

test('an address reads as Spanish', () => {
    const state = changeState(DEFAULT_STATE, {room: 'gaps', indicator: 'ipm', period: '2018', reference: 'best',
        layers: ['projects'], breakdown: 'urban'});
    assert.equal(formatState(state),
        '?sala=brechas&indicador=ipm&periodo=2018&desagregacion=urbano&frente=mejor&capas=proyectos');
});

test('every address comes back as the state it was made from', () => {
    const changes = [{}, {room: 'projects', project: 'PE-03', theme: 'ports'}, {layers: []}, {lang: 'en', view: 'table'},
        {method: 'equal', classes: 9, over: 'all'}, {territory: '76130', layers: ['seats', 'roads']},
        {room: 'origin', section: 'PGD-2024 ñ&='}, {regionalisation: 'pdet', view: 'about'}];
    for (const change of changes) {
        const state = changeState(DEFAULT_STATE, change);
        assert.deepEqual(parseState(formatState(state)), state);
    }
});

test('nonsense in the address is left at its default', () => {
    const state = parseState('?clases=40&metodo=azar&frente=luna&cortes=&lang=fr');
    assert.deepEqual(state, {...DEFAULT_STATE});
});

test('the mode follows the room', () => {
    assert.equal(parseState('?sala=brechas').mode, 'gap');
    assert.equal(changeState(parseState('?sala=brechas'), {room: 'indicators'}).mode, 'value');
});

test('the old address of the wide card leads to the sheet of the territory', () => {
    const state = parseState('?territorio=76130&vista=ficha');
    assert.equal(state.room, 'profile');
    assert.equal(state.territory, '76130');
    assert.equal(state.view, null);
    assert.equal(formatState(state), '?sala=ficha&territorio=76130');
    assert.equal(parseState('?sala=brechas&territorio=NOR&vista=ficha').room, 'profile');
});

test('the map of patterns opens without symbols of projects, and shows them when they are asked for', () => {
    const opened = changeState(DEFAULT_STATE, {room: 'gaps', study: 'pattern'});
    assert.deepEqual(opened.layers, ['subregions']);
    assert.equal(formatState(opened), '?sala=brechas&estudio=patrones');
    assert.deepEqual(parseState('?sala=brechas&estudio=patrones'), opened);
    const asked = changeState(opened, {layers: ['subregions', 'projects']});
    assert.match(formatState(asked), /capas=subregiones,proyectos/);
    assert.deepEqual(parseState(formatState(asked)), asked);
    assert.deepEqual(changeState(opened, {study: null}).layers, DEFAULT_STATE.layers);
    assert.deepEqual(changeState({...opened, layers: ['seats']}, {study: null}).layers, ['seats']);
});
