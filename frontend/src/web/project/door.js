import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Door} */
export const door = {id: 'projects', order: 30, icon: 'projects', labelKey: 'project.door', shortKey: 'project.door.short', layout: 'map'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountProjects}] = await Promise.all([import('./project-room.js'),
        loadStylesheet(new URL('../css/project.css', import.meta.url).href),
        loadStylesheet(new URL('../css/chart.css', import.meta.url).href),
        context.t.load('portfolio', 'charts')]);
    return mountProjects(context);
}
