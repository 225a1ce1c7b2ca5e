import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'charts', room: 'indicators', order: 20, labelKey: 'charts.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountCharts}] = await Promise.all([import('./charts-study.js'),
        loadStylesheet(new URL('../css/chart.css', import.meta.url).href),
        loadStylesheet(new URL('../css/charts.css', import.meta.url).href),
        context.t.load('charts')]);
    return mountCharts(context);
}
