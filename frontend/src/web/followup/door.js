import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'followup', room: 'projects', order: 20, labelKey: 'followup.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountFollowUp}] = await Promise.all([import('./followup-study.js'),
        loadStylesheet(new URL('../css/followup.css', import.meta.url).href),
        context.t.load('followup')]);
    return mountFollowUp(context);
}
