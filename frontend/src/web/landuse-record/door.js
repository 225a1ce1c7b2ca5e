import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'landuseRecord', room: 'landuse', order: 50, labelKey: 'landuse.record.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountRecord}] = await Promise.all([import('./record-study.js'),
        loadStylesheet(new URL('../css/landuse.css', import.meta.url).href),
        loadStylesheet(new URL('../css/chart.css', import.meta.url).href),
        context.t.load('landuse', 'landuse-record', 'charts')]);
    return mountRecord(context);
}
