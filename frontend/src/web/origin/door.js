/** @type {import('../kit/room.js').Door} */
export const door = {id: 'origin', order: 60, icon: 'origin', labelKey: 'origin.door', layout: 'page'};

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mount(context) {
    const {mountOrigin} = await import('./origin-room.js');
    return mountOrigin(context);
}
