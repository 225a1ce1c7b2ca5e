import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'scenario', room: 'indicators', order: 40, labelKey: 'scenario.door', layout: 'map'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountScenarios}] = await Promise.all([import('./scenario-study.js'),
        loadStylesheet(new URL('../css/scenario.css', import.meta.url).href),
        context.t.load('scenario')]);
    return mountScenarios(context);
}
