import {svg} from '../kit/dom.js';
import {zoneFill} from '../map/patterns.js';

/** @param {import('../lib/zone-looks.js').Look} look @returns {SVGElement} a box in the colour and pattern of a zone */
export function zoneSwatch(look, {width = 22, height = 14} = {}) {
    return svg('svg', {class: 'swatch', width, height, 'aria-hidden': 'true'},
        svg('rect', {x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: zoneFill(look), stroke: '#6E6A66'}));
}
