import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'landuseVersions', room: 'landuse', order: 20, labelKey: 'landuseVersions.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountVersions}] = await Promise.all([import('./versions-study.js'),
        loadStylesheet(new URL('../css/chart.css', import.meta.url).href),
        loadStylesheet(new URL('../css/zoning.css', import.meta.url).href),
        context.t.load('charts', 'zoning', 'landuse-versions')]);
    return mountVersions(context);
}
