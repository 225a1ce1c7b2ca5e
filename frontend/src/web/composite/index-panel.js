import {h, percent, show, svg} from '../kit/dom.js';
import {disclosures} from '../kit/disclosure.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {territoryLink, stateLink} from '../kit/links.js';
import {segmented} from '../kit/segmented.js';
import {sortableTable} from '../kit/table.js';
import {segmentsOf} from '../lib/index-parts.js';
import {capital, clause} from '../thematic/sentences.js';
import {componentColour} from './colours.js';

/** Values of `state.view`. */
const LAST_FIRST = 'ultimos';
const TABLE = 'table';

/** @returns {string} '38 a 42', or '42' when it never moves */
export function rankRange({context: {t}, ranges}, code) {
    const all = ranges.get(code)?.all;
    if (!all) return '';
    return all.best === all.worst ? String(all.best) : t('composite.range', all);
}

/** Nothing is chosen yet. @param {import('./composite-study.js').Scene} scene */
export function drawNothingYet({context: {t, host}, page}) {
    show(host.panel, h('header', {class: 'panel-head'}, h('h1', {class: 'panel-title'}, t('composite.own')),
        h('p', {class: 'panel-sentence'}, t('composite.choose', {n: page.limits.fewestComponents}))));
}

/** @param {import('./composite-study.js').Scene} scene */
export function drawIndexPanel(scene) {
    const {context: {t, host, navigate}, state, data} = scene;
    if (!data.computable) {
        drawIncomplete(scene);
        return;
    }
    const face = [LAST_FIRST, TABLE].includes(state.view) ? state.view : 'first';
    redrawKeepingFocus(host.panel, () => show(host.panel,
        h('header', {class: 'panel-head'},
            h('p', {class: 'kicker'}, t('composite.kicker', {name: data.name, n: data.scored})),
            h('h1', {class: 'panel-title'}, headline(scene)),
            h('p', {class: 'panel-sentence'}, sentence(scene)),
            explanations(scene),
            chosen(scene),
            segmented({label: t('indicator.view'), value: face, onChange: (id) =>
                navigate({view: id === 'first' ? null : id}, {replace: true}),
            options: [{id: 'first', label: t('composite.view.first')}, {id: LAST_FIRST, label: t('composite.view.last')},
                {id: TABLE, label: t('indicator.view.table')}]})),
        face === TABLE ? table(scene) : ranking(scene, face === LAST_FIRST),
        foot(scene)));
}

/** @returns {object[]} of those with a score, from the first to the last */
function ordered({data, context: {format}}) {
    return data.items.filter((item) => item.score !== null)
        .sort((a, b) => a.rank - b.rank || format.compare(a.name, b.name));
}

function headline(scene) {
    const {context: {t, format}, ranges} = scene;
    const items = ordered(scene);
    const lastRank = items.at(-1).rank;
    const last = items.filter((item) => item.rank === lastRank);
    if (lastRank === 1) return t('composite.title.equal');
    if (last.length > 1) return t('composite.title.tied', {names: format.list(last.map((item) => item.name)), rank: lastRank});
    const all = ranges.get(last[0].code)?.all;
    if (!all || all.best === all.worst) return t('composite.title.firm', {name: last[0].name, rank: lastRank});
    return t('composite.title', {name: last[0].name, best: all.best, worst: all.worst});
}

function sentence(scene) {
    const {context: {t, format}, data, ranges} = scene;
    const items = ordered(scene);
    const number = (value) => format.number(value, data.decimals);
    const last = items.at(-1);
    const range = ranges.get(last.code);
    return [t('composite.sentence.first', {name: items[0].name, score: number(items[0].score), last: last.name,
        lastScore: number(last.score)}), range ? t('composite.sentence.firm', {name: last.name, rank: last.rank,
        share: format.number(range.same * 100, 0), draws: format.number(data.sensitivity.draws),
        shift: format.number(data.sensitivity.averageShift, 1)}) : '',
    data.missing > 0 ? t('indicator.sentence.missing', {n: data.missing}) : ''].filter(Boolean).join(' ');
}

function explanations({context: {t}, data}) {
    const lines = (texts) => texts.map((text) => `${capital(clause(text))}.`).join(' ');
    return disclosures([
        {label: t('indicator.how'), text: [data.method, data.citations[0]].join(' '), printed: true},
        {label: t('composite.how.firm'), text: data.sensitivity?.method ?? null},
        {label: t('composite.why'), text: [data.description, data.note].filter(Boolean).join(' ') || null},
        {label: t('composite.notes'), text: lines([...data.notes, ...data.notices.map((notice) => notice.message)]) || null,
            printed: true},
        {label: t('indicator.about.sources'), text: data.sources.map((source) => [source.organisation, source.title,
            source.date, source.licenceNote].filter(Boolean).join(', ')).join(' · '), printed: true},
    ]);
}

/** The municipality in focus: what each component brings, adding up to the score. */
function chosen(scene) {
    const {context, state, data} = scene;
    const {t, format} = context;
    const item = data.items.find((each) => each.code === state.territory);
    if (!item) return null;
    const geometric = data.mean.id === 'geometric';
    const digits = geometric ? 3 : data.decimals + 1;
    const number = (value, decimals) => (value === null ? t('common.missing') : format.number(value, decimals));
    return h('section', {class: 'index-chosen'},
        h('h2', {class: 'section-title'}, item.score === null ? t('composite.chosen.none', {name: item.name, reason: item.reason})
            : t('composite.chosen', {name: item.name, score: number(item.score, data.decimals), rank: item.rank,
                of: item.rankOf, range: rankRange(scene, item.code)})),
        h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('composite.chosen.caption', {name: item.name})},
            h('table', {}, h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('composite.col.component')),
                ['value', 'normalised', 'weight', geometric ? 'log' : 'contribution'].map((id) => h('th', {scope: 'col',
                    class: 'number'}, t(`composite.col.${id}`))))),
            h('tbody', {}, data.components.map((component, i) => {
                const part = item.parts[i];
                return h('tr', {}, h('th', {scope: 'row'}, h('span', {class: 'builder-swatch', 'aria-hidden': 'true',
                    style: {background: componentColour(i)}}), ` ${component.name} `, h('span', {class: 'count'}, component.period)),
                h('td', {class: 'number'}, part.value === null ? t('common.missing') : format.value(part.value, component)),
                h('td', {class: 'number'}, number(part.normalised, data.decimals)),
                h('td', {class: 'number'}, part.weight === null ? '' : format.value(part.weight * 100, {unit: 'porcentaje', decimals: 1})),
                h('td', {class: 'number'}, number(part.contribution, digits)));
            })), item.score === null ? null : h('tfoot', {}, h('tr', {}, h('th', {scope: 'row', colspan: 4},
                t(geometric ? 'composite.sums.log' : 'composite.sums')),
            h('td', {class: 'number'}, h('strong', {}, number(geometric && item.score > 0 ? Math.log(item.score)
                : item.score, digits))))))),
        stateLink(context, {territory: null}, {class: 'link'}, t('composite.chosen.close')), ' · ',
        stateLink(context, {study: null, index: null, parts: null, weights: null, rules: null, view: null}, {}, t('composite.chosen.open')));
}

function ranking(scene, lastFirst) {
    const {data, context: {t}} = scene;
    const items = ordered(scene);
    const shown = lastFirst ? [...items].reverse() : items;
    const absent = data.items.filter((item) => item.score === null);
    const cut = new Map(items.map((item) => [item.code, segmentsOf(item.parts, item.score, data.mean.id)]));
    const ends = [...cut.values()].flat().flatMap((segment) => [segment.from, segment.to]);
    const range = {from: Math.min(0, ...ends), to: Math.max(data.unit.includes('100') ? 100 : 0, ...ends)};
    const at = (value) => percent(((value - range.from) / (range.to - range.from || 1)) * 100);
    const size = (from, to) => percent(((to - from) / (range.to - range.from || 1)) * 100);
    return h('div', {class: 'index-ranking'},
        h('ul', {class: 'index-key'}, data.components.map((component, i) => h('li', {},
            h('span', {class: 'builder-swatch', style: {background: componentColour(i)}, 'aria-hidden': 'true'}), component.name))),
        h('div', {class: 'index-row index-axis', 'aria-hidden': 'true'}, h('span', {}), h('span', {}, t('composite.axis.score')),
            h('span', {}), h('span', {class: 'index-axis-ranks'}, h('span', {}, '1'), h('span', {}, t('composite.axis.ranks')),
                h('span', {}, data.scored))),
        h('ol', {class: 'rows'}, shown.map((item) => h('li', {}, territoryLink(scene.context, item.code,
            {class: 'index-row', 'aria-current': item.code === scene.state.territory ? 'true' : null},
            h('span', {class: 'row-name'}, h('span', {class: 'row-place'}, item.rank), item.name),
            h('span', {class: 'track'}, cut.get(item.code).map(({component, from, to}) => h('span', {class: 'index-piece',
                title: component < 0 ? null : `${data.components[component].name}: ${scene.context.format.number(to - from, data.decimals)}`,
                style: {left: at(from), width: size(from, to), background: componentColour(component)}}))),
            h('span', {class: 'row-value'}, scene.context.format.number(item.score, data.decimals)),
            whisker(scene, item))))),
        absent.length === 0 ? null : h('p', {class: 'footnote'}, `${t('common.missing')}: ${absent.map((item) =>
            `${item.name} (${clause(item.reason)})`).join('; ')}.`));
}

/** The range of places: thin over everything, thick for nine of ten draws, a mark on its own place. */
function whisker(scene, item) {
    const {context: {t}, data, ranges} = scene;
    const range = ranges.get(item.code);
    if (!range?.all) return h('span', {});
    const x = (rank) => 3 + ((rank - 1) / Math.max(1, data.scored - 1)) * 94;
    const words = t('composite.whisker', {range: rankRange(scene, item.code), best: range.central.best, worst: range.central.worst});
    return h('span', {class: 'index-whisker', title: words}, svg('svg', {viewBox: '0 0 100 12', preserveAspectRatio: 'none',
        'aria-hidden': 'true'},
    svg('path', {class: 'whisker-all', d: `M${x(range.all.best)} 6H${x(range.all.worst) + 0.01}`}),
    svg('path', {class: 'whisker-central', d: `M${x(range.central.best)} 6H${x(range.central.worst) + 0.01}`}),
    svg('path', {class: 'whisker-place', d: `M${x(item.rank)} 1V11`})),
    h('span', {class: 'visually-hidden'}, words));
}

function table(scene) {
    const {context, data, ranges} = scene;
    const {t, format} = context;
    const digits = data.mean.id === 'geometric' ? 3 : data.decimals;
    const rows = [...ordered(scene), ...data.items.filter((item) => item.score === null)];
    return sortableTable({t, compare: format.compare, rows,
        caption: t(data.mean.id === 'geometric' ? 'composite.table.log' : 'composite.table', {name: data.name,
            periods: data.periods.join(', ')}),
        columns: [
            {label: t('indicator.table.name'), key: (item) => item.name, cell: (item) => territoryLink(context, item.code, {}, item.name)},
            {label: t('indicator.table.rank'), number: true, key: (item) => item.rank},
            {label: t('composite.col.score'), number: true, key: (item) => item.score,
                cell: (item) => (item.score === null ? t('common.missing') : format.number(item.score, data.decimals))},
            {label: t('composite.col.range'), number: true, key: (item) => ranges.get(item.code)?.all?.worst ?? null,
                cell: (item) => rankRange(scene, item.code)},
            ...data.components.map((component, i) => ({label: component.name, number: true,
                key: (item) => item.parts[i]?.contribution ?? null, cell: (item) => {
                    const value = item.parts[i]?.contribution ?? null;
                    return value === null ? '' : format.number(value, digits);
                }})),
        ]});
}

function foot(scene) {
    const {context: {t, api}, query} = scene;
    return h('footer', {class: 'panel-foot'},
        h('span', {class: 'keys'}, h('span', {class: 'key'}, h('span', {class: 'key-line', 'aria-hidden': 'true'}), t('composite.key.place')),
            h('span', {class: 'key'}, h('span', {class: 'key-whisker', 'aria-hidden': 'true'}), t('composite.key.range'))),
        h('span', {class: 'keys'},
            h('a', {class: 'link-button', download: '', href: api.composite.fileAddress(query), title: t('composite.file.title')},
                icon('download', 16), t('composite.file')),
            h('button', {type: 'button', class: 'link-button csv', title: t('indicator.csv.title'), onclick: () =>
                downloadCsv(`indice-${scene.data.code ?? 'propio'}`, csvRows(scene))}, icon('download', 16), t('indicator.csv'))));
}

function csvRows({context: {t}, data, ranges}) {
    const parts = ['value', 'normalised', 'weight', 'contribution'];
    return [[t('indicator.table.name'), 'code', t('composite.col.score'), t('indicator.table.rank'), 'best', 'worst',
        ...data.components.flatMap((component) => parts.map((part) => `${component.name} (${component.period}): ${t(`composite.col.${part}`)}`)),
        t('indicator.table.reason'), t('indicator.about.sources'), t('indicator.about.method')],
    ...data.items.map((item) => {
        const all = ranges.get(item.code)?.all;
        return [item.name, item.code, item.score, item.rank, all?.best, all?.worst,
            ...data.components.flatMap((component, i) => parts.map((part) => item.parts[i]?.[part])),
            item.reason, data.sources.map((source) => source.key).join(' '), data.method];
    })];
}

/** What is missing, and what to load, instead of a map. */
function drawIncomplete({context, data}) {
    const {t, host} = context;
    const awaited = data.components.filter((component) => !component.available);
    show(host.panel,
        h('header', {class: 'panel-head'}, h('p', {class: 'kicker'}, data.name),
            h('h1', {class: 'panel-title'}, t(awaited.length > 0 ? 'composite.none' : 'composite.none.rule')),
            h('p', {class: 'panel-sentence'}, `${capital(clause(data.reason))}.`),
            data.description ? h('p', {class: 'panel-sentence'}, data.description) : null),
        h('ul', {class: 'index-components'}, data.components.map((component) => h('li', {class: component.available
            ? 'is-there' : 'is-awaited'},
        h('h2', {class: 'section-title'}, component.name, ' ', h('span', {class: 'count'}, component.available
            ? t('composite.has', {n: component.present, period: component.period}) : t('composite.lacks'))),
        component.available ? component.note ? h('p', {class: 'footnote'}, component.note) : null
            : [h('p', {}, component.awaits ?? component.reason), component.awaits
                ? h('p', {class: 'footnote'}, `${capital(component.reason)}: ${component.indicator}`) : null]))),
        data.note ? h('p', {class: 'footnote'}, data.note) : null);
}
