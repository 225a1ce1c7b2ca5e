import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'landuseSide', room: 'landuse', order: 10, labelKey: 'landuseSide.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountSide}] = await Promise.all([import('./side-study.js'),
        loadStylesheet(new URL('../css/chart.css', import.meta.url).href),
        loadStylesheet(new URL('../css/zoning.css', import.meta.url).href),
        context.t.load('charts', 'zoning', 'landuse-side')]);
    return mountSide(context);
}
