import {isAbort} from '../api/http.js';
import {INK_2, MISSING, RULE, canvas, line, words} from '../kit/chart/marks.js';
import {h, show, svg} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {skeleton} from '../kit/skeleton.js';
import {sortableTable} from '../kit/table.js';
import {datesInWords} from '../lib/dated.js';
import {decimalsOf, hectaresText, shareText} from '../lib/measures.js';
import {switchesOf} from '../lib/packs.js';
import {lookOf} from '../lib/zone-looks.js';
import {capital} from '../thematic/sentences.js';
import {zoneSwatch} from '../thematic/zone-parts.js';
import {valueText, yearsOf} from './record.js';

/**
 * The record of a plan: what the law asks to follow of it, with the arithmetic of each figure, and what is reported.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountRecord(context) {
    const {api, host, t, format, navigate, pack, installation, signal} = context;
    const controls = h('div', {class: 'landuse-choice'});
    const body = h('div', {class: 'landuse-record'});
    show(host.page, h('div', {class: 'landuse-page'}, controls, body));
    let state = context.state;
    let turn = 0;

    async function update(next) {
        state = next;
        const mine = ++turn;
        host.setBreadcrumb([]);
        try {
            const {items} = await progressWhile(host.page, api.landUse.list({}, {signal}));
            if (mine !== turn || signal.aborted) return;
            const wanted = state.plans?.split(',')[0];
            const plan = items.find((each) => each.id === wanted)
                ?? items.find((each) => each.inForce && each.zones > 0)
                ?? items.find((each) => each.territory.code !== pack.root) ?? items[0] ?? null;
            if (!plan) {
                show(controls);
                show(body, emptyNotice({title: t('record.none')}));
                return;
            }
            redrawKeepingFocus(controls, () => show(controls, chooser(items, plan.id)));
            const record = await progressWhile(host.page, api.landUse.record(plan.id, {signal}));
            if (mine !== turn || signal.aborted) return;
            draw(plan, record);
        } catch (error) {
            if (isAbort(error) || signal.aborted || mine !== turn) return;
            show(body, failureNotice({t, error, title: t('record.failed'), onRetry: () => update(state)}));
        }
    }

    function chooser(items, id) {
        return selectField({label: t('record.plan'), value: id, options: [...items].sort((a, b) =>
            format.compare(a.territory.name, b.territory.name) || (b.act.date ?? '').localeCompare(a.act.date ?? ''))
            .map((plan) => ({id: plan.id, label: [`${plan.territory.name} · ${plan.kind}`, plan.act.date?.slice(0, 4),
                plan.inForce && plan.act.date ? t('landuse.inforce') : null].filter(Boolean).join(', ')})),
        onChange: (plan) => navigate({plans: plan})});
    }

    function draw(plan, record) {
        const known = record.indicators.filter((each) => each.value !== null);
        const title = t('record.title', {kind: plan.kind, name: plan.territory.name});
        document.title = `${title} · ${pack.name} · Territoria`;
        show(body,
            h('header', {}, h('p', {class: 'kicker'}, title),
                h('h1', {class: 'panel-title'}, known.length === 0 ? t('record.title.none')
                    : t('record.title.known', {n: known.length, all: record.indicators.length})),
                h('p', {class: 'panel-sentence'}, record.basis),
                h('p', {}, stateLink(context, {study: null, plans: plan.id, territory: plan.territory.code}, {}, t('record.open')))),
            indicators(plan, record),
            licences(plan, record),
            occupations(plan, record),
            parcels(record));
    }

    function csvLink(plan, table) {
        return h('div', {class: 'landuse-actions'}, h('a', {class: 'link-button', download: true,
            href: api.landUse.recordCsv(plan.id, table)}, icon('download', 16), t(`record.csv.${table}`)));
    }

    function indicators(plan, record) {
        const example = record.indicators.some((each) => each.value !== null) ? null
            : switchesOf(installation.packs, state).find((each) => each.kind === 'example');
        return h('section', {}, h('h2', {class: 'section-title'}, t('record.indicators')),
            h('ul', {class: 'record-indicators'}, record.indicators.map((one) => h('li', {'data-indicator': one.id},
                h('p', {class: 'record-name'}, one.name),
                h('p', {class: one.value === null ? 'record-value is-missing' : 'record-value'}, one.value === null
                    ? t('record.missing') : valueText(one, format)),
                one.reason ? h('p', {class: 'record-why'}, capital(datesInWords(one.reason, format))) : null,
                one.inputs.length > 0 ? h('p', {class: 'record-why'}, one.inputs.map((input) =>
                    `${format.number(input.value, decimalsOf(input.value))} ${input.unit} ${input.name}`).join(' / ')) : null,
                one.value === null ? null : h('p', {class: 'record-how'}, one.formula),
                one.date ? h('p', {class: 'record-how'}, t('record.reported', {date: format.date(one.date)})) : null,
                one.caveat ? h('p', {class: 'record-caveat'}, one.caveat) : null))),
            h('p', {class: 'footnote'}, t('record.inbank'), ' ', record.area.note),
            example ? h('p', {}, h('a', {href: `${example.hrefOf({...state, room: 'landuse'})}&estudio=expediente`},
                t('landuse.load.example', {name: example.name}))) : null,
            csvLink(plan, 'indicators'));
    }

    function licences(plan, {licences: reported}) {
        if (reported.count === 0) return missing(t('record.licences'), reported.reason);
        const years = yearsOf(reported.byYear);
        return h('section', {}, h('h2', {class: 'section-title'}, t('record.licences'), ' ', h('span', {class: 'count'},
            format.number(reported.count))),
        h('div', {class: 'record-columns'},
            h('figure', {}, h('figcaption', {class: 'hint'}, t('record.licences.year')), yearBars(years)),
            groups(t('record.licences.kind'), t('record.kind'), reported.byKind)),
        h('details', {class: 'landuse-details'}, h('summary', {}, t('record.rows', {n: reported.items.length})),
            sortableTable({t, compare: format.compare, caption: reported.cut ? t('record.cut', {n: reported.items.length})
                : t('record.licences'), rows: reported.items, columns: [
                {label: t('record.number'), key: (row) => row.number},
                {label: t('record.date'), key: (row) => row.date, cell: (row) => format.date(row.date, {short: true})},
                {label: t('record.kind'), key: (row) => row.kindName},
                {label: t('record.class'), key: (row) => row.className, cell: (row) => row.className ?? t('record.missing')},
                {label: t('record.hectares'), number: true, key: (row) => row.hectares, cell: (row) => figured(row.hectares, 2)},
                {label: t('record.units'), number: true, key: (row) => row.units, cell: (row) => figured(row.units, 0)},
                {label: t('record.note'), key: (row) => row.note ?? ''},
            ]})),
        csvLink(plan, 'licences'));
    }

    function groups(caption, label, items) {
        return sortableTable({t, compare: format.compare, caption, rows: items, columns: [
            {label, key: (row) => row.name},
            {label: t('record.count'), number: true, key: (row) => row.licences, cell: (row) => format.number(row.licences)},
            {label: t('record.hectares'), number: true, key: (row) => row.hectares, cell: (row) => [figured(row.hectares, 1),
                row.withoutArea > 0 ? h('span', {class: 'landuse-code'}, t('record.without', {n: row.withoutArea})) : null]},
            {label: t('record.units'), number: true, key: (row) => row.units, cell: (row) => figured(row.units, 0)},
        ]});
    }

    /** Years between the first and the last stand there without a bar where nothing was reported. */
    function yearBars(years) {
        const [width, height, foot] = [460, 170, 146];
        const most = Math.max(...years.map(({licences: n}) => n));
        const step = (width - 24) / years.length;
        const label = years.map(({year, licences: n}) => `${year}: ${n}`).join(', ');
        return canvas(width, height, `${t('record.axis')}. ${label}`, line(0, foot, width, foot, {stroke: RULE}),
            years.map(({year, licences: n}, i) => {
                const tall = most > 0 ? (n / most) * (foot - 28) : 0;
                const x = 12 + i * step;
                return svg('g', {}, svg('title', {}, `${year}: ${n}`),
                    svg('rect', {x: x + step * 0.15, y: foot - tall, width: step * 0.7, height: tall, fill: n > 0 ? '#4A90A1'
                        : MISSING, stroke: '#0F5F73', 'stroke-width': n > 0 ? 0.6 : 0}),
                    n > 0 ? words(x + step / 2, foot - tall - 5, format.number(n), {anchor: 'middle', size: 11}) : null,
                    words(x + step / 2, foot + 16, year, {anchor: 'middle', size: 11, fill: INK_2}));
            }));
    }

    function occupations(plan, {occupations: reported}) {
        if (reported.count === 0) return missing(t('record.occupations'), reported.reason);
        return h('section', {}, h('h2', {class: 'section-title'}, t('record.occupations'), ' ', h('span', {class: 'count'},
            format.number(reported.count))),
        sortableTable({t, compare: format.compare, caption: reported.cut ? t('record.cut', {n: reported.items.length})
            : t('record.occupations'), rows: reported.items, columns: [
            {label: t('record.date'), key: (row) => row.date, cell: (row) => format.date(row.date, {short: true})},
            {label: t('record.kind'), key: (row) => row.kind},
            {label: t('record.class'), key: (row) => row.className, cell: (row) => soil(row)},
            {label: t('record.hectares'), number: true, key: (row) => row.hectares, cell: (row) => figured(row.hectares, 1)},
            {label: t('record.source'), key: (row) => [row.source, row.note].filter(Boolean).join('. ')},
        ]}),
        csvLink(plan, 'occupations'));
    }

    function parcels({parcels: layer}) {
        if (layer.count === 0) return missing(t('record.parcels'), layer.reason, t('record.parcels.privacy'));
        return h('section', {}, h('h2', {class: 'section-title'}, t('record.parcels')),
            h('p', {class: 'panel-sentence'}, t('record.parcels.sum', {n: format.number(layer.count),
                hectares: hectaresText(layer.hectares, format), divided: format.number(layer.divided)}), ' ',
            t('record.parcels.privacy')),
            sortableTable({t, compare: format.compare, caption: t('record.parcels'), rows: layer.byClass, columns: [
                {label: t('record.class'), key: (row) => row.className, cell: (row) => soil(row)},
                {label: t('record.parcels.column'), number: true, key: (row) => row.parcels,
                    cell: (row) => format.number(row.parcels)},
                {label: t('record.hectares'), number: true, key: (row) => row.hectares, cell: (row) => figured(row.hectares, 1)},
                {label: t('record.share'), number: true, key: (row) => row.share, cell: (row) => shareText(row.share, format)},
            ]}));
    }

    function soil(row) {
        return h('span', {class: 'record-soil'}, zoneSwatch(lookOf('class', row.class)), row.className);
    }

    function missing(title, reason, more = null) {
        return h('section', {}, h('h2', {class: 'section-title'}, title), h('div', {class: 'notice'}, h('p', {}, capital(reason ?? ''),
            more ? `. ${more}` : '')));
    }

    function figured(value, decimals) {
        return value === null || value === undefined ? h('span', {class: 'is-missing'}, t('record.missing'))
            : format.number(value, decimals);
    }

    show(body, skeleton(t('landuse.loading')));
    update(context.state);
    return {
        unmount() {
            turn += 1;
        },
        onState: (next) => update(next),
    };
}
