import {svg} from '../kit/dom.js';
import {shapePath} from '../map/symbols.js';

/**
 * The symbol of a project beside its name: theme is shape, hollow means an approximate location, dashed
 * means none. The same shapes as on the map.
 *
 * @param {string} shape diamond, triangle, circle or square; anything else is drawn as a square
 * @param {'sure'|'approximate'|'none'} [location]
 * @returns {SVGElement} hidden from screen readers: the words beside it say the same
 */
export function projectSymbol(shape, location = 'sure') {
    return svg('svg', {class: `project-symbol is-${location}`, viewBox: '-1.7 -1.7 3.4 3.4', 'aria-hidden': 'true', focusable: 'false'},
        svg('path', {d: shapePath(shape), 'vector-effect': 'non-scaling-stroke'}));
}

/** @param {object} project @returns {'sure'|'approximate'|'none'} */
export function locationOf(project) {
    if (!project.point) return 'none';
    return project.approximate ? 'approximate' : 'sure';
}
