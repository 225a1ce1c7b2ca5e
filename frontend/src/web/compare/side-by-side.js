import {h, show} from '../kit/dom.js';
import {checkField, fieldGroup} from '../kit/fields.js';
import {territoryLink} from '../kit/links.js';
import {sortableTable} from '../kit/table.js';
import {comparablePeriods} from '../lib/comparable.js';
import {comparison, orderOf} from '../lib/facts.js';
import {besideOf, countChanges, writeMap} from '../lib/pairing.js';
import {sequentialRamp} from '../lib/ramps.js';
import {lockViews} from '../map/lock.js';
import {classWish, colouring} from '../thematic/classes.js';
import {LATEST_AVAILABLE} from '../thematic/catalogue.js';
import {breakdownName, methodFields} from '../thematic/controls.js';
import {departmentOf} from '../thematic/reference.js';
import {distanceText, periodName, subject, unitName} from '../thematic/sentences.js';
import {classLegend} from './class-legend.js';
import {createFrame} from './frame.js';
import {firstChooser, secondChooser, secondView} from './map-chooser.js';
import {chosenLine, csvButton, heading, markEverywhere, regionNames} from './parts.js';

const OWN_CLASSES = 'propias';
const WORST = 10;

/** Two maps that move together. @type {import('./compare-study.js').Form} */
export const sideBySide = {id: 'dos', mount: mountSideBySide};

function mountSideBySide(first) {
    const {context} = first;
    const {api, t, format} = context;
    const head = h('div');
    const line = h('div');
    const pair = h('div', {class: 'compare-pair'});
    const below = h('div', {class: 'compare-below'});
    const element = h('div', {class: 'compare-form'}, head, line, pair, below);
    let scene = first;
    let sides = [];
    let frames = null;
    let unlock = () => {};
    let gone = false;

    const valueOf = (side, code) => side.byCode.get(code);

    function words(side, code) {
        const item = valueOf(side, code);
        if (!item || item.value === null) return t('common.missing');
        const text = format.value(item.value, side.view.item);
        return side.view.period === LATEST_AVAILABLE ? `${text} (${periodName(item.period, t)})` : text;
    }

    const nameOf = (code) => sides[0]?.byCode.get(code)?.name ?? code;

    const say = (code) => t('compare.side.say', {name: nameOf(code), first: words(sides[0], code),
        second: words(sides[1], code), difference: differenceOf(code) ?? ''}).trim();

    function differenceOf(code) {
        if (!sameUnit()) return null;
        const [a, b] = sides.map((side) => valueOf(side, code)?.value ?? null);
        return a === null || b === null ? null
            : t('compare.side.difference', {n: distanceText(b - a, sides[0].view.item, context)});
    }

    const sameUnit = () => sides[0].view.item.unit === sides[1].view.item.unit;

    function hover(code) {
        return sides.length < 2 ? [] : [h('p', {class: 'hover-title'}, nameOf(code)),
            ...sides.map((side, i) => h('p', {class: 'hover-small'}, h('strong', {}, words(side, code)), ' ',
                `${t(`compare.map.${i + 1}`)}: ${shortSubject(side.view)}`)),
            differenceOf(code) ? h('p', {class: 'hover-small'}, differenceOf(code)) : null];
    }

    /** What tells the two maps apart: the period or the breakdown where the indicator is the same. */
    function shortSubject(view) {
        const [a, b] = sides.map((side) => side.view);
        if (a.item !== b.item) return subject(view, t);
        const parts = [a.period === b.period ? null : periodName(view.period, t),
            a.breakdown === b.breakdown ? null : breakdownName(view.breakdown, view.item).toLowerCase()].filter(Boolean);
        return parts.length === 0 ? periodName(view.period, t) : parts.join(', ');
    }

    async function build() {
        const made = await Promise.all([1, 2].map((n) => createFrame({context, hover, speak: say,
            label: `${t(`compare.map.${n}`)}. ${t('atlas.label', {place: context.pack.name})}`,
            onSelect: (code) => scene.choose(code)})));
        if (gone) {
            made.forEach((frame) => frame.destroy());
            return;
        }
        frames = made.map((frame) => ({...frame, title: h('h2', {class: 'compare-title'}),
            legend: h('div', {class: 'compare-legend-place'})}));
        show(pair, frames.map(({title, element: stage, legend}) => h('section', {class: 'compare-map'}, title, stage,
            legend)));
        const free = lockViews(frames.map((frame) => frame.atlas));
        // each map that is fitted to the paper moves the other: the names come last
        const drawNames = () => frames.forEach(({atlas}) => atlas.drawNow());
        globalThis.addEventListener('beforeprint', drawNames);
        unlock = () => {
            globalThis.removeEventListener('beforeprint', drawNames);
            free();
        };
        frames.forEach(({atlas}, i) => {
            const other = frames[1 - i].atlas;
            const mark = (code) => {
                other.hover(code);
                markEverywhere(below, code);
                markEverywhere(pair, code);
            };
            atlas.on('hover', ({code}) => mark(code));
            atlas.on('focus', ({code}) => mark(code));
            atlas.on('leave', () => mark(null));
        });
        below.addEventListener('pointerover', (event) => {
            const code = event.target.closest?.('tr')?.querySelector('[data-territory]')?.dataset.territory ?? null;
            frames.forEach(({atlas}) => atlas.hover(code));
        });
        below.addEventListener('pointerleave', () => frames.forEach(({atlas}) => atlas.hover(null)));
    }

    async function load({view, state, signal, catalogue}) {
        const options = {signal};
        const about = view.item.periods.length > 1 ? await api.indicator.get(view.item.code, options) : null;
        const comparable = comparablePeriods(view.item.periods, view.period, about?.breaks ?? []);
        const second = secondView({catalogue, state, view}, () => besideOf(view,
            [...catalogue.byCode.values()], comparable));
        if (!second) {
            await api.indicator.get(state.other.split(':')[0], options); // says which one does not exist
            throw new Error('an indicator that exists cannot be shown');
        }
        const views = [view, second];
        const shared = view.item.unit === second.item.unit && state.section !== OWN_CLASSES;
        const wish = classWish(state);
        const loaded = await Promise.all(views.map(async (each, i) => {
            const {item, period, breakdown} = each;
            const other = views[1 - i];
            const others = shared ? writeMap({indicator: other.item.code, period: other.period,
                breakdown: other.breakdown}) : null;
            const [values, classification] = await Promise.all([
                api.indicator.values(item.code, {period, breakdown}, options),
                api.indicator.classes(item.code, {period, breakdown, ...wish, others}, options)]);
            const ramp = sequentialRamp((shared ? view : each).item.dimension, classification.classes.length || 1);
            return {view: each, values, classification, ramp, colourOf: colouring(classification, ramp),
                department: departmentOf(values, item), byCode: new Map(values.items.map((one) => [one.code, one]))};
        }));
        const broken = second.item === view.item && second.period !== view.period
            && ![view.period, second.period].includes(LATEST_AVAILABLE) && !comparable.includes(second.period);
        return {loaded, shared, broken, missing: second.missingPeriod};
    }

    async function update(next) {
        const [{loaded, shared, broken, missing}] = await Promise.all([load(next), frames ?? build()]);
        if (gone || next.signal.aborted) return [];
        scene = next;
        sides = loaded;
        frames.forEach(({atlas, title, legend}, i) => {
            const side = sides[i];
            title.textContent = subject(side.view, t);
            atlas.paint((code) => ({fill: side.colourOf(side.byCode.get(code)?.value ?? null)}));
            atlas.select(scene.state.territory);
            show(legend, classLegend({context, ...side, highlight: (codes) => frames.forEach((frame) =>
                frame.atlas.highlight(codes))}));
        });
        show(head, heading(title(), sentences(shared, broken, missing)));
        show(line, chosenLine(scene, say));
        show(below, table(), csvButton(context, `${sides[0].view.item.code}-${sides[1].view.item.code}`, csvRows));
        return fields(shared);
    }

    function title() {
        if (sameUnit()) {
            const {higher, both} = countChanges(sides[0].values.items, sides[1].values.items);
            return t('compare.side.title', {higher, both, first: shortSubject(sides[0].view),
                second: shortSubject(sides[1].view)});
        }
        const [a, b] = sides.map((side) => new Set([...side.values.items].filter((item) => item.value !== null)
            .sort(comparison(orderOf(side.view.item))).slice(0, WORST).map((item) => item.code)));
        const n = [...a].filter((code) => b.has(code)).length;
        return t('compare.side.title.common', {n, of: WORST});
    }

    function sentences(shared, broken, missing) {
        return [
            broken ? h('strong', {class: 'compare-warning'}, t('compare.side.broken', {first: sides[0].view.period,
                second: sides[1].view.period}), ' ') : null,
            missing ? h('strong', {class: 'compare-warning'}, t('indicator.noperiod', {period: missing}), ' ') : null,
            t(shared ? 'compare.side.shared' : sameUnit() ? 'compare.side.own' : 'compare.side.units'),
        ];
    }

    function table() {
        const regions = regionNames(sides[0].view);
        const column = (side, i) => ({label: `${t(`compare.map.${i + 1}`)}: ${shortSubject(side.view)}`, number: true,
            key: (item) => side.byCode.get(item.code)?.value ?? null, cell: (item) => {
                const its = side.byCode.get(item.code);
                return its?.value === null || its === undefined ? h('span', {class: 'is-missing'}, t('common.missing'))
                    : side.view.period === LATEST_AVAILABLE
                        ? [format.figure(its.value, side.view.item), h('span', {class: 'count'},
                            ` ${periodName(its.period, t)}`)] : format.figure(its.value, side.view.item);
            }});
        const difference = (item) => {
            const [a, b] = sides.map((side) => side.byCode.get(item.code)?.value ?? null);
            return a === null || b === null ? null : b - a;
        };
        return sortableTable({t, compare: format.compare, caption: t('compare.side.caption', {
            first: subject(sides[0].view, t), firstUnit: unitName(sides[0].view.item, t),
            second: subject(sides[1].view, t), secondUnit: unitName(sides[1].view.item, t)}),
        columns: [{label: t('indicator.table.name'), key: (item) => item.name,
            cell: (item) => territoryLink(context, item.code, {'aria-current': item.code === scene.state.territory
                ? 'true' : null}, item.name)},
        {label: t('indicator.table.region'), key: (item) => regions.get(item.code) ?? ''},
        ...sides.map(column),
        ...(sameUnit() ? [{label: t('compare.difference'), number: true, key: difference,
            cell: (item) => (difference(item) === null ? '' : format.signed(difference(item),
                sides[0].view.item.decimals))}] : [])],
        rows: [...sides[0].values.items].sort(comparison(orderOf(sides[0].view.item)))});
    }

    function csvRows() {
        const regions = regionNames(sides[0].view);
        const of = (side, code) => side.byCode.get(code) ?? {};
        return [['codigo', t('indicator.table.name'), t('indicator.table.region'), ...[1, 2].flatMap((n) => [
            `${t('indicator.picker')} ${n}`, `${t('indicator.period')} ${n}`, `${t('indicator.breakdown')} ${n}`,
            `${t('indicator.about.unit')} ${n}`, `${t('indicator.table.value')} ${n}`,
            `${t('indicator.table.reason')} ${n}`, `${t('common.source')} ${n}`])],
        ...sides[0].values.items.map((item) => [item.code, item.name, regions.get(item.code), ...sides.flatMap((side) => [
            side.view.item.name, of(side, item.code).period ?? side.view.period, breakdownName(side.view.breakdown, side.view.item),
            side.view.item.unit, of(side, item.code).value, of(side, item.code).reason, side.values.sources
                .map((source) => `${source.organisation}, ${source.title}`).join('; ')])])];
    }

    function fields(shared) {
        const {navigate} = context;
        return [
            h('div', {class: 'compare-choosers'}, firstChooser(scene, t('compare.map.1')),
                secondChooser(scene, t('compare.map.2'), sides[1].view)),
            fieldGroup(t('indicator.classification'), null, h('div', {class: 'compare-method'},
                methodFields({view: scene.view, state: scene.state, context,
                    classification: () => sides[0].classification}),
                sameUnit() && scene.state.method !== 'own' ? checkField({label: t('compare.side.same'), checked: shared,
                    onChange: (on) => navigate({section: on ? null : OWN_CLASSES})}) : null)),
        ];
    }

    return {
        element, update,
        destroy() {
            gone = true;
            unlock();
            frames?.forEach((frame) => frame.destroy());
        },
    };
}
