import {h, show as fill} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {locationOf, projectSymbol} from './symbol.js';

const NAMED_PLACES = 3;

/**
 * The list: real links, so that one opens in a new tab and reads as a link; arrows walk it too.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @param {Map<string, string>} symbolOfTheme theme id → shape
 * @returns {{element: HTMLElement, show: (projects: object[]) => void, select: (code: string|null) => void}}
 */
export function listView(context, symbolOfTheme) {
    const {t} = context;
    const element = h('ul', {class: 'project-list', 'aria-label': t('project.list'), onkeydown: walk});

    function show(projects) {
        fill(element, projects.map(row));
    }

    function row(project) {
        return h('li', {}, stateLink(context, {project: project.code}, {class: 'project-row', 'data-code': project.code},
            projectSymbol(symbolOfTheme.get(project.theme), locationOf(project)),
            h('span', {class: 'project-row-name'}, project.name),
            h('span', {class: 'project-row-place'}, placeLine(project))));
    }

    function placeLine(project) {
        const parts = [placeNames(project.municipalities, t)];
        if (project.approximate) parts.push(t('project.approximate').toLowerCase());
        if (project.placesDiffer) parts.push(t('project.differ.short'));
        return parts.join(' · ');
    }

    function select(code) {
        for (const link of element.querySelectorAll('a')) {
            if (link.dataset.code === code) link.setAttribute('aria-current', 'true');
            else link.removeAttribute('aria-current');
        }
        element.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
    }

    return {element, show, select};
}

function walk(event) {
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1}[event.key];
    if (at < 0 || to === undefined || !links[to]) return;
    event.preventDefault();
    links[to].focus();
}

/**
 * @param {{name: string}[]} places
 * @param {(key: string, values?: object) => string} t
 * @returns {string} up to three names, then how many more
 */
export function placeNames(places, t) {
    if (places.length === 0) return t('project.places.none');
    const names = places.slice(0, NAMED_PLACES).map((place) => place.name).join(', ');
    const more = places.length - NAMED_PLACES;
    return more > 0 ? t('project.places.more', {names, n: more}) : names;
}
