import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'problem', room: 'gaps', order: 30, labelKey: 'problem.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountProblems}] = await Promise.all([import('./problem-study.js'),
        loadStylesheet(new URL('../css/problem.css', import.meta.url).href),
        context.t.load('alert', 'problem')]);
    return mountProblems(context);
}
