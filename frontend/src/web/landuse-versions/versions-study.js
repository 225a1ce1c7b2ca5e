import {isAbort} from '../api/http.js';
import {h, percent, show} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {datesInWords} from '../lib/dated.js';
import {SOIL_CLASSES, NO_CLASSES, lookOf} from '../lib/zone-looks.js';
import {createZoneFrame} from '../zoning/frame.js';
import {conflictList, csvLink, emptyOfPolygons, hectaresText, planText, printButton, swatch, versionName, zoneLegend} from '../zoning/parts.js';
import {drawnZones, loadZones, orderOfCodes, zoneCard} from '../zoning/zones.js';
import {changeMatrix} from './change-matrix.js';
import {changedCells, changesFrom, chooseVersions, versionsByTerritory} from './choice.js';
import {flowFigure} from './flow-figure.js';
import {createSwipe} from './swipe.js';

const SUBJECTS = ['class', 'rural_category', 'soil_class'];
const LISTED = 30;
const NUMBERED = 15;
const FARMLAND = 'agropecuario';
const CHANGES = 'cambios';

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mountVersions(context) {
    const {api, host, t, format, navigate, pack} = context;
    const bar = h('div', {class: 'zoning-bar'});
    const heading = h('h1', {class: 'zoning-heading'});
    const facts = h('div', {class: 'print-facts'});
    const maps = h('div', {class: 'zone-maps'});
    const legend = h('div');
    const below = h('div', {class: 'zoning-below flow-row'});
    const panel = h('aside', {class: 'zoning-panel', 'aria-label': t('landuseVersions.panel')});
    const page = h('div', {class: 'zoning zoning-versions'}, bar, heading, facts, h('div', {class: 'zoning-body'},
        h('div', {class: 'zoning-left'}, maps, legend, below), panel));
    show(host.page, page);
    maps.style.setProperty('--maps', 1);
    let frame = null;
    let swipe = null;
    let afterTitle = null;
    let loading = null;
    let drawn = null;
    let figures = [];
    let whole = false;
    let gone = false;

    async function load(state, signal) {
        const options = {signal};
        const register = await api.landUse.list({}, options);
        const byTerritory = versionsByTerritory(register.items);
        const choice = chooseVersions(state, byTerritory);
        if (!choice) return {byTerritory, some: register.items.some((plan) => plan.zones > 0)};
        const subject = SUBJECTS.includes(state.subject) ? state.subject : 'class';
        const [answer, before, after, details] = await Promise.all([
            api.landUse.changes(choice.to.id, {from: choice.from.id, theme: subject, geometry: true}, options),
            loadZones(api, choice.from.id, subject, signal), loadZones(api, choice.to.id, subject, signal),
            // where versions do not compare the answer names no code
            subject === 'class' ? [] : Promise.all([choice.from, choice.to].map((plan) => api.landUse.get(plan.id, options)))]);
        const names = details.flatMap(({themesDetail}) => themesDetail).filter(({theme}) => theme === subject)
            .flatMap(({codes}) => codes.filter(({code, name}) => code && name).map(({code, name}) => [code, name]));
        return {byTerritory, ...choice, subject, answer, names, before, after, items: changesFrom(answer.changes?.features ?? [])};
    }

    async function update(state) {
        loading?.abort();
        loading = new AbortController();
        const {signal} = loading;
        try {
            const scene = await progressWhile(host.page, load(state, signal));
            if (signal.aborted || gone) return;
            if (!scene.to) {
                leaveMap();
                show(host.page, scene.some ? h('div', {class: 'zoning-empty'}, emptyNotice({title: t('landuseVersions.none.title'),
                    text: t('landuseVersions.none'), action: {label: t('zoning.register'), href: context.hrefOf({study: null, plans: null})}}))
                    : emptyOfPolygons(context, state));
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
            show(host.page, failureNotice({t, error, title: t('zoning.failed'), onRetry: () => update(state)}));
        }
    }

    // --- map

    async function build() {
        const made = await createZoneFrame({context, label: t('landuseVersions.map'), speak: () => heading.textContent,
            onConflict: choose});
        if (gone) {
            made.destroy();
            return;
        }
        frame = made;
        afterTitle = h('div', {class: 'zone-title is-after', 'data-covers-map': true});
        swipe = createSwipe({label: t('landuseVersions.swipe'), say: (share) => t('landuseVersions.swipe.at', {n: Math.round(share * 100)}),
            onMove: (share) => frame?.atlas.moveDivider(share)});
        frame.element.append(afterTitle, swipe.element);
        show(maps, frame.element);
        swipe.set(0.5);
    }

    async function drawMap(scene, state) {
        const {from, to, subject, before, after, items} = scene;
        if (!frame) await build();
        if (gone) return;
        const code = to.territory.code;
        const changed = state.form === CHANGES;
        const fresh = drawn?.to.id !== to.id || drawn?.from.id !== from.id;
        const shown = shownItems(scene, state);
        frame.about([code]);
        frame.atlas.select(code);
        show(frame.title, h('p', {class: 'zone-title-name'}, changed ? t('landuseVersions.map.changes') : yearOf(from)),
            h('p', {class: 'zone-title-small'}, changed ? t('landuseVersions.map.between', {from: yearOf(from), to: yearOf(to)})
                : versionName(from, {t, format})));
        afterTitle.hidden = changed;
        show(afterTitle, h('p', {class: 'zone-title-name'}, yearOf(to)), h('p', {class: 'zone-title-small'}, versionName(to, {t, format})));
        swipe.element.hidden = changed;
        if (changed) {
            frame.atlas.setZonesAfter(null);
            frame.atlas.setZones([...drawnZones(after, subject, true), ...shown.filter((item) => item.geometry).map((item) =>
                ({id: `change/${item.id}`, geometry: item.geometry, look: lookOf(item.farmland ? 'rural_category' : subject, item.to)}))]);
        } else {
            frame.atlas.setZones(drawnZones(before, subject));
            frame.atlas.setZonesAfter(drawnZones(after, subject), swipe.share());
        }
        const sides = {before: new Map(before.map((zone) => [zone.id, zone])), after: new Map(after.map((zone) => [zone.id, zone]))};
        frame.hoverWith((id, x) => hoverWords(scene, sides, id, x));
        const numbered = changed || state.conflict ? shown.filter((item, i) => item.geometry && (changed ? i < NUMBERED : false
            || item.id === state.conflict)) : [];
        frame.atlas.setConflicts(numbered.length === 0 ? null : {chosen: state.conflict, items: numbered.map((item) => ({id: item.id,
            number: item.number, severity: null, geometry: item.geometry, title: itemTitle(item)}))});
        if (fresh) frame.fit();
        const chosen = items.find((item) => item.id === state.conflict);
        if (chosen?.bbox && (fresh || drawn?.chosen !== chosen.id)) frame.fly(chosen.bbox);
        scene.chosen = chosen?.id ?? null;
    }

    function hoverWords(scene, sides, id, x) {
        if (id.startsWith('change/')) {
            const item = scene.items.find((each) => `change/${each.id}` === id);
            return item ? [h('p', {class: 'hover-title'}, `${item.fromName} → ${item.toName}`),
                h('p', {class: 'hover-small'}, hectaresText(item.hectares, format))] : null;
        }
        const right = x > swipe.share() * frame.element.clientWidth;
        const zone = swipe.element.hidden ? sides.after.get(id) : sides[right ? 'after' : 'before'].get(id);
        return zone ? zoneCard(zone, scene.subject, nameIn(scene), {t, format}) : null;
    }

    function leaveMap() {
        frame?.destroy();
        frame = null;
        drawn = null;
    }

    const choose = (id) => navigate({conflict: drawn?.chosen === id ? null : id}, {replace: true});

    // --- words

    const yearOf = (plan) => String(plan.act?.date ?? plan.version ?? plan.id).slice(0, 4);

    function nameIn({answer, names, before, after, subject}) {
        const known = new Map([...names, ...[...before, ...after].map((zone) => [zone.code, zone.name]),
            ...[...answer.fromTotals, ...answer.toTotals].map((each) => [each.id, each.name])].filter(([, name]) => name));
        return (code) => (subject === 'class' ? t(`zoning.class.${code}`) : known.get(code) ?? code ?? t('zoning.missing'));
    }

    const itemTitle = (item) => `${item.number}. ${item.fromName} → ${item.toName}, ${hectaresText(item.hectares, format)}`;

    function shownItems({items}, state) {
        const farmland = state.section === FARMLAND;
        const [from, to] = (state.pair ?? '').split(',');
        return items.filter((item) => item.farmland === farmland && (farmland || !state.pair || (item.from === from && item.to === to)));
    }

    function orderOf({answer, subject}) {
        const ids = [...new Set([...answer.fromTotals, ...answer.toTotals].map((each) => each.id))];
        return subject === 'class' ? [...SOIL_CLASSES, ...NO_CLASSES].filter((id) => ids.includes(id)) : ids;
    }

    // --- the rest

    function drawRest(scene, state) {
        const {from, to, subject, answer, before, after} = scene;
        const heads = [yearOf(from), yearOf(to)];
        host.setBreadcrumb([{label: `${to.territory.name}, ${heads.join(' – ')}`}]);
        document.title = `${to.territory.name} · ${t('landuseVersions.door')} · ${pack.name} · Territoria`;
        heading.textContent = headline(scene);
        show(facts, [from, to].map((plan) => h('p', {}, h('strong', {}, yearOf(plan)), `: ${plan.kindName}. ${planText(plan, {t, format})}`)));
        redrawKeepingFocus(bar, () => show(bar, fields(scene, state)));
        figures.forEach((figure) => figure.destroy());
        figures = [];
        show(legend, zoneLegend({t, subject, nameOf: nameIn(scene), codes: orderOfCodes(subject, [...before, ...after].map((zone) => zone.code))}));
        redrawKeepingFocus(below, () => show(below, answer.comparable ? flows(scene, state, heads) : null));
        redrawKeepingFocus(panel, () => show(panel, h('p', {class: 'kicker'}, t('landuseVersions.kicker', {name: to.territory.name,
            from: heads[0], to: heads[1]})), h('p', {class: 'panel-title', 'aria-hidden': 'true'}, heading.textContent),
        answer.comparable ? null : notComparable(answer),
        farmlandPart(scene), expansionPart(scene), answer.comparable || scene.items.length > 0 ? listPart(scene, state) : null,
        h('footer', {class: 'zoning-foot'}, csvLink(t, api.landUse.changesCsv(to.id, {from: from.id, theme: subject})), printButton(t)),
        h('p', {class: 'panel-source print-source'}, answer.area ? t('zoning.area', answer.area) : '')));
    }

    function headline({from, to, answer}) {
        const years = {from: yearOf(from), to: yearOf(to), name: to.territory.name};
        const its = answer.agricultural;
        if (its) {
            return its.lostHectares > 0 || its.gainedHectares > 0
                ? t('landuseVersions.headline', {...years, lost: hectaresText(its.lostHectares, format), gained: hectaresText(its.gainedHectares, format)})
                : t('landuseVersions.headline.same', years);
        }
        if (!answer.comparable) return t('landuseVersions.headline.not', years);
        return t('landuseVersions.headline.class', {...years, area: hectaresText(changedCells(answer.matrix)
            .reduce((sum, cell) => sum + cell.hectares, 0), format)});
    }

    const notComparable = (answer) => h('div', {class: 'notice is-plain'}, h('h2', {class: 'notice-title'}, t('landuseVersions.not')),
        h('p', {}, datesInWords(answer.reason, format)));

    function fields({byTerritory, versions, from, to, subject}, state) {
        const places = [...byTerritory.values()].map((list) => list[0].territory).sort((a, b) => format.compare(a.name, b.name));
        const versionChoices = (other) => versions.filter((plan) => plan !== other).map((plan) => ({id: plan.id, label: versionLabel(plan)}));
        return [
            selectField({label: t('landuseVersions.municipality'), value: to.territory.code,
                options: places.map((place) => ({id: place.code, label: place.name})),
                onChange: (code) => {
                    const list = byTerritory.get(code);
                    navigate({plans: `${list.at(-2).id},${list.at(-1).id}`, conflict: null, pair: null, section: null});
                }}),
            selectField({label: t('landuseVersions.before'), value: from.id, options: versionChoices(to),
                onChange: (id) => navigate({plans: `${id},${to.id}`, conflict: null, pair: null})}),
            selectField({label: t('landuseVersions.after'), value: to.id, options: versionChoices(from),
                onChange: (id) => navigate({plans: `${from.id},${id}`, conflict: null, pair: null})}),
            selectField({label: t('zoning.subject'), value: subject, options: SUBJECTS.map((id) => ({id, label: t(`zoning.subject.${id}`)})),
                onChange: (id) => navigate({subject: id === 'class' ? null : id, pair: null, conflict: null})}),
            segmented({label: t('landuseVersions.form'), value: state.form === CHANGES ? CHANGES : '', options: [
                {id: '', label: t('landuseVersions.form.swipe')}, {id: CHANGES, label: t('landuseVersions.form.changes')}],
            onChange: (id) => navigate({form: id || null}, {replace: true})}),
            pack.example ? h('span', {class: 'badge'}, t('zoning.example')) : null,
        ];
    }

    const versionLabel = (plan) => `${versionName(plan, {t, format})}${plan.inForce ? `, ${t('landuseVersions.inforce')}` : ''}`;

    function flows(scene, state, heads) {
        const {answer, subject} = scene;
        const order = orderOf(scene);
        figures.splice(0).forEach((each) => each.destroy());
        const changed = changedCells(answer.matrix);
        const total = answer.matrix.reduce((sum, cell) => sum + cell.hectares, 0);
        const sum = changed.reduce((all, cell) => all + cell.hectares, 0);
        const figure = flowFigure({context, answer, subject, order, heads, whole, pair: state.pair,
            title: t('landuseVersions.flow.title', {share: format.number((sum / (total || 1)) * 100, 1)}),
            lead: changed[0] ? t('landuseVersions.flow.lead', {from: changed[0].fromName, to: changed[0].toName,
                area: hectaresText(changed[0].hectares, format)}) : t('landuseVersions.flow.none'),
            onChoose: (from, to) => navigate({pair: state.pair === `${from},${to}` ? null : `${from},${to}`, section: null, conflict: null,
                form: CHANGES}, {replace: true})});
        figures.push(figure);
        if (changed.length > 0) {
            figure.element.querySelector('.chart-head').append(segmented({label: t('landuseVersions.flow.of'), value: String(whole), small: true,
                options: [false, true].map((on) => ({id: String(on), label: t(`landuseVersions.flow.${on ? 'whole' : 'changed'}`)})),
                onChange: (id) => {
                    whole = id === 'true';
                    redrawKeepingFocus(below, () => show(below, flows(scene, state, heads)));
                }}));
        }
        return [figure.element, changeMatrix(context, answer, subject, order, heads, state.pair)];
    }

    function farmlandPart({answer}) {
        const its = answer.agricultural;
        const title = h('h2', {class: 'section-title'}, t('landuseVersions.farmland'));
        if (!its) {
            return h('section', {class: 'balance'}, title, h('p', {class: 'footnote'}, datesInWords(answer.agriculturalReason ?? answer.reason, format)
                || t('landuseVersions.farmland.none')));
        }
        const most = Math.max(1e-9, ...its.lostTo.map((each) => each.hectares));
        return h('section', {class: 'balance'}, title,
            figureRow([['lost', its.lostHectares], ['gained', its.gainedHectares], ['net', its.netHectares]], 'farmland'),
            its.lostTo.length === 0 ? null : [h('h3', {class: 'balance-head'}, t('landuseVersions.farmland.to')),
                h('ul', {class: 'balance-rows'}, its.lostTo.map((each) => h('li', {},
                    swatch(lookOf('class', each.class ?? each.id)),
                    h('span', {class: 'balance-name'}, each.name === each.className || !each.className ? each.name : `${each.name} (${
                        each.className.toLowerCase()})`),
                    h('span', {class: 'balance-bar', 'aria-hidden': 'true'}, h('span', {style: {width: percent((each.hectares / most) * 100)}})),
                    h('span', {class: 'number'}, hectaresText(each.hectares, format)))))],
            its.unknownHectares > 0 ? h('p', {class: 'footnote'}, t('landuseVersions.farmland.unknown', {
                area: hectaresText(its.unknownHectares, format)})) : null,
            h('p', {class: 'footnote'}, its.rule));
    }

    function expansionPart({answer}) {
        const its = answer.expansion;
        return h('section', {class: 'balance'}, h('h2', {class: 'section-title'}, t('landuseVersions.expansion')),
            its ? [figureRow([['granted', its.grantedHectares], ['used', its.usedHectares], ['withdrawn', its.withdrawnHectares]], 'expansion'),
                h('p', {class: 'footnote'}, its.rule)]
                : h('p', {class: 'footnote'}, datesInWords(answer.expansionReason ?? answer.reason, format)
                    || t('landuseVersions.expansion.none')));
    }

    function figureRow(entries, group) {
        return h('dl', {class: 'balance-figures'}, entries.map(([id, hectares]) => h('div', {},
            h('dt', {}, t(`landuseVersions.${group}.${id}`)),
            h('dd', {class: id === 'net' && hectares < 0 ? 'is-behind' : null}, id === 'net' ? `${format.signed(hectares, Math.abs(hectares) < 100 ? 1 : 0)} ha`
                : hectaresText(hectares, format)))));
    }

    function listPart(scene, state) {
        const {answer, items} = scene;
        const farmland = state.section === FARMLAND;
        const shown = shownItems(scene, state);
        const sum = shown.reduce((all, item) => all + item.hectares, 0);
        const listed = state.view === 'all' ? shown : shown.slice(0, LISTED);
        const counts = {false: items.filter((item) => !item.farmland).length, true: items.filter((item) => item.farmland).length};
        const pairs = changedCells(answer.matrix);
        const pairName = pairs.find((cell) => `${cell.from},${cell.to}` === state.pair);
        return h('section', {class: 'border-conflicts'},
            h('div', {class: 'list-head'}, h('h2', {class: 'section-title'}, t('landuseVersions.list')),
                h('span', {class: 'count'}, t('landuseVersions.list.count', {n: shown.length, area: hectaresText(sum, format) || '0 ha'}))),
            counts.true > 0 ? segmented({label: t('landuseVersions.list'), small: true, value: farmland ? FARMLAND : '', options: [
                {id: '', label: `${t('landuseVersions.list.all')} ${counts.false}`},
                {id: FARMLAND, label: `${t('landuseVersions.list.farmland')} ${counts.true}`}],
            onChange: (id) => navigate({section: id || null, pair: null, conflict: null}, {replace: true})}) : null,
            farmland || pairs.length < 2 ? null : h('div', {class: 'list-fields'}, selectField({label: t('landuseVersions.pair'), hideLabel: true,
                value: pairName ? state.pair : '', options: [{id: '', label: t('landuseVersions.pair.all')}, ...pairs.map((cell) => ({
                    id: `${cell.from},${cell.to}`, label: `${cell.fromName} → ${cell.toName} · ${hectaresText(cell.hectares, format)}`}))],
                onChange: (id) => navigate({pair: id || null, conflict: null}, {replace: true})})),
            shown.length === 0 ? h('p', {class: 'footnote'}, t('landuseVersions.list.none')) : conflictList({context, state,
                label: t('landuseVersions.list'), rows: listed.map((item) => ({id: item.id, severity: null, number: null, figure: hectaresText(item.hectares, format),
                    mark: h('span', {class: 'change-number'}, item.number),
                    title: [swatch(lookOf(item.farmland ? 'rural_category' : scene.subject, item.to), {width: 18, height: 11}), ` ${item.fromName} → ${item.toName}`],
                    small: item.farmland ? t('landuseVersions.list.lost') : t('landuseVersions.list.change')}))}),
            shown.length > listed.length ? stateLink(context, {view: 'all'}, {class: 'link-button'}, t('landuseVersions.list.more', {n: shown.length})) : null,
            answer.filtered?.changes > 0 ? h('p', {class: 'footnote'}, t('landuseVersions.filtered', {n: answer.filtered.changes,
                area: hectaresText(answer.filtered.hectares, format), width: format.number(answer.filtered.widthMetres)})) : null,
            answer.filtered?.note ? h('p', {class: 'footnote'}, answer.filtered.note) : null,
            (answer.leftOut ?? []).length > 0 ? h('p', {class: 'footnote'}, t('landuseVersions.leftout', {n: answer.leftOut.length})) : null);
    }

    await update(context.state);
    return {
        unmount() {
            gone = true;
            loading?.abort();
            figures.forEach((figure) => figure.destroy());
            leaveMap();
        },
        onState: (next) => update(next),
    };
}
