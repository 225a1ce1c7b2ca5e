import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';

/**
 * The doors: a column on wide screens, a bar of tabs on a phone. At their end the way to the other packs.
 *
 * @param {HTMLElement} element
 * @param {{t: Function, doors: import('../kit/room.js').Door[], switches: object[], links: object}} options
 */
export function createRail(element, {t, doors, switches, links}) {
    element.setAttribute('aria-label', t('app.rooms'));
    return {
        setCurrent(id, state) {
            show(element, [...doors.filter((door) => !door.hidden).map((door) => stateLink(links,
                {room: door.id, study: null, form: null, view: null, section: null, project: null, theme: null, ...door.home},
                {class: 'door', 'data-door': door.id, 'aria-current': door.id === id ? 'page' : null},
                icon(door.icon, 22), label(t, door))),
            // a plain link: another pack is another page
            ...switches.map((each) => h('a', {href: each.hrefOf(state), class: `pack-switch is-${each.kind}`,
                'data-pack-switch': each.kind, 'aria-label': t(`app.pack.${each.kind}`, {name: each.name})},
            h('span', {class: 'pack-switch-long'}, t(`app.pack.${each.kind}`, {name: each.name})),
            h('span', {class: 'pack-switch-short'}, t(`app.pack.${each.kind}.short`, {name: each.name})))),
            ]);
        },
    };
}

/** A phone has no room for long names. */
function label(t, {labelKey, shortKey}) {
    return shortKey ? [h('span', {class: 'door-long'}, t(labelKey)), h('span', {class: 'door-short'}, t(shortKey))]
        : h('span', {}, t(labelKey));
}
