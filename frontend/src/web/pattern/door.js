import {loadStylesheet} from '../kit/stylesheet.js';
import {mountThematic} from '../thematic/thematic-room.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'pattern', room: 'gaps', order: 10, labelKey: 'pattern.door', layout: 'map'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{patternFace}] = await Promise.all([import('./pattern-face.js'),
        loadStylesheet(new URL('../css/pattern.css', import.meta.url).href),
        context.t.load('pattern')]);
    return mountThematic(context, patternFace);
}
