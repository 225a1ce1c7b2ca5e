import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attempt} from '../../web/lib/attempt.js';

test('a failure is marked, never an empty answer, and the end of a visit passes on', async () => {
    assert.deepEqual(await attempt(Promise.resolve([])), {value: [], failed: false});
    assert.deepEqual(await attempt(Promise.reject(new Error('down'))), {value: null, failed: true});
    const ended = Object.assign(new Error('left'), {name: 'AbortError'});
    await assert.rejects(attempt(Promise.reject(ended)), ended);
});
