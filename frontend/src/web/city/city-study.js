import {isAbort} from '../api/http.js';
import {controlsChip} from '../kit/controls-chip.js';
import {h, show, svg} from '../kit/dom.js';
import {checkField, fieldGroup, selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {territoryLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {areaColours, nodeFill, nodesOf} from '../lib/cities.js';
import {capital} from '../thematic/sentences.js';
import {createHoverCard} from '../thematic/hover-card.js';
import {rankSizeFigure} from './rank-size.js';

/**
 * The system of cities: seats as circles, the area of each centre, a line from each seat to its nearest higher centre.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountCities(context) {
    const {api, host, map, base, t, format, signal, navigate, pack} = context;
    const card = createHoverCard(map.overlay);
    const byCode = new Map();
    let system = null;
    let figure = null;
    let turn = 0;
    let shown = null;

    async function update(state) {
        const mine = ++turn;
        const query = {population: state.indicator && state.section !== null ? state.indicator : undefined,
            period: state.period ?? undefined, centres: state.form ?? undefined};
        try {
            const [answer, links] = await progressWhile(document.getElementById('stage'),
                Promise.all([api.city.get(query, {signal}), api.city.links({signal})]));
            await base.ready();
            if (mine !== turn || signal.aborted) return;
            system = {...answer, linkItems: links.items, linkNote: links.note};
            byCode.clear();
            system.items.forEach((item) => byCode.set(item.code, item));
            draw(state);
        } catch (error) {
            if (isAbort(error) || mine !== turn || signal.aborted) return;
            show(host.panel, failureNotice({t, error, title: t('city.failed'), onRetry: () => update(state)}));
        }
    }

    function draw(state) {
        const colours = areaColours(system.items);
        const classOf = new Map(system.classes.map((each, i) => [each.id, i]));
        map.paint((code) => ({fill: colours.get(byCode.get(code)?.area?.code) ?? null}));
        map.setSeatsOn(false);
        map.setNetwork({
            nodes: nodesOf(system.items, classOf, system.classes.length),
            lines: state.view === 'links' && system.linkItems.length > 0 ? linkLines(system, byCode)
                : system.items.filter((item) => item.higher).map((item) => {
                    const to = byCode.get(item.higher.code);
                    return {from: [item.lon, item.lat], to: [to.lon, to.lat], width: 1.2, dashed: true};
                })});
        map.select(state.territory);
        drawControls(state);
        drawLegend();
        drawPanel(state);
        host.setSheetTitle(t('city.title'));
        host.setBreadcrumb(state.territory && byCode.has(state.territory)
            ? [{label: byCode.get(state.territory).name}] : []);
        document.title = `${t('city.title')} · ${pack.name} · Territoria`;
        if (shown === null) map.settle();
        shown = state;
    }

    function drawControls(state) {
        const {population} = system;
        show(host.chips, controlsChip(context, `${t('city.title')}, ${format.period?.(population.period)
            ?? population.period}`));
        redrawKeepingFocus(host.controls, () => show(host.controls,
            h('button', {type: 'button', class: 'button drawer-close'}, t('app.controls.close')),
            fieldGroup(t('city.population'), null, system.populations.length > 1
                ? selectField({label: t('city.population'), hideLabel: true, value: population.indicator,
                    options: system.populations.map((each) => ({id: each.indicator, label: each.of})),
                    onChange: (indicator) => navigate({indicator, section: 'size', period: null})})
                : h('p', {class: 'hint'}, `${population.name}: ${population.of}.`)),
            fieldGroup(t('indicator.period'), population.periods.length === 1
                ? t('indicator.period.single', {period: population.period}) : null,
            population.periods.length > 1 ? selectField({label: t('indicator.period'), hideLabel: true,
                value: population.period,
                options: [...population.periods].reverse().map((id) => ({id, label: format.period?.(id) ?? id})),
                onChange: (period) => navigate({period})}) : null),
            fieldGroup(t('city.centres'), null, selectField({label: t('city.centres'), hideLabel: true,
                value: system.centres,
                options: [...system.classes].reverse().map((each) => ({id: each.id,
                    label: t('city.centres.from', {name: each.name, n: format.number(each.from)})})),
                onChange: (form) => navigate({form})})),
            fieldGroup(t('city.links'), null, system.linkItems.length > 0
                ? checkField({label: t('city.links.on'), checked: state.view === 'links',
                    onChange: (on) => navigate({view: on ? 'links' : null})})
                : h('p', {class: 'hint'}, system.linkNote)),
            h('p', {class: 'hint'}, t('city.recipe', {author: system.author, date: format.date(system.date)})),
            system.note ? h('p', {class: 'hint'}, system.note) : null));
    }

    function drawLegend() {
        const {population} = system;
        const classes = [...system.classes].map((each, i) => ({...each, i})).reverse();
        show(host.legend,
            h('h2', {class: 'legend-title'}, t('city.legend', {period: format.period?.(population.period)
                ?? population.period})),
            h('p', {class: 'legend-unit'}, t('city.legend.unit', {unit: capital(population.unit), of: population.of})),
            h('ul', {}, classes.map((each, i) => h('li', {class: 'legend-class'},
                h('span', {class: 'city-key'}, svg('svg', {width: 26, height: 22, 'aria-hidden': 'true'},
                    svg('circle', {cx: 13, cy: 11, r: 2.5 + each.i * 2.2, class: 'network-node',
                        fill: nodeFill(each.i, classes.length)}))),
                h('span', {class: 'legend-range'}, each.from === 0 && i > 0
                    ? t('city.legend.class.below', {name: each.name, n: format.number(classes[i - 1].from)})
                    : t('city.legend.class', {name: each.name, n: format.number(each.from)})),
                h('span', {class: 'legend-count'}, each.count)))),
            h('p', {class: 'legend-note'}, t('city.legend.area')),
            h('p', {class: 'legend-note'}, t('city.legend.line')),
            h('p', {class: 'legend-source'}, t('city.computed')));
    }

    function sources() {
        return `${t('common.source')}: ${system.sources.map((each) => [each.organisation, each.title].join(', '))
            .join('; ')}. ${t('city.computed')}`;
    }

    function drawPanel(state) {
        figure?.destroy();
        const {rankSize: line, population} = system;
        const largest = [...system.items].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
        figure = rankSizeFigure({t, format, system, chosen: state.territory,
            choose: (code) => navigate({territory: state.territory === code ? null : code}, {replace: true})});
        show(host.panel,
            h('header', {class: 'panel-head'},
                h('p', {class: 'kicker'}, t('city.kicker', {period: format.period?.(population.period)
                    ?? population.period})),
                h('h1', {class: 'panel-title'}, line.primacyOfTwo === null ? t('city.title')
                    : t('city.fact', {name: largest.name, times: format.number(line.primacyOfTwo, 1),
                        share: format.number(line.shareOfLargest * 100, 1)})),
                h('p', {class: 'panel-sentence'}, line.slope === null ? t('city.noline')
                    : t('city.slope', {slope: format.number(line.slope, 2),
                        error: format.number(line.standardError, 2), n: line.n}))),
            state.territory && byCode.has(state.territory) ? chosen(byCode.get(state.territory)) : null,
            figure.element,
            years(),
            h('h2', {class: 'section-title'}, t('city.hierarchy')),
            [...system.classes].reverse().map((each) => classList(each, state)),
            system.items.some((item) => item.sizeClass === null) ? classList({id: null, name: t('common.missing')}, state)
                : null,
            functions(),
            h('div', {class: 'panel-foot'}, h('a', {class: 'link-button', href: api.city.csv({
                population: population.indicator, period: population.period, centres: system.centres}),
            download: ''}, icon('download', 16), t('charts.csv'))),
            system.methods.map((method) => h('p', {class: 'footnote'}, method)),
            h('p', {class: 'footnote'}, sources()));
    }

    function chosen(item) {
        return h('section', {class: 'city-chosen'},
            h('h2', {class: 'section-title'}, item.name),
            h('p', {}, item.population === null ? t('common.missing') : t('city.chosen', {
                people: format.number(item.population), rank: item.rank, of: system.items.length,
                name: className(item.sizeClass)})),
            item.raisedByFunctions ? h('p', {}, t('city.raised', {by: className(item.classByPopulation)})) : null,
            item.higher ? h('p', {}, t('city.higher', {name: item.higher.name,
                km: format.number(item.higher.kilometres, 1)})) : null,
            item.functions.length > 0 ? h('p', {}, t('city.has', {names: format.list(item.functions.map((id) =>
                system.functions.find((each) => each.id === id).name))})) : null);
    }

    function className(id) {
        return system.classes.find((each) => each.id === id)?.name ?? '';
    }

    function classList({id, name}, state) {
        const items = system.items.filter((item) => item.sizeClass === id)
            .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || format.compare(a.name, b.name));
        if (items.length === 0) return null;
        return h('section', {class: 'city-class'},
            h('h3', {class: 'city-class-head'}, name, ' ', h('span', {class: 'count'}, items.length)),
            h('ul', {}, items.map((item) => h('li', {}, territoryLink(context, item.code,
                {class: item.code === state.territory ? 'city-row is-chosen' : 'city-row',
                    'aria-current': item.code === state.territory ? 'true' : null},
                h('span', {}, item.name, item.raisedByFunctions ? h('span', {class: 'count',
                    title: t('city.raised', {by: className(item.classByPopulation)})}, ' ↑') : null),
                h('span', {class: 'number'}, item.population === null ? t('common.missing')
                    : format.number(item.population)),
                h('span', {class: 'count'}, item.higher ? t('city.to', {name: item.higher.name,
                    km: format.number(item.higher.kilometres, 0)}) : ''))))));
    }

    /** Primacy year by year, where there are years. */
    function years() {
        if (system.years.length < 2) return null;
        return h('details', {class: 'city-years'}, h('summary', {}, t('city.years')),
            h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('city.years')},
                h('table', {}, h('thead', {}, h('tr', {}, [t('indicator.period'), t('city.primacy.two'),
                    t('city.primacy.four'), t('city.share'), t('city.slope.short')]
                    .map((label) => h('th', {scope: 'col'}, label)))),
                h('tbody', {}, system.years.map(({period, rankSize: line, missing}) => h('tr', {},
                    h('th', {scope: 'row'}, format.period?.(period) ?? period,
                        missing > 0 ? h('span', {class: 'count'}, ` ${t('city.missing', {n: missing})}`) : null),
                    [[line.primacyOfTwo, 2], [line.primacyOfFour, 2],
                        [line.shareOfLargest === null ? null : line.shareOfLargest * 100, 1], [line.slope, 2]]
                        .map(([value, decimals]) => h('td', {class: 'number'},
                            value === null ? t('common.missing') : format.number(value, decimals)))))))));
    }

    function functions() {
        if (system.functions.length === 0) return null;
        return h('details', {class: 'city-functions'}, h('summary', {}, t('city.functions')),
            h('ul', {}, system.functions.map((each) => h('li', {}, `${each.name}: `,
                each.counts ? t('city.function.seats', {n: each.seats}) : t('city.function.missing',
                    {names: format.list(each.missing.map((code) => byCode.get(code)?.name ?? code))}),
                each.period ? `, ${format.period?.(each.period) ?? each.period}` : '',
                each.note ? h('span', {class: 'hint'}, ` ${each.note}`) : null))));
    }

    const stops = [
        map.on('hover', ({code, x, y}) => {
            const item = byCode.get(code);
            if (!item) return;
            card.show({x, y}, h('p', {class: 'hover-title'}, item.name),
                h('p', {class: 'hover-figure'}, item.population === null ? t('common.missing')
                    : format.number(item.population), ' ', h('span', {class: 'hover-unit'}, system.population.unit)),
                h('p', {class: 'hover-small'}, className(item.sizeClass)),
                item.higher ? h('p', {class: 'hover-small'}, t('city.higher', {name: item.higher.name,
                    km: format.number(item.higher.kilometres, 1)})) : null);
        }),
        map.on('leave', () => card.hide()),
        map.on('select', ({code}) => {
            navigate({territory: shown?.territory === code ? null : code}, {replace: true});
            host.openSheet('half');
        }),
        map.on('focus', ({code}) => {
            const item = byCode.get(code);
            if (item) {
                host.announce(`${item.name}: ${item.population === null ? t('common.missing')
                    : format.number(item.population)}, ${className(item.sizeClass)}`);
            }
        }),
        map.on('escape', () => navigate({territory: null}, {replace: true})),
    ];

    await update(context.state);
    return {
        unmount() {
            turn += 1;
            stops.forEach((stop) => stop());
            figure?.destroy();
            card.remove();
            map.setNetwork(null);
            map.select(null);
            map.clearPaint();
        },
        onState: update,
    };
}

/** Width follows the value, so that the heaviest link is the heaviest line. */
function linkLines({linkItems}, byCode) {
    const most = Math.max(...linkItems.map((link) => link.value), 0);
    return linkItems.filter((link) => link.value > 0 && byCode.has(link.origin) && byCode.has(link.destination))
        .map((link) => {
            const [a, b] = [byCode.get(link.origin), byCode.get(link.destination)];
            return {from: [a.lon, a.lat], to: [b.lon, b.lat], width: 0.8 + 5.2 * (link.value / most)};
        });
}
