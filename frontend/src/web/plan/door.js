import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'plan', room: 'projects', order: 10, labelKey: 'plan.door', layout: 'map'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountPlans}] = await Promise.all([import('./plan-study.js'),
        loadStylesheet(new URL('../css/plan.css', import.meta.url).href),
        context.t.load('plan')]);
    return mountPlans(context);
}
