import {mountThematic} from '../thematic/thematic-room.js';
import {valueFace} from './value-face.js';

/** @type {import('../kit/room.js').Door} */
export const door = {id: 'indicators', order: 10, icon: 'indicators', labelKey: 'indicator.door', layout: 'map'};

/** The first room is loaded with the page: it is what everybody sees. */
export const mount = (context) => mountThematic(context, valueFace);
