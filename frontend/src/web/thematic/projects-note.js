import {h, show, svg} from '../kit/dom.js';
import {shapePath} from '../map/symbols.js';

/**
 * What the symbols on the map mean.
 *
 * @param {HTMLElement} host floating box over the map
 * @param {object|null} listing answer of `/projects`; null, or one without located projects, empties the box
 * @param {Function} t
 */
export function drawProjectsNote(host, listing, t) {
    if (!listing?.located) {
        show(host);
        return;
    }
    const located = new Set(listing.items.filter((item) => item.point).map((item) => item.theme));
    const byShape = new Map();
    for (const theme of listing.themes.filter((each) => located.has(each.id))) {
        byShape.set(theme.symbol, [...(byShape.get(theme.symbol) ?? []), theme.name]);
    }
    const entry = (shape, text, hollow = false) => h('li', {class: 'note-entry'},
        svg('svg', {width: 14, height: 14, viewBox: '-7 -7 14 14', 'aria-hidden': 'true'},
            svg('path', {d: shapePath(shape), transform: 'scale(4.6)', 'vector-effect': 'non-scaling-stroke',
                class: hollow ? 'symbol-mark is-hollow' : 'symbol-mark'})), text);
    const approximate = listing.items.some((item) => item.point && item.approximate);
    show(host, h('ul', {class: 'note-grid'},
            h('li', {class: 'note-title'}, t('indicator.layer.projects')),
            [...byShape].map(([shape, names]) => entry(shape, names.join(' · '))),
            approximate ? entry('circle', t('project.approximate'), true) : null));
}
