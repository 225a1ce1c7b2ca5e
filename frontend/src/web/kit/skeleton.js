import {h} from './dom.js';

const WIDTHS = [60, 92, 84, 40, 70, 66, 58, 52];

/** @param {string} label what is being loaded, for screen readers @returns {HTMLElement} lines where text will stand */
export function skeleton(label) {
    return h('div', {class: 'skeleton', role: 'status', 'aria-label': label},
        WIDTHS.map((width) => h('span', {style: {width: `${width}%`}})));
}
