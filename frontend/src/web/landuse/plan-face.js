import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile, toast} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {hectaresText} from '../lib/measures.js';
import {SOIL_CLASSES, lookOf} from '../lib/zone-looks.js';
import {createHoverCard} from '../thematic/hover-card.js';
import {zoneSwatch} from '../thematic/zone-parts.js';
import {deliveryPart} from './plan-delivery.js';
import {subjectsOf, totalsOf} from './plan-facts.js';
import {mappingPart} from './plan-mapping.js';
import {validationLegend, validationPart} from './plan-validation.js';
import {factsPart, zonesPart} from './plan-zones.js';
import {DRAWN_AS, chosen, ranked} from './validation.js';
import {idOf, zoneLine, zoneOf, zoneWords} from './zone-words.js';

const PARTS = ['zones', 'validation', 'mapping', 'delivery'];
/** More faults than this are not told apart on a map. */
const MOST_DRAWN = 400;
const MOST_PAGES = 40;
const BARE = '#F4F1EA';

/**
 * The page of one plan: what it is, its zones on the map, what is wrong with its delivery, how its labels were read.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export function planFace(context) {
    const {api, base, host, map, t, format, navigate, pack, signal} = context;
    const card = createHoverCard(map.overlay);
    const fine = globalThis.matchMedia('(hover: hover)').matches;
    let state = null;
    let turn = 0;
    /** what is on screen: plan, subject, features, totals, part, validation, findings, zone */
    let scene = null;
    let fitted = null;
    let flown = null;

    async function update(next) {
        state = next;
        const mine = ++turn;
        const id = state.plans.split(',')[0];
        try {
            const plan = await progressWhile(document.getElementById('stage'), api.landUse.get(id, {signal}));
            const subjects = subjectsOf(plan);
            const part = PARTS.includes(state.section) && subjects.length > 0 ? state.section : PARTS[0];
            const validation = part === 'validation'
                ? await progressWhile(document.getElementById('stage'), api.landUse.validation(id, {signal})) : null;
            const findings = validation ? ranked(validation.findings) : [];
            // a fault is shown on the zones that it is about
            const theme = findings.find((finding) => finding.id === state.conflict)?.theme;
            const subject = subjects.find((each) => each === state.subject) ?? subjects.find((each) => each === theme)
                ?? subjects[0] ?? null;
            const features = subject
                ? await progressWhile(document.getElementById('stage'), zonesOf(plan, subject)) : [];
            await base.ready();
            if (mine !== turn || signal.aborted) return;
            scene = {context, state, plan, subjects, subject, part, features, validation, findings,
                totals: rowsOf(plan, subject, features), shown: chosen(findings, {severity: state.severity, rule: state.rule}),
                zone: scene?.plan.id === plan.id && scene.subject === subject ? scene.zone : null};
            draw();
        } catch (error) {
            if (isAbort(error) || signal.aborted || mine !== turn) return;
            show(host.panel, back(), failureNotice({t, error, title: t('landuse.plan.failed'), onRetry: () => update(state)}));
        }
    }

    function zonesOf(plan, subject) {
        return subject === 'class' ? api.feature.items('land-use-classes', {signal, pages: MOST_PAGES}, {plan: plan.id})
            : api.feature.items('land-use-zones', {signal, pages: MOST_PAGES}, {plan: plan.id, theme: subject});
    }

    /** What the zones come to, by class or code. */
    function rowsOf(plan, subject, features) {
        if (subject === null) return [];
        if (subject === 'class') {
            return totalsOf(features, SOIL_CLASSES).map((row) => ({...row, labels: [], name: t(`landuse.class.${
                SOIL_CLASSES.includes(row.code) ? row.code : 'uncovered'}`)}));
        }
        const {codes} = plan.themesDetail.find((each) => each.theme === subject);
        const all = codes.reduce((sum, code) => sum + code.hectares, 0);
        return codes.map((code) => ({...code, name: code.name ?? code.code ?? t('landuse.code.none'),
            share: all > 0 ? code.hectares / all : null}));
    }

    function back() {
        return stateLink(context, {plans: null, subject: null, section: null, show: null, severity: null, rule: null,
            conflict: null}, {class: 'back'}, icon('back', 16), t('landuse.back'));
    }

    function draw() {
        const {plan} = scene;
        host.setLayout({controls: false});
        host.setBreadcrumb([{label: t('landuse.plan.crumb', {name: plan.territory.name, year: yearOf(plan)}).trim()}]);
        host.setSheetTitle(t('landuse.plan.title', {kind: plan.kind, name: plan.territory.name}));
        document.title = `${t('landuse.plan.title', {kind: plan.kind, name: plan.territory.name})} · ${pack.name} · Territoria`;
        drawMap();
        drawLegend();
        drawPanel();
        if (fitted !== plan.id) {
            fitted = plan.id;
            map.fitTo(plan.territory.code);
        }
        fly();
    }

    function drawMap() {
        const {plan, features, subject, part, shown, findings} = scene;
        map.paint(() => ({fill: BARE}));
        map.select(plan.territory.code);
        map.setZones(features.map((feature, i) => ({id: idOf(feature, i), geometry: feature.geometry,
            look: lookOf(subject, feature.properties[subject === 'class' ? 'class' : 'code'])}))
            .filter(({geometry}) => geometry));
        map.markZone(scene.zone);
        if (part !== 'validation') {
            map.setFindings(null);
            return;
        }
        const drawn = shown.filter((finding) => finding.geometry).slice(0, MOST_DRAWN);
        const focus = findings.find((finding) => finding.id === state.conflict);
        if (focus?.geometry && !drawn.includes(focus)) drawn.push(focus);
        map.setFindings({selected: state.conflict, items: drawn.map((finding) => ({id: finding.id,
            geometry: finding.geometry, severity: DRAWN_AS[finding.severity], number: String(finding.number),
            label: finding.message}))});
    }

    /** To the fault of the address, once. */
    function fly() {
        if (state.conflict === flown) return;
        flown = state.conflict;
        const finding = scene.findings.find((each) => each.id === state.conflict);
        if (!finding) return;
        if (finding.bbox) map.fitBox(around(finding.bbox), {margin: 30, deepest: 18});
        host.panel.querySelector(`[data-finding="${CSS.escape(finding.id)}"]`)?.scrollIntoView({block: 'nearest'});
        host.announce(t('landuse.finding.open', {n: finding.number, text: finding.message}));
    }

    function drawLegend() {
        const {subject, totals, part} = scene;
        if (subject === null) {
            show(host.legend);
            return;
        }
        show(host.legend, h('h2', {class: 'legend-title'}, subjectName(subject)),
            h('p', {class: 'legend-unit'}, t('landuse.legend.hectares')),
            h('ul', {class: 'legend-classes landuse-keys', tabindex: totals.length > 9 ? 0 : null}, totals.map((row) => h('li', {}, h('div', {class: 'legend-class'},
                zoneSwatch(lookOf(subject, row.code)), h('span', {class: 'legend-range'}, row.name),
                h('span', {class: 'legend-count'}, row.hectares === null ? '' : hectaresText(row.hectares, format)))))),
            part === 'validation' ? validationLegend(scene) : null,
            h('p', {class: 'legend-source'}, t('landuse.area.note')));
    }

    function subjectName(subject) {
        return subject === 'class' ? t('landuse.subject.class')
            : scene.plan.themesDetail.find((each) => each.theme === subject)?.name ?? subject;
    }

    function drawPanel() {
        const {plan, subjects, subject, part} = scene;
        const parts = {zones: zonesPart, validation: validationPart, mapping: mappingPart, delivery: deliveryPart};
        redrawKeepingFocus(host.panel, () => show(host.panel, back(),
            h('header', {class: 'panel-head'},
                h('p', {class: 'kicker'}, plan.kindName ?? plan.kind),
                h('h1', {class: 'panel-title'}, t('landuse.plan.title', {kind: plan.kind, name: plan.territory.name})),
                versions(),
                subjects.length === 0 ? null : segmented({label: t('landuse.parts'), value: part, small: true,
                    options: PARTS.map((id) => ({id, label: t(`landuse.part.${id}`)})),
                    onChange: (id) => navigate({section: id === PARTS[0] ? null : id, conflict: null, severity: null,
                        rule: null})})),
            subjects.length > 0 && part === 'zones' ? selectField({label: t('landuse.subject'), value: subject,
                options: subjects.map((id) => ({id, label: subjectName(id)})),
                onChange: (id) => navigate({subject: id === subjects[0] ? null : id}, {replace: true})}) : null,
            subjects.length === 0 ? factsPart(scene) : parts[part]({...scene, subjectName, redraw: drawPanel,
                choose: (finding) => navigate({conflict: state.conflict === finding.id ? null : finding.id}, {replace: true})}),
            h('footer', {class: 'panel-foot'}, h('span', {class: 'count'}, plan.id),
                h('a', {href: api.landUse.data(plan.id), class: 'link-button'}, t('landuse.json')))));
    }

    /** Every version of this territory's plan, the one on screen without a link. */
    function versions() {
        const {plan} = scene;
        const all = plan.versions ?? [];
        if (all.length < 2) return null;
        return h('p', {class: 'landuse-versions'}, t('landuse.versions.words'), ' ', all.map((each) => {
            const label = [each.date?.slice(0, 4) ?? each.id, each.inForce ? t('landuse.inforce') : null].filter(Boolean)
                .join(', ');
            return each.id === plan.id ? h('strong', {}, label) : stateLink(context, {plans: each.id, conflict: null,
                severity: null, rule: null}, {}, label);
        }).flatMap((node, i) => (i === 0 ? [node] : [' · ', node])));
    }

    function hoverZone({id, x, y}) {
        if (!fine || !scene) return;
        card.show({x, y}, zoneWords(scene, zoneOf(scene, id)));
    }

    const stops = [
        map.on('zone-hover', hoverZone),
        map.on('zone-leave', () => card.hide()),
        map.on('zone-select', ({id}) => {
            if (!scene) return;
            scene.zone = scene.zone === id ? null : id;
            map.markZone(scene.zone);
            if (scene.part === 'zones') drawPanel();
            host.announce(scene.zone ? zoneLine(scene, zoneOf(scene, id)) : '');
        }),
        map.on('finding-select', ({id}) => {
            navigate({conflict: id}, {replace: true});
        }),
        map.on('select', async ({code}) => {
            if (!scene || code === scene.plan.territory.code) return;
            try {
                const {items} = await api.landUse.list({territory: code}, {signal});
                const plan = items.find((each) => each.inForce) ?? items[0];
                if (plan) navigate({plans: plan.id, territory: code, conflict: null, severity: null, rule: null});
                else toast(t('landuse.without'));
            } catch (error) {
                if (!isAbort(error)) toast(t('landuse.plan.failed'));
            }
        }),
        map.on('escape', () => navigate({conflict: null}, {replace: true})),
    ];

    return {
        kind: 'plan',
        update,
        leave() {
            turn += 1;
            stops.forEach((stop) => stop());
            card.remove();
            map.setZones(null);
            map.setFindings(null);
            map.select(null);
            map.fitHome();
        },
    };
}

/** A fault is understood by what lies about it: it takes a third of the map. */
function around([west, south, east, north]) {
    const [dx, dy] = [Math.max(east - west, 2e-4), Math.max(north - south, 2e-4)];
    return [west - dx, south - dy, east + dx, north + dy];
}

function yearOf(plan) {
    return plan.act?.date?.slice(0, 4) ?? '';
}
