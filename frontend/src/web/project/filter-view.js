import {h, percent} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {projectSymbol} from './symbol.js';

/**
 * Themes as bars that filter: each says its count, the longest bar is the largest theme.
 *
 * @param {{id: string, name: string, count: number, symbol: string}[]} themes
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {{element: HTMLElement, select: (theme: string|null) => void}}
 */
export function themeBars(themes, {t, navigate}) {
    const largest = Math.max(1, ...themes.map((theme) => theme.count));
    const buttons = new Map(themes.map((theme) => [theme.id, bar(theme)]));
    let selected = null;

    function bar(theme) {
        return h('button', {type: 'button', class: 'project-theme', 'aria-pressed': 'false',
            onclick: () => navigate({theme: selected === theme.id ? null : theme.id})},
        projectSymbol(theme.symbol),
        h('span', {class: 'project-theme-name'}, theme.name),
        h('span', {class: 'project-bar'}, h('span', {style: {inlineSize: percent(100 * theme.count / largest)}})),
        h('span', {class: 'project-count'}, theme.count,
            h('span', {class: 'visually-hidden'}, ' ', t('project.word', {n: theme.count}))));
    }

    function select(theme) {
        selected = theme;
        for (const [id, button] of buttons) button.setAttribute('aria-pressed', String(id === theme));
    }

    const element = h('div', {class: 'project-themes', role: 'group', 'aria-label': t('project.themes')}, ...buttons.values());
    return {element, select};
}

/**
 * What narrows the list, each with the button that takes it away.
 *
 * @param {{label: string, remove: () => void}[]} filters
 * @param {(key: string, values?: object) => string} t
 * @returns {HTMLElement[]}
 */
export function filterChips(filters, t) {
    return filters.map(({label, remove}) => h('button', {type: 'button', class: 'project-chip', onclick: remove,
        'aria-label': t('project.filter.remove', {name: label})}, label, icon('close', 14)));
}
