import assert from 'node:assert/strict';
import {test} from 'node:test';
import {address, meanWithin} from '../../web/api/http.js';
import {packOnScreen, switchesOf} from '../../web/lib/packs.js';
import {DEFAULT_STATE} from '../../web/lib/permalink.js';

const REAL = {id: 'valle', name: 'Valle', root: '76', example: false};
const FICTIONAL = {id: 'ejemplo', name: 'Brumaria', root: 'EX', example: true};

test('the pack on screen is that of the address, else the first that is no example', () => {
    assert.deepEqual(packOnScreen([FICTIONAL, REAL], null), {pack: REAL, isDefault: true});
    assert.deepEqual(packOnScreen([REAL, FICTIONAL], 'ejemplo'), {pack: FICTIONAL, isDefault: false});
    assert.deepEqual(packOnScreen([REAL, FICTIONAL], 'nadie'), {pack: REAL, isDefault: true});
    assert.deepEqual(packOnScreen([FICTIONAL], null), {pack: FICTIONAL, isDefault: true});
});

test('a switch keeps the room and the language, and nothing that means something in one pack only', () => {
    const state = {...DEFAULT_STATE, room: 'projects', lang: 'en', territory: '76001', indicator: 'ipm'};
    const [there] = switchesOf([REAL, FICTIONAL], state);
    assert.equal(there.kind, 'example');
    assert.equal(there.hrefOf(state), '?sala=proyectos&paquete=ejemplo&lang=en');

    const [back] = switchesOf([REAL, FICTIONAL], {...state, pack: 'ejemplo'});
    assert.deepEqual([back.kind, back.name], ['back', 'Valle']);
    assert.equal(back.hrefOf({...DEFAULT_STATE, pack: 'ejemplo', territory: 'EX001'}), './');
});

test('an installation of one pack has no switch', () => {
    assert.deepEqual(switchesOf([REAL], DEFAULT_STATE), []);
});

test('addresses say which pack they mean, but for those of one thing and those that say it themselves', () => {
    meanWithin('EX');
    try {
        assert.equal(address('api/v1/projects', {lang: 'es'}), 'api/v1/projects?lang=es&within=EX');
        assert.equal(address('api/v1/projects/clusters/8/73/126'), 'api/v1/projects/clusters/8/73/126?within=EX');
        assert.equal(address('api/v1/projects', {within: 'EX001'}), 'api/v1/projects?within=EX001');
        for (const path of ['api/v1/projects/EXP-001', 'api/v1/projects/EXP-001/progress', 'api/v1/territories/EX001',
            'api/v1/plans/EXPD-2024', 'api/v1/indicators/ej_pobreza/trend', 'api/v1/installation', 'ogc/collections/ejemplo-seats']) {
            assert.equal(address(path, {lang: 'es'}), `${path}?lang=es`);
        }
    } finally {
        meanWithin(null);
    }
    assert.equal(address('api/v1/projects', {lang: 'es'}), 'api/v1/projects?lang=es');
});
