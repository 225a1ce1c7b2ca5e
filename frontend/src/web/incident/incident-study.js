import {isAbort} from '../api/http.js';
import {controlsChip} from '../kit/controls-chip.js';
import {h, show, svg} from '../kit/dom.js';
import {fieldGroup, selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {territoryLink} from '../kit/links.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {circlesOf, legendCounts, radiusOf} from '../lib/incidents.js';
import {createHoverCard} from '../thematic/hover-card.js';

const PLAIN = '#F4F1EA';

/**
 * Incidents as circles over the territories or hexagons that they were counted in. `state.section` is the set,
 * `state.form` what it is counted by.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountIncidents(context) {
    const {api, host, map, base, t, format, signal, navigate, pack} = context;
    const card = createHoverCard(map.overlay);
    let byCell = new Map();
    let turn = 0;
    let shown = null;

    async function update(state) {
        const mine = ++turn;
        try {
            const {items: sets} = await api.incident.list({signal});
            if (sets.length === 0) {
                show(host.panel, emptyNotice({title: t('incident.none'), text: t('incident.none.how')}));
                return;
            }
            const set = sets.find((each) => each.id === state.section) ?? sets[0];
            const by = set.by.includes(state.form) ? state.form : 'territory';
            const counts = await progressWhile(document.getElementById('stage'),
                api.incident.get(set.id, {period: state.period ?? undefined, by}, {signal}));
            await base.ready();
            if (mine !== turn || signal.aborted) return;
            draw({state, sets, set, by, counts});
        } catch (error) {
            if (isAbort(error) || mine !== turn || signal.aborted) return;
            show(host.panel, failureNotice({t, error, title: t('incident.failed'), onRetry: () => update(state)}));
        }
    }

    function draw(scene) {
        const {state, counts, by} = scene;
        byCell = new Map(counts.items.map((item) => [item.cell, item]));
        const missing = (code) => by === 'territory' && byCell.get(code)?.status === 'missing';
        map.paint((code) => ({fill: missing(code) ? null : PLAIN}));
        map.setSeatsOn(false);
        map.setNetwork({nodes: circlesOf(counts.items), lines: []});
        map.select(by === 'territory' ? state.territory : null);
        drawControls(scene);
        drawLegend(scene);
        drawPanel(scene);
        host.setSheetTitle(`${counts.name}, ${counts.period}`);
        document.title = `${counts.name} · ${pack.name} · Territoria`;
        if (shown === null) map.settle();
        shown = state;
    }

    function drawControls({sets, set, by, counts}) {
        show(host.chips, controlsChip(context, `${counts.name}, ${counts.period}`));
        redrawKeepingFocus(host.controls, () => show(host.controls,
            h('button', {type: 'button', class: 'button drawer-close'}, t('app.controls.close')),
            fieldGroup(t('incident.set'), null, selectField({label: t('incident.set'), hideLabel: true, value: set.id,
                options: sets.map((each) => ({id: each.id, label: each.name})),
                onChange: (section) => navigate({section, period: null, form: null})})),
            fieldGroup(t('indicator.period'), counts.periods.length === 1
                ? t('indicator.period.single', {period: counts.period}) : null,
            counts.periods.length > 1 ? selectField({label: t('indicator.period'), hideLabel: true, value: counts.period,
                options: [...counts.periods].reverse().map((id) => ({id, label: id})),
                onChange: (period) => navigate({period})}) : null),
            fieldGroup(t('incident.by'), null, set.by.length > 1 ? segmented({label: t('incident.by'), value: by,
                options: set.by.map((id) => ({id, label: t(`incident.by.${id}`)})),
                onChange: (form) => navigate({form})}) : h('p', {class: 'hint'}, t('incident.by.only')))));
    }

    function drawLegend({counts, set, by}) {
        const most = Math.max(0, ...counts.items.map((item) => item.cases ?? 0));
        const key = (radius, fill) => h('span', {class: 'incident-key'}, svg('svg', {width: 48, height: 2 * radius + 4,
            'aria-hidden': 'true'}, svg('circle', {class: 'network-node', cx: 24, cy: radius + 2, r: radius, fill})));
        show(host.legend,
            h('h2', {class: 'legend-title'}, `${counts.name}, ${counts.period}`),
            h('p', {class: 'legend-unit'}, by === 'hexagon' ? t('incident.legend.hexagon',
                {km: format.number(set.hexagonKm, 0)}) : t('incident.legend.territory')),
            h('ul', {}, legendCounts(most).map((count) => h('li', {class: 'legend-class'},
                key(radiusOf(count, most), '#97527B'), h('span', {class: 'legend-range'}, t('incident.cases',
                    {n: format.number(count)}))))),
            counts.suppressed > 0 ? h('p', {class: 'legend-class'}, key(3, '#FFFFFF'), h('span', {class: 'legend-range'},
                t('incident.suppressed')), h('span', {class: 'legend-count'}, counts.suppressed)) : null,
            h('p', {class: 'legend-source'}, source(counts)));
    }

    function source({source: from}) {
        return `${t('common.source')}: ${from ? [from.organisation, from.title, from.date].filter(Boolean).join(', ')
            : t('common.missing')}`;
    }

    function drawPanel({state, set, by, counts}) {
        const items = [...counts.items].filter((item) => item.cases !== 0 || by === 'territory')
            .sort((a, b) => place(b) - place(a) || format.compare(a.name ?? a.cell, b.name ?? b.cell));
        show(host.panel,
            h('header', {class: 'panel-head'}, h('p', {class: 'kicker'}, t(`incident.kind.${counts.kind}`)),
                h('h1', {class: 'panel-title'}, counts.total === null ? t('incident.total.suppressed', {name: counts.name,
                    period: counts.period}) : t('incident.total', {n: format.number(counts.total), name: counts.name,
                    period: counts.period})),
                h('p', {class: 'panel-sentence'}, counts.rule),
                counts.note ? h('p', {class: 'panel-sentence'}, counts.note) : null),
            h('ol', {class: 'incident-rows'}, items.map((item) => h('li', {}, by === 'territory'
                ? territoryLink(context, item.cell, {class: item.cell === state.territory ? 'incident-row is-chosen'
                    : 'incident-row'}, h('span', {}, item.name), figure(item))
                : h('span', {class: 'incident-row'}, h('span', {}, t('incident.hexagon', {id: item.cell})),
                    figure(item))))),
            h('div', {class: 'panel-foot'}, h('a', {class: 'link-button', download: '',
                href: api.incident.csv(set.id, {period: counts.period, by})}, icon('download', 16), t('charts.csv'))),
            h('p', {class: 'footnote'}, source(counts)));
    }

    function figure(item) {
        return h('span', {class: item.cases === null ? 'row-value is-missing' : 'row-value'}, words(item));
    }

    function words({cases, status}) {
        if (status === 'suppressed') return t('incident.suppressed.short');
        return cases === null ? t('common.missing') : format.number(cases);
    }

    /** What is suppressed stands between what is told and none. */
    function place({cases, status}) {
        return status === 'suppressed' ? 0.5 : cases ?? -1;
    }

    const stops = [
        map.on('hover', ({code, x, y}) => {
            const item = byCell.get(code);
            if (item) {
                card.show({x, y}, h('p', {class: 'hover-title'}, item.name), h('p', {class: 'hover-figure'}, words(item)));
            }
        }),
        map.on('leave', () => card.hide()),
        map.on('select', ({code}) => {
            navigate({territory: shown?.territory === code ? null : code}, {replace: true});
            host.openSheet('half');
        }),
        map.on('focus', ({code}) => {
            const item = byCell.get(code);
            if (item) host.announce(`${item.name}: ${words(item)}`);
        }),
        map.on('escape', () => navigate({territory: null}, {replace: true})),
    ];

    await update(context.state);
    return {
        unmount() {
            turn += 1;
            stops.forEach((stop) => stop());
            card.remove();
            map.setNetwork(null);
            map.select(null);
            map.clearPaint();
        },
        onState: update,
    };
}
