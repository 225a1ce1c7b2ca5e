/**
 * Weights that somebody moves, and scores cut into what each component brings. Pure.
 */

/** @param {number[]} values above or at zero @returns {number} their sum, without the dust of rounding */
export function sumOf(values) {
    return Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));
}

/** @param {number[]} values @returns {number[]} in the same proportion, adding up to one; equal when all are zero */
export function sharesOf(values) {
    const sum = sumOf(values);
    return values.map((value) => (sum > 0 ? value / sum : 1 / values.length));
}

/**
 * Weights for the address: four digits, adding up to one exactly, so that the server takes them.
 *
 * @param {number[]} values in any sum @returns {string} joined by commas
 */
export function weightsText(values) {
    const shares = sharesOf(values).map((share) => Math.round(share * 10_000));
    const largest = shares.indexOf(Math.max(...shares));
    shares[largest] += 10_000 - shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => String(share / 10_000)).join(',');
}

/**
 * One component counts double beside the others, which keep their proportion to each other.
 *
 * @param {number[]} values @param {number} at @returns {number[]} of a hundred
 */
export function doubled(values, at) {
    return sharesOf(sharesOf(values).map((share, i) => (i === at ? share * 2 : share))).map((share) => share * 100);
}

/**
 * The bar of a score, cut by component. The pieces of an arithmetic mean are the contributions; those of a geometric
 * mean divide the score as the contributions divide its logarithm.
 *
 * @param {{contribution: number|null}[]} parts
 * @param {number|null} score
 * @param {'arithmetic'|'geometric'} mean
 * @returns {{component: number, from: number, to: number}[]} below zero they stack to the left; one piece with
 *     component −1 where the score cannot be cut
 */
export function segmentsOf(parts, score, mean) {
    if (score === null) return [];
    const whole = mean === 'geometric' ? Math.log(score) : score;
    const cuttable = mean !== 'geometric' || (score > 1 && parts.every((part) => (part.contribution ?? 0) >= 0));
    if (!cuttable) return score === 0 ? [] : [{component: -1, from: 0, to: score}];
    let left = 0;
    let right = 0;
    const segments = [];
    parts.forEach(({contribution}, component) => {
        if (!contribution) return;
        const size = mean === 'geometric' ? (contribution / whole) * score : contribution;
        if (size > 0) segments.push({component, from: right, to: right += size});
        else segments.push({component, from: left + size, to: left, end: left += size});
    });
    return segments.map(({component, from, to}) => ({component, from, to}));
}

/** @param {string|null} text `normalisation.mean.missing[.atLeast]` @returns {object} what it says, for the server */
export function rulesOf(text) {
    const [normalisation, mean, missing, atLeast] = (text ?? '').split('.');
    return {normalisation: normalisation || null, mean: mean || null, missing: missing || null,
        at_least: atLeast || null};
}

/** @returns {string} for the address */
export function rulesText({normalisation, mean, missing, atLeast}) {
    return [normalisation, mean, missing, ...(missing === 'renormalise' ? [atLeast] : [])].join('.');
}
