import assert from 'node:assert/strict';
import {test} from 'node:test';
import {twoAccounts} from '../../web/project/accounts.js';

const CALI = {code: '76001', name: 'Cali'};
const YUMBO = {code: '76892', name: 'Yumbo'};
const JAMUNDI = {code: '76364', name: 'Jamundí'};

test('tells the two accounts apart only where they differ', () => {
    assert.deepEqual(twoAccounts({municipalities: [CALI, JAMUNDI], statedMunicipalities: [CALI, YUMBO], placesDiffer: true}), {
        stated: [{...CALI, shared: true}, {...YUMBO, shared: false}],
        found: [{...CALI, shared: true}, {...JAMUNDI, shared: false}],
    });
    assert.equal(twoAccounts({municipalities: [CALI], statedMunicipalities: null, placesDiffer: false}), null);
});
