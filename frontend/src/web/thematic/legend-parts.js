import {h, svg} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {BEHIND_DOTS, HATCH, PROJECTED_LINES} from '../map/patterns.js';

/** @returns {SVGElement} a box in the colour of a class, with its pattern */
export function swatch(colour, {dotted = false, projected = false} = {}) {
    const box = (fill, stroke) => svg('rect', {x: 0.5, y: 0.5, width: 21, height: 13, fill, stroke});
    return svg('svg', {class: 'swatch', width: 22, height: 14, 'aria-hidden': 'true'}, box(colour, '#6E6A66'),
        dotted ? box(BEHIND_DOTS, 'none') : projected ? box(PROJECTED_LINES, 'none') : null);
}

/**
 * One class of the legend: pointing at it, or focusing it, dims the rest of the map.
 *
 * @param {{colour: string, dotted?: boolean, text: string, count: number, first?: boolean, codes: () => string[],
 *     scene: import('./thematic-room.js').Scene}} options
 */
export function classRow({colour, dotted = false, text, count, first = false, codes, scene}) {
    const {t} = scene.context;
    const on = () => scene.highlight(codes());
    const off = () => scene.highlight(null);
    return h('li', {}, h('button', {type: 'button', class: 'legend-class', onpointerenter: on, onpointerleave: off,
        onfocus: on, onblur: off, onclick: on}, swatch(colour, {dotted}), h('span', {class: 'legend-range'}, text),
    h('span', {class: 'legend-count'}, first ? t('indicator.legend.count', {n: count}) : count,
        first ? null : h('span', {class: 'visually-hidden'}, ` ${t('indicator.legend.count', {n: count})
            .replace(String(count), '').trim()}`))));
}

/** @returns {HTMLElement} the row of territories without a value */
export function missingRow(scene, count) {
    const {t} = scene.context;
    const codes = () => scene.data.values.items.filter((item) => item.value === null).map((item) => item.code);
    return h('li', {class: 'legend-missing'}, count === 0
        ? h('div', {class: 'legend-class'}, swatch(HATCH), h('span', {class: 'legend-range'},
            `${t('indicator.legend.missing')} · 0`))
        : h('button', {type: 'button', class: 'legend-class', onpointerenter: () => scene.highlight(codes()),
            onpointerleave: () => scene.highlight(null), onfocus: () => scene.highlight(codes()),
            onblur: () => scene.highlight(null)},
        swatch(HATCH), h('span', {class: 'legend-range'}, `${t('indicator.legend.missing')} · ${
            t('indicator.legend.count', {n: count})}`)));
}

/** @returns {HTMLElement} source, date and the way to the method */
export function legendFoot({context, data, view}) {
    const {t, format} = context;
    return h('p', {class: 'legend-source'}, t('indicator.legend.source', {source: sourceWords(view, data.values, format)}), ' ',
        stateLink(context, {view: 'about', territory: null, project: null}, {}, t('indicator.legend.method')));
}

/** @returns {string} organisation, title and date of the indicator's own source */
export function sourceWords(view, values, format) {
    // the answer also names the source of the weights; the legend names the indicator's own
    const own = view.item.source;
    const source = values.sources.find((each) => each.key === own?.key) ?? own;
    const words = source ? [source.organisation, source.title].filter(Boolean).join(', ') : '';
    return source?.date && !words.includes(String(source.date).slice(0, 4)) ? `${words}, ${format.date(source.date)}`
        : words;
}
