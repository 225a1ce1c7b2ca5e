import {svg} from '../kit/dom.js';
import {PATTERNS, lookId} from '../lib/zone-looks.js';

export const HATCH = 'url(#atlas-hatch)';
export const HATCH_SMALL = 'url(#atlas-hatch-small)';
export const BEHIND_DOTS = 'url(#atlas-dots)';
export const PROJECTED_LINES = 'url(#atlas-projected)';

/**
 * The patterns that carry meaning without colour: hatch for missing data, dots for the side that is behind, thin lines
 * over the colour for what is projected. The small hatch is for symbols, whose radius is 1.
 * They are defined once per page, outside every map, so that legends use them too.
 */
export function installPatterns() {
    if (document.getElementById('atlas-hatch')) return;
    document.body.append(svg('svg', {width: 0, height: 0, class: 'pattern-store', 'aria-hidden': 'true'},
        svg('defs', {},
            svg('pattern', {id: 'atlas-hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse',
                patternTransform: 'rotate(45)'},
            svg('rect', {width: 5, height: 5, fill: '#F2EFE8'}),
            svg('line', {x1: 0, y1: 0, x2: 0, y2: 5, stroke: '#8C8A83', 'stroke-width': 1.3})),
            svg('pattern', {id: 'atlas-hatch-small', width: 0.6, height: 0.6, patternUnits: 'userSpaceOnUse',
                patternTransform: 'rotate(45)'},
            svg('rect', {width: 0.6, height: 0.6, fill: '#F2EFE8'}),
            svg('line', {x1: 0, y1: 0, x2: 0, y2: 0.6, stroke: '#8C8A83', 'stroke-width': 0.3})),
            svg('pattern', {id: 'atlas-projected', width: 7, height: 7, patternUnits: 'userSpaceOnUse',
                patternTransform: 'rotate(-45)'},
            svg('line', {x1: 0, y1: 0, x2: 0, y2: 7, stroke: '#FFFFFF', 'stroke-width': 2, 'stroke-opacity': 0.4}),
            svg('line', {x1: 1.4, y1: 0, x2: 1.4, y2: 7, stroke: '#1B2126', 'stroke-width': 0.6, 'stroke-opacity': 0.4})),
            svg('pattern', {id: 'atlas-dots', width: 7, height: 7, patternUnits: 'userSpaceOnUse',
                patternTransform: 'rotate(30)'},
            svg('circle', {cx: 2, cy: 2, r: 0.95, fill: '#1B2126', 'fill-opacity': 0.5})))));
}

/**
 * What fills a zone of a land-use plan in a drawing: its colour, or a pattern that is added to the page the first time.
 *
 * @param {import('../lib/zone-looks.js').Look} look
 * @returns {string} for `fill`
 */
export function zoneFill(look) {
    if (look.pattern === 'plain') return look.colour;
    installPatterns();
    const id = `zone-${lookId(look)}`;
    if (!document.getElementById(id)) {
        const {size, lines = [], dots = [], weight = 1} = PATTERNS[look.pattern];
        document.querySelector('.pattern-store defs').append(svg('pattern', {id, width: size, height: size,
            patternUnits: 'userSpaceOnUse'}, svg('rect', {width: size, height: size, fill: look.colour}),
        lines.map(([x1, y1, x2, y2]) => svg('line', {x1, y1, x2, y2, stroke: look.ink, 'stroke-width': weight})),
        dots.map(([cx, cy, r]) => svg('circle', {cx, cy, r, fill: look.ink}))));
    }
    return `url(#${id})`;
}
