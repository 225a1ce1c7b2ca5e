import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {checkField, selectField} from '../kit/fields.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {SIDES_OF_A_BORDER, filterConflicts, pairKey} from '../lib/conflicts.js';
import {datesInWords} from '../lib/dated.js';
import {boxOf, layOut, wholeLine} from '../lib/strip.js';
import {lockViews} from '../map/lock.js';
import {createZoneFrame} from '../zoning/frame.js';
import {conflictList, csvLink, emptyOfPolygons, hectaresText, lengthText, nothingLeft, planChoice, planText, printButton, severitySwitches, versionName,
    zoneLegend} from '../zoning/parts.js';
import {SUBJECTS, drawnZones, loadZones, orderOfCodes, zoneCard} from '../zoning/zones.js';
import {MOST_PLANS, borderKey, bordersAmong, chooseBorder, choosePlans, ordered, usablePlans} from './choice.js';
import {compositionFigure} from './composition.js';
import {matrixTable} from './matrix.js';
import {stripFigure} from './strip-figure.js';

const BESIDE = ['borders', 'determinants', 'zones'];

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mountSide(context) {
    const {api, host, t, format, navigate, pack} = context;
    const bar = h('div', {class: 'zoning-bar'});
    const heading = h('h1', {class: 'zoning-heading'});
    const facts = h('div', {class: 'print-facts'});
    const maps = h('div', {class: 'zone-maps'});
    const legend = h('div');
    const below = h('section', {class: 'zoning-below', 'aria-label': t('landuseSide.strip')});
    const panel = h('aside', {class: 'zoning-panel', 'aria-label': t('landuseSide.panel')});
    const main = h('div', {class: 'zoning-body'}, h('div', {class: 'zoning-left'}, maps, below, legend), panel);
    const page = h('div', {class: 'zoning zoning-side'}, bar, heading, facts, main);
    show(host.page, page);
    let frames = [];
    let unlock = () => {};
    let linked = true;
    const view = {opening: true};
    let loading = null;
    let drawn = null;
    let figures = [];
    let gone = false;

    /** Everything that the answers say about what the address asks. */
    async function load(state, signal) {
        const options = {signal};
        const [register, borders, territories] = await Promise.all([api.landUse.list({}, options),
            api.landUse.borders({}, options), api.territory.list(options)]);
        const usable = usablePlans(register.items);
        if (usable.length < 2) return {usable};
        const {plans, replaced} = choosePlans(state, usable, borders.items);
        const subject = SUBJECTS.includes(state.subject) ? state.subject : 'class';
        const among = bordersAmong(borders.items, plans);
        const border = chooseBorder(state, among);
        const beside = BESIDE.includes(state.show) ? state.show : BESIDE[0];
        const [composition, detail, zones, above, matrix] = await Promise.all([
            api.landUse.composition({theme: subject, by: 'municipality'}, options),
            border ? api.landUse.borders({between: borderKey(border)}, options) : null,
            Promise.all(plans.map((plan) => loadZones(api, plan.id, subject, signal))),
            beside === 'determinants' ? Promise.all(plans.map((plan) => api.landUse.determinants({plan: plan.id}, options)))
                : null,
            state.view === 'matrix' ? api.landUse.compatibility({}, options) : null]);
        const spotOf = new Map(territories.items.map((each) => [each.code, each.label]));
        return {usable, plans, replaced, subject, among, border, beside, composition, detail, zones, above, matrix, spotOf,
            neighbours: borders.items};
    }

    async function update(state) {
        loading?.abort();
        loading = new AbortController();
        const {signal} = loading;
        try {
            const scene = await progressWhile(host.page, load(state, signal));
            if (signal.aborted || gone) return;
            if (!scene.plans) {
                leaveMaps();
                show(host.page, emptyOfPolygons(context, state));
                return;
            }
            if (!host.page.contains(page)) show(host.page, page);
            await drawMaps(scene, state);
            if (signal.aborted || gone) return;
            drawRest(scene, state);
            drawn = scene;
        } catch (error) {
            if (isAbort(error) || signal.aborted || gone) return;
            leaveMaps();
            show(host.page, failureNotice({t, error, title: t('zoning.failed'), onRetry: () => update(state)}));
        }
    }

    // --- maps

    async function drawMaps(scene, state) {
        const {plans, zones, subject, detail, beside} = scene;
        if (frames.length !== plans.length) await buildFrames(plans.length);
        if (gone) return;
        maps.style.setProperty('--maps', plans.length);
        const codes = plans.map((plan) => plan.territory.code);
        const fresh = drawn?.plans?.map((plan) => plan.id).join() !== plans.map((plan) => plan.id).join();
        const numbered = numberedConflicts(scene);
        const items = filterConflicts(numbered, state);
        frames.forEach((frame, i) => {
            const plan = plans[i];
            const others = zones.flatMap((each, j) => (j === i ? [] : drawnZones(each, subject, true)));
            frame.about(codes, beside === 'borders' && plans.length === 2 ? boxOf(wholeLine(detail?.line)) : null);
            show(frame.title, h('p', {class: 'zone-title-name'}, plan.territory.name),
                h('p', {class: 'zone-title-small'}, titleLine(scene, plan)));
            if (fresh || drawn?.subject !== subject) {
                frame.atlas.setZones([...others, ...drawnZones(zones[i], subject)]);
                const byId = new Map(zones[i].map((zone) => [zone.id, zone]));
                frame.hoverWith((id) => (byId.has(id) ? zoneCard(byId.get(id), subject, nameIn(scene), {t, format}) : null));
            }
            frame.atlas.label(t('landuseSide.map.label', {n: i + 1, name: plan.territory.name}));
            frame.atlas.select(plan.territory.code);
            frame.atlas.setConflicts(conflictsOn(scene, state, i, items));
        });
        if (fresh) frames.forEach((frame) => frame.fit());
        const chosen = numbered.find((each) => each.id === state.conflict);
        if (chosen && (fresh || drawn?.chosen !== chosen.id)) fly(chosen);
        scene.chosen = chosen?.id ?? null;
    }

    function titleLine(scene, plan) {
        const place = scene.composition.places.find((each) => each.code === plan.territory.code);
        return [versionName(plan, {t, format}), place ? hectaresText(place.areaHectares, format) : null].filter(Boolean).join(' · ');
    }

    /** What is drawn over the zones of one map. */
    function conflictsOn(scene, state, i, items) {
        const code = scene.plans[i].territory.code;
        if (scene.beside === 'zones') return null;
        if (scene.beside === 'determinants') {
            return {chosen: state.conflict, items: filterConflicts(scene.above[i].conflicts, {severity: state.severity})
                .map((each) => ({id: each.id, number: String(each.rank), severity: each.severity, geometry: each.geometry,
                    title: t('landuseSide.determinant.title', {name: each.determinantName, area: hectaresText(each.hectares, format)})}))};
        }
        if (!scene.detail?.line || !scene.border.between.some((each) => each.code === code)) return null;
        const other = scene.border.between.find((each) => each.code !== code);
        return {border: scene.detail.line, towards: scene.spotOf.get(other.code) ?? null, chosen: state.conflict,
            items: items.map((each) => ({id: each.id, number: each.number, severity: each.severity, geometry: each.geometry,
                title: conflictTitle(each)}))};
    }

    function fly({bbox}) {
        if (!bbox) return;
        frames.forEach((frame) => frame.fly(bbox));
    }

    async function buildFrames(n) {
        leaveMaps();
        const made = await Promise.all(Array.from({length: n}, (_, i) => createZoneFrame({context,
            view, label: t('landuseSide.map', {n: i + 1}), speak: (code) => speakOf(code),
            onConflict: (id) => choose(id)})));
        if (gone) {
            made.forEach((frame) => frame.destroy());
            return;
        }
        frames = made;
        show(maps, frames.map((frame) => frame.element));
        link();
    }

    function link() {
        unlock();
        unlock = linked ? lockViews(frames.map((frame) => frame.atlas)) : () => {};
    }

    function leaveMaps() {
        unlock();
        unlock = () => {};
        frames.forEach((frame) => frame.destroy());
        frames = [];
        drawn = null;
    }

    function speakOf(code) {
        const place = drawn?.composition.places.find((each) => each.code === code);
        if (!place) return t('landuseSide.speak.none');
        const parts = place.classes.filter((each) => each.share > 0).map((each) =>
            `${each.name} ${format.number(each.share * 100, 1)} %`);
        return `${place.name}: ${parts.join(', ')}`;
    }

    const choose = (id) => navigate({conflict: drawn?.chosen === id ? null : id}, {replace: true});

    // --- words

    function nameIn({composition, subject, zones}) {
        const known = new Map([...zones.flat().map((zone) => [zone.code, zone.name]),
            ...composition.places.flatMap((place) => place.classes.map((each) => [each.id, each.name]))]);
        return (code) => (subject === 'class' ? t(`zoning.class.${code}`) : known.get(code) ?? code ?? t('zoning.missing'));
    }

    const className = (id) => t(`zoning.class.${id}`);

    const pairText = (each) => t('landuseSide.pair', {first: className(each.first), second: className(each.second).toLowerCase()});

    function conflictTitle(each) {
        return `${each.number}. ${pairText(each)}, ${lengthText(each.lengthMetres, format)}, ${
            t(`zoning.severity.${each.severity}`).toLowerCase()}`;
    }

    function numberedConflicts({detail}) {
        return ordered(detail?.conflicts ?? [], null, false).map((each, i) => ({...each, number: String(each.rank ?? i + 1)}));
    }

    // --- the rest of the page

    function drawRest(scene, state) {
        const {plans, subject, detail, composition, matrix} = scene;
        const names = plans.map((plan) => plan.territory.name);
        host.setBreadcrumb([{label: format.list(names)}]);
        document.title = `${format.list(names)} · ${t('landuseSide.door')} · ${pack.name} · Territoria`;
        heading.textContent = headline(scene);
        show(facts, plans.map((plan) => h('p', {}, h('strong', {}, plan.territory.name), `: ${plan.kindName}, ${
            versionName(plan, {t, format})}. ${planText(plan, {t, format})}`)));
        redrawKeepingFocus(bar, () => show(bar, fields(scene, state)));
        figures.forEach((figure) => figure.destroy());
        figures = [];
        const layout = detail?.line ? layOut(wholeLine(detail.line), ...detail.between.map((each) => scene.spotOf.get(each.code)))
            : null;
        redrawKeepingFocus(below, () => show(below, matrix ? [stateLink(context, {view: null}, {class: 'back'}, t('landuseSide.matrix.close')),
            matrixTable(context, matrix, className)] : borderPart(scene, state, layout)));
        show(legend, zoneLegend({t, subject, nameOf: nameIn(scene), severities: scene.beside === 'determinants' || (scene.beside === 'borders' && detail?.evaluated === true),
            codes: orderOfCodes(subject, codesOf(scene))}));
        redrawKeepingFocus(panel, () => show(panel, compositionPart(scene, state), borderList(scene, state, layout),
            h('footer', {class: 'zoning-foot'}, stateLink(context, {view: state.view === 'matrix' ? null : 'matrix'},
                {class: 'matrix-link'}, t('landuseSide.matrix.see')), printButton(t)),
            h('p', {class: 'panel-source print-source'}, sources(scene, composition))));
        host.setPrintVersion(null);
        if (scene.chosen && drawn?.chosen !== scene.chosen) {
            panel.querySelector(`[data-conflict="${CSS.escape(scene.chosen)}"]`)?.scrollIntoView({block: 'nearest'});
        }
    }

    function codesOf({composition, plans}) {
        const codes = new Set(plans.map((plan) => plan.territory.code));
        const places = composition.places.filter((place) => codes.has(place.code));
        const areas = new Map();
        for (const each of places.flatMap((place) => place.classes)) areas.set(each.id, (areas.get(each.id) ?? 0) + each.hectares);
        return [...areas].filter(([, area]) => area > 0).sort((a, b) => b[1] - a[1]).map(([id]) => id);
    }

    function headline({plans, detail}) {
        const places = format.list(plans.map((plan) => plan.territory.name));
        // a border that was not evaluated has no conflicts because nobody looked
        if (!detail?.evaluated) return t('landuseSide.headline.apart', {places});
        return t('landuseSide.headline', {places, n: detail.conflicts.length, conflict: format.number(conflictMetres(detail) / 1000, 1),
            all: format.number(detail.reference.lengthMetres / 1000, 1)});
    }

    const conflictMetres = (detail) => detail.conflicts.reduce((sum, each) => sum + each.lengthMetres, 0);

    function fields(scene, state) {
        const {usable, plans, subject, beside} = scene;
        const ids = plans.map((plan) => plan.id);
        const change = (next) => navigate({plans: next.join(','), other: null, conflict: null, pair: null});
        const choices = (i) => usable.filter((plan) => plan === plans[i] || !plans.includes(plan))
            .map((plan) => ({id: plan.id, label: planChoice(plan)}));
        return [
            plans.map((plan, i) => h('div', {class: 'plan-field'}, selectField({label: t('landuseSide.plan', {n: i + 1}), value: plan.id,
                options: choices(i), onChange: (id) => change(ids.map((each, j) => (j === i ? id : each)))}),
            plans.length > 2 ? h('button', {type: 'button', class: 'link-button', 'aria-label': t('landuseSide.plan.remove',
                {name: plan.territory.name}), onclick: () => change(ids.filter((_, j) => j !== i))}, t('landuseSide.remove')) : null)),
            plans.length < Math.min(MOST_PLANS, usable.length) ? h('button', {type: 'button', class: 'link-button add-plan', onclick: () =>
                change([...ids, nextPlan(scene).id])}, t('landuseSide.plan.add')) : null,
            selectField({label: t('zoning.subject'), value: subject,
                options: SUBJECTS.map((id) => ({id, label: t(`zoning.subject.${id}`)})),
                onChange: (id) => navigate({subject: id === 'class' ? null : id})}),
            selectField({label: t('landuseSide.show'), value: beside,
                options: BESIDE.map((id) => ({id, label: t(`landuseSide.show.${id}`)})),
                onChange: (id) => navigate({show: id === BESIDE[0] ? null : id, conflict: null})}),
            checkField({label: t('landuseSide.linked'), checked: linked, onChange: (on) => {
                linked = on;
                link();
                if (on && frames.length > 0) frames.slice(1).forEach(({atlas}) => atlas.showView(frames[0].atlas.view()));
            }}),
            pack.example ? h('span', {class: 'badge'}, t('zoning.example')) : null,
            scene.replaced.length > 0 ? h('p', {class: 'hint bar-note'}, t('landuseSide.replaced',
                {ids: scene.replaced.join(', ')}), ' ', stateLink(context, {study: 'landuseVersions', other: null, conflict: null}, {},
                t('landuseSide.replaced.see'))) : null,
        ];
    }

    /** A neighbour first. */
    function nextPlan({usable, plans, neighbours}) {
        const codes = new Set(plans.map((plan) => plan.territory.code));
        const near = new Set(neighbours.filter((border) => border.between.some((each) => codes.has(each.code)))
            .flatMap((border) => border.between.map((each) => each.code)));
        const free = usable.filter((plan) => !plans.includes(plan));
        return free.find((plan) => near.has(plan.territory.code)) ?? free[0];
    }

    function borderChoice({among, border}) {
        return among.length < 2 ? null : h('div', {class: 'border-field'}, selectField({label: t('landuseSide.border'), value: borderKey(border),
            options: among.map((each) => ({id: borderKey(each), label: each.between.map((one) => one.name).join(' – ')})),
            onChange: (id) => navigate({other: id, conflict: null, pair: null})}));
    }

    function borderPart(scene, state, layout) {
        const {border, detail} = scene;
        if (!border) return notNeighbours(scene);
        if (!detail.strip || !layout) {
            return [borderChoice(scene), h('div', {class: 'notice'}, h('h2', {class: 'notice-title'}, t('landuseSide.notevaluated')),
                h('p', {}, datesInWords(detail.reason ?? border.reason, format) || t('zoning.missing')))];
        }
        const conflicts = filterConflicts(numberedConflicts(scene), state);
        const figure = stripFigure({context, detail, layout, conflicts, chosen: state.conflict, onChoose: choose, className,
            lead: stripLead(detail)});
        figures.push(figure);
        const present = new Set([...detail.strip.first, ...detail.strip.second].flat());
        return [borderChoice(scene), figure.element, scene.subject === 'class' ? null : zoneLegend({t, subject: 'class',
            nameOf: className, codes: SIDES_OF_A_BORDER.filter((id) => present.has(id))})];
    }

    function stripLead(detail) {
        const open = notEvaluatedMetres(detail);
        return [t(`landuseSide.strip.lead${detail.evaluated ? '' : '.not'}`, {all: format.number(detail.reference.lengthMetres / 1000, 1),
            conflict: format.number(conflictMetres(detail) / 1000, 1)}),
        open > 0 ? t('landuseSide.strip.open', {length: lengthText(open, format)}) : null,
        t('landuseSide.strip.width'),
        [...detail.strip.first, ...detail.strip.second].some((column) => column.some((id) => !id)) ? t('landuseSide.strip.outside') : null].filter(Boolean).join(' · ');
    }

    const notEvaluatedMetres = (detail) => detail.pieces.filter((piece) => piece.verdict === 'not_evaluated')
        .reduce((sum, piece) => sum + piece.toMetres - piece.fromMetres, 0);

    function notNeighbours({plans, neighbours, usable}) {
        const code = plans[0].territory.code;
        const near = neighbours.filter((border) => border.between.some((each) => each.code === code))
            .map((border) => border.between.find((each) => each.code !== code))
            .map((each) => usable.find((plan) => plan.territory.code === each.code)).filter(Boolean);
        return h('div', {class: 'notice'}, h('h2', {class: 'notice-title'}, t('landuseSide.apart', {
            places: format.list(plans.map((plan) => plan.territory.name))})),
        near.length === 0 ? null : h('p', {}, t('landuseSide.apart.near', {name: plans[0].territory.name}), ' ',
            near.map((plan, i) => [i > 0 ? ', ' : null, stateLink(context, {plans: `${plans[0].id},${plan.id}`, other: null}, {},
                plan.territory.name)]), '.'));
    }

    function compositionPart(scene, state) {
        const {plans, composition, subject} = scene;
        const places = plans.map((plan) => composition.places.find((place) => place.code === plan.territory.code)).filter(Boolean);
        const measure = state.form === 'habitante' ? 'person' : 'share';
        const codes = orderOfCodes(subject, codesOf(scene));
        if (codes.length === 0) {
            return h('section', {class: 'composition'}, h('h2', {class: 'section-title'}, t('landuseSide.composition')),
                h('p', {class: 'footnote'}, t('landuseSide.composition.none', {subject: t(`zoning.subject.${subject}`).toLowerCase()})));
        }
        const figure = compositionFigure({context, places, subject, codes, nameOf: nameIn(scene), measure,
            title: t(`landuseSide.composition.${subject === 'class' ? 'class' : 'other'}`, {subject: t(`zoning.subject.${subject}`)}),
            lead: t(`landuseSide.measure.${measure}.lead`),
            notes: [measure === 'person' ? format.list(places.map((place) => (place.population ? t('landuseSide.population', {
                name: place.name, value: format.number(place.population.value), period: place.population.period})
                : t('landuseSide.population.none', {name: place.name})))) : null,
            composition.area ? t('zoning.area', composition.area) : null].filter(Boolean)});
        figures.push(figure);
        figure.element.querySelector('.chart-lead').append(h('span', {class: 'lead-switch'}, ' · ', h('button', {type: 'button', class: 'link-button', 'data-focus': 'measure',
            onclick: () => navigate({form: measure === 'person' ? null : 'habitante'}, {replace: true})},
        t(`landuseSide.measure.${measure}.other`))));
        // what explains the figures stands with their table
        figure.element.querySelector('.chart-table').append(figure.element.querySelector('.chart-notes'));
        return h('section', {class: 'composition'}, figure.element, places.filter((place) => !place.comparable).map((place) =>
            h('p', {class: 'footnote'}, t('landuseSide.notcomparable.why', {name: place.name, reason: sentence(place.reason)}))));
    }

    function borderList(scene, state, layout) {
        const {detail} = scene;
        if (scene.beside === 'determinants') return aboveList(scene, state);
        if (!detail?.strip) return null;
        const all = numberedConflicts(scene);
        const left = ordered(filterConflicts(all, state), state.sort, layout?.reversed ?? false);
        const sum = left.reduce((total, each) => total + each.lengthMetres, 0);
        const pairs = [...new Set(all.map((each) => pairKey(each.first, each.second)))];
        return h('section', {class: 'border-conflicts'},
            h('div', {class: 'list-head'}, h('h2', {class: 'section-title'}, t('landuseSide.conflicts')),
                !detail.evaluated ? null : h('span', {class: 'count'}, left.length === all.length
                    ? t('landuseSide.conflicts.count', {n: all.length, length: lengthText(sum, format)})
                    : t('landuseSide.conflicts.some', {n: left.length, all: all.length, length: lengthText(sum, format)}))),
            !detail.evaluated ? h('p', {class: 'footnote'}, t('landuseSide.notevaluated'), '. ', sentence(detail.reason))
                : all.length === 0 ? h('p', {class: 'footnote'}, t('landuseSide.conflicts.none', {
                length: lengthText(detail.reference.lengthMetres - notEvaluatedMetres(detail), format)})) : [
                severitySwitches(context, state, all),
                h('div', {class: 'field-row list-fields'}, selectField({label: t('landuseSide.pairs'), hideLabel: true, value: state.pair ?? '',
                    options: [{id: '', label: t('landuseSide.pairs.all')}, ...pairs.map((id) => ({id,
                        label: pairText({first: id.split(',')[0], second: id.split(',')[1]})}))],
                    onChange: (id) => navigate({pair: id || null, conflict: null}, {replace: true})}),
                selectField({label: t('landuseSide.sort'), hideLabel: true, value: state.sort ?? '', options: ['', 'largo', 'limite'].map((id) => ({id,
                    label: t(`landuseSide.sort.${id || 'rank'}`)})), onChange: (id) => navigate({sort: id || null}, {replace: true})})),
                left.length === 0 ? nothingLeft(context, all.length) : conflictList({context, state, label: t('landuseSide.conflicts'),
                    rows: left.map((each) => ({id: each.id, severity: each.severity, number: each.number, title: pairText(each),
                        small: t('landuseSide.conflict.small', {from: format.number(each.fromMetres / 1000, 1),
                            to: format.number(each.toMetres / 1000, 1), severity: t(`zoning.severity.${each.severity}`).toLowerCase()}),
                        figure: lengthText(each.lengthMetres, format),
                        more: each.reason ? h('p', {}, each.reason) : null}))})],
            csvLink(t, api.landUse.bordersCsv({between: borderKey(scene.border)})),
            h('p', {class: 'footnote'}, t('landuseSide.accuracy', {accuracy: detail.reference.accuracyMetres === null
                || detail.reference.accuracyMetres === undefined ? t('zoning.missing')
                : `${format.number(detail.reference.accuracyMetres)} m`, note: detail.reference.note ?? '',
            version: detail.matrixVersion ?? ''})));
    }

    /** How many hectares of each plan lie in what ranks above it; the study of determinants says the rest. */
    function aboveList({plans, above}, state) {
        return h('section', {class: 'border-conflicts'}, h('h2', {class: 'section-title'}, t('landuseSide.above')),
            plans.map((plan, i) => h('p', {}, h('strong', {}, plan.territory.name), ': ', t('landuseSide.above.sum', {
                n: above[i].conflicts.length, area: hectaresText(above[i].conflicts.reduce((sum, each) => sum + each.hectares, 0), format),
                open: above[i].kinds.filter((kind) => kind.state === 'not_evaluated').length}), ' ',
            stateLink({...context}, {study: 'landuseDeterminants', plans: plan.id, show: null, other: null, conflict: null,
                severity: state.severity}, {}, t('landuseSide.above.see')))));
    }

    function sources({plans}, composition) {
        return [...plans.map((plan) => `${plan.territory.name}: ${plan.actSource ?? ''}`),
            composition.area ? t('zoning.area', composition.area) : ''].filter(Boolean).join('. ');
    }

    /** "No comparable: …" is said already. */
    const sentence = (reason) => {
        const text = datesInWords(reason, format).replace(/^(no comparable|not comparable):\s*/i, '');
        return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
    };

    await update(context.state);
    return {
        unmount() {
            gone = true;
            loading?.abort();
            figures.forEach((figure) => figure.destroy());
            leaveMaps();
        },
        onState: (next) => update(next),
    };
}
