import {h} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {downloadCsv} from '../kit/download.js';
import {departmentOf} from '../thematic/reference.js';

/** Small parts that the ways to compare share. */

/** The title that states a fact, and a sentence. */
export function heading(title, ...sentence) {
    return h('header', {class: 'compare-head'}, h('h1', {class: 'panel-title'}, title),
        sentence.filter(Boolean).length === 0 ? null : h('p', {class: 'panel-sentence'}, sentence));
}

/**
 * What the chosen territory shows on each map, for those who cannot hover.
 *
 * @param {import('./compare-study.js').Scene} scene
 * @param {(code: string) => string} say
 */
export function chosenLine({context, catalogue, state}, say) {
    const {t} = context;
    const territory = catalogue.municipalities.find((each) => each.code === state.territory);
    return h('p', {class: 'chosen-line', role: 'status'}, territory ? [
        h('strong', {}, say(territory.code)), ' ',
        stateLink(context, {study: null, form: null, other: null, section: null}, {}, t('compare.open')), ' · ',
        stateLink(context, {territory: null}, {}, t('compare.unmark'))] : t('compare.choose'));
}

/** @returns {Map<string, string>} municipality → name of its region */
export function regionNames({regionalisation, regionOf}) {
    const names = new Map(regionalisation.regions.map((region) => [region.code, region.name]));
    return new Map([...regionOf].map(([code, region]) => [code, names.get(region)]));
}

/** @returns {HTMLElement} */
export function csvButton({t}, name, rows) {
    return h('button', {type: 'button', class: 'link-button csv', title: t('indicator.csv.title'),
        onclick: () => downloadCsv(name, rows())}, icon('download', 16), t('indicator.csv'));
}

/** The department's value in words, or why it has none. @returns {string} */
export function departmentWords({t, format}, values, item) {
    const department = departmentOf(values, item);
    const value = department.value ?? department.total;
    return value === null ? t('compare.department.none')
        : t('indicator.sentence.department', {department: t('indicator.key.department'),
            value: format.value(value, item)});
}

/** Marks rows and shapes of a territory wherever they stand in an element. */
export function markEverywhere(element, code) {
    for (const marked of element.querySelectorAll('.is-hovered')) marked.classList.remove('is-hovered');
    if (!code) return;
    for (const each of element.querySelectorAll(`[data-territory="${CSS.escape(code)}"]`)) {
        (each.closest('tr') ?? each).classList.add('is-hovered');
    }
}
