import {h} from './dom.js';
import {icon} from './icons.js';

/**
 * Where the left column is a drawer, this opens it from over the map.
 *
 * @param {import('./room.js').RoomContext} context
 * @param {string} text what is shown
 * @param {string} [label] what is chosen there, for those who do not see the screen
 */
export function controlsChip({host, t}, text, label = t('app.controls')) {
    return h('button', {type: 'button', class: 'chip', onclick: () => host.openControls(),
        'aria-label': `${label}: ${text}`}, icon('sliders', 16), h('span', {}, text));
}
