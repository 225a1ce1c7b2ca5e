import assert from 'node:assert/strict';
import {test} from 'node:test';
import {countByMunicipality, filterProjects, municipalitiesOf, twoAccounts} from '../../web/project/project-list.js';

const CALI = {code: '76001', name: 'Cali'};
const YUMBO = {code: '76892', name: 'Yumbo'};
const JAMUNDI = {code: '76364', name: 'Jamundí'};
const PROJECTS = [
    {code: 'PE-02C', name: 'Prolongación Avenida Ciudad de Cali', theme: 'mobility', themeName: 'Movilidad',
        municipalities: [CALI, JAMUNDI], statedMunicipalities: [CALI, YUMBO], placesDiffer: true, point: {lon: -76.5, lat: 3.3}},
    {code: 'PE-16', name: 'Ecoparque de Pance', theme: 'environment', themeName: 'Ambiente y turismo',
        municipalities: [CALI], statedMunicipalities: null, placesDiffer: false, point: {lon: -76.56, lat: 3.33}},
    {code: 'PE-20A', name: 'Nuevo centro CAVASA', theme: 'food_supply', themeName: 'Abastecimiento',
        municipalities: [], statedMunicipalities: null, placesDiffer: false, point: null},
];
const codes = (projects) => projects.map((project) => project.code);

test('filters by theme, place, missing point and words without accents', () => {
    const cases = [
        [{}, ['PE-02C', 'PE-16', 'PE-20A']],
        [{theme: 'environment'}, ['PE-16']],
        [{unlocated: true}, ['PE-20A']],
        [{municipalities: new Set(['76364'])}, ['PE-02C']],
        [{query: 'jamundi'}, ['PE-02C']],
        [{query: 'prolongacion ciudad'}, ['PE-02C']],
        [{query: 'pe-16'}, ['PE-16']],
        [{query: 'cali', theme: 'food_supply'}, []],
    ];
    for (const [filter, expected] of cases) {
        assert.deepEqual(codes(filterProjects(PROJECTS, filter)), expected, JSON.stringify(filter));
    }
});

test('finds a project by a place that only the programme names', () => {
    assert.deepEqual(codes(filterProjects(PROJECTS, {query: 'yumbo'})), ['PE-02C']);
});

test('counts a project in each municipality it touches, by what the sources say', () => {
    assert.deepEqual(countByMunicipality(PROJECTS), [{...CALI, count: 2}, {...JAMUNDI, count: 1}]);
});

test('tells the two accounts apart only where they differ', () => {
    assert.deepEqual(twoAccounts(PROJECTS[0]), {
        stated: [{...CALI, shared: true}, {...YUMBO, shared: false}],
        found: [{...CALI, shared: true}, {...JAMUNDI, shared: false}],
    });
    assert.equal(twoAccounts(PROJECTS[1]), null);
});

test('a region stands for its members, a municipality for itself, the root for no filter', () => {
    const territories = {
        items: [{code: '76', level: 'department'}, {code: '76001', level: 'municipality'}],
        regionalisations: [{regions: [{code: 'SUR', members: [{code: '76001'}, {code: '76364'}]}]}],
    };
    assert.deepEqual(municipalitiesOf('SUR', territories), new Set(['76001', '76364']));
    assert.deepEqual(municipalitiesOf('76001', territories), new Set(['76001']));
    assert.equal(municipalitiesOf('76', territories), null);
    assert.equal(municipalitiesOf(null, territories), null);
});
