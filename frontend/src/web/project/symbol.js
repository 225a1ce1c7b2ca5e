import {svg} from '../kit/dom.js';
import {stageFill, stageSign} from '../lib/stages.js';
import {HATCH_SMALL} from '../map/patterns.js';
import {shapePath} from '../map/symbols.js';

/**
 * The symbol of a project beside its name, as on the map: theme is shape. Where stages are known the fill is the stage
 * and a dashed edge means an approximate location; elsewhere a hollow symbol does. A grey dashed one has no location.
 *
 * @param {string} shape diamond, triangle, circle or square; anything else is drawn as a square
 * @param {object} [look]
 * @param {'sure'|'approximate'|'none'} [look.location]
 * @param {string|null} [look.stage] id; leave it out where stages are not shown, null is a stage that is not known
 * @returns {SVGElement} hidden from screen readers: the words beside it say the same
 */
export function projectSymbol(shape, {location = 'sure', stage} = {}) {
    const staged = stage !== undefined;
    const sign = staged ? stageSign(stage) : null;
    return svg('svg', {class: `project-symbol is-${location}${staged ? ' is-staged' : ''}`, viewBox: '-1.7 -1.7 3.4 3.4',
        'aria-hidden': 'true', focusable: 'false'},
    svg('path', {d: shapePath(shape), 'vector-effect': 'non-scaling-stroke',
        ...(staged ? {fill: stageFill(stage) ?? HATCH_SMALL} : {})}),
    sign ? svg('path', {class: 'symbol-sign', d: sign, 'vector-effect': 'non-scaling-stroke'}) : null);
}

/** @param {object} project @returns {'sure'|'approximate'|'none'} */
export function locationOf(project) {
    if (!project.point) return 'none';
    return project.approximate ? 'approximate' : 'sure';
}

/** @returns {{location: string, stage?: string|null}} how to draw a project in a list where stages are known or not */
export function lookOf(project, staged) {
    return staged ? {location: locationOf(project), stage: project.stage ?? null} : {location: locationOf(project)};
}
