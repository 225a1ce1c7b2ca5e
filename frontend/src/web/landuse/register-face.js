import {isAbort} from '../api/http.js';
import {controlsChip} from '../kit/controls-chip.js';
import {h, show, svg} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {fieldGroup, selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {sortableTable} from '../kit/table.js';
import {sequentialRamp} from '../lib/ramps.js';
import {HATCH, PROJECTED_LINES} from '../map/patterns.js';
import {createHoverCard} from '../thematic/hover-card.js';
import {swatch} from '../thematic/legend-parts.js';
import {howToLoad} from './how-to-load.js';
import {AGE_BOUNDS, KINDS, ageClass, countsOf, filtered, isConfirmed, rowsOf} from './register.js';

/** Bigger municipalities make the fuller kind of plan: dark is fuller. */
const KIND_COLOURS = {POT: '#1C4062', PBOT: '#4A7499', EOT: '#B9CCDA', POTD: '#82A3BF'};
const AGE_COLOURS = sequentialRamp('institucional', AGE_BOUNDS.length + 1);
const ACTS = ['confirmed', 'unconfirmed', 'polygons'];

/**
 * The register: which plan each municipality has, what adopted it and how old that is, and what is not known of it.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export function registerFace(context) {
    const {api, base, host, map, t, format, navigate, pack, signal} = context;
    const card = createHoverCard(map.overlay);
    const lowest = [...pack.levels].sort((a, b) => b.order - a.order)[0].id;
    const fine = globalThis.matchMedia('(hover: hover)').matches;
    let state = null;
    let register = null;
    let turn = 0;

    async function load() {
        const [answer, listing] = await Promise.all([api.landUse.list({}, {signal}), api.territory.list({signal})]);
        const places = listing.items.filter((item) => item.level === lowest);
        return {asOf: answer.asOf, rows: rowsOf(places, answer.items, format.compare),
            whole: answer.items.filter((plan) => !places.some((place) => place.code === plan.territory.code))};
    }

    async function update(next) {
        state = next;
        const mine = ++turn;
        host.setLayout();
        host.setBreadcrumb([]);
        try {
            if (!register) register = await progressWhile(document.getElementById('stage'), load());
            await base.ready();
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            show(host.panel, failureNotice({t, error, title: t('landuse.failed'), onRetry: () => update(state)}));
            return;
        }
        if (mine === turn && !signal.aborted) draw();
    }

    const byAge = () => state.form === 'antiguedad';
    const chosen = () => ({kind: KINDS.includes(state.section) ? state.section : null,
        act: ACTS.includes(state.show) ? state.show : null});

    function draw() {
        const rows = filtered(register.rows, chosen());
        const shown = new Set(rows.map((row) => row.code));
        const byCode = new Map(register.rows.map((row) => [row.code, row]));
        map.paint((code) => paintOf(byCode.get(code)?.plan ?? null));
        map.highlight(shown.size === register.rows.length ? null : shown);
        map.setMarks({dashed: [], numbered: register.rows.filter(({plan}) => isConfirmed(plan)
            && typeof plan.ageYears === 'number').map(({code, plan}) => ({code, text: String(Math.floor(plan.ageYears))}))});
        map.select(state.territory);
        drawControls();
        drawLegend();
        drawPanel(rows);
        show(host.chips, controlsChip(context, t(byAge() ? 'landuse.by.age' : 'landuse.by.kind'), t('landuse.controls')));
        host.setSheetTitle(t('landuse.register'));
        document.title = `${t('landuse.register')} · ${pack.name} · Territoria`;
        map.settle();
    }

    function paintOf(plan) {
        if (!plan) return {fill: null};
        if (!byAge()) return {fill: KIND_COLOURS[plan.kind] ?? null, projected: !isConfirmed(plan)};
        const at = ageClass(plan);
        return {fill: at === null ? null : AGE_COLOURS[at]};
    }

    function drawControls() {
        const {kind, act} = chosen();
        const counts = countsOf(register.rows);
        redrawKeepingFocus(host.controls, () => show(host.controls,
            h('button', {type: 'button', class: 'button drawer-close', onclick: () => host.closeControls()},
                t('app.controls.close')),
            fieldGroup(t('landuse.by'), null, segmented({label: t('landuse.by'), value: byAge() ? 'antiguedad' : 'kind',
                options: [{id: 'kind', label: t('landuse.by.kind')}, {id: 'antiguedad', label: t('landuse.by.age')}],
                onChange: (id) => navigate({form: id === 'kind' ? null : id}, {replace: true})})),
            fieldGroup(t('landuse.filter'), null,
                selectField({label: t('landuse.filter.kind'), value: kind ?? '',
                    options: [{id: '', label: t('landuse.filter.all')}, ...counts.byKind.map(({id, n}) => ({id,
                        label: t('landuse.filter.counted', {name: id, n})}))],
                    onChange: (id) => navigate({section: id || null}, {replace: true})}),
                selectField({label: t('landuse.filter.act'), value: act ?? '',
                    options: [{id: '', label: t('landuse.filter.all')}, ...[['confirmed', counts.confirmed],
                        ['unconfirmed', counts.unconfirmed], ['polygons', counts.withPolygons]].map(([id, n]) => ({id,
                        label: t('landuse.filter.counted', {name: t(`landuse.act.${id}`), n})}))],
                    onChange: (id) => navigate({show: id || null}, {replace: true})})),
            howToLoad({...context, state}, (register.rows.find(({plan}) => isConfirmed(plan)) ?? register.rows[0])?.plan?.id ?? null)));
    }

    function drawLegend() {
        const counts = countsOf(register.rows);
        const on = (test) => () => map.highlight(register.rows.filter(({plan}) => test(plan)).map((row) => row.code));
        const off = () => {
            const rows = filtered(register.rows, chosen());
            map.highlight(rows.length === register.rows.length ? null : rows.map((row) => row.code));
        };
        const row = (mark, text, n, test) => h('li', {}, h('button', {type: 'button', class: 'legend-class',
            onpointerenter: on(test), onpointerleave: off, onfocus: on(test), onblur: off, onclick: on(test)},
        mark, h('span', {class: 'legend-range'}, text), h('span', {class: 'legend-count'}, n)));
        const entries = byAge()
            ? [...AGE_COLOURS.keys()].map((at) => row(swatch(AGE_COLOURS[at]), ageWords(at),
                register.rows.filter(({plan}) => ageClass(plan) === at).length, (plan) => ageClass(plan) === at))
            : counts.byKind.map(({id, n}) => row(swatch(KIND_COLOURS[id]), t(`landuse.kind.${id}`), n,
                (plan) => plan?.kind === id));
        show(host.legend,
            h('h2', {class: 'legend-title'}, t(byAge() ? 'landuse.legend.age' : 'landuse.legend.kind')),
            h('p', {class: 'legend-unit'}, t('landuse.legend.unit', {n: counts.territories})),
            h('ul', {class: 'legend-classes landuse-keys'}, entries,
                counts.unconfirmed === 0 ? null : row(byAge() ? swatch(HATCH) : lined(),
                    t(byAge() ? 'landuse.legend.noage' : 'landuse.legend.unconfirmed'), counts.unconfirmed,
                    (plan) => plan !== null && !isConfirmed(plan)),
                counts.without === 0 ? null : row(swatch(HATCH), t('landuse.legend.without'), counts.without,
                    (plan) => plan === null)),
            counts.confirmed === 0 ? null : h('p', {class: 'legend-note landuse-disc'}, svg('svg', {width: 19, height: 19,
                'aria-hidden': 'true'}, svg('circle', {class: 'mark-disc', cx: 9.5, cy: 9.5, r: 8.5}),
            svg('text', {class: 'mark-number', x: 9.5, y: 13}, '12')), t('landuse.legend.disc')),
            h('p', {class: 'legend-source'}, t(byAge() ? 'landuse.legend.foot' : 'landuse.legend.foot.kind')));
    }

    function ageWords(at) {
        if (at === AGE_BOUNDS.length) return t('landuse.age.over', {to: AGE_BOUNDS.at(-1)});
        return t('landuse.age.to', {from: at === 0 ? 0 : AGE_BOUNDS[at - 1] + 1, to: AGE_BOUNDS[at]});
    }

    function drawPanel(rows) {
        const counts = countsOf(register.rows);
        const face = state.view === 'table' ? 'table' : 'list';
        redrawKeepingFocus(host.panel, () => show(host.panel,
            h('header', {class: 'panel-head'},
                h('p', {class: 'kicker'}, t('landuse.kicker', {n: counts.territories})),
                h('h1', {class: 'panel-title'}, counts.unconfirmed === 0 ? t('landuse.title.all', {n: counts.plans})
                    : t('landuse.title', {n: counts.confirmed, all: counts.territories})),
                h('p', {class: 'panel-sentence'}, counts.unconfirmed === 0 ? t('landuse.sentence.all')
                    : t('landuse.sentence', {n: counts.unconfirmed})),
                segmented({label: t('indicator.view'), value: face,
                    options: [{id: 'list', label: t('landuse.view.list')}, {id: 'table', label: t('landuse.view.table')}],
                    onChange: (id) => navigate({view: id === 'table' ? 'table' : null}, {replace: true})})),
            rows.length === 0 ? emptyNotice({title: t('landuse.none'), text: t('landuse.none.why', {n: counts.territories}),
                action: {label: t('landuse.none.all'), href: context.hrefOf({section: null, show: null}),
                    onclick: (event) => {
                        event.preventDefault();
                        navigate({section: null, show: null}, {replace: true});
                    }}}) : face === 'table' ? table(rows) : list(rows),
            h('p', {class: 'panel-source'}, t('landuse.asof', {date: format.date(register.asOf)})),
            h('footer', {class: 'panel-foot'}, h('span', {class: 'count'}, t('landuse.count', {n: rows.length,
                all: counts.territories})),
            h('button', {type: 'button', class: 'link-button csv', title: t('indicator.csv.title'),
                onclick: () => downloadCsv('registro-ordenamiento', csv(rows))}, icon('download', 16), t('indicator.csv')))));
    }

    function open(plan, attributes, ...children) {
        return stateLink(context, {plans: plan.id, territory: plan.territory.code, section: null, show: null, form: null,
            view: null, conflict: null}, attributes, ...children);
    }

    function list(rows) {
        // those whose act is known first, oldest first: they are what the register can be asked about
        const known = rows.filter(({plan}) => isConfirmed(plan))
            .sort((a, b) => (b.plan.ageYears ?? -1) - (a.plan.ageYears ?? -1));
        const rest = rows.filter(({plan}) => !isConfirmed(plan));
        return [group(t('landuse.group.confirmed'), known), group(t('landuse.group.unconfirmed'), rest),
            group(t('landuse.group.whole', {place: pack.name}), register.whole.map((plan) => ({code: plan.territory.code,
                name: plan.territory.name, plan, versions: [plan]})))];
    }

    function group(title, rows) {
        if (rows.length === 0) return null;
        return h('section', {class: 'landuse-group'},
            h('h2', {class: 'section-title'}, title, ' ', h('span', {class: 'count'}, rows.length)),
            h('ul', {class: 'landuse-rows'}, rows.map(({code, name, plan, versions}) => h('li', {'data-territory': code},
                plan ? open(plan, {class: 'landuse-row', 'data-territory': code},
                    h('span', {class: 'landuse-name'}, name),
                    h('span', {class: 'plain-badge'}, plan.kind),
                    h('span', {class: isConfirmed(plan) ? 'landuse-act' : 'landuse-act is-unconfirmed'}, actWords(plan)),
                    h('span', {class: 'landuse-age'}, ageText(plan), versions.length > 1
                        ? h('span', {class: 'landuse-more'}, t('landuse.versions', {n: versions.length})) : null))
                    : h('p', {class: 'landuse-row'}, h('span', {class: 'landuse-name'}, name),
                        h('span', {class: 'landuse-act'}, t('landuse.without'))),
                plan?.actSource ? h('details', {class: 'landuse-source'}, h('summary', {}, t('common.source'),
                    h('span', {class: 'visually-hidden'}, ` ${name}`)), h('p', {}, plan.actSource)) : null))));
    }

    function actWords(plan) {
        if (!isConfirmed(plan)) return t('landuse.unconfirmed');
        const date = plan.act.date && !plan.act.text?.includes(plan.act.date.slice(0, 4)) ? format.date(plan.act.date) : null;
        return [plan.act.text, date].filter(Boolean).join(', ');
    }

    function ageText(plan) {
        return typeof plan.ageYears === 'number' && isConfirmed(plan) ? t('landuse.years', {n: Math.floor(plan.ageYears)}) : '';
    }

    function table(rows) {
        return sortableTable({t, compare: format.compare, rows, caption: t('landuse.table.caption', {place: pack.name}),
            columns: [
                {label: t('landuse.table.name'), key: (row) => row.name,
                    cell: (row) => (row.plan ? open(row.plan, {'data-territory': row.code}, row.name) : row.name)},
                {label: t('landuse.table.kind'), key: (row) => row.plan?.kind ?? null},
                {label: t('landuse.table.act'), key: (row) => (row.plan ? actWords(row.plan) : null)},
                {label: t('landuse.table.date'), key: (row) => row.plan?.act?.date ?? null,
                    cell: (row) => (row.plan?.act?.date ? format.date(row.plan.act.date, {short: true}) : t('common.missing'))},
                {label: t('landuse.table.age'), number: true, key: (row) => row.plan?.ageYears ?? null,
                    cell: (row) => (typeof row.plan?.ageYears === 'number' ? Math.floor(row.plan.ageYears)
                        : t('common.missing'))},
                {label: t('common.source'), key: (row) => row.plan?.actSource ?? null,
                    cell: (row) => h('span', {class: 'landuse-cell-source'}, row.plan?.actSource ?? '')},
            ]});
    }

    function csv(rows) {
        return [
            ['codigo', 'plan', t('landuse.table.name'), t('landuse.table.kind'), t('landuse.table.act'),
                t('landuse.table.confirmed'), t('landuse.table.date'), t('landuse.table.age'), t('landuse.table.zones'),
                t('common.source')],
            ...rows.map(({code, name, plan}) => [code, plan?.id, name, plan?.kind, plan?.act?.text,
                plan ? t(isConfirmed(plan) ? 'landuse.yes' : 'landuse.no') : null, plan?.act?.date,
                typeof plan?.ageYears === 'number' ? Math.floor(plan.ageYears) : null, plan?.zones, plan?.actSource]),
        ];
    }

    function hover({code, x, y}) {
        const row = register?.rows.find((each) => each.code === code);
        if (!row || !fine) return;
        const {plan} = row;
        card.show({x, y}, h('div', {class: 'hover-head'}, h('p', {class: 'hover-title'}, row.name),
            row.region ? h('p', {class: 'hover-region'}, row.region) : null),
        plan ? [h('p', {class: 'hover-figure is-missing'}, `${plan.kind} · ${actWords(plan)}`),
            h('p', {class: 'hover-small'}, [ageText(plan), plan.zones > 0 ? t('landuse.polygons', {n: format.number(plan.zones)})
                : t('landuse.polygons.none')].filter(Boolean).join(' · '))]
            : h('p', {class: 'hover-small'}, t('landuse.without')));
    }

    const stops = [
        map.on('hover', hover),
        map.on('leave', () => card.hide()),
        map.on('select', ({code}) => {
            const plan = register?.rows.find((each) => each.code === code)?.plan;
            if (plan) navigate({plans: plan.id, territory: code, section: null, show: null, form: null, view: null, conflict: null});
            host.openSheet('half');
        }),
        map.on('focus', ({code}) => {
            const row = register?.rows.find((each) => each.code === code);
            if (row) {
                host.announce([row.name, row.plan?.kind, row.plan ? actWords(row.plan) : t('landuse.without'),
                    row.plan ? ageText(row.plan) : ''].filter(Boolean).join(', '));
            }
        }),
        map.on('escape', () => navigate({territory: null})),
    ];
    const hoverRow = (event) => map.hover(event.target.closest?.('[data-territory]')?.dataset.territory ?? null);
    const visit = new AbortController();
    host.panel.addEventListener('pointerover', hoverRow, {signal: visit.signal});
    host.panel.addEventListener('pointerleave', () => map.hover(null), {signal: visit.signal});

    return {
        kind: 'register',
        update,
        leave() {
            turn += 1;
            visit.abort();
            stops.forEach((stop) => stop());
            card.remove();
            map.hover(null);
            map.setMarks(null);
            map.highlight(null);
        },
    };
}

/** A box of the legend with the lines of what is not confirmed. */
function lined() {
    return svg('svg', {class: 'swatch', width: 22, height: 14, 'aria-hidden': 'true'},
        svg('rect', {x: 0.5, y: 0.5, width: 21, height: 13, fill: '#82A3BF', stroke: '#6E6A66'}),
        svg('rect', {x: 0.5, y: 0.5, width: 21, height: 13, fill: PROJECTED_LINES}));
}
