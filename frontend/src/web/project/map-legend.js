import {h, svg} from '../kit/dom.js';
import {projectSymbol} from './symbol.js';

/**
 * What the symbols on the map do not say by themselves; the themes are named in the list.
 *
 * @param {(key: string) => string} t
 * @returns {HTMLElement}
 */
export function mapLegend(t) {
    const course = svg('svg', {class: 'project-course', viewBox: '0 0 26 4', 'aria-hidden': 'true', focusable: 'false'},
        svg('line', {x1: 0, x2: 26, y1: 2, y2: 2}));
    return h('ul', {class: 'project-map-legend', 'aria-label': t('project.legend')},
        h('li', {}, projectSymbol('circle', 'approximate'), t('project.approximate')),
        h('li', {}, course, t('project.legend.line')));
}
