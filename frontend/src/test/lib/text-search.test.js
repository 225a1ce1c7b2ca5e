import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fold, markedPieces, matchRanges, matches, nameRank, searchWords} from '../../web/lib/text-search.js';

test('folds accents, ñ, diaeresis and capitals away', () => {
    assert.equal(fold('TULUÁ, Cañasgordas, Güacarí'), 'tulua, canasgordas, guacari');
});

test('cuts a query into words and ignores punctuation', () => {
    assert.deepEqual(searchWords('  Mulaló–Loboguerrero, 4G '), ['mulalo', 'loboguerrero', '4g']);
    assert.deepEqual(searchWords(' – '), []);
});

test('finds words in any order, inside longer ones, without accents', () => {
    assert.ok(matches('Concesión 4G Vía Mulaló–Loboguerrero', 'lobo mulalo'));
    assert.ok(!matches('Concesión 4G Vía Mulaló–Loboguerrero', 'mulalo tren'));
    assert.ok(matches('Tuluá', ''));
});

test('marks what was found in the text as written, accents kept', () => {
    assert.deepEqual(markedPieces('Vía a Calima Darién', 'darien via'), [
        {text: 'Vía', found: true}, {text: ' a Calima ', found: false}, {text: 'Darién', found: true},
    ]);
});

test('marks right when the text is written with separate accents', () => {
    const decomposed = 'Tulu\u0061\u0301 y Buga';
    const [first, second] = markedPieces(decomposed, 'tulua');
    assert.equal(first.text.normalize('NFC'), 'Tuluá');
    assert.equal(second.text, ' y Buga');
});

test('joins overlapping finds', () => {
    assert.deepEqual(matchRanges('anana', 'an nana'), [{from: 0, to: 5}]);
});

test('pieces joined are the text, whatever the query', () => {
    for (const query of ['', 'a', 'zz', 'o de', 'ón']) {
        const text = 'Plan Maestro de Acueducto y alcantarillado (Buenaventura), gestión';
        assert.equal(markedPieces(text, query).map((piece) => piece.text).join(''), text, query);
    }
});

test('a whole word of a name comes before a word that only begins with it', () => {
    const names = ['Bugalagrande', 'Guadalajara de Buga', 'Concesión Vía Buga'];
    assert.deepEqual(names.map((name) => nameRank(name, 'buga')), [2, 1, 1]);
    assert.equal(nameRank('Tuluá', 'tulua'), 0);
    assert.equal(nameRank('Yumbo', 'umb'), 3);
    assert.equal(nameRank('Yumbo', 'cali'), 4);
});
