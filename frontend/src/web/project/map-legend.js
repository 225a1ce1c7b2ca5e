import {h, show, svg} from '../kit/dom.js';
import {checkField} from '../kit/fields.js';
import {STAGES} from '../lib/stages.js';
import {projectSymbol} from './symbol.js';

/**
 * What the symbols on the map do not say by themselves; the themes are named in the list.
 *
 * @param {HTMLElement} host floating box, emptied and filled
 * @param {{staged: boolean, stages: Map<string, string>, unknown: boolean, approximate: boolean, lines: boolean,
 *     clustered: boolean}} shown what is on the map: `stages` id → name of those that occur
 * @param {(key: string) => string} t
 */
export function drawLegend(host, {staged, stages, unknown, approximate, lines, clustered}, t) {
    const entry = (mark, text) => h('li', {}, mark, text);
    const inOrder = STAGES.filter((id) => stages.has(id));
    show(host, staged ? [h('h2', {class: 'note-title'}, t('project.legend.stage')),
        h('ul', {class: 'project-map-legend is-stages'},
            inOrder.map((id) => entry(projectSymbol('circle', {stage: id}), stages.get(id))),
            unknown ? entry(projectSymbol('circle', {stage: null}), t('project.legend.stage.unknown')) : null)] : null,
    h('ul', {class: staged ? 'project-map-legend is-below' : 'project-map-legend', 'aria-label': t('project.legend')},
        approximate ? entry(projectSymbol('circle', staged ? {stage: 'idea', location: 'approximate'}
            : {location: 'approximate'}), t('project.approximate')) : null,
        lines ? entry(course(), t('project.legend.line')) : null,
        clustered ? entry(crowd(), t('project.legend.cluster')) : null));
}

function course() {
    return svg('svg', {class: 'project-course', viewBox: '0 0 26 4', 'aria-hidden': 'true', focusable: 'false'},
        svg('line', {x1: 0, x2: 26, y1: 2, y2: 2}));
}

function crowd() {
    return svg('svg', {width: 16, height: 16, viewBox: '-8 -8 16 16', 'aria-hidden': 'true', focusable: 'false'},
        svg('circle', {class: 'crowd', r: 7}), svg('text', {class: 'crowd-count', 'font-size': 9, y: 0.5}, 'n'));
}

/** @param {HTMLElement} host floating box @param {{on: boolean, onChange: (on: boolean) => void, t: Function}} options */
export function drawFollow(host, {on, onChange, t}) {
    show(host, checkField({label: t('project.follow'), checked: on, onChange}));
}
