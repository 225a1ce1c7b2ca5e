import {h} from '../kit/dom.js';

/**
 * Values that their source calls provisional or estimated. The letter beside the figure is explained under the list and
 * on the figure itself; what it is called comes with the data.
 *
 * @typedef {{id: string, name: string, sdmx: string, marked: boolean, count: number}} Status
 */

/** @returns {Status|null} what to tell beside the figure of this item */
export function markedStatus(item, {valueStatuses = []}) {
    return item.value === null ? null
        : valueStatuses.find((each) => each.id === item.valueStatus && each.marked) ?? null;
}

/** @returns {HTMLElement|null} the letter beside a figure, spoken in full */
export function statusMark(item, values, t) {
    const status = markedStatus(item, values);
    if (!status) return null;
    return h('span', {class: 'status-mark', title: statusWord(status, t)},
        h('span', {'aria-hidden': 'true'}, letter(status)),
        h('span', {class: 'visually-hidden'}, ` (${statusWord(status, t)})`));
}

/** @returns {string} 'Dato provisional' */
export function statusWord(status, t) {
    const word = t('indicator.status.of', {name: status.name});
    return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** @returns {HTMLElement|null} what the letters mean and how many there are */
export function statusLegend({valueStatuses = []}, t) {
    const marked = valueStatuses.filter((each) => each.marked);
    return marked.length === 0 ? null : h('p', {class: 'footnote status-legend'}, marked.map((status) =>
        t('indicator.status.legend', {letter: letter(status), name: status.name, n: status.count})).join(' · '));
}

const letter = (status) => status.sdmx.toLowerCase();
