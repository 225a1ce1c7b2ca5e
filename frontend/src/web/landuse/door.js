import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Door} */
export const door = {id: 'landuse', order: 40, icon: 'landuse', labelKey: 'landuse.door', layout: 'map'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountLandUse}] = await Promise.all([import('./landuse-room.js'),
        loadStylesheet(new URL('../css/landuse.css', import.meta.url).href),
        context.t.load('landuse')]);
    return mountLandUse(context);
}
