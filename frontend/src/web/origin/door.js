import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Door} */
export const door = {id: 'origin', order: 60, icon: 'origin', labelKey: 'origin.door', shortKey: 'origin.door.short', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountOrigin}] = await Promise.all([import('./origin-room.js'),
        loadStylesheet(new URL('../css/origin.css', import.meta.url).href),
        context.t.load('origin')]);
    return mountOrigin(context);
}
