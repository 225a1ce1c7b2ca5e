import {svg} from '../kit/dom.js';

/**
 * The symbol of a project beside its name: theme is shape, hollow means an approximate location, dashed
 * means none. The same shapes as on the map.
 */

const SHAPES = {
    diamond: 'M7 1 13 7 7 13 1 7Z',
    triangle: 'M7 1.6 13 12.4H1Z',
    circle: 'M7 1.4A5.6 5.6 0 1 1 7 12.6 5.6 5.6 0 1 1 7 1.4Z',
    square: 'M2 2H12V12H2Z',
};

/**
 * @param {string} shape diamond, triangle, circle or square; anything else is drawn as a square
 * @param {'sure'|'approximate'|'none'} [location]
 * @returns {SVGElement} hidden from screen readers: the words beside it say the same
 */
export function projectSymbol(shape, location = 'sure') {
    return svg('svg', {class: `project-symbol is-${location}`, viewBox: '0 0 14 14', 'aria-hidden': 'true', focusable: 'false'},
        svg('path', {d: SHAPES[shape] ?? SHAPES.square}));
}

/** @param {object} project @returns {'sure'|'approximate'|'none'} */
export function locationOf(project) {
    if (!project.point) return 'none';
    return project.approximate ? 'approximate' : 'sure';
}
