import {h, show} from '../kit/dom.js';
import {fieldGroup} from '../kit/fields.js';
import {stateLink, territoryLink} from '../kit/links.js';
import {emptyNotice} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {sortableTable} from '../kit/table.js';
import {comparablePeriods} from '../lib/comparable.js';
import {comparison, orderOf} from '../lib/facts.js';
import {countChanges, writeMap} from '../lib/pairing.js';
import {sequentialRamp} from '../lib/ramps.js';
import {createThumbnails} from '../map/thumbnail.js';
import {loadPlaces} from '../thematic/base-map.js';
import {classWish, colouring} from '../thematic/classes.js';
import {breakdownName, methodFields} from '../thematic/controls.js';
import {departmentOf} from '../thematic/reference.js';
import {capital, periodName, unitLine, unitName} from '../thematic/sentences.js';
import {sharedLegend, sourceLine} from './class-legend.js';
import {firstChooser} from './map-chooser.js';
import {chosenLine, csvButton, heading, markEverywhere, regionNames} from './parts.js';

const BY_BREAKDOWN = 'desagregacion';

/** One small map for each period, or for each breakdown. @type {import('./compare-study.js').Form} */
export const multiples = {id: 'serie', mount: mountMultiples};

function mountMultiples({context}) {
    const {api, t, format, pack} = context;
    const element = h('div', {class: 'compare-form'});
    let thumbnails = null;
    let pictures = [];
    let scene = null;

    const axisOf = ({item}, state) => {
        const can = [item.periods.length > 1 ? 'period' : null, item.breakdowns.length > 1 ? 'breakdown' : null]
            .filter(Boolean);
        return {can, by: state.section === BY_BREAKDOWN && can.includes('breakdown') ? 'breakdown' : can[0] ?? null};
    };

    async function load({view, state, signal}, by) {
        const {item} = view;
        const options = {signal};
        const period = item.periods.includes(view.period) ? view.period : item.periods.at(-1);
        const maps = by === 'period' ? item.periods.map((each) => ({period: each, breakdown: view.breakdown}))
            : item.breakdowns.map((each) => ({period, breakdown: each}));
        const others = by === 'breakdown' ? maps.filter((each) => each.breakdown !== view.breakdown)
            .map((each) => writeMap({indicator: '', ...each})).join(',') : null;
        const [about, classification, ...values] = await Promise.all([
            api.indicator.get(item.code, options),
            api.indicator.classes(item.code, {period, breakdown: view.breakdown, ...classWish(state),
                over: by === 'period' ? 'all' : 'period', others}, options),
            // a breakdown may lack the period
            ...maps.map((each) => api.indicator.values(item.code, each, options)
                .catch((error) => (error.code === 'unknown-period' ? null : Promise.reject(error))))]);
        thumbnails ??= await loadPlaces(api, pack).then(({features, groupOf}) => createThumbnails(features, groupOf));
        const breaks = about.breaks ?? [];
        return {breaks, classification, series: maps.map((each, i) => ({...each, values: values[i]}))
            .filter((each) => each.values !== null).map((each) => ({...each,
                byCode: new Map(each.values.items.map((one) => [one.code, one])),
                department: departmentOf(each.values, item),
                name: by === 'period' ? periodName(each.period, t) : breakdownName(each.breakdown, item),
                broken: by === 'period' ? breaks.find((one) => one.to === each.period) ?? null : null}))};
    }

    async function update(next) {
        const {view, state} = next;
        const {can, by} = axisOf(view, state);
        scene = next;
        if (by === null) {
            show(element, heading(t('compare.multiples.none.title')), emptyNotice({title: t('compare.multiples.none', {
                name: view.item.name, period: view.period})}));
            return [h('div', {class: 'compare-choosers'}, firstChooser(next, t('indicator.picker')))];
        }
        const data = await load(next, by);
        if (next.signal.aborted) return [];
        const ramp = sequentialRamp(view.item.dimension, data.classification.classes.length || 1);
        const colourOf = colouring(data.classification, ramp);
        pictures = data.series.map((each) => ({...each, drawing: thumbnails.draw({
            label: t('compare.multiples.picture', {name: view.item.name, of: each.name, missing: each.values.missing}),
            paintOf: (code) => ({fill: colourOf(each.byCode.get(code)?.value ?? null)})})}));
        const say = (code) => t('compare.multiples.say', {
            name: pictures[0].byCode.get(code)?.name ?? code, values: pictures.map((each) =>
                `${each.name}: ${write(each.byCode.get(code)?.value ?? null)}`).join(' · ')});
        const line = h('div', {class: 'multiples-line'}, chosenLine(next, say));
        const grid = h('div', {class: 'multiples'}, pictures.map((each) => figure(each, by)));
        const below = h('div', {class: 'compare-below'}, table(by), csvButton(context,
            `${view.item.code}-${by === 'period' ? 'periodos' : 'desagregaciones'}`, csvRows));
        show(element, heading(title(by, data.breaks), unitLine(view, t), '. ', data.classification.note
            ? `${capital(data.classification.note)}.` : ''), sharedLegend({context, view, classification: data.classification, ramp}),
        line, grid, sourceLine(context, view, pictures.at(-1).values), below);
        const mark = (code) => {
            pictures.forEach(({drawing}) => thumbnails.mark(drawing, code ?? state.territory));
            markEverywhere(below, code);
            show(line, code ? h('p', {class: 'chosen-line'}, h('strong', {}, say(code))) : chosenLine(next, say));
        };
        mark(null);
        const codeAt = (event) => event.target.closest?.('[data-territory]')?.dataset.territory
            ?? event.target.closest?.('tr')?.querySelector('[data-territory]')?.dataset.territory ?? null;
        for (const host of [grid, below]) {
            host.addEventListener('pointerover', (event) => mark(codeAt(event)));
            host.addEventListener('pointerleave', () => mark(null));
        }
        grid.addEventListener('click', (event) => {
            if (codeAt(event)) next.choose(codeAt(event));
        });
        below.addEventListener('focusin', (event) => mark(codeAt(event)));
        return fields(can, by, data.classification);
    }

    const write = (value) => (value === null ? t('common.missing') : format.value(value, scene.view.item));

    function figure({drawing, name, period, breakdown, values, department, broken}, by) {
        const known = department.value ?? department.total;
        return h('figure', {class: broken ? 'multiple is-broken' : 'multiple'},
            broken ? h('p', {class: 'multiple-break'}, t('compare.multiples.break', {
                period: periodName(broken.from, t)})) : null,
            h('figcaption', {}, stateLink(context, {study: null, form: null, section: null, period, breakdown,
                over: by === 'period' ? 'all' : scene.state.over},
            {class: 'multiple-name', title: t('compare.multiples.open', {of: name})}, name),
            h('span', {class: 'multiple-value'}, known === null ? '' : `${t('indicator.key.department.short')} ${
                format.value(known, scene.view.item)}`)),
            drawing, values.missing > 0 ? h('p', {class: 'hint'}, t('indicator.sentence.missing', {n: values.missing}))
                : null);
    }

    function title(by, breaks) {
        const {item} = scene.view;
        if (by === 'breakdown') {
            const [first, last] = [pictures[0], pictures.at(-1)];
            const {higher, both} = countChanges(first.values.items, last.values.items);
            return t('compare.side.title', {higher, both, first: first.name.toLowerCase(),
                second: last.name.toLowerCase()});
        }
        const run = comparablePeriods(item.periods, item.periods.at(-1), breaks);
        if (run.length < 2) return t('compare.multiples.alone', {period: periodName(item.periods.at(-1), t)});
        const of = (period) => pictures.find((each) => each.period === period).values.items;
        const {higher, lower, both} = countChanges(of(run[0]), of(run.at(-1)));
        return t('compare.multiples.title', {from: periodName(run[0], t), to: periodName(run.at(-1), t), higher, lower,
            both});
    }

    function table(by) {
        const {item} = scene.view;
        const regions = regionNames(scene.view);
        return sortableTable({t, compare: format.compare, caption: t('compare.multiples.caption', {name: item.name,
            unit: unitName(item, t)}),
        columns: [{label: t('indicator.table.name'), key: (one) => one.name,
            cell: (one) => territoryLink(context, one.code, {'aria-current': one.code === scene.state.territory ? 'true'
                : null}, one.name)},
        {label: t('indicator.table.region'), key: (one) => regions.get(one.code) ?? ''},
        ...pictures.map((each) => ({label: each.broken && by === 'period' ? `| ${each.name}` : each.name, number: true,
            key: (one) => each.byCode.get(one.code)?.value ?? null, cell: (one) => {
                const value = each.byCode.get(one.code)?.value ?? null;
                return value === null ? h('span', {class: 'is-missing'}, t('common.missing'))
                    : format.figure(value, item);
            }}))],
        rows: [...pictures.at(-1).values.items].sort(comparison(orderOf(item)))});
    }

    function csvRows() {
        const {item} = scene.view;
        const regions = regionNames(scene.view);
        return [['codigo', t('indicator.table.name'), t('indicator.table.region'), 'indicador', t('indicator.picker'),
            t('indicator.about.unit'), t('indicator.period'), t('indicator.breakdown'), t('indicator.table.value'),
            t('indicator.table.reason'), t('common.source')],
        ...pictures.flatMap(({values, period, breakdown}) => values.items.map((one) => [one.code, one.name,
            regions.get(one.code), item.code, item.name, item.unit, one.period ?? period, breakdownName(breakdown, item),
            one.value, one.reason, values.sources.map((source) => `${source.organisation}, ${source.title}`).join('; ')]))];
    }

    function fields(can, by, classification) {
        const {navigate} = context;
        return [
            h('div', {class: 'compare-choosers'}, firstChooser(scene, t('indicator.picker'),
                {period: by === 'period', breakdown: by === 'breakdown'})),
            can.length < 2 ? null : fieldGroup(t('compare.multiples.by'), null, segmented({
                label: t('compare.multiples.by'), value: by, options: can.map((id) => ({id,
                    label: t(`compare.multiples.by.${id}`)})),
                onChange: (id) => navigate({section: id === 'breakdown' ? BY_BREAKDOWN : null})})),
            fieldGroup(t('indicator.classification'), null, h('div', {class: 'compare-method'},
                methodFields({view: scene.view, state: scene.state, context, classification: () => classification}))),
        ];
    }

    return {element, update, destroy() {}};
}
