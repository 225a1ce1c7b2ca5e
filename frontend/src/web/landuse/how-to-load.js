import {h} from '../kit/dom.js';
import {switchesOf} from '../lib/packs.js';

/**
 * How the polygons of a plan get here, and the way to where there are some to look at.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @param {string|null} plan id for the command: a plan that is in the register
 */
export function howToLoad(context, plan) {
    const {t, installation, state} = context;
    const example = switchesOf(installation.packs, state).find((each) => each.kind === 'example');
    return h('section', {class: 'group landuse-load'},
        h('div', {class: 'group-head'}, h('h2', {class: 'group-title'}, t('landuse.load'))),
        example ? h('p', {}, h('a', {href: example.hrefOf({...state, room: 'landuse'}), class: 'landuse-example',
            'data-to-example': true}, t('landuse.load.example', {name: example.name}))) : null,
        h('p', {class: 'hint'}, t('landuse.load.what')), plan ? commandFor(context, plan) : null);
}

/** The command as it is given, and where its options are explained. @param {string} plan id */
export function commandFor({t}, plan) {
    return h('div', {class: 'landuse-command'},
        h('pre', {tabindex: 0, role: 'region', 'aria-label': t('landuse.load.command')}, h('code', {},
            ['scripts/import', 'land-use', `${t('landuse.load.file')}.gpkg`, `--plan ${plan}`, '--dry-run']
                .flatMap((part) => [h('span', {}, part), ' ']))),
        h('p', {class: 'hint'}, t('landuse.load.how')), h('p', {class: 'hint'}, t('landuse.load.docs'), ' ',
            h('code', {}, 'docs/import.md')));
}
