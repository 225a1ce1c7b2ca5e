import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'city', room: 'indicators', order: 50, labelKey: 'city.door', layout: 'map',
    needs: 'cities'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountCities}] = await Promise.all([import('./city-study.js'),
        loadStylesheet(new URL('../css/chart.css', import.meta.url).href),
        loadStylesheet(new URL('../css/city.css', import.meta.url).href),
        context.t.load('city')]);
    return mountCities(context);
}
