import {h, show} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {dimensionColour} from '../lib/ramps.js';
import {sourceLine, fileName, noChart, periodWord} from './common.js';

/** Upper bounds of the classes, in standard deviations behind the department; the last has no bound. */
const BOUNDS = [-2, -1, -0.25, 0.25, 1, 2];
const COLOURS = ['#0F5F73', '#5E9FAE', '#BBD6DB', '#F2F0EA', '#F0CFA4', '#D58A3C', '#8F4A0E'];
const PALE = new Set(COLOURS.slice(1, 6));

/**
 * Territories by indicators: where gaps come together. A table and not a picture, so that it reads, sorts and prints
 * as one.
 *
 * @type {import('./charts-study.js').Form}
 */
export const heat = {
    id: 'heat',
    controls({context: {t, navigate}, catalogue, state}) {
        return [selectField({label: t('charts.heat.which'), value: state.view ?? '',
            options: [{id: '', label: t('charts.heat.heads')}, ...catalogue.indicators.dimensions
                .filter((dimension) => codesOf(catalogue, dimension.id).length > 0)
                .map(({id, name}) => ({id, label: `${name} (${codesOf(catalogue, id).length})`}))],
            onChange: (view) => navigate({view: view || null, section: null, other: null})})];
    },
    async draw({context, catalogue, state}) {
        const {api, t, format, signal, navigate} = context;
        const matrix = await api.indicator.matrix({indicators: state.other
            ?? (codesOf(catalogue, state.view).join(',') || undefined)}, {signal});
        if (matrix.indicators.length === 0) return noChart(t('charts.nodata'));
        const rows = matrix.territories.map((territory, i) => {
            const cells = matrix.indicators.map((indicator) => ({indicator, value: indicator.values[i],
                behind: indicator.behind[i]}));
            const known = cells.filter((cell) => cell.behind !== null);
            return {...territory, cells, far: known.filter((cell) => cell.behind > 1).length, known: known.length};
        });
        const order = matrix.indicators.some((each) => each.code === state.section) ? state.section : null;
        rows.sort((a, b) => (order ? behindOf(b, order) - behindOf(a, order) : b.far - a.far)
            || format.compare(a.name, b.name));
        const most = [...rows].sort((a, b) => b.far - a.far)[0];
        const body = h('tbody', {}, rows.map(row));
        const table = h('table', {class: 'heat'},
            h('caption', {class: 'visually-hidden'}, t('charts.heat.caption')),
            h('thead', {}, h('tr', {}, h('th', {scope: 'col', class: 'heat-name'}, t('indicator.table.name')),
                h('th', {scope: 'col', class: 'heat-count'}, sortLink(null, t('charts.heat.far'))),
                matrix.indicators.map((indicator) => h('th', {scope: 'col', class: 'heat-head',
                    'aria-sort': order === indicator.code ? 'descending' : null},
                h('span', {class: 'heat-mark', style: {background: dimensionColour(indicator.dimension)}}),
                sortLink(indicator.code, indicator.name),
                h('span', {class: 'count'}, periodWord(indicator.period, format)))))), body);
        const element = h('figure', {class: 'chart-figure is-wide'},
            h('figcaption', {class: 'chart-head'},
                h('h2', {class: 'chart-title'}, most.far === 0 ? t('charts.heat.nobody')
                    : t('charts.heat.title', {name: most.name, n: most.far, of: most.known})),
                h('p', {class: 'chart-lead'}, matrix.method)),
            legend(), h('div', {class: 'table-scroll heat-scroll', tabindex: 0, role: 'region',
                'aria-label': t('charts.heat.caption')}, table),
            h('div', {class: 'chart-actions'}, h('button', {type: 'button', class: 'link-button',
                onclick: () => downloadCsv(fileName(t('charts.form.heat')), csv())}, icon('download', 16), t('charts.csv'))),
            h('div', {class: 'chart-notes'},
                matrix.indicators.filter((each) => each.reason).map((each) => h('p', {class: 'footnote'},
                    `${each.name}: ${each.reason}`)),
                noted('charts.heat.mean', matrix.indicators.filter((each) => each.reference === 'mean')),
                h('p', {class: 'footnote'}, t('charts.heat.left')),
                h('p', {class: 'footnote'}, sourceLine(matrix.sources, t))));
        return {element, destroy: () => {}};

        function noted(key, list) {
            return list.length === 0 ? null : h('p', {class: 'footnote'}, t(key, {names: format.list(list
                .map((each) => each.name))}));
        }

        function behindOf({cells}, code) {
            return cells.find((cell) => cell.indicator.code === code).behind ?? -Infinity;
        }

        function sortLink(code, label) {
            return h('button', {type: 'button', class: 'heat-sort', title: t('indicator.table.sort', {column: label}),
                'data-focus': `sort-${code}`, onclick: () => navigate({section: code}, {replace: true})}, label);
        }

        function row({code, name, cells, far, known}) {
            const on = code === state.territory;
            return h('tr', {class: on ? 'is-chosen' : null, 'data-territory': code},
                h('th', {scope: 'row', class: 'heat-name'}, stateLink(context, {territory: on ? null : code}, {}, name)),
                h('td', {class: 'heat-count number', title: t('charts.heat.known', {n: known})}, far),
                cells.map(({indicator, value, behind}) => {
                    if (value === null) return h('td', {class: 'heat-cell is-missing'}, t('common.missing'));
                    const colour = behind === null ? '#FFFFFF' : COLOURS[classOf(behind)];
                    const side = behind === null ? '' : t(behind > 0 ? 'charts.heat.behind' : 'charts.heat.ahead',
                        {n: format.number(Math.abs(behind), 1)});
                    return h('td', {class: behind > 1 ? 'heat-cell number is-far' : 'heat-cell number',
                        title: [`${name}, ${indicator.name}: ${format.value(value, indicator)}`, side].filter(Boolean).join('; '),
                        style: {background: colour, color: PALE.has(colour) || behind === null ? '#1B2126' : '#FFFFFF'}},
                    format.figure(value, indicator));
                }));
        }

        function legend() {
            const bound = (value) => format.signed(value, Number.isInteger(value) ? 0 : 2);
            return h('div', {class: 'heat-legend', role: 'img', 'aria-label': t('charts.heat.legend')},
                h('span', {}, t('charts.heat.legend.ahead')),
                COLOURS.map((colour, i) => h('span', {class: 'heat-key'},
                    h('span', {class: 'heat-swatch', style: {background: colour}}),
                    h('span', {class: 'heat-bound'}, i < BOUNDS.length ? bound(BOUNDS[i]) : ''))),
                h('span', {}, t('charts.heat.legend.behind')));
        }

        function csv() {
            return [['code', t('indicator.table.name'), 'indicator', t('indicator.picker'), t('indicator.period'),
                t('indicator.about.unit'), t('indicator.table.value'), t('charts.heat.deviations')],
            ...rows.flatMap(({code, name, cells}) => cells.map(({indicator, value, behind}) => [code, name,
                indicator.code, indicator.name, indicator.period, indicator.unit, value, behind]))];
        }
    },
};

/** What says who is behind: no totals, nothing neutral. @returns {string[]} codes of a dimension */
function codesOf({indicators}, dimension) {
    return indicators.items.filter((item) => item.dimension === dimension && item.mapped !== false
        && item.aggregation !== 'sum' && item.direction !== 'neutral').map((item) => item.code);
}

function classOf(behind) {
    const at = BOUNDS.findIndex((bound) => behind <= bound);
    return at < 0 ? COLOURS.length - 1 : at;
}
