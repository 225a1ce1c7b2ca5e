import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Study} */
export const door = {id: 'incident', room: 'indicators', order: 60, labelKey: 'incident.door', layout: 'map',
    needs: 'incidents'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountIncidents}] = await Promise.all([import('./incident-study.js'),
        loadStylesheet(new URL('../css/incident.css', import.meta.url).href),
        context.t.load('incident')]);
    return mountIncidents(context);
}
