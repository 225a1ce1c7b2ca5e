import {loadStylesheet} from '../kit/stylesheet.js';
import {mountThematic} from '../thematic/thematic-room.js';

/** @type {import('../kit/room.js').Door} */
export const door = {id: 'gaps', order: 20, icon: 'gaps', labelKey: 'gap.door', layout: 'map'};

/** @param {import('../kit/room.js').RoomContext} context */
export async function mount(context) {
    const [{gapFace}] = await Promise.all([import('./gap-face.js'),
        loadStylesheet(new URL('../css/gap.css', import.meta.url).href)]);
    return mountThematic(context, gapFace);
}
