import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'landuseDeterminants', room: 'landuse', order: 30, labelKey: 'landuseDeterminants.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountDeterminants}] = await Promise.all([import('./determinants-study.js'),
        loadStylesheet(new URL('../css/zoning.css', import.meta.url).href),
        context.t.load('zoning', 'landuse-determinants')]);
    return mountDeterminants(context);
}
