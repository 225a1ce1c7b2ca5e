import {h, percent, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink, territoryLink} from '../kit/links.js';
import {emptyNotice} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {capital, clause} from '../thematic/sentences.js';
import {countText} from '../thematic/gap-list.js';
import {voidScatter} from './void-scatter.js';
import {colourOf, effortText, gapText, isBehind, valueItem} from './void-words.js';

const FACES = ['voids', 'reverse', 'unlocated'];
let figure = null;

/** @type {import('../thematic/thematic-room.js').Face['drawPanel']} */
export function drawVoidPanel(scene) {
    const {context, state, data: {voids, query}} = scene;
    const {t, host, navigate, api} = context;
    figure?.destroy();
    figure = null;
    if (!voids.computable) {
        drawImpossible(scene);
        return;
    }
    const face = FACES.includes(state.view) ? state.view : FACES[0];
    figure = voidScatter(scene);
    const counts = {voids: voids.voids.length, reverse: voids.reverse.length,
        unlocated: voids.unlocated.count + voids.unlocated.unvaluedCount};
    redrawKeepingFocus(host.panel, () => show(host.panel,
        h('header', {class: 'panel-head'},
            h('p', {class: 'kicker'}, t('void.kicker', {gap: voids.gap.name, effort: voids.effort.name})),
            h('h1', {class: 'panel-title'}, headline(scene)),
            h('p', {class: 'panel-sentence'}, sentence(scene))),
        h('div', {class: 'void-lists'},
            segmented({label: t('indicator.view'), value: face,
                onChange: (id) => navigate({view: id === FACES[0] ? null : id}, {replace: true}),
                options: FACES.map((id) => ({id, label: `${t(`void.view.${id}`)} ${counts[id]}`}))}),
            face === 'unlocated' ? unlocated(scene) : list(scene, face)),
        figure.element,
        notes(scene),
        h('footer', {class: 'panel-foot'}, h('span', {class: 'count'}, t('common.computed')),
            face === 'unlocated' ? csvLink(api.priority.voidsCsv({...query, part: 'unlocated'}), t('void.csv.unlocated'), t)
                : csvLink(api.priority.voidsCsv(query), t('indicator.csv'), t))));
}

function csvLink(address, label, t) {
    return h('a', {class: 'link-button csv', download: true, href: address, title: t('indicator.csv.title')},
        icon('download', 16), label);
}

/** Says why there are no voids and offers what there is. */
function drawImpossible({context, data: {voids}}) {
    const {t, host, navigate, hrefOf} = context;
    const other = !voids.effort.available ? {effort: null, plan: null, stage: null, horizon: null}
        : {reference: 'median', peers: null, past: null};
    show(host.panel, emptyNotice({
        title: voids.effort.available ? t('void.title.nogap') : t('void.missing.effort.title'),
        text: `${capital(clause(voids.reason))}.`,
        action: {label: t(voids.effort.available ? 'void.try.median' : 'void.try.commitments'), href: hrefOf(other),
            onclick: (event) => {
                event.preventDefault();
                navigate(other);
            }}}),
    h('div', {class: 'void-notes'}, measure(voids, t), voids.effort.available ? null : unlocated({context, data: {voids}})));
}

function headline({context: {t}, data: {voids}}) {
    const n = voids.voids.length;
    if (n === 0) return t('void.title.none');
    const none = voids.thresholds.little === 0;
    return t(!none ? 'void.title.little' : voids.effort.kind === 'commitments' ? 'void.title.commitments'
        : 'void.title.nothing', {n});
}

function sentence({context: {t, format}, data: {voids}}) {
    const {behind, deep} = voids.thresholds;
    const against = voids.reference.name ?? t(`gap.reference.${voids.reference.kind}`);
    const reached = voids.items.filter((item) => item.total !== null && item.total > 0).length;
    return [
        voids.reference.value === null ? t('void.sentence.each', {name: against})
            : t('void.sentence.reference', {name: against, value: format.value(voids.reference.value, valueItem(voids))}),
        ' ', deep === null ? t('void.sentence.nobody') : t('void.sentence.deep', {n: behind,
            deep: gapText(deep, voids, {t, format})}), ' ',
        h('strong', {class: 'furthest'}, t(`void.sentence.${voids.effort.kind}`, {n: reached, total: voids.total})),
        voids.missing > 0 ? ` ${t('void.sentence.missing', {n: voids.missing})}` : ''];
}

/** Voids deepest first, or efforts without gap, greatest first. */
function list(scene, face) {
    const {context, data: {voids, byCode}} = scene;
    const {t, format} = context;
    const items = voids[face].map((code) => byCode.get(code));
    const base = {counts: voids.gap.counts};
    const most = Math.max(1e-9, ...items.map((item) => Math.abs(item.gap)));
    return [h('p', {class: 'hint'}, t(`void.view.${face}.means`)),
        items.length === 0 ? h('p', {class: 'footnote'}, t(`void.view.${face}.none`)) : null,
        h('ol', {class: 'void-rows', 'data-list': face}, items.map((item) => h('li', {},
            territoryLink(context, item.code, {class: 'void-row', 'aria-current': item.code === scene.state.territory
                ? 'true' : null},
            h('span', {class: 'void-rank'}, face === 'voids' ? item.voidRank : item.reverseRank),
            h('span', {class: 'void-name'}, item.name,
                item.region ? h('span', {class: 'count'}, ` ${item.region}`) : null,
                tags(item, voids)),
            h('span', {class: 'void-bar', 'aria-hidden': 'true'}, h('span', {style: {width: percent(
                Math.abs(item.gap) / most * 100), background: colourOf(item.cell)}})),
            h('span', {class: isBehind(item.gap, voids) ? 'void-gap is-behind' : 'void-gap'},
                gapText(item.gap, voids, {t, format})),
            h('span', {class: 'void-more'}, [format.value(item.value, valueItem(voids)),
                effortText(item.effort, voids, {t, format}),
                voids.gap.counts ? countText(item, base, {t, format}) : ''].filter(Boolean).join(' · '))),
            face === 'reverse' ? aims(item, voids, t) : null))),
    ];
}

function tags(item, voids) {
    return voids.prioritised.filter((one) => item.prioritised.includes(one.id))
        .map((one) => h('span', {class: 'badge void-tag', title: one.meaning}, one.name));
}

/** What is aimed at a territory, by name. */
function aims(item, voids, t) {
    return item.aims.length === 0 ? null : h('details', {class: 'void-aims'},
        h('summary', {}, t(`void.aims.${voids.effort.kind}`, {n: item.aims.length})),
        h('ul', {}, item.aims.map((aim) => h('li', {}, aim.name, aim.kindName
            ? h('span', {class: 'count'}, ` ${aim.kindName.toLowerCase()}`) : null))));
}

/** What is aimed at nowhere that is known, and what has no value: never dropped. */
function unlocated({context, data: {voids}}) {
    const {t} = context;
    const {aims: nowhere, count, unvalued, unvaluedCount} = voids.unlocated;
    const {kind} = voids.effort;
    const listed = (items) => h('ul', {class: 'plain-list void-unlocated', tabindex: 0,
        'aria-label': t('void.view.unlocated')}, items.map((aim) => h('li', {},
        kind === 'cost' ? stateLink(context, {room: 'projects', study: null, project: aim.code, view: null, form: null},
            {}, aim.name) : aim.name,
        aim.kindName ? h('span', {class: 'count'}, ` ${aim.kindName.toLowerCase()}`) : null)));
    return [
        kind === 'indicator' ? h('p', {class: 'hint'}, t('void.unlocated.indicator')) : null,
        kind === 'indicator' ? null : h('p', {class: 'hint'}, t(`void.unlocated.${kind}`, {n: count})),
        listed(nowhere),
        unvaluedCount === 0 ? null : [h('p', {class: 'hint'}, t('void.unvalued', {n: unvaluedCount})), listed(unvalued)],
    ];
}

function measure({effort}, t) {
    return [h('h2', {class: 'section-title'}, t('void.measures')), h('p', {}, effort.measures),
        h('h2', {class: 'section-title'}, t('void.doesnot')), h('p', {}, effort.doesNot)];
}

function notes({context: {t, format}, data: {voids}}) {
    const {plan, population} = voids.effort;
    const lists = voids.prioritised.map((list) => (list.loaded ? t('void.list.loaded', {name: list.name,
        meaning: list.meaning, source: clause(list.source ?? t('common.missing')), n: list.codes.length})
        : t('void.list.notloaded', {name: list.name, meaning: list.meaning, reason: list.reason})));
    return h('section', {class: 'void-notes'}, measure(voids, t),
        plan ? h('p', {}, t('void.plan.source', {name: plan.name, n: plan.elements, note: plan.note ? plan.note : '',
            source: plan.document ? [plan.document.organisation, plan.document.date].filter(Boolean).join(', ') : ''}))
            : null,
        population ? h('p', {}, t('void.population', population)) : null,
        voids.notes.map((note) => h('p', {class: 'void-note'}, note)),
        lists.map((text) => h('p', {}, text)),
        h('details', {class: 'void-method'}, h('summary', {}, t('void.method')), h('p', {}, voids.gap.method),
            h('p', {}, voids.method)),
        h('p', {class: 'panel-source'}, t('indicator.legend.source', {source: voids.sources.map((each) =>
            [each.organisation, each.title, each.date ? format.date(each.date) : ''].filter(Boolean).join(', '))
            .join('; ')})));
}
