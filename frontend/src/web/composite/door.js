import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'composite', room: 'indicators', order: 30, labelKey: 'composite.door', layout: 'map'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountComposite}] = await Promise.all([import('./composite-study.js'),
        loadStylesheet(new URL('../css/composite.css', import.meta.url).href),
        context.t.load('composite')]);
    return mountComposite(context);
}
