import {h} from '../kit/dom.js';
import {switchesOf} from '../lib/packs.js';

/**
 * How the polygons of a plan get here, and the way to where there are some to look at.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export function howToLoad({t, installation, state}) {
    const example = switchesOf(installation.packs, state).find((each) => each.kind === 'example');
    return h('section', {class: 'group landuse-load'},
        h('div', {class: 'group-head'}, h('h2', {class: 'group-title'}, t('landuse.load'))),
        h('p', {class: 'hint'}, t('landuse.load.what')),
        example ? h('p', {}, h('a', {href: example.hrefOf({...state, room: 'landuse'}), class: 'landuse-example',
            'data-to-example': true}, t('landuse.load.example', {name: example.name}))) : null);
}
