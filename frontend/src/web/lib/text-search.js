/**
 * Search in names as people type them: without accents, in any order of the words.
 */

const MARKS = /\p{M}/gu;

/** @param {string} text @returns {string} the same text without accents, in lower case */
export function fold(text) {
    return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** @param {string} query @returns {string[]} its words, folded; empty when there is nothing to look for */
export function searchWords(query) {
    return fold(query).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * @param {string} text
 * @param {string} query
 * @returns {boolean} whether every word of the query begins or lies inside some word of the text; an
 *     empty query matches everything
 */
export function matches(text, query) {
    const folded = fold(text);
    return searchWords(query).every((word) => folded.includes(word));
}

/**
 * How well a name answers a query, for ordering what was found: «buga» means Guadalajara de Buga before Bugalagrande.
 *
 * @param {string} name
 * @param {string} query
 * @returns {number} 0 the whole name, 1 whole words of it, 2 its beginning, 3 somewhere in it, 4 not in it
 */
export function nameRank(name, query) {
    const words = searchWords(name);
    const asked = searchWords(query);
    if (words.join(' ') === asked.join(' ')) return 0;
    if (asked.every((word) => words.includes(word))) return 1;
    if (words.join(' ').startsWith(asked.join(' '))) return 2;
    return matches(name, query) ? 3 : 4;
}

/**
 * Where the words of a query stand in a text, for marking them.
 *
 * @param {string} text
 * @param {string} query
 * @returns {{from: number, to: number}[]} ranges of the text as given (UTF-16 units, `to` exclusive),
 *     ascending, never overlapping
 */
export function matchRanges(text, query) {
    const {folded, origin} = foldWithOrigin(text);
    const found = searchWords(query).flatMap((word) => occurrences(folded, word))
        .map(({from, to}) => ({from: origin[from], to: origin[to]}));
    return merged(found);
}

/**
 * Cuts a text where the query was found.
 *
 * @param {string} text
 * @param {string} query
 * @returns {{text: string, found: boolean}[]} the pieces in order; joined they are the text
 */
export function markedPieces(text, query) {
    const pieces = [];
    let at = 0;
    for (const {from, to} of matchRanges(text, query)) {
        if (from > at) {
            pieces.push({text: text.slice(at, from), found: false});
        }
        pieces.push({text: text.slice(from, to), found: true});
        at = to;
    }
    if (at < text.length || pieces.length === 0) {
        pieces.push({text: text.slice(at), found: false});
    }
    return pieces;
}

/** Folding may change the length of a text, so each folded unit remembers where it came from. */
function foldWithOrigin(text) {
    const origin = [];
    let folded = '';
    let at = 0;
    for (const letter of text) {
        const plain = fold(letter);
        for (let i = 0; i < plain.length; i++) {
            origin.push(at);
        }
        folded += plain;
        at += letter.length;
    }
    origin.push(text.length);
    return {folded, origin};
}

function occurrences(folded, word) {
    const found = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        found.push({from: at, to: at + word.length});
    }
    return found;
}

function merged(ranges) {
    const result = [];
    for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
        const last = result.at(-1);
        if (last && range.from <= last.to) {
            last.to = Math.max(last.to, range.to);
        } else {
            result.push({...range});
        }
    }
    return result;
}
