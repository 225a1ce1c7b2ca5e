import {loadStylesheet} from '../kit/stylesheet.js';

/** @type {import('../kit/room.js').Door} */
export const door = {id: 'profile', order: 90, icon: 'indicators', labelKey: 'profile.door', layout: 'map', hidden: true};

/** @param {import('../kit/room.js').RoomContext} context */
export async function mount(context) {
    const [{mountProfile}] = await Promise.all([import('./profile-room.js'),
        loadStylesheet(new URL('../css/profile.css', import.meta.url).href),
        context.t.load('profile')]);
    return mountProfile(context);
}
