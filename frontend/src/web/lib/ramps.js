import {resample} from './color.js';

/** Pale to dark, dark always means more of what is measured. One hue per dimension. */
const SEQUENTIAL = {
    economica: ['#F7ECCD', '#E8C987', '#CE9A47', '#9B6521', '#5C3410'],
    social: ['#F5E8DE', '#E5BDB2', '#C98A93', '#97527B', '#571F57'],
    territorial: ['#E7EDF1', '#B9CCDA', '#82A3BF', '#4A7499', '#1C4062'],
    politica: ['#EDEAF2', '#C7C0DC', '#9B90C1', '#6A5C9C', '#392B69'],
    institucional: ['#E8F3F1', '#A6CECA', '#66A5A4', '#2E767C', '#0C474F'],
    ambiental_cultural: ['#EBF1DD', '#C4D7A6', '#8DB26C', '#52823E', '#234B1C'],
};
const AHEAD = ['#0F5F73', '#5E9FAE', '#BBD6DB'];
const BEHIND = ['#F0CFA4', '#D58A3C', '#8F4A0E'];

export const AT_REFERENCE = '#F2F0EA';

/** @param {string} dimension id @param {number} count @returns {string[]} hex, pale to dark */
export function sequentialRamp(dimension, count) {
    return resample(SEQUENTIAL[dimension] ?? SEQUENTIAL.territorial, count);
}

/** @param {string} dimension id @returns {string} the colour that stands for the dimension in lists */
export function dimensionColour(dimension) {
    return (SEQUENTIAL[dimension] ?? SEQUENTIAL.territorial)[3];
}

/**
 * @param {('ahead'|'reference'|'behind')[]} sides of the classes, from furthest ahead to furthest behind
 * @returns {string[]} hex; the class at the reference is always the neutral one
 */
export function divergingRamp(sides) {
    const ahead = sides.filter((side) => side === 'ahead').length;
    const behind = sides.filter((side) => side === 'behind').length;
    const aheadColours = ahead === 1 ? [AHEAD[1]] : resample(AHEAD, ahead || 1);
    const behindColours = behind === 1 ? [BEHIND[1]] : resample(BEHIND, behind || 1);
    let seenAhead = 0;
    let seenBehind = 0;
    return sides.map((side) => {
        if (side === 'ahead') return aheadColours[seenAhead++];
        if (side === 'behind') return behindColours[seenBehind++];
        return AT_REFERENCE;
    });
}
