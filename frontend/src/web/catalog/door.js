import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Door} */
export const door = {id: 'catalog', order: 50, icon: 'catalog', labelKey: 'catalog.door', shortKey: 'catalog.door.short', layout: 'page',
    home: {dataset: null, versions: null, filter: null, box: null, fields: null}};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const [{mountCatalog}] = await Promise.all([import('./catalog-room.js'),
        loadStylesheet(new URL('../css/catalog.css', import.meta.url).href),
        context.t.load('catalog')]);
    return mountCatalog(context);
}
