import {h, show} from '../kit/dom.js';
import {checkField, fieldGroup} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {territoryLink} from '../kit/links.js';
import {emptyNotice} from '../kit/notice.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {segmented} from '../kit/segmented.js';
import {sortableTable} from '../kit/table.js';
import {cellColour} from '../lib/bivariate.js';
import {crossedWith} from '../lib/pairing.js';
import {clause, periodName, subject, unitName} from '../thematic/sentences.js';
import {sourceLine} from './class-legend.js';
import {createFrame} from './frame.js';
import {firstChooser, secondChooser, secondView} from './map-chooser.js';
import {nineCells, stepWord} from './nine-cells.js';
import {chosenLine, heading, markEverywhere, regionNames} from './parts.js';

/** Two indicators on one map: the first in the rows, the second in the columns. @type {import('./compare-study.js').Form} */
export const bivariate = {id: 'cruce', mount: mountBivariate};

function mountBivariate(first) {
    const {context} = first;
    const {api, t, format, host} = context;
    const head = h('div');
    const line = h('div');
    const place = h('div', {class: 'compare-map'});
    const side = h('div', {class: 'cross-side'});
    const below = h('div', {class: 'compare-below'});
    const element = h('div', {class: 'compare-form'}, head, line, h('div', {class: 'cross'}, place, side), below);
    let scene = first;
    let frame = null;
    let map = null;
    let second = null;
    let byCode = new Map();
    let pinned = null;
    let question = null;
    let gone = false;

    const valueWords = (item, which) => {
        const axis = map[which];
        if (item[which] === null) return t('common.missing');
        const text = format.value(item[which], axis);
        return axis.period === item[`${which}Period`] ? text : `${text} (${periodName(item[`${which}Period`], t)})`;
    };

    function say(code) {
        const item = byCode.get(code);
        if (!item) return code;
        return t('compare.cross.say', {name: item.name, y: map.y.name, yValue: valueWords(item, 'y'), x: map.x.name,
            xValue: valueWords(item, 'x'), cell: cellWords(item)});
    }

    function cellWords({cell, worst, reason}) {
        if (!cell) return clause(reason ?? t('common.missing'));
        const words = t('compare.cross.cell', {y: stepWord(cell.y, t), x: stepWord(cell.x, t)});
        return worst ? `${words} (${t('compare.cross.worst.short')})` : words;
    }

    function hover(code) {
        const item = byCode.get(code);
        return item ? [h('p', {class: 'hover-title'}, item.name),
            h('p', {class: 'hover-small'}, h('strong', {}, valueWords(item, 'y')), ` ${map.y.name}`),
            h('p', {class: 'hover-small'}, h('strong', {}, valueWords(item, 'x')), ` ${map.x.name}`),
            h('p', {class: 'hover-small'}, cellWords(item))] : [];
    }

    async function build() {
        const made = await createFrame({context, hover, speak: say, label: t('atlas.label', {place: context.pack.name}),
            onSelect: (code) => scene.choose(code)});
        if (gone) {
            made.destroy();
            return;
        }
        frame = made;
        show(place, frame.element);
        frame.atlas.on('hover', ({code}) => markEverywhere(element, code));
        frame.atlas.on('focus', ({code}) => markEverywhere(element, code));
        frame.atlas.on('leave', () => markEverywhere(element, null));
        for (const list of [side, below]) {
            list.addEventListener('pointerover', (event) => frame.atlas.hover(event.target
                .closest?.('[data-territory], tr')?.matches('tr')
                ? event.target.closest('tr').querySelector('[data-territory]')?.dataset.territory ?? null
                : event.target.closest?.('[data-territory]')?.dataset.territory ?? null));
            list.addEventListener('pointerleave', () => frame.atlas.hover(null));
        }
    }

    async function update(next) {
        const {view, state, catalogue, signal} = next;
        const other = secondView({catalogue, state, view}, () => crossedWith(view, [...catalogue.byCode.values()]));
        if (!other) {
            await api.indicator.get(state.other.split(':')[0], {signal}); // says which one does not exist
            throw new Error('an indicator that exists cannot be shown');
        }
        scene = next;
        second = other;
        const same = other.item === view.item && other.period === view.period && other.breakdown === view.breakdown;
        if (same) {
            show(head, heading(t('compare.cross.same.title')), emptyNotice({title: t('compare.cross.same')}));
            show(line);
            show(side);
            show(below);
            return fields();
        }
        question = {x: other.item.code, y: view.item.code, xPeriod: other.period, yPeriod: view.period,
            xBreakdown: other.breakdown, yBreakdown: view.breakdown,
            breaks: state.method === 'quantile' ? 'quantile' : 'round', over: state.over};
        const [answer, values] = await Promise.all([api.indicator.bivariate(question, {signal}), Promise.all([view,
            other].map(({item, period, breakdown}) => api.indicator.values(item.code, {period, breakdown}, {signal}))),
        frame ?? build()]);
        if (gone || signal.aborted) return [];
        if (map && (map.x.indicator !== answer.x.indicator || map.y.indicator !== answer.y.indicator)) pinned = null;
        map = answer;
        byCode = new Map(map.items.map((item) => [item.code, item]));
        const colourOf = cellColour(map);
        frame.atlas.paint((code) => {
            const item = byCode.get(code);
            return {fill: colourOf(item?.cell ?? null), dotted: item?.worst ?? false};
        });
        frame.atlas.select(state.territory);
        show(head, heading(title(), breaksWords(map.y), ' ', breaksWords(map.x)));
        show(line, chosenLine(scene, say));
        drawSide(values);
        show(below, table(), h('a', {class: 'link-button csv', download: true, href: api.indicator.bivariateCsv(question),
            title: t('indicator.csv.title')}, icon('download', 16), t('indicator.csv')));
        return fields();
    }

    function drawSide(values) {
        const highlight = (codes) => frame.atlas.highlight(codes);
        const pin = (cell) => {
            pinned = cell;
            drawSide(values);
            highlight(cell ? cellAt(cell).codes : null);
            if (cell) host.announce(t('compare.cell.listed', {n: cellAt(cell).count}));
        };
        redrawKeepingFocus(side, () => show(side, h('div', {class: 'legend cross-legend'},
            nineCells({map, context, pinned, onPin: pin, highlight}),
            sourceLine(context, scene.view, values[0]), sourceLine(context, second, values[1])),
        listed()));
    }

    const cellAt = (cell) => map.cells.find((each) => each.x === cell.x && each.y === cell.y);

    /** The territories of the pinned cell, else of the worst one. */
    function listed() {
        const cell = pinned ?? map.worst;
        if (!cell) return h('p', {class: 'hint'}, t('compare.cross.noworst', {reason: clause(map.noWorst ?? '')}));
        const its = cellAt(cell);
        const words = t('compare.cross.listed', {y: map.y.name, yStep: stepWord(cell.y, t), x: map.x.name,
            xStep: stepWord(cell.x, t)});
        const items = its.codes.map((code) => byCode.get(code)).sort((a, b) => (map.y.direction === 'higher_is_better'
            ? a.y - b.y : b.y - a.y) || format.compare(a.name, b.name));
        return h('section', {class: its.worst ? 'cell-list is-worst' : 'cell-list'},
            h('h2', {class: 'section-title'}, its.worst ? t('compare.cross.worst') : t('compare.cross.pinned')),
            h('p', {class: 'hint'}, `${words} · ${t('indicator.legend.count', {n: its.count})}`),
            h('p', {class: 'cell-item cell-heads', 'aria-hidden': 'true'}, h('span', {class: 'cell-name'},
                t('indicator.table.name')), h('span', {}, map.y.name), h('span', {}, map.x.name)),
            h('ol', {class: 'cell-items'}, items.map((item) => h('li', {}, territoryLink(context, item.code,
                {class: 'cell-item', 'aria-current': item.code === scene.state.territory ? 'true' : null},
                h('span', {class: 'cell-name'}, item.name), h('span', {}, valueWords(item, 'y')),
                h('span', {}, valueWords(item, 'x')))))));
    }

    function title() {
        if (!map.worst) return t('compare.cross.title.none', {n: map.total - map.missing});
        const n = cellAt(map.worst).count;
        return n === 0 ? t('compare.cross.title.nobody') : t('compare.cross.title', {n});
    }

    /** How an indicator was cut, in words. */
    function breaksWords(axis) {
        const cuts = axis.bounds.slice(1, -1).map((bound) => format.value(bound, axis));
        if (cuts.length === 0) return t('compare.cross.uncut', {name: axis.name});
        return t(axis.multiple === null ? 'compare.cross.cuts.exact' : 'compare.cross.cuts', {name: axis.name,
            cuts: format.list(cuts), multiple: axis.multiple === null ? '' : format.number(axis.multiple,
                Math.max(0, -Math.floor(Math.log10(axis.multiple))))});
    }

    function table() {
        const regions = regionNames(scene.view);
        const value = (which) => (item) => (item[which] === null ? h('span', {class: 'is-missing'}, t('common.missing'))
            : [format.figure(item[which], map[which]), map[which].period === item[`${which}Period`] ? null
                : h('span', {class: 'count'}, ` ${periodName(item[`${which}Period`], t)}`)]);
        const sign = map.y.direction === 'higher_is_better' ? 1 : -1;
        return sortableTable({t, compare: format.compare, caption: t('compare.side.caption', {
            first: subject(scene.view, t), firstUnit: unitName(scene.view.item, t), second: subject(second, t),
            secondUnit: unitName(second.item, t)}),
        columns: [{label: t('indicator.table.name'), key: (item) => item.name,
            cell: (item) => territoryLink(context, item.code, {'aria-current': item.code === scene.state.territory
                ? 'true' : null}, item.name)},
        {label: t('indicator.table.region'), key: (item) => regions.get(item.code) ?? ''},
        {label: map.y.name, number: true, key: (item) => item.y, cell: value('y')},
        {label: map.x.name, number: true, key: (item) => item.x, cell: value('x')},
        {label: t('compare.cross.cell.title'), key: cellWords}],
        rows: [...map.items].sort((a, b) => b.worst - a.worst || (a.y === null) - (b.y === null)
            || sign * (a.y - b.y))});
    }

    function fields() {
        const {navigate} = context;
        const {state} = scene;
        const several = scene.view.item.periods.length > 1 || second.item.periods.length > 1;
        return [
            h('div', {class: 'compare-choosers'}, firstChooser(scene, t('compare.cross.rows')),
                secondChooser(scene, t('compare.cross.columns'), second)),
            fieldGroup(t('compare.cross.breaks'), null, h('div', {class: 'compare-method'}, segmented({
                label: t('compare.cross.breaks'), value: state.method === 'quantile' ? 'quantile' : 'round',
                options: ['round', 'quantile'].map((id) => ({id, label: t(`compare.cross.breaks.${id}`)})),
                onChange: (id) => navigate({method: id === 'quantile' ? 'quantile' : 'jenks'})}),
            several ? checkField({label: t('indicator.over.all'), checked: state.over === 'all',
                onChange: (on) => navigate({over: on ? 'all' : 'period'})}) : null)),
        ];
    }

    return {
        element, update,
        destroy() {
            gone = true;
            frame?.destroy();
        },
    };
}
