import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {checkField, selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {copyButton} from './parts.js';
import {listOf} from './query.js';
import {boxOf, faultIn, filterExamples, isPart, propertyName, selectionQuery, writeBox} from './selection.js';

const TYPING_MS = 450;

/**
 * A part of a dataset: by a filter, by what the map shows, by fields. Counts before it is downloaded, and shows a fault of the
 * filter where it lies.
 *
 * @param {object} context of the rooms, with `dataset`, `signal` and `boundsOfMap`
 */
export function createPartBuilder(context) {
    const {api, dataset, signal, t, format, navigate, boundsOfMap} = context;
    const fields = dataset.fields ?? [];
    const formats = dataset.downloads ?? [];
    const shapes = dataset.geometry !== 'none';
    let state = {};
    let typing = null;
    let asked = null;
    let sample = null;
    let chosenFormat = formats[0]?.format ?? 'geojson';
    let outcome = {kind: 'whole'};

    const input = h('textarea', {class: 'input catalog-filter-input', id: 'catalog-filter', rows: 2, spellcheck: 'false', autocomplete: 'off',
        autocapitalize: 'off', 'aria-describedby': 'catalog-filter-fault', placeholder: fields[0] ? `${propertyName(fields[0].name)} = '…'` : '',
        oninput: () => {
            clearTimeout(typing);
            typing = setTimeout(commit, TYPING_MS);
        }, onchange: commit});
    const fault = h('div', {class: 'catalog-fault', id: 'catalog-filter-fault', role: 'status'});
    const examples = h('div', {class: 'catalog-examples'});
    const box = h('div', {class: 'catalog-box'});
    const names = h('div', {class: 'catalog-field-names'});
    const result = h('div', {class: 'catalog-part-result', 'aria-live': 'polite'});
    const element = h('details', {class: 'catalog-block catalog-part', ontoggle: () => {
        if (element.open) load();
    }}, h('summary', {}, h('h2', {class: 'catalog-heading'}, t('catalog.part'))),
    h('label', {for: 'catalog-filter', class: 'field-label'}, t('catalog.part.filter')), input, fault, examples,
    shapes ? [h('h3', {class: 'field-label'}, t('catalog.part.box')), box] : null,
    h('h3', {class: 'field-label'}, t('catalog.part.fields')), names, result);

    function commit() {
        clearTimeout(typing);
        typing = null;
        navigate({filter: input.value.trim() || null}, {replace: true});
    }

    async function load() {
        if (sample !== null) return;
        sample = {};
        try {
            const page = await api.catalog.items(dataset.id, {limit: 1}, {signal});
            sample = page.features[0]?.properties ?? {};
        } catch (error) {
            if (isAbort(error)) return;
            sample = null; // examples of codes alone
        }
        drawExamples();
    }

    function drawExamples() {
        const list = filterExamples(fields, sample, {geometry: dataset.geometry, bbox: dataset.bbox});
        show(examples, list.length === 0 ? null : [h('p', {class: 'hint'}, t('catalog.part.examples')), h('ul', {}, list.map(({kind, text}) => h('li', {},
            h('button', {type: 'button', class: 'link-button', title: t(`catalog.part.example.${kind}`), onclick: () => {
                input.value = input.value.trim() ? `${input.value.trim()} AND ${text}` : text;
                commit();
                input.focus();
            }}, h('code', {}, text)))))]);
    }

    function update(next) {
        const first = state.dataset === undefined;
        state = next;
        if (typing === null && document.activeElement !== input) input.value = state.filter ?? '';
        if (first && isPart(state)) element.open = true;
        drawBox();
        drawNames();
        count();
    }

    function drawBox() {
        const now = boxOf(state.box);
        const map = !['table', 'schema'].includes(state.view);
        redrawKeepingFocus(box, () => show(box, map ? h('button', {type: 'button', class: 'button', 'data-focus': 'box', onclick: () => {
            const seen = boundsOfMap();
            if (seen) navigate({box: writeBox(seen)}, {replace: true});
        }}, t('catalog.part.box.take')) : stateLink({...context, navigate: (change) => navigate(change, {replace: true})}, {view: null}, {},
            t('catalog.part.box.map')),
        now ? [h('span', {class: 'catalog-box-words'}, now.map((each) => format.number(each, 3)).join(' · ')),
            h('button', {type: 'button', class: 'link-button', onclick: () => navigate({box: null}, {replace: true})}, t('catalog.part.box.drop'))] : null));
    }

    function drawNames() {
        const wanted = listOf(state.fields);
        redrawKeepingFocus(names, () => show(names, fields.map((field) => {
            const on = wanted.length === 0 || wanted.includes(field.name);
            const check = checkField({label: field.title, checked: on, onChange: () => {
                const now = new Set(wanted.length === 0 ? fields.map((each) => each.name) : wanted);
                if (!now.delete(field.name)) now.add(field.name);
                const list = fields.map((each) => each.name).filter((name) => now.has(name));
                navigate({fields: list.length === 0 || list.length === fields.length ? null : list.join(',')}, {replace: true});
            }});
            check.querySelector('input').dataset.focus = `field-${field.name}`;
            check.querySelector('label').title = field.name;
            return check;
        })));
    }

    /** How many there are, asked of the same address that a program would ask. */
    async function count() {
        const query = selectionQuery(state, fields);
        const key = JSON.stringify([query.filter, query.bbox]);
        if (!query.filter && !query.bbox) {
            asked = key;
            outcome = isPart(state) ? {kind: 'count', n: dataset.features} : {kind: 'whole'};
            draw();
            return;
        }
        if (key === asked) {
            draw();
            return;
        }
        asked = key;
        outcome = {kind: 'asking'};
        draw();
        try {
            const {numberMatched} = await api.catalog.items(dataset.id, {limit: 1, filter: query.filter, 'filter-lang': query['filter-lang'],
                bbox: query.bbox}, {signal, keep: false});
            if (asked !== key) return;
            outcome = {kind: 'count', n: typeof numberMatched === 'number' ? numberMatched : null};
        } catch (error) {
            if (isAbort(error) || asked !== key) return;
            outcome = {kind: 'fault', error};
        }
        draw();
    }

    function draw() {
        drawFault();
        const query = selectionQuery(state, fields);
        if (outcome.kind === 'whole') {
            show(result, h('p', {class: 'hint'}, t('catalog.part.whole')));
            return;
        }
        if (outcome.kind === 'fault') {
            show(result);
            return;
        }
        const n = outcome.kind === 'count' ? outcome.n : null;
        const file = formats.find((each) => each.format === chosenFormat) ?? formats[0];
        const url = new URL(api.catalog.download(dataset.id, {f: file?.format ?? chosenFormat, ...query}), document.baseURI).href;
        redrawKeepingFocus(result, () => show(result,
            h('p', {class: 'catalog-part-count', 'data-count': n ?? ''}, outcome.kind === 'asking' ? t('catalog.part.counting')
                : n === null || n === undefined ? t('catalog.part.unknown') : n === 0 ? t('catalog.part.nothing') : t('catalog.part.count', {n: format.number(n),
                    all: typeof dataset.features === 'number' ? format.number(dataset.features) : '?'})),
            h('div', {class: 'catalog-part-take'}, selectField({label: t('catalog.part.format'), hideLabel: true, value: file?.format ?? '',
                options: formats.map((each) => ({id: each.format, label: each.title})), onChange: (id) => {
                    chosenFormat = id;
                    draw();
                }}),
            n === 0 ? null : h('a', {class: 'button is-primary catalog-part-download', href: url, download: ''}, icon('download', 16), t('catalog.part.download')),
            copyButton(context, url, t('catalog.copy.address')))));
    }

    function drawFault() {
        input.toggleAttribute('aria-invalid', outcome.kind === 'fault');
        if (outcome.kind !== 'fault') {
            show(fault);
            return;
        }
        const {error} = outcome;
        const where = faultIn(state.filter ?? '', error.position);
        const nearest = (error.nearest ?? []).filter((each) => typeof each === 'string');
        show(fault, where ? h('pre', {class: 'catalog-fault-line', 'aria-hidden': 'true'}, where.before, h('mark', {}, where.at || ' '), where.after) : null,
            h('p', {class: 'catalog-fault-words'}, error.detail ?? t(error.kind === 'offline' ? 'failure.offline' : 'failure.server')),
            where && nearest.length > 0 ? h('p', {}, t('catalog.part.meant'), ' ', nearest.map((name) => h('button', {type: 'button', class: 'link-button',
                onclick: () => {
                    input.value = where.before + name + where.after;
                    commit();
                    input.focus();
                }}, h('code', {}, name)))) : null);
    }

    return {element, update, leave: () => clearTimeout(typing)};
}
