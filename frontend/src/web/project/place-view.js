import {h, percent} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {countByMunicipality} from './project-list.js';

const SHOWN_AT_FIRST = 10;

/**
 * Bars of how many projects touch each municipality; a bar leads to those projects.
 *
 * @param {object[]} projects
 * @param {number} municipalities how many the territory has
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {HTMLElement}
 */
export function placeBars(projects, municipalities, context) {
    const {t} = context;
    const counts = countByMunicipality(projects);
    const largest = counts[0]?.count ?? 1;
    const absent = municipalities - counts.length;
    const list = h('ul', {class: 'project-places'}, ...counts.map(row));

    function row({code, name, count}, index) {
        return h('li', {hidden: index >= SHOWN_AT_FIRST}, stateLink(context, {territory: code},
            {class: 'project-place'},
            h('span', {class: 'project-place-name'}, name),
            h('span', {class: 'project-bar'}, h('span', {style: {inlineSize: percent(100 * count / largest)}})),
            h('span', {class: 'project-count'}, count,
                h('span', {class: 'visually-hidden'}, ' ', t('project.word', {n: count})))));
    }

    function toggle() {
        const open = more.getAttribute('aria-expanded') === 'true';
        more.setAttribute('aria-expanded', String(!open));
        more.textContent = open ? t('project.byPlace.more', {n: counts.length}) : t('project.byPlace.less');
        [...list.children].forEach((item, index) => { item.hidden = open && index >= SHOWN_AT_FIRST; });
    }

    const more = h('button', {type: 'button', class: 'link-button project-more', 'aria-expanded': 'false', onclick: toggle,
        hidden: counts.length <= SHOWN_AT_FIRST}, t('project.byPlace.more', {n: counts.length}));

    return h('section', {class: 'project-by-place'},
        h('h2', {class: 'project-heading'}, t('project.byPlace')),
        list, more,
        h('p', {class: 'project-small'}, absent > 0
            ? t('project.byPlace.note', {n: absent}) : t('project.byPlace.all')));
}
