import {isAbort} from '../api/http.js';
import {chartFigure} from '../kit/chart/figure.js';
import {controlsChip} from '../kit/controls-chip.js';
import {h, show} from '../kit/dom.js';
import {fieldGroup, selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {skeleton} from '../kit/skeleton.js';
import {datesInWords} from '../lib/dated.js';
import {hectaresText, shareText} from '../lib/measures.js';
import {switchesOf} from '../lib/packs.js';
import {lookOf} from '../lib/zone-looks.js';
import {createHoverCard} from '../thematic/hover-card.js';
import {zoneSwatch} from '../thematic/zone-parts.js';
import {drawBars} from './bars.js';
import {MEASURES, barsOf, coverOf, largestOf} from './composition.js';

/** Subjects of which hectares can be told, the five classes first. */
const SUBJECTS = ['class', 'soil_class', 'rural_category', 'activity_area', 'urban_protection', 'urban_treatment', 'hazard',
    'hazard_condition', 'risk_condition'];
const FORMS = {share: null, hectares: 'hectareas', inhabitant: 'habitante'};
const MOST_PAGES = 60;
const BARE = '#F4F1EA';

/**
 * All plans in one legend, with holes where there is none, and what they come to place by place.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountMosaic(context) {
    const {api, base, host, map, t, format, navigate, pack, installation, signal} = context;
    const card = createHoverCard(map.overlay);
    const fine = globalThis.matchMedia('(hover: hover)').matches;
    let state = context.state;
    let turn = 0;
    let scene = null;
    let figure = null;
    let drawnZones = null;

    const subjectOf = () => (SUBJECTS.includes(state.subject) ? state.subject : SUBJECTS[0]);
    const measureOf = () => MEASURES.find((id) => FORMS[id] === state.form) ?? MEASURES[0];
    /** Levels from the lowest up: what the bars are of. */
    const levels = () => [...pack.levels].sort((a, b) => b.order - a.order);
    const levelOf = () => levels().find((level) => level.id === state.section)?.id ?? levels()[0].id;

    async function update(next) {
        state = next;
        const mine = ++turn;
        host.setLayout();
        host.setBreadcrumb([]);
        try {
            const [subject, by] = [subjectOf(), levelOf()];
            const register = await progressWhile(document.getElementById('stage'), api.landUse.list({}, {signal}));
            const [listing, composition, lowest, features] = await progressWhile(document.getElementById('stage'),
                Promise.all([api.territory.list({signal}), api.landUse.composition({theme: subject, by}, {signal}),
                    api.landUse.composition({theme: subject, by: levels()[0].id}, {signal}), zonesOf(subject, register)]));
            await base.ready();
            if (mine !== turn || signal.aborted) return;
            const regions = listing.regionalisations.find((each) => each.id === pack.defaultRegionalisation)?.regions ?? [];
            const regionOf = new Map(listing.items.map((item) => [item.code, item.regions?.[pack.defaultRegionalisation] ?? null]));
            const region = regions.find((each) => each.code === state.region) ?? null;
            const inForce = new Set(register.items.filter((plan) => plan.inForce).map((plan) => plan.id));
            scene = {subject, by, composition, lowest, regions, region, regionOf, register,
                byCode: new Map(lowest.places.map((place) => [place.code, place])),
                features: features.filter((feature) => !feature.properties.plan || inForce.has(feature.properties.plan))};
            draw();
        } catch (error) {
            if (isAbort(error) || signal.aborted || mine !== turn) return;
            show(host.panel, failureNotice({t, error, title: t('mosaic.failed'), onRetry: () => update(state)}));
        }
    }

    /** Where no plan has polygons there is no layer to ask. */
    function zonesOf(subject, {items}) {
        if (items.every((plan) => plan.zones === 0)) return [];
        return subject === 'class' ? api.feature.items('land-use-mosaic', {signal, pages: MOST_PAGES})
            : api.feature.items('land-use-zones', {signal, pages: MOST_PAGES}, {theme: subject});
    }

    function draw() {
        drawMap();
        drawLegend();
        drawControls();
        drawPanel();
        show(host.chips, controlsChip(context, scene.composition.themeName ?? t('landuse.mosaic.door'), t('mosaic.controls')));
        host.setSheetTitle(t('mosaic.title'));
        document.title = `${t('mosaic.title')} · ${pack.name} · Territoria`;
        if (drawnZones === null) map.settle();
        drawnZones = scene.subject;
    }

    const inRegion = (code) => !scene.region || scene.regionOf.get(code) === scene.region.code;
    const comparable = (code) => scene.byCode.get(code)?.comparable ?? false;
    const hasSoil = (code) => (scene.byCode.get(code)?.classes.length ?? 0) > 0;

    function drawMap() {
        const {subject, features} = scene;
        const real = features.filter(({geometry, properties}) => geometry && properties.class !== 'none');
        // a municipality without a plan is a hole: hatched, never white
        map.paint((code) => ({fill: hasSoil(code) ? BARE : null}));
        map.setZones(real.map((feature, i) => {
            const place = feature.properties.territory ?? territoryOf(feature.properties.plan);
            return {id: String(feature.id ?? i), geometry: feature.geometry, faded: place !== null && !inRegion(place),
                look: lookOf(subject, feature.properties[subject === 'class' ? 'class' : 'code'])};
        }));
        map.setMarks({numbered: [], dashed: [...scene.byCode.keys()].filter((code) => hasSoil(code) && !comparable(code))});
        map.highlight(scene.region ? [...scene.byCode.keys()].filter(inRegion) : null);
        map.select(state.territory);
    }

    function territoryOf(plan) {
        return scene.register.items.find((each) => each.id === plan)?.territory.code ?? null;
    }

    function drawLegend() {
        const {subject, composition, lowest} = scene;
        const places = lowest.places.filter((place) => inRegion(place.code));
        const cover = coverOf(places);
        const ids = composition.legend?.filter(({id}) => id !== 'none') ?? [];
        const entry = (mark, text, n) => h('li', {}, h('div', {class: 'legend-class'}, mark, h('span', {class: 'legend-range'}, text),
            n === null ? null : h('span', {class: 'legend-count'}, n)));
        const sums = new Map();
        for (const each of places.flatMap((place) => place.classes)) sums.set(each.id, (sums.get(each.id) ?? 0) + each.hectares);
        show(host.legend, h('h2', {class: 'legend-title'}, composition.themeName ?? t('mosaic.title')),
            h('p', {class: 'legend-unit'}, t('mosaic.legend.unit')),
            h('ul', {class: 'legend-classes landuse-keys', tabindex: ids.length > 7 ? 0 : null},
                ids.map(({id, name}) => entry(zoneSwatch(lookOf(subject, id)), name,
                    sums.has(id) ? hectaresText(sums.get(id), format) : null)),
                entry(zoneSwatch(lookOf('class', 'none')), t(subject === 'class' ? 'mosaic.legend.none' : 'mosaic.legend.notheme'), t('mosaic.legend.places', {n: cover.without})),
                cover.has > cover.comparable ? entry(dashedKey(), t('mosaic.legend.incomparable'),
                    t('mosaic.legend.places', {n: cover.has - cover.comparable})) : null),
            h('p', {class: 'legend-source'}, t('landuse.area.note')));
    }

    function drawControls() {
        const {regions, composition} = scene;
        redrawKeepingFocus(host.controls, () => show(host.controls,
            h('button', {type: 'button', class: 'button drawer-close', onclick: () => host.closeControls()},
                t('app.controls.close')),
            fieldGroup(t('landuse.subject'), null, selectField({label: t('landuse.subject'), hideLabel: true,
                value: subjectOf(), options: SUBJECTS.map((id) => ({id, label: t(`mosaic.subject.${id}`)})),
                onChange: (id) => navigate({subject: id === SUBJECTS[0] ? null : id, pair: null}, {replace: true})})),
            fieldGroup(t('mosaic.by'), null, segmented({label: t('mosaic.by'), value: levelOf(), small: true,
                options: levels().map(({id, name}) => ({id, label: name.charAt(0).toLocaleUpperCase() + name.slice(1)})),
                onChange: (id) => navigate({section: id === levels()[0].id ? null : id}, {replace: true})})),
            fieldGroup(t('mosaic.measure'), null, segmented({label: t('mosaic.measure'), value: measureOf(), small: true,
                options: MEASURES.map((id) => ({id, label: t(`mosaic.measure.${id}`)})),
                onChange: (id) => navigate({form: FORMS[id]}, {replace: true})}),
            measureOf() === 'inhabitant' ? selectField({label: t('mosaic.class'), value: onlyOf() ?? '',
                options: (composition.legend ?? []).map(({id, name}) => ({id, label: name})),
                onChange: (id) => navigate({pair: id}, {replace: true})}) : null),
            regions.length < 2 ? null : fieldGroup(t('mosaic.region'), null, selectField({label: t('mosaic.region'), hideLabel: true,
                value: scene.region?.code ?? '', options: [{id: '', label: t('landuse.filter.all.f')},
                    ...regions.map((each) => ({id: each.code, label: each.name}))],
                onChange: (id) => navigate({region: id || null}, {replace: true})}))));
    }

    function onlyOf() {
        const ids = scene.composition.legend?.map(({id}) => id) ?? [];
        return ids.includes(state.pair) ? state.pair : ids[0] ?? null;
    }

    function drawPanel() {
        const {composition, lowest, subject, by, region} = scene;
        figure?.destroy();
        figure = null;
        const lowestLevel = by === levels()[0].id;
        const places = composition.places.filter((place) => !lowestLevel || inRegion(place.code))
            .filter((place) => lowestLevel || !region || by !== levels()[1]?.id || place.code === region.code);
        const all = lowest.places.filter((place) => inRegion(place.code));
        const cover = coverOf(all);
        const most = largestOf(all.filter((place) => place.comparable)) ?? largestOf(all);
        if (!most) {
            show(host.panel, h('header', {class: 'panel-head'}, h('p', {class: 'kicker'}, t('mosaic.title')),
                h('h1', {class: 'panel-title'}, t('mosaic.empty', {n: cover.of}))), empty());
            return;
        }
        const measure = measureOf();
        const bars = barsOf(sorted(places), measure, onlyOf());
        const missing = all.filter((place) => !place.comparable || place.classes.length === 0);
        const unit = t(`mosaic.unit.${measure}`);
        figure = chartFigure({t, format, title: t('mosaic.figure', {measure: unit, subject: composition.themeName ?? ''}),
            lead: t(`mosaic.lead.${measure}`), file: `composicion-${subject}-${by}`,
            draw: (width) => drawBars({bars, subject, measure, t, format, label: t('mosaic.figure', {measure: unit,
                subject: composition.themeName ?? ''}), onChoose: open}, width),
            table: {rows: places.flatMap((place) => (place.classes.length === 0 ? [{place, one: null}]
                : place.classes.map((one) => ({place, one})))), columns: columns()},
            csv: csv(places), notes: [composition.method, composition.area?.note, ...populationNotes(places)]});
        redrawKeepingFocus(host.panel, () => show(host.panel,
            h('header', {class: 'panel-head'},
                h('p', {class: 'kicker'}, t('mosaic.kicker', {has: cover.has, of: cover.of, place: region?.name ?? pack.name})),
                h('h1', {class: 'panel-title'}, t(subject === 'class' ? 'mosaic.headline' : 'mosaic.headline.theme', {name: most.name,
                    share: shareText(most.share, format)})),
                h('p', {class: 'panel-sentence'}, cover.without === 0 && cover.has === cover.comparable ? t('mosaic.sentence.all')
                    : t('mosaic.sentence', {n: missing.length}))),
            figure.element,
            missing.length === 0 ? null : h('section', {}, h('h2', {class: 'section-title'}, t('mosaic.holes'), ' ',
                h('span', {class: 'count'}, missing.length)),
            h('ul', {class: 'finding-list'}, missing.map((place) => h('li', {'data-territory': place.code},
                h('strong', {}, place.name), ': ', datesInWords(place.reason, format) || t('mosaic.none'))))),
            h('footer', {class: 'panel-foot'}, h('span', {class: 'count'}, t('common.computed')),
                h('a', {class: 'link-button csv', download: true, href: api.landUse.compositionCsv({theme: subject, by})},
                    icon('download', 16), t('indicator.csv')))));
    }

    /** Places with most of the first class of the legend first; those without figures last. */
    function sorted(places) {
        const first = measureOf() === 'inhabitant' ? onlyOf() : scene.composition.legend?.[0]?.id;
        const key = (place) => {
            const one = place.classes.find((each) => each.id === first);
            return place.classes.length === 0 ? -1 : measureOf() === 'hectares' ? place.classes.reduce((sum, each) => sum
                + each.hectares, 0) : measureOf() === 'share' ? one?.share ?? 0 : one?.perInhabitantSquareMetres ?? 0;
        };
        return [...places].sort((a, b) => key(b) - key(a) || format.compare(a.name, b.name));
    }

    function columns() {
        const missing = t('common.missing');
        const figured = (value, decimals) => (typeof value === 'number' ? format.number(value, decimals) : missing);
        return [
            {label: t('mosaic.table.place'), key: ({place}) => place.name},
            {label: t('mosaic.class'), key: ({one}) => one?.name ?? null, cell: ({place, one}) => one?.name ?? place.reason
                ?? missing},
            {label: t('mosaic.table.hectares'), number: true, key: ({one}) => one?.hectares ?? null,
                cell: ({one}) => figured(one?.hectares, 1)},
            {label: t('mosaic.table.ground'), number: true, key: ({one}) => one?.groundHectares ?? null,
                cell: ({one}) => figured(one?.groundHectares, 1)},
            {label: '%', number: true, key: ({one}) => one?.share ?? null,
                cell: ({one}) => (one ? format.number(one.share * 100, 1) : missing)},
            {label: t('mosaic.table.inhabitant'), number: true, key: ({one}) => one?.perInhabitantSquareMetres ?? null,
                cell: ({one}) => figured(one?.perInhabitantSquareMetres, 1)},
        ];
    }

    function csv(places) {
        return [['codigo', t('mosaic.table.place'), 'plan', 'id', t('mosaic.class'), t('mosaic.table.hectares'),
            t('mosaic.table.ground'), t('landuse.share'), t('mosaic.table.inhabitant'), t('mosaic.table.reason')],
        ...places.flatMap((place) => (place.classes.length === 0
            ? [[place.code, place.name, place.plan, null, null, null, null, null, null, place.reason ?? t('mosaic.none')]]
            : place.classes.map((one) => [place.code, place.name, place.plan, one.id, one.name, one.hectares, one.groundHectares,
                one.share * 100, one.perInhabitantSquareMetres, place.reason])))];
    }

    function populationNotes(places) {
        if (measureOf() !== 'inhabitant') return [];
        const used = places.map((place) => place.population).find(Boolean);
        return [used ? t('mosaic.population', {unit: used.unit, period: used.period, source: used.source})
            : t('mosaic.population.none')];
    }

    function empty() {
        const example = switchesOf(installation.packs, state).find((each) => each.kind === 'example');
        return [emptyNotice({title: t('mosaic.empty.title'), text: t('mosaic.empty.text'),
            action: example ? {label: t('landuse.load.example', {name: example.name}),
                href: `${example.hrefOf({...state, room: 'landuse'})}&estudio=mosaico`} : null}),
        h('p', {class: 'footnote'}, stateLink(context, {study: null, form: null, view: null, section: null, pair: null}, {},
            t('landuse.back')))];
    }

    function open(code) {
        const plan = scene?.byCode.get(code)?.plan;
        if (plan) navigate({study: null, form: null, section: null, pair: null, region: null, plans: plan, territory: code});
    }

    function hover(code, {x, y}) {
        if (!scene || !fine) return;
        const place = scene.byCode.get(code);
        if (!place) return;
        card.show({x, y}, h('p', {class: 'hover-title'}, place.name),
            place.reason ? h('p', {class: 'hover-small'}, datesInWords(place.reason, format)) : null,
            place.classes.map((each) => h('p', {class: 'hover-small'}, `${each.name}: ${hectaresText(each.hectares, format)}, ${
                shareText(each.share, format)}`)));
    }

    const stops = [
        map.on('hover', (event) => hover(event.code, event)),
        map.on('leave', () => card.hide()),
        map.on('select', ({code}) => open(code)),
        map.on('focus', ({code}) => {
            const place = scene?.byCode.get(code);
            if (place) {
                host.announce([place.name, place.reason, ...place.classes.map((each) => `${each.name} ${
                    shareText(each.share, format)}`)].filter(Boolean).join(', '));
            }
        }),
    ];

    const demo = pack.example ? h('p', {class: 'landuse-demo', 'aria-hidden': 'true'}, t('landuse.demo')) : null;
    if (demo) map.overlay.append(demo);
    show(host.panel, skeleton(t('landuse.loading')));
    update(context.state);
    return {
        unmount() {
            turn += 1;
            demo?.remove();
            figure?.destroy();
            stops.forEach((stop) => stop());
            card.remove();
            map.setZones(null);
            map.setMarks(null);
            map.highlight(null);
            map.select(null);
            map.clearPaint();
        },
        onState: (next) => update(next),
    };

    function dashedKey() {
        const key = zoneSwatch(lookOf('class', 'rural'));
        const [edge] = key.children;
        edge.setAttribute('stroke', '#1B2126');
        edge.setAttribute('stroke-width', '3');
        edge.setAttribute('stroke-dasharray', '2 3');
        return key;
    }
}
