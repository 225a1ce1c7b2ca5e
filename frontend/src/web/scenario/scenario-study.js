import {isAbort} from '../api/http.js';
import {controlsChip} from '../kit/controls-chip.js';
import {h, show} from '../kit/dom.js';
import {disclosures} from '../kit/disclosure.js';
import {downloadSvg} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {territoryLink} from '../kit/links.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {sortableTable} from '../kit/table.js';
import {classOf} from '../lib/classify.js';
import {sequentialRamp} from '../lib/ramps.js';
import {createCatalogue} from '../thematic/catalogue.js';
import {createHoverCard} from '../thematic/hover-card.js';
import {HATCH} from '../map/patterns.js';
import {swatch} from '../thematic/legend-parts.js';
import {capital} from '../thematic/sentences.js';
import {lineChart} from './line-chart.js';
import {OWN, classOfDifference, differenceRamp, readOwn, tally} from './projection.js';
import {controlsOf} from './scenario-controls.js';

const FORMS = ['observed', 'projected', 'difference'];
const CHART_WIDTH = 316;

/**
 * Assumed futures on the map: observed, projected or the difference, with the line of a territory.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountScenarios(context) {
    const {api, host, map, pack, base, signal, t, format, navigate} = context;
    const [indicators, listing, page] = await Promise.all([api.indicator.list({signal}), api.territory.list({signal}),
        api.scenario.list({signal})]);
    const catalogue = createCatalogue(indicators, listing, pack);
    const card = createHoverCard(map.overlay);
    let scene = null;
    let settled = false;
    let turn = 0;

    /** What the address means, with every default filled in. */
    function chosen(state) {
        const form = FORMS.includes(state.form) ? state.form : 'projected';
        const wanted = state.scenario ?? page.items.find((each) => each.indicators.length > 0)?.id ?? OWN;
        if (wanted !== OWN) {
            const scenario = page.items.find((each) => each.id === wanted);
            const codes = scenario?.indicators.map((each) => each.code) ?? [];
            return {id: wanted, form, own: null, periods: [],
                indicator: codes.includes(state.indicator) ? state.indicator : codes[0] ?? null};
        }
        const item = catalogue.byCode.get(state.indicator ?? pack.defaultIndicator) ?? indicators.items[0];
        const years = item.periods.filter((period) => /^\d{4}$/.test(period)).map(Number);
        const last = years.length ? Math.max(...years) : null;
        return {id: OWN, form, indicator: item.code, item, last, most: page.ownYears, periods: [],
            own: last === null ? null : readOwn(state.section, last, page.ownYears)};
    }

    async function update(state) {
        const mine = ++turn;
        const choice = chosen(state);
        drawControls(choice);
        host.setBreadcrumb([]);
        if (choice.id === OWN && !choice.own) {
            show(host.panel, emptyNotice({title: t('scenario.noyears')}));
            return;
        }
        try {
            const query = choice.own
                ? {indicator: choice.indicator, ...choice.own, period: state.period}
                : {indicator: choice.indicator, period: state.period};
            const [answer, about] = await progressWhile(document.getElementById('stage'), Promise.all([
                ask(choice, query), choice.indicator ? api.indicator.get(choice.indicator, {signal}) : null]));
            await base.ready();
            if (mine !== turn || signal.aborted) return;
            scene = {answer, about, state, choice: {...choice, periods: answer.projectedPeriods,
                period: answer.period}, query,
            byCode: new Map(answer.items.map((item) => [item.code, item]))};
            draw();
        } catch (error) {
            if (isAbort(error) || mine !== turn) return;
            show(host.panel, failureNotice({t, error, title: t('scenario.failed'), onRetry: () => update(state)}));
        }
    }

    /** A year that this scenario does not have is no fault of the reader: another one was on screen before. */
    async function ask(choice, query) {
        const id = choice.own ? 'own' : choice.id;
        if (!query.period) return api.scenario.get(id, query, {signal});
        const whole = await api.scenario.get(id, {...query, period: null}, {signal});
        return whole.projectedPeriods.includes(query.period) && query.period !== whole.period
            ? api.scenario.get(id, query, {signal}) : whole;
    }

    function drawControls(choice) {
        show(host.chips, controlsChip(context, page.items.find((each) => each.id === choice.id)?.name
            ?? t('scenario.own')));
        redrawKeepingFocus(host.controls, () => show(host.controls,
            controlsOf({context, scenarios: page.items, catalogue, choice})));
    }

    function painter() {
        const {answer, choice} = scene;
        const {direction, dimension} = answer.indicator;
        if (choice.form === 'difference') {
            const ramp = differenceRamp(answer.differenceClasses, direction);
            const value = (item) => (answer.differenceMeasure === 'relative' ? item.relative : item.difference);
            return {ramp, classes: answer.differenceClasses, value,
                classIndex: (item) => classOfDifference(value(item), answer.differenceClasses)};
        }
        const ramp = sequentialRamp(dimension, answer.classes.length || 1);
        const value = (item) => (choice.form === 'observed' ? item.base?.value ?? null : item.projected);
        return {ramp, classes: answer.classes, value, classIndex: (item) => classOf(value(item), answer.classes)};
    }

    function draw() {
        const {answer, choice, state} = scene;
        drawControls(scene.choice);
        scene.painter = painter();
        const {ramp, classIndex} = scene.painter;
        map.paint((code) => {
            const item = scene.byCode.get(code);
            const at = item ? classIndex(item) : -1;
            return {fill: at < 0 ? null : ramp[at], projected: choice.form !== 'observed'};
        });
        map.highlight(null);
        map.select(state.territory);
        drawLegend();
        drawPanel();
        host.setLayout({});
        host.setSheetTitle(`${answer.indicator.name}, ${answer.period} · ${t('scenario.badge')}`);
        document.title = `${answer.name} · ${pack.name} · Territoria`;
        if (!settled) {
            settled = true;
            map.settle();
        }
    }

    function figure(value) {
        return format.figure(value, scene.answer.indicator);
    }

    function differenceText(item) {
        const {answer} = scene;
        if (item.difference === null) return t('common.missing');
        return answer.differenceMeasure === 'relative'
            ? (item.relative === null ? t('common.missing') : `${format.signed(item.relative, 1)}\u202f%`)
            : format.signed(item.difference, answer.indicator.decimals);
    }

    function years() {
        const {answer, choice} = scene;
        const bases = [...new Set(answer.items.map((item) => item.base?.period).filter(Boolean))].sort();
        const from = bases.length > 1 ? `${bases[0]}–${bases.at(-1)}` : bases[0] ?? '';
        if (choice.form === 'observed') return from;
        if (answer.projectedPeriods.length === 0) return t('scenario.no');
        return choice.form === 'projected' ? answer.period : `${from} → ${answer.period}`;
    }

    function drawLegend() {
        const {answer, choice, painter: {ramp, classes, classIndex}} = scene;
        const {indicator} = answer;
        const difference = choice.form === 'difference';
        const write = (value) => (difference ? format.signed(value, answer.differenceMeasure === 'relative' ? 1
            : indicator.decimals) : figure(value));
        const projected = choice.form !== 'observed';
        const rows = classes.map((each, i) => {
            const members = answer.items.filter((item) => classIndex(item) === i).map((item) => item.code);
            return members.length === 0 && difference ? null : h('li', {}, h('button', {type: 'button',
                class: 'legend-class', onpointerenter: () => map.highlight(members),
                onpointerleave: () => map.highlight(null), onfocus: () => map.highlight(members),
                onblur: () => map.highlight(null)}, swatch(ramp[i], {projected}),
            h('span', {class: 'legend-range'}, each.lower === each.upper ? write(each.lower)
                : `${write(each.lower)} ${t('gap.to')} ${write(each.upper)}`),
            h('span', {class: 'legend-count'}, members.length)));
        });
        const missing = answer.items.filter((item) => classIndex(item) < 0).length;
        show(host.legend,
            h('p', {class: 'scenario-mark'}, badge(projected)),
            h('h2', {class: 'legend-title'}, `${indicator.name}, ${years()}`),
            h('p', {class: 'legend-unit'}, difference
                ? t('scenario.legend.difference', {unit: answer.differenceUnit}) : capital(indicator.unit)),
            h('ul', {class: 'legend-classes'}, difference ? rows.reverse() : rows,
                h('li', {class: 'legend-missing'}, h('div', {class: 'legend-class'}, swatch(HATCH),
                    h('span', {class: 'legend-range'}, `${t('scenario.legend.missing')} · ${missing}`)))),
            projected ? h('p', {class: 'legend-note'}, t('scenario.legend.lines')) : null,
            h('p', {class: 'legend-source'}, capital(authorLine())));
    }

    function badge(projected) {
        return projected ? h('span', {class: 'badge'}, t('scenario.badge'))
            : h('span', {class: 'scenario-observed'}, t('scenario.badge.observed'));
    }

    function authorLine() {
        const {answer, choice} = scene;
        return [choice.own ? null : answer.outlookName, answer.author, answer.date ? format.date(answer.date) : null].filter(Boolean)
            .join(' · ');
    }

    function headline() {
        const {answer} = scene;
        const {up, down} = tally(answer.items);
        const known = answer.items.length - answer.missing;
        if (known === 0) return t('scenario.title.none', {name: answer.indicator.name});
        const way = up >= down ? 'up' : 'down';
        return t(`scenario.title.${way}`, {n: Math.max(up, down), of: known, year: answer.period});
    }

    function drawPanel() {
        const {answer, state, query, choice} = scene;
        const {indicator, whole} = answer;
        const shown = scene.byCode.get(state.territory) ?? (whole.base ? whole : answer.items.find(
            (item) => item.projected !== null) ?? answer.items[0]);
        const known = answer.items.length - answer.missing;
        const first = answer.items.find((item) => item.reason)?.reason;
        redrawKeepingFocus(host.panel, () => show(host.panel,
            h('header', {class: 'panel-head'},
                h('p', {class: 'kicker'}, h('span', {class: 'badge'}, choice.own ? t('scenario.badge.own')
                    : t('scenario.badge')), choice.own ? null : ` ${answer.name}`),
                h('h1', {class: 'panel-title'}, headline()),
                whole.projected !== null && whole.base ? h('p', {class: 'panel-sentence'}, t('scenario.whole', {
                    name: whole.name, from: format.value(whole.base.value, indicator), fromyear: whole.base.period,
                    to: format.value(whole.projected, indicator), year: answer.period})) : null,
                answer.missing > 0 && first ? h('p', {class: 'panel-sentence'}, t('scenario.missing', {n: answer.missing,
                    of: answer.items.length, reason: first})) : null,
                h('p', {class: 'panel-sentence'}, authorLine()),
                disclosures([{label: t('scenario.method'), text: answer.method, printed: true},
                    {label: t('scenario.warning'), text: answer.warning, printed: true}])),
            chart(shown),
            known > 0 || answer.observedPeriods.length ? h('div', {class: 'scenario-table'}, table()) : null,
            h('footer', {class: 'panel-foot'},
                state.territory ? h('button', {type: 'button', class: 'link-button',
                    onclick: () => navigate({territory: null}, {replace: true})}, t('scenario.everywhere'))
                    : h('span', {}, t('scenario.choosehint')),
                h('a', {class: 'link-button csv', download: '', href: api.scenario.csv(
                    choice.own ? 'own' : choice.id, {...query, period: null})}, icon('download', 16),
                t('indicator.csv')))));
    }

    function chart(place) {
        const {answer, about} = scene;
        const {indicator} = answer;
        const label = place.projected === null || !place.base
            ? t('scenario.chart.none', {name: place.name, reason: place.reason ?? ''})
            : t('scenario.chart', {name: place.name, from: format.value(place.base.value, indicator),
                fromyear: place.base.period, to: format.value(place.projected, indicator), year: answer.period});
        const picture = lineChart({place, breaks: about?.breaks ?? [], width: CHART_WIDTH, write: figure, label,
            names: {observed: t('scenario.observed'), projected: t('scenario.projected')}});
        return h('figure', {class: 'scenario-chart'}, h('figcaption', {class: 'section-title'}, label,
            place.lower === null ? null : h('span', {class: 'scenario-interval'}, ` ${t('scenario.interval', {
                low: figure(place.lower), high: figure(place.upper)})}`)),
        h('p', {class: 'hint'}, indicator.unit),
        picture, picture ? h('button', {type: 'button', class: 'link-button', onclick: () =>
            downloadSvg(`escenario-${answer.id}-${place.code}`, picture)}, icon('download', 16), t('charts.image')) : null,
        place.reason && place.projected !== null ? h('p', {class: 'hint'}, place.reason) : null);
    }

    function table() {
        const {answer} = scene;
        const base = (item) => (item.base ? item.base.value : null);
        const bases = [...new Set(answer.items.map((item) => item.base?.period).filter(Boolean))];
        return sortableTable({t, compare: format.compare, rows: answer.items,
            caption: t('scenario.table', {name: answer.indicator.name, unit: answer.indicator.unit}),
            columns: [
                {label: t('indicator.table.name'), key: (item) => item.name,
                    cell: (item) => territoryLink(context, item.code, {}, item.name)},
                {label: t('scenario.table.base', {year: bases.length === 1 ? bases[0] : ''}), number: true, key: base,
                    cell: (item) => (item.base ? `${figure(item.base.value)}${bases.length > 1
                        ? ` (${item.base.period})` : ''}` : t('common.missing'))},
                {label: t('scenario.table.projected', {year: answer.projectedPeriods.length ? answer.period : ''}), number: true,
                    key: (item) => item.projected,
                    cell: (item) => (item.projected === null ? h('span', {class: 'is-missing',
                        title: item.reason ?? ''}, t('scenario.no')) : figure(item.projected))},
                {label: t('scenario.table.difference', {unit: answer.differenceUnit}), number: true,
                    key: (item) => (answer.differenceMeasure === 'relative' ? item.relative : item.difference),
                    cell: (item) => (item.difference === null ? '' : differenceText(item))},
            ]});
    }

    function spoken(code) {
        const item = scene?.byCode.get(code);
        if (!item) return code;
        return item.projected === null || !item.base ? `${item.name}: ${item.reason ?? t('common.missing')}`
            : t('scenario.chart', {name: item.name, from: format.value(item.base.value, scene.answer.indicator),
                fromyear: item.base.period, to: format.value(item.projected, scene.answer.indicator),
                year: scene.answer.period});
    }

    const fine = globalThis.matchMedia('(hover: hover)').matches;
    const stops = [
        map.on('hover', ({code, x, y}) => {
            const item = scene?.byCode.get(code);
            if (!item || !fine) return;
            const value = scene.painter.value(item);
            card.show({x, y}, h('div', {class: 'hover-head'}, h('p', {class: 'hover-title'}, item.name)),
                h('p', {class: value === null ? 'hover-figure is-missing' : 'hover-figure'}, value === null
                    ? t('common.missing') : scene.choice.form === 'difference' ? differenceText(item)
                        : format.value(value, scene.answer.indicator)),
                h('p', {class: 'hover-small'}, `${t(`scenario.form.${scene.choice.form}`)} · ${years()}`),
                item.reason ? h('p', {class: 'hover-small'}, item.reason) : null);
        }),
        map.on('leave', () => card.hide()),
        map.on('select', ({code}) => navigate({territory: scene?.state.territory === code ? null : code})),
        map.on('focus', ({code}) => host.announce(spoken(code))),
        map.on('escape', () => navigate({territory: null})),
    ];

    update(context.state);
    return {
        unmount() {
            turn += 1;
            stops.forEach((stop) => stop());
            card.remove();
            map.select(null);
            map.highlight(null);
            map.clearPaint();
        },
        onState: update,
    };
}
