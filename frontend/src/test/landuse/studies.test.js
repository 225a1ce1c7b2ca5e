import assert from 'node:assert/strict';
import {test} from 'node:test';
import {byRank, choosePlan, onlyLayersMissing, ordered as orderedAbove, summed} from '../../web/landuse-determinants/summary.js';
import {bordersAmong, chooseBorder, choosePlans, ordered, usablePlans} from '../../web/landuse-side/choice.js';
import {changedCells, changesFrom, chooseVersions, versionsByTerritory} from '../../web/landuse-versions/choice.js';

const plan = (id, {zones = 10, inForce = true, date = id.split('-')[1]} = {}) =>
    ({id, territory: {code: id.split('-')[0], name: id}, zones, inForce, act: {date}});
const border = (a, b, severe, conflictMetres) => ({between: [{code: a}, {code: b}], bySeverity: {severe}, conflictMetres});

const REGISTER = [plan('A-2004', {inForce: false}), plan('A-2019'), plan('B-2021'), plan('C-2016'), plan('D-2015', {zones: 0})];
const BORDERS = [border('A', 'B', 100, 5000), border('B', 'C', 900, 1000), border('A', 'C', 0, 8000)];
const NOTHING = {plans: null, territory: null, other: null};
const ids = (plans) => plans.map((each) => each.id);

test('only plans in force with polygons stand side by side', () => {
    assert.deepEqual(ids(usablePlans(REGISTER)), ['A-2019', 'B-2021', 'C-2016']);
});

test('opens on the longest conflict of the borders that have a severe one', () => {
    assert.deepEqual(ids(choosePlans(NOTHING, usablePlans(REGISTER), BORDERS).plans), ['A-2019', 'B-2021']);
});

test('a municipality in focus comes first, beside its worst neighbour', () => {
    assert.deepEqual(ids(choosePlans({...NOTHING, territory: 'C'}, usablePlans(REGISTER), BORDERS).plans), ['C-2016', 'B-2021']);
    assert.deepEqual(ids(choosePlans({...NOTHING, plans: 'A-2019'}, usablePlans(REGISTER), BORDERS).plans), ['A-2019', 'B-2021']);
});

test('an older version is replaced by the plan in force, and that is told', () => {
    const {plans, replaced} = choosePlans({...NOTHING, plans: 'A-2004,C-2016'}, usablePlans(REGISTER), BORDERS);
    assert.deepEqual(ids(plans), ['A-2019', 'C-2016']);
    assert.deepEqual(replaced, ['A-2004']);
});

test('what the address does not know is left out, and no plan stands beside itself', () => {
    assert.deepEqual(ids(choosePlans({...NOTHING, plans: 'X-1,A-2019,A-2004'}, usablePlans(REGISTER), BORDERS).plans),
        ['A-2019', 'B-2021']);
    assert.deepEqual(choosePlans(NOTHING, [], []).plans, []);
});

test('of three plans the border of the address is laid out, in either order, else the worst', () => {
    const among = bordersAmong(BORDERS, usablePlans(REGISTER));
    assert.equal(among.length, 3);
    assert.equal(chooseBorder({other: 'C,A'}, among), BORDERS[2]);
    assert.equal(chooseBorder(NOTHING, among), BORDERS[0]);
    assert.equal(chooseBorder(NOTHING, bordersAmong(BORDERS, [plan('A-1'), plan('Z-1')])), null);
});

test('conflicts go by number, by length, or along the strip', () => {
    const conflicts = [{rank: 2, fromMetres: 900, lengthMetres: 50}, {rank: 1, fromMetres: 400, lengthMetres: 10},
        {rank: 3, fromMetres: 100, lengthMetres: 80}];
    const ranks = (sort, reversed) => ordered(conflicts, sort, reversed).map((each) => each.rank);
    assert.deepEqual(ranks(null, false), [1, 2, 3]);
    assert.deepEqual(ranks('largo', false), [3, 2, 1]);
    assert.deepEqual(ranks('limite', false), [3, 1, 2]);
    assert.deepEqual(ranks('limite', true), [2, 1, 3]);
});

test('versions are compared where a territory has two with polygons, the older one first', () => {
    const by = versionsByTerritory([plan('A-2019'), plan('A-2004', {inForce: false}), plan('B-2021'), plan('B-2009', {inForce: false, zones: 0})]);
    assert.deepEqual([...by.keys()], ['A']);
    const {from, to} = chooseVersions(NOTHING, by);
    assert.deepEqual([from.id, to.id], ['A-2004', 'A-2019']);
    assert.equal(chooseVersions(NOTHING, new Map()), null);
});

test('the address says which versions; without it the territory whose older version is the newest', () => {
    const by = versionsByTerritory([plan('A-2004'), plan('A-2019'), plan('B-2009'), plan('B-2021')]);
    const pair = (state) => {
        const {from, to} = chooseVersions({...NOTHING, ...state}, by);
        return [from.id, to.id];
    };
    assert.deepEqual(pair({}), ['B-2009', 'B-2021']);
    assert.deepEqual(pair({territory: 'A'}), ['A-2004', 'A-2019']);
    assert.deepEqual(pair({plans: 'A-2004,A-2019'}), ['A-2004', 'A-2019']);
    assert.deepEqual(pair({plans: 'A-2019'}), ['A-2004', 'A-2019']);
    assert.deepEqual(pair({plans: 'A-2004'}), ['A-2004', 'A-2019']);
});

test('changes are numbered largest first, lost farmland apart', () => {
    const feature = (id, hectares, agriculturalLoss) => ({id, properties: {from: 'rural', to: 'urban', hectares, agriculturalLoss}});
    const items = changesFrom([feature('1', 5, false), feature('2', 9, false), feature('3', 7, true)]);
    assert.deepEqual(items.map((each) => [each.id, each.number, each.farmland]), [['2', '1', false], ['3', '1', true], ['1', '2', false]]);
    assert.deepEqual(changedCells([{from: 'a', to: 'a', hectares: 90}, {from: 'a', to: 'b', hectares: 1}, {from: 'b', to: 'a', hectares: 3},
        {from: 'b', to: 'c', hectares: 0}]).map((cell) => cell.hectares), [3, 1]);
});

test('kinds go by rank; what was not evaluated is neither counted nor nothing', () => {
    const kinds = [{kind: 'road_reserve', rank: 4, state: 'evaluated'}, {kind: 'hazard', rank: 1, state: 'not_evaluated'},
        {kind: 'protected_area', rank: 1, state: 'evaluated'}];
    assert.deepEqual(byRank(kinds).map(({rank, kinds: its}) => [rank, its.length]), [[1, 2], [4, 1]]);
    const sum = summed(kinds, [{hectares: 2, groundHectares: 1.9}, {hectares: 3, groundHectares: 2.9}]);
    assert.equal(sum.hectares, 5);
    assert.equal(sum.evaluated, 2);
    assert.deepEqual(sum.open.map((kind) => kind.kind), ['hazard']);
});

test('conflicts with determinants go by area, or by severity first', () => {
    const conflicts = [{rank: 1, hectares: 2, severity: 'severe'}, {rank: 2, hectares: 9, severity: 'slight'}];
    assert.deepEqual(orderedAbove(conflicts, null).map((each) => each.rank), [2, 1]);
    assert.deepEqual(orderedAbove(conflicts, 'gravedad').map((each) => each.rank), [1, 2]);
    assert.equal(choosePlan({plans: 'A-2004', territory: null}, usablePlans(REGISTER)).id, 'A-2019');
    assert.equal(choosePlan({plans: null, territory: 'C'}, usablePlans(REGISTER)).id, 'C-2016');
    assert.equal(choosePlan(NOTHING, []), null);
});

test('a kind whose layer is loaded is not said to miss it', () => {
    assert.ok(onlyLayersMissing([{layers: []}, {layers: []}]));
    assert.ok(!onlyLayersMissing([{layers: []}, {layers: [{id: 'rio'}]}]));
});
