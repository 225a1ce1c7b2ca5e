import {h, show, svg} from '../kit/dom.js';
import {textOn} from '../lib/color.js';
import {HATCH} from '../map/patterns.js';
import {swatch} from '../thematic/legend-parts.js';
import {capital, clause} from '../thematic/sentences.js';
import {colourOf, stepsOfEffort, stepsOfGap} from './void-words.js';

/** @type {import('../thematic/thematic-room.js').Face['drawLegend']} */
export function drawVoidLegend(scene) {
    const {context: {t, host, format}, data: {voids}} = scene;
    const title = h('h2', {class: 'legend-title'}, t('void.legend.title'));
    if (!voids.computable) {
        show(host.legend, title, h('p', {class: 'legend-unit'}, `${capital(clause(voids.reason))}.`));
        return;
    }
    const missing = voids.items.filter((item) => item.quadrant === null).map((item) => item.code);
    show(host.legend, title, nine(scene),
        h('ul', {class: 'void-keys'},
            h('li', {}, svg('svg', {width: 22, height: 22, 'aria-hidden': 'true'},
                svg('circle', {class: 'mark-disc', cx: 11, cy: 11, r: 8.5}),
                svg('text', {class: 'mark-number', x: 11, y: 14.6}, '1')),
            h('span', {}, t('void.legend.void'))),
            voids.prioritised.map((list) => h('li', {}, list.loaded ? edgeKey() : h('span', {class: 'void-nokey'}),
                h('span', {}, list.loaded ? t('void.legend.list', {name: list.name, n: list.codes.length})
                    : t('void.legend.notloaded', {name: list.name, reason: list.reason})))),
            h('li', {}, swatch(HATCH), h('span', {}, t('void.legend.missing', {n: missing.length})))),
        h('p', {class: 'legend-source'}, t('void.legend.foot', {reference: voids.reference.name
            ?? t(`gap.reference.${voids.reference.kind}`), period: format.list((voids.gap.period ?? '').split(', '))})));
}

/** The nine cells with how many territories are in each; pointing at one dims the others on the map. */
function nine(scene) {
    const {context: {t, format}, data: {voids}} = scene;
    const gaps = stepsOfGap(voids, format);
    const efforts = stepsOfEffort(voids, format);
    const rest = () => scene.highlight(null);
    const cell = (gap, effort) => {
        const its = voids.cells.find((each) => each.gap === gap && each.effort === effort);
        const fill = colourOf({gap, effort});
        const on = () => scene.highlight(its.codes);
        return h('button', {type: 'button', class: its.isVoid ? 'void-cell is-void' : 'void-cell',
            'data-cell': `${gap}${effort}`, style: {background: fill, color: textOn(fill)},
            'aria-label': t('void.cell', {n: its.count, gap: t(`void.step.gap.${gap}`),
                effort: t(`void.step.effort.${effort}`)}),
            onpointerenter: on, onpointerleave: rest, onfocus: on, onblur: rest, onclick: on}, its.count);
    };
    return h('div', {class: 'void-nine'},
        h('p', {class: 'void-axis'}, `↑ ${t('void.axis.gap', {unit: voids.gap.unit})}`),
        h('div', {class: 'void-grid', role: 'group', 'aria-label': t('void.nine')},
            [2, 1, 0].map((gap) => [h('span', {class: 'void-step'}, gaps[gap]),
                ...[0, 1, 2].map((effort) => cell(gap, effort))]),
            h('span', {}), efforts.map((text) => h('span', {class: 'void-step is-below'}, text))),
        h('p', {class: 'void-axis is-right'}, `${capital(voids.effort.unit)} →`));
}

/** @returns {SVGElement} the dashed edge */
function edgeKey() {
    return svg('svg', {width: 22, height: 14, 'aria-hidden': 'true'},
        svg('rect', {x: 2.5, y: 2.5, width: 17, height: 9, fill: 'none', stroke: '#1B2126', 'stroke-width': 4,
            'stroke-dasharray': '2 3.2'}));
}
