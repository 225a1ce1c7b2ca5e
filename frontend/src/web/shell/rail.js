import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';

/**
 * The doors: a column on wide screens, a bar of tabs on a phone.
 *
 * @param {HTMLElement} element
 * @param {{t: Function, doors: import('../kit/room.js').Door[], links: object}} options
 */
export function createRail(element, {t, doors, links}) {
    element.setAttribute('aria-label', t('app.rooms'));
    return {
        setCurrent(id) {
            show(element, doors.filter((door) => !door.hidden).map((door) => stateLink(links,
                {room: door.id, study: null, form: null, view: null, section: null, project: null, theme: null},
                {class: 'door', 'data-door': door.id, 'aria-current': door.id === id ? 'page' : null},
                icon(door.icon, 22), h('span', {}, t(door.labelKey)))));
        },
    };
}
