import {PATTERNS, lookId} from '../../lib/zone-looks.js';
import {svg} from '../dom.js';

/**
 * Patterns of one picture: one that is saved must hold its own.
 *
 * @param {import('../../lib/zone-looks.js').Look[]} looks
 * @param {string} prefix that no other picture of the page has
 * @returns {{defs: SVGElement, fill: (look: import('../../lib/zone-looks.js').Look) => string}}
 */
export function ownPatterns(looks, prefix) {
    const idOf = (look) => `${prefix}-${lookId(look)}`;
    const wanted = new Map(looks.filter((look) => look.pattern !== 'plain').map((look) => [idOf(look), look]));
    return {
        defs: svg('defs', {}, [...wanted].map(([id, {pattern, colour, ink}]) => {
            const {size, lines = [], dots = [], weight = 1} = PATTERNS[pattern];
            return svg('pattern', {id, width: size, height: size, patternUnits: 'userSpaceOnUse'},
                svg('rect', {width: size, height: size, fill: colour}),
                lines.map(([x1, y1, x2, y2]) => svg('line', {x1, y1, x2, y2, stroke: ink, 'stroke-width': weight})),
                dots.map(([cx, cy, r]) => svg('circle', {cx, cy, r, fill: ink})));
        })),
        fill: (look) => (look.pattern === 'plain' ? look.colour : `url(#${idOf(look)})`),
    };
}
