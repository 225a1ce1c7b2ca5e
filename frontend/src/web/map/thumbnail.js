import {svg} from '../kit/dom.js';
import {outlinesOf} from '../lib/outlines.js';
import {BEHIND_DOTS, HATCH} from './patterns.js';

/**
 * Small maps that neither move nor have names: the shapes are projected once, and each map is a drawing of them.
 *
 * @param {object[]} features GeoJSON, each with `properties.code`
 * @param {Map<string, string|null>} groupOf code → region, decides which borders are drawn heavier
 */
export function createThumbnails(features, groupOf) {
    const outlines = outlinesOf(features, groupOf);
    return {
        /**
         * @param {object} options
         * @param {(code: string) => {fill: string|null, dotted?: boolean}} options.paintOf no fill means missing data
         * @param {string} options.label for screen readers
         * @returns {SVGElement} its shapes carry `data-territory`
         */
        draw({paintOf, label}) {
            const shapes = [...outlines.shapes].map(([code, d]) => svg('path', {d, class: 'place', 'data-territory': code,
                fill: paintOf(code).fill ?? HATCH}));
            const dots = [...outlines.shapes].filter(([code]) => paintOf(code).dotted)
                .map(([, d]) => svg('path', {d, class: 'thumbnail-dots', fill: BEHIND_DOTS}));
            return svg('svg', {class: 'thumbnail', viewBox: outlines.viewBox, role: 'img', 'aria-label': label},
                svg('path', {class: 'thumbnail-casing', d: outlines.outer}), shapes, dots,
                svg('path', {class: 'thumbnail-inner', d: outlines.inner}),
                svg('path', {class: 'thumbnail-groups', d: outlines.groups}),
                svg('path', {class: 'thumbnail-outer', d: outlines.outer}),
                svg('g', {class: 'thumbnail-marks'}));
        },
        /** Draws a territory's edge on a small map, and on no other place of it. @param {SVGElement} drawing */
        mark(drawing, code) {
            const d = code ? outlines.shapes.get(code) : null;
            drawing.querySelector('.thumbnail-marks').replaceChildren(...(d
                ? [svg('path', {d, class: 'thumbnail-mark-casing'}), svg('path', {d, class: 'thumbnail-mark'})] : []));
        },
    };
}
