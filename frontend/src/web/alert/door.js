import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'alert', room: 'gaps', order: 20, labelKey: 'alert.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountAlerts}] = await Promise.all([import('./alert-study.js'),
        loadStylesheet(new URL('../css/alert.css', import.meta.url).href),
        context.t.load('alert')]);
    return mountAlerts(context);
}
