/** Eight hues that differ in lightness too; a longer list begins again, and the number tells them apart. */
const HUES = ['#4A7499', '#C98A93', '#52823E', '#E8C987', '#6A5C9C', '#66A5A4', '#9B6521', '#97527B'];

/** @param {number} component from 0; −1 for a score that cannot be cut @returns {string} */
export function componentColour(component) {
    return component < 0 ? '#7E868C' : HUES[component % HUES.length];
}
