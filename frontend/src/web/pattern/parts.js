import {h} from '../kit/dom.js';
import {icon} from '../kit/icons.js';

/** Small pieces of the study of patterns. */

/** @returns {string} '= 0,012' or '< 0,001', to stand after the letter p */
export function pText(p, format) {
    return p < 0.001 ? `< ${format.number(0.001, 3)}` : `= ${format.number(p, 3)}`;
}

/** @returns {HTMLElement} what a reader must know before using the figures */
export function warningList(warnings) {
    return warnings.length === 0 ? null : h('ul', {class: 'pattern-warnings'}, warnings.map(({code, text}) =>
        h('li', {'data-warning': code}, text)));
}

/** @returns {HTMLElement} a real link to a file of the server */
export function csvLink(href, t) {
    return h('a', {class: 'link-button csv', href, download: ''}, icon('download', 16), t('indicator.csv'));
}

/** Method and works cited, closed until somebody asks. */
export function methodDetails({method, citations}, t) {
    return h('details', {class: 'pattern-method'}, h('summary', {}, t('pattern.method')), h('p', {}, method),
        h('h3', {}, t('pattern.citations')), h('ul', {}, citations.map((each) => h('li', {}, each))));
}

/** @returns {string} '62 %' */
export function shareText(share, format) {
    return `${format.number(share * 100, 0)}\u202f%`;
}
