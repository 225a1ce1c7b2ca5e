import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {sortableTable} from '../kit/table.js';
import {filterConflicts} from '../lib/conflicts.js';
import {createZoneFrame} from '../zoning/frame.js';
import {conflictList, csvLink, emptyOfPolygons, hectaresText, nothingLeft, planChoice, planText, printButton, severitySwitches, versionName, zoneLegend}
    from '../zoning/parts.js';
import {drawnZones, loadZones, orderOfCodes, zoneCard} from '../zoning/zones.js';
import {byRank, choosePlan, onlyLayersMissing, ordered, summed, usablePlans} from './summary.js';

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mountDeterminants(context) {
    const {api, host, t, format, navigate, pack} = context;
    const bar = h('div', {class: 'zoning-bar'});
    const heading = h('h1', {class: 'zoning-heading'});
    const facts = h('div', {class: 'print-facts'});
    const maps = h('div', {class: 'zone-maps'});
    const legend = h('div');
    const below = h('section', {class: 'zoning-below', 'aria-label': t('landuseDeterminants.kinds')});
    const panel = h('aside', {class: 'zoning-panel', 'aria-label': t('landuseDeterminants.conflicts')});
    const page = h('div', {class: 'zoning zoning-determinants'}, bar, heading, facts, h('div', {class: 'zoning-body'},
        h('div', {class: 'zoning-left'}, maps, legend, below), panel));
    show(host.page, page);
    maps.style.setProperty('--maps', 1);
    let frame = null;
    let loading = null;
    let drawn = null;
    let gone = false;

    async function load(state, signal) {
        const options = {signal};
        const register = await api.landUse.list({}, options);
        const usable = usablePlans(register.items);
        const plan = choosePlan(state, usable);
        if (!plan) return {usable};
        const [answer, zones] = await Promise.all([api.landUse.determinants({plan: plan.id}, options),
            loadZones(api, plan.id, 'class', signal)]);
        return {usable, plan, answer, zones};
    }

    async function update(state) {
        loading?.abort();
        loading = new AbortController();
        const {signal} = loading;
        try {
            const scene = await progressWhile(host.page, load(state, signal));
            if (signal.aborted || gone) return;
            if (!scene.plan) {
                leaveMap();
                show(host.page, emptyOfPolygons(context, state));
                return;
            }
            if (!host.page.contains(page)) show(host.page, page);
            await drawMap(scene, state);
            if (signal.aborted || gone) return;
            drawRest(scene, state);
            drawn = scene;
        } catch (error) {
            if (isAbort(error) || signal.aborted || gone) return;
            leaveMap();
            show(host.page, failureNotice({t, error, title: t('landuseDeterminants.failed'), onRetry: () => update(state)}));
        }
    }

    const shownConflicts = ({answer}, state) => ordered(filterConflicts(answer.conflicts,
        {severity: state.severity, kind: state.determinant}), state.sort);

    const className = (id) => t(`zoning.class.${id}`);

    async function drawMap(scene, state) {
        const {plan, answer, zones} = scene;
        if (!frame) {
            const made = await createZoneFrame({context, label: t('landuseDeterminants.map'), speak: () => heading.textContent,
                onConflict: (id) => choose(id)});
            if (gone) {
                made.destroy();
                return;
            }
            frame = made;
            show(maps, frame.element);
        }
        const fresh = drawn?.plan.id !== plan.id;
        frame.about([plan.territory.code]);
        show(frame.title, h('p', {class: 'zone-title-name'}, plan.territory.name),
            h('p', {class: 'zone-title-small'}, versionName(plan, {t, format})));
        if (fresh) {
            frame.atlas.select(plan.territory.code);
            frame.atlas.setZones(drawnZones(zones, 'class'));
            const byId = new Map(zones.map((zone) => [zone.id, zone]));
            frame.hoverWith((id) => (byId.has(id) ? zoneCard(byId.get(id), 'class', className, {t, format}) : null));
        }
        frame.atlas.setConflicts({chosen: state.conflict, items: shownConflicts(scene, state).filter((each) => each.geometry)
            .map((each) => ({id: each.id, number: String(each.rank), severity: each.severity, geometry: each.geometry,
                title: `${each.rank}. ${each.determinantName}, ${hectaresText(each.hectares, format)}`}))});
        if (fresh) frame.fit();
        const chosen = answer.conflicts.find((each) => each.id === state.conflict);
        if (chosen?.bbox && (fresh || drawn?.chosen !== chosen.id)) frame.fly(chosen.bbox);
        scene.chosen = chosen?.id ?? null;
    }

    function leaveMap() {
        frame?.destroy();
        frame = null;
        drawn = null;
    }

    const choose = (id) => navigate({conflict: drawn?.chosen === id ? null : id}, {replace: true});

    function drawRest(scene, state) {
        const {plan, answer, zones} = scene;
        host.setBreadcrumb([{label: plan.territory.name}]);
        document.title = `${plan.territory.name} · ${t('landuseDeterminants.door')} · ${pack.name} · Territoria`;
        heading.textContent = headline(scene);
        show(facts, h('p', {}, h('strong', {}, plan.territory.name), `: ${plan.kindName}, ${versionName(plan, {t, format})}. ${
            planText(plan, {t, format})}`));
        redrawKeepingFocus(bar, () => show(bar, fields(scene, state)));
        show(legend, zoneLegend({t, subject: 'class', nameOf: className, severities: true,
            codes: orderOfCodes('class', zones.map((zone) => zone.code))}));
        redrawKeepingFocus(below, () => show(below, kindsTable(scene, state)));
        redrawKeepingFocus(panel, () => show(panel, h('p', {class: 'kicker'}, t('landuseDeterminants.kicker', {name: plan.territory.name})),
            h('p', {class: 'panel-title', 'aria-hidden': 'true'}, heading.textContent), openLine(scene), list(scene, state),
            h('footer', {class: 'zoning-foot'}, csvLink(t, api.landUse.determinantsCsv({plan: plan.id})), printButton(t))));
        if (scene.chosen && drawn?.chosen !== scene.chosen) {
            panel.querySelector(`[data-conflict="${CSS.escape(scene.chosen)}"]`)?.scrollIntoView({block: 'nearest'});
        }
    }

    function headline({plan, answer}) {
        const sum = summed(answer.kinds, answer.conflicts);
        const name = plan.territory.name;
        if (sum.evaluated === 0) return t(`landuseDeterminants.headline.${onlyLayersMissing(sum.open) ? 'none' : 'not'}`, {name});
        if (sum.conflicts === 0) return t('landuseDeterminants.headline.no', {name, n: sum.evaluated});
        return t('landuseDeterminants.headline', {name, n: sum.conflicts, area: hectaresText(sum.hectares, format)});
    }

    function openLine({answer}) {
        const sum = summed(answer.kinds, answer.conflicts);
        return sum.open.length === 0 ? null : h('p', {class: 'panel-sentence'}, t(`landuseDeterminants.open${
            onlyLayersMissing(sum.open) ? '' : '.other'}`, {n: sum.open.length,
            all: answer.kinds.length, names: format.list(sum.open.map((kind) => kind.name.toLowerCase()))}));
    }

    function fields({usable, plan, answer}, state) {
        return [
            selectField({label: t('landuseDeterminants.plan'), value: plan.id, options: usable.map((each) => ({id: each.id,
                label: planChoice(each)})),
            onChange: (id) => navigate({plans: id, conflict: null})}),
            selectField({label: t('landuseDeterminants.kind'), value: state.determinant ?? '', options: [
                {id: '', label: t('landuseDeterminants.kind.all')}, ...byRank(answer.kinds).flatMap(({rank, kinds}) => kinds.map((kind) => ({
                    id: kind.kind, group: t('landuseDeterminants.rank', {rank}), label: kind.state === 'evaluated'
                        ? `${kind.name} · ${kind.conflicts}` : t('landuseDeterminants.kind.open', {name: kind.name})})))],
            onChange: (id) => navigate({determinant: id || null, conflict: null})}),
            h('div', {class: 'bar-switches'}, severitySwitches(context, state, answer.conflicts)),
            pack.example ? h('span', {class: 'badge'}, t('zoning.example')) : null,
        ];
    }

    /** Every kind in the order of its rank; one without a layer says so and never that there is no conflict. */
    function kindsTable({answer}, state) {
        return [h('h2', {class: 'section-title'}, t('landuseDeterminants.kinds')),
            h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('landuseDeterminants.kinds')},
                h('table', {class: 'kinds-table'}, h('caption', {}, t('landuseDeterminants.kinds.how')),
                    h('thead', {}, h('tr', {}, ['rank.head', 'kind', 'layer', 'act', 'date', 'accuracy'].map((key) =>
                        h('th', {scope: 'col'}, t(`landuseDeterminants.${key}`))),
                    ['n', 'area'].map((key) => h('th', {scope: 'col', class: 'number'}, t(`landuseDeterminants.${key}`))))),
                    h('tbody', {}, answer.kinds.flatMap((kind) => kindRows(kind, state)))))];
    }

    function kindRows(kind, state) {
        const chosen = kind.kind === state.determinant;
        const name = h('th', {scope: 'row', rowspan: Math.max(1, kind.layers.length)}, kind.state === 'evaluated'
            ? stateLink(context, {determinant: chosen ? null : kind.kind, conflict: null}, {'aria-current': chosen ? 'true' : null}, kind.name)
            : kind.name);
        const rank = h('td', {rowspan: Math.max(1, kind.layers.length)}, kind.rank);
        if (kind.state !== 'evaluated') {
            return [h('tr', {class: 'is-open'}, rank, name, h('td', {colspan: 6}, openReason(kind)))];
        }
        const figures = [h('td', {class: 'number', rowspan: kind.layers.length}, format.number(kind.conflicts ?? 0)),
            h('td', {class: 'number', rowspan: kind.layers.length}, hectaresText(kind.hectares ?? 0, format))];
        return kind.layers.map((layer, i) => h('tr', {class: chosen ? 'is-chosen' : null}, i === 0 ? [rank, name] : null,
            h('td', {}, layer.name), h('td', {}, layer.act ?? t('zoning.missing')),
            h('td', {}, layer.date ? format.date(layer.date, {short: true}) : t('zoning.missing')),
            h('td', {}, layer.accuracyMetres === null || layer.accuracyMetres === undefined ? t('zoning.missing')
                : `${format.number(layer.accuracyMetres)} m`), i === 0 ? figures : null));
    }

    /** "No evaluado: falta la capa". */
    function openReason({reason}) {
        if (!reason) return t('landuseDeterminants.notevaluated.layer');
        return /^(no evaluado|not evaluated)/i.test(reason) ? reason.charAt(0).toUpperCase() + reason.slice(1)
            : t('landuseDeterminants.notevaluated', {reason});
    }

    function list(scene, state) {
        const {answer} = scene;
        const shown = shownConflicts(scene, state);
        const sum = summed(answer.kinds, shown);
        const kind = answer.kinds.find((each) => each.kind === state.determinant);
        const layerOf = new Map(answer.kinds.flatMap((each) => each.layers.map((layer) => [layer.id, layer])));
        return h('section', {class: 'border-conflicts'},
            h('div', {class: 'list-head'}, h('h2', {class: 'section-title'}, t('landuseDeterminants.conflicts')),
                kind && kind.state !== 'evaluated' ? null : h('span', {class: 'count'}, t('landuseDeterminants.count', {n: shown.length, area: hectaresText(sum.hectares, format)}))),
            kind && kind.state !== 'evaluated' ? h('div', {class: 'notice'}, h('h3', {class: 'notice-title'}, kind.name),
                h('p', {}, openReason(kind)), stateLink(context, {determinant: null}, {}, t('zoning.unfilter')))
                : answer.conflicts.length === 0 ? h('p', {class: 'footnote'}, t(`landuseDeterminants.${sum.evaluated === 0 ? 'nothing' : 'clear'}`))
                    : [h('div', {class: 'list-fields'}, selectField({label: t('landuseDeterminants.sort'), hideLabel: true, value: state.sort ?? '',
                        options: [{id: '', label: t('landuseDeterminants.sort.area')}, {id: 'gravedad', label: t('landuseDeterminants.sort.severity')}],
                        onChange: (id) => navigate({sort: id || null}, {replace: true})})),
                    shown.length === 0 ? nothingLeft(context, answer.conflicts.length) : conflictList({context, state,
                        label: t('landuseDeterminants.conflicts'), rows: shown.map((each) => row(each, answer, layerOf.get(each.determinant)))})],
            h('details', {class: 'matrix-reasons'}, h('summary', {}, t('landuseDeterminants.table')), table(answer, shown)),
            h('p', {class: 'footnote'}, t('landuseDeterminants.rules', {version: answer.rulesVersion ?? ''}), ' ',
                answer.area ? t('zoning.area', answer.area) : ''));
    }

    function row(each, answer, layer) {
        const kindName = each.kindName ?? answer.kinds.find((kind) => kind.kind === each.kind)?.name ?? each.kind;
        const name = each.className ?? className(each.class);
        const date = each.actDate ?? layer?.date;
        const accuracy = each.accuracyMetres ?? layer?.accuracyMetres;
        return {id: each.id, severity: each.severity, number: String(each.rank),
            title: t('landuseDeterminants.row', {class: name, kind: kindName.toLowerCase()}),
            small: `${each.determinantName} · ${t(`zoning.severity.${each.severity}`).toLowerCase()}`,
            figure: hectaresText(each.hectares, format),
            more: [h('p', {}, each.reason), h('dl', {class: 'conflict-facts'}, [
                ['act', each.act ?? layer?.act], ['date', date ? format.date(date) : null],
                ['accuracy', accuracy === null || accuracy === undefined ? null : `${format.number(accuracy)} m`],
                ['zones', (each.zones ?? []).join(', ')], ['code', each.codeName ?? each.code],
                ['ground', hectaresText(each.groundHectares, format)], ['source', each.source]].map(([key, value]) => [
                h('dt', {}, t(`landuseDeterminants.${key}`)), h('dd', {}, value || t('zoning.missing'))]))]};
    }

    function table(answer, shown) {
        return sortableTable({t, compare: format.compare, caption: t('landuseDeterminants.conflicts'), rows: shown, columns: [
            {label: t('landuseDeterminants.number'), number: true, key: (each) => each.rank},
            {label: t('landuseDeterminants.layer'), key: (each) => each.determinantName},
            {label: t('landuseDeterminants.class'), key: (each) => each.className ?? className(each.class)},
            {label: t('zoning.severity'), key: (each) => t(`zoning.severity.${each.severity}`)},
            {label: 'ha', number: true, key: (each) => each.hectares, cell: (each) => format.number(each.hectares, 1)},
            {label: t('landuseDeterminants.ground.column'), number: true, key: (each) => each.groundHectares,
                cell: (each) => format.number(each.groundHectares, 1)}]});
    }

    await update(context.state);
    return {
        unmount() {
            gone = true;
            loading?.abort();
            leaveMap();
        },
        onState: (next) => update(next),
    };
}
