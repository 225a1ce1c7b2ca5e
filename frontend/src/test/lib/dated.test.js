import assert from 'node:assert/strict';
import {test} from 'node:test';
import {datesInWords} from '../../web/lib/dated.js';
import {createFormat} from '../../web/lib/format.js';

test('days inside a sentence are written in words, and ids are left alone', () => {
    const text = 'EX001-2004: el acto (2004-06-30) es anterior al 2007-09-20, desde cuando se exige';
    assert.equal(datesInWords(text, createFormat('es')),
        'EX001-2004: el acto (30 de junio de 2004) es anterior al 20 de septiembre de 2007, desde cuando se exige');
    assert.equal(datesInWords(null, createFormat('en')), '');
});
