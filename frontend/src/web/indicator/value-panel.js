import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {disclosures} from '../kit/disclosure.js';
import {downloadCsv} from '../kit/download.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {segmented} from '../kit/segmented.js';
import {countAgainst, furthestBehind, orderOf} from '../lib/facts.js';
import {capital, clause, namesWithValues, subject} from '../thematic/sentences.js';
import {computedNote, findingBadge} from '../thematic/quality.js';
import {breakdownName} from '../thematic/controls.js';
import {valueRanking} from './value-ranking.js';
import {valueTable, tableRows} from './value-table.js';

/** @type {import('../thematic/thematic-room.js').Face['drawPanel']} */
export function drawValuePanel(scene) {
    const {context, view, state, catalogue} = scene;
    const {t, host, navigate} = context;
    const face = ['all', 'table'].includes(state.view) ? state.view : 'regions';
    redrawKeepingFocus(host.panel, () => show(host.panel,
        h('header', {class: 'panel-head'},
            h('p', {class: 'kicker'}, t('indicator.panel.kicker', {n: catalogue.municipalities.length,
                name: subject(view, t)})),
            h('h1', {class: 'panel-title'}, headline(scene)),
            h('p', {class: 'panel-sentence'}, sentences(scene)), computedNote(scene), explanations(scene), findingBadge(scene),
            segmented({label: t('indicator.view'), value: face, onChange: (id) =>
                navigate({view: id === 'regions' ? null : id}, {replace: true}),
            options: [{id: 'regions', label: t('indicator.view.regions', {name: groupWord(view, t)})},
                {id: 'all', label: t('indicator.view.all')}, {id: 'table', label: t('indicator.view.table')}]})),
        face === 'table' ? valueTable(scene) : valueRanking(scene, face === 'regions'),
        h('footer', {class: 'panel-foot'}, key(scene, face), csvButton(scene))));
}

/** What the groups are called: the level when the regionalisation is one, else any region. */
function groupWord({regionalisation}, t) {
    return t(regionalisation.isLevel ? 'indicator.key.region' : 'indicator.table.region').toLowerCase();
}

/** @returns {string} one computed fact about the values on screen */
function headline({context: {t, format}, view, data}) {
    const items = data.values.items;
    const {department} = data;
    const counts = countAgainst(items, department.value, view.item.direction);
    if (counts.known === 0) return t('indicator.title.empty');
    if (department.value !== null) {
        if (view.item.direction === 'neutral') return t('indicator.title.above', counts);
        return counts.behind === 0 ? t('indicator.title.behind.none') : t('indicator.title.behind', counts);
    }
    const ordered = furthestBehind(items, 'neutral', items.length);
    if (department.total) {
        const share = format.value((ordered[0].value / department.total) * 100, {unit: 'porcentaje', decimals: 0});
        return t('indicator.title.share', {name: ordered[0].name, share});
    }
    const write = (item) => format.value(item.value, view.item);
    return t('indicator.title.range', {low: write(ordered.at(-1)), lowName: ordered.at(-1).name,
        high: write(ordered[0]), highName: ordered[0].name});
}

function sentences({context: {t, format}, view, data}) {
    const {department, values} = data;
    const write = (item) => format.value(item.value, view.item);
    const three = furthestBehind(values.items, orderOf(view.item), 3);
    const known = department.value ?? department.total;
    const parts = [];
    if (known !== null) {
        parts.push(t(department.total === null ? 'indicator.sentence.department' : 'indicator.sentence.total',
            {department: t('indicator.key.department'), value: format.value(known, view.item)}));
    } else if (department.reason) {
        parts.push(t('indicator.sentence.noaggregate', {department: t('indicator.key.department'),
            reason: clause(department.reason)}));
    }
    if (three.length > 0) {
        parts.push(h('strong', {class: 'furthest'}, t(orderOf(view.item) === 'neutral'
            ? 'indicator.sentence.highest' : 'indicator.sentence.furthest',
        {names: namesWithValues(three, format, write)})));
    }
    // the reason why the department has no value may have named them
    const unsaid = values.items.filter((item) => item.value === null && !department.reason?.includes(item.name));
    if (unsaid.length > 0) parts.push(t('indicator.sentence.missing', {n: values.missing}));
    return parts.flatMap((part) => [part, ' ']);
}

/** What not everybody needs to read, one click away: the method, what is missing, which years compare. */
function explanations({context: {t, format}, data: {department, values, about}}) {
    const method = department.method ? `${capital(clause(department.method))}.` : null;
    const absent = values.items.filter((item) => item.value === null);
    const missing = [...new Set(absent.map((item) => item.reason ?? ''))].map((reason) => `${format.list(absent
        .filter((item) => (item.reason ?? '') === reason).map((item) => item.name))}: ${clause(reason)}.`).join(' ');
    return disclosures([{label: t('indicator.how'), text: method, printed: true},
        {label: t('indicator.why'), text: missing, printed: true},
        {label: t('indicator.compare'), text: about?.comparability ?? null}]);
}

function key({context: {t}, data, view}, face) {
    if (face === 'table') return h('span', {});
    const sign = (name, text) => h('span', {class: 'key'}, h('span', {class: `key-${name}`, 'aria-hidden': 'true'}),
        text);
    const regions = face === 'regions' && view.regionalisation.isLevel && data.department.total === null;
    return h('span', {class: 'keys'}, data.department.value === null ? null : sign('line',
        t('indicator.key.department')), regions && data.department.value !== null
        ? sign('mark', `${t('indicator.key.region')} ${t('common.computed')}`) : null);
}

function csvButton(scene) {
    const {context: {t}, view} = scene;
    return h('button', {type: 'button', class: 'link-button csv', title: t('indicator.csv.title'),
        onclick: () => downloadCsv(`${view.item.code}-${view.period}-${view.breakdown}`, tableRows(scene,
            breakdownName(view.breakdown, view.item)))}, icon('download', 16), t('indicator.csv'));
}
