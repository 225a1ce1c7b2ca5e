import {NO_CLASSES, SOIL_CLASSES} from './zone-looks.js';

/** What may stand on one side of a border: the five classes of the law, and what is no class. */
export const SIDES_OF_A_BORDER = Object.freeze([...SOIL_CLASSES, 'uncovered', 'none']);

/**
 * @param {object[]} conflicts each with `severity`, and `first` and `second` or `kind`
 * @param {{severity?: string|null, pair?: string|null, kind?: string|null}} filter as in the address; a pair means
 *     both orders, and one class alone means any pair that has it
 * @returns {object[]} in the order given
 */
export function filterConflicts(conflicts, {severity = null, pair = null, kind = null} = {}) {
    const severities = severity ? new Set(severity.split(',')) : null;
    const classes = pair ? pair.split(',') : null;
    return conflicts.filter((each) => (!severities || severities.has(each.severity))
        && (!kind || each.kind === kind)
        && (!classes || hasPair(each, classes)));
}

function hasPair({first, second}, [one, other]) {
    if (other === undefined) return first === one || second === one;
    return (first === one && second === other) || (first === other && second === one);
}

/** @returns {string} the same for both orders of two classes */
export function pairKey(first, second) {
    const at = (id) => SIDES_OF_A_BORDER.indexOf(id);
    return at(first) <= at(second) ? `${first},${second}` : `${second},${first}`;
}

/** @returns {boolean} whether it is one of the five classes */
export const isClass = (id) => !NO_CLASSES.includes(id);
