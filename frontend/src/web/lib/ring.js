/**
 * The parts of a ring, clockwise from the top.
 *
 * @param {number[]} counts of the parts, in order; a part of zero has no path
 * @param {number} inner radius
 * @param {number} outer radius
 * @returns {string[]} one path for each count, round the origin
 */
export function ringParts(counts, inner, outer) {
    const whole = counts.reduce((sum, count) => sum + count, 0);
    let from = 0;
    return counts.map((count) => {
        if (!(count > 0)) return '';
        // a full circle has no arc: it ends a hair before it began
        const share = Math.min(count / whole, 0.9999);
        const [a, b] = [from, from + share];
        from += count / whole;
        const at = (turn, radius) => `${round(Math.sin(2 * Math.PI * turn) * radius)} ${round(-Math.cos(2 * Math.PI * turn) * radius)}`;
        const large = share > 0.5 ? 1 : 0;
        return `M${at(a, outer)}A${outer} ${outer} 0 ${large} 1 ${at(b, outer)}L${at(b, inner)}A${inner} ${inner} 0 ${large} 0 ${at(a, inner)}z`;
    });
}

function round(number) {
    return Math.round(number * 1000) / 1000;
}
