import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'landuseMosaic', room: 'landuse', order: 40, labelKey: 'landuse.mosaic.door', layout: 'map'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountMosaic}] = await Promise.all([import('./mosaic-study.js'),
        loadStylesheet(new URL('../css/landuse.css', import.meta.url).href),
        loadStylesheet(new URL('../css/chart.css', import.meta.url).href),
        context.t.load('landuse', 'landuse-mosaic', 'charts')]);
    return mountMosaic(context);
}
