import {h} from '../kit/dom.js';
import {bySeverity, findingsOf, hasWarning} from '../lib/quality.js';

/**
 * The findings about the value of one territory on screen.
 *
 * @param {import('./thematic-room.js').Scene} scene
 * @param {{code: string, period?: string}} item
 */
export function findingsHere({view, data}, item) {
    return findingsOf(data.quality?.value ?? null, {territory: item.code, period: item.period ?? view.period,
        breakdown: view.breakdown});
}

/** A small mark after the name of a territory whose value somebody should look at; its words say why. */
export function findingMark(scene, item) {
    const found = item.value === null ? [] : findingsHere(scene, item);
    if (found.length === 0) return null;
    const words = found.map((each) => each.title).join('; ');
    return h('span', {class: hasWarning(found) ? 'finding-mark is-warning' : 'finding-mark',
        title: found.map((each) => each.message).join('\n')}, h('span', {'aria-hidden': 'true'}, '⚑'),
    h('span', {class: 'visually-hidden'}, ` (${words})`));
}

/** Lines for the card over the map. */
export function findingLines(scene, item) {
    return findingsHere(scene, item).map((each) => h('p', {class: 'hover-small finding-line'}, `⚑ ${each.title}`));
}

/** All findings, each with its rule; for the panel and for the page about the indicator. */
export function findingList(items) {
    return h('ul', {class: 'finding-list'}, bySeverity(items).map((item) => h('li', {class:
        item.severity === 'warning' ? 'is-warning' : ''}, h('strong', {}, `${item.title.charAt(0).toUpperCase()}${
        item.title.slice(1)}. `), item.message)));
}

/**
 * How many findings there are, with the list behind a word; that they could not be had is said.
 *
 * @param {import('./thematic-room.js').Scene} scene
 */
export function findingBadge({context: {t}, data}) {
    if (!data.quality) return null;
    if (data.quality.failed) return h('p', {class: 'how is-missing'}, t('indicator.quality.failed'));
    const {items} = data.quality.value;
    if (items.length === 0) return null;
    const list = findingList(items);
    list.hidden = true;
    const button = h('button', {type: 'button', class: hasWarning(items) ? 'link-button finding-badge is-warning'
        : 'link-button finding-badge', 'aria-expanded': 'false', onclick: () => {
        list.hidden = !list.hidden;
        button.setAttribute('aria-expanded', String(!list.hidden));
    }}, h('span', {'aria-hidden': 'true'}, '⚑ '), t(items.length === 1 ? 'indicator.quality.one'
        : 'indicator.quality.count', {n: items.length}));
    return h('div', {class: 'how'}, button, list);
}

/** That the values are computed and how, where they are. */
export function computedNote({context: {t}, view}) {
    const {derivation} = view.item;
    return derivation ? h('p', {class: 'how finding-formula'}, t('indicator.derived', {formula: derivation.formula}))
        : null;
}
