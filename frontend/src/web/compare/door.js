import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'compare', room: 'indicators', order: 10, labelKey: 'compare.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountCompare}] = await Promise.all([import('./compare-study.js'),
        loadStylesheet(new URL('../css/compare.css', import.meta.url).href),
        context.t.load('compare')]);
    return mountCompare(context);
}
