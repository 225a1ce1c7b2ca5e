import {loadStylesheet} from '../kit/stylesheet.js';
import {mountThematic} from '../thematic/thematic-room.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'void', room: 'gaps', order: 5, labelKey: 'void.door', layout: 'map'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{createVoidFace}] = await Promise.all([import('./void-face.js'),
        loadStylesheet(new URL('../css/chart.css', import.meta.url).href),
        loadStylesheet(new URL('../css/void.css', import.meta.url).href),
        context.t.load('charts', 'void')]);
    return mountThematic(context, createVoidFace());
}
