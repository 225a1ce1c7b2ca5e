import {checkField, choiceList, fieldGroup, selectField} from '../kit/fields.js';
import {h} from '../kit/dom.js';
import {segmented} from '../kit/segmented.js';
import {REFERENCES} from '../lib/gap-query.js';
import {INDEX_REFERENCES, PER_INHABITANTS, indexOf, voidQuery} from '../lib/void-query.js';
import {clause} from '../thematic/sentences.js';
import {drawVoidLegend} from './void-legend.js';
import {drawVoidPanel} from './void-panel.js';
import {colourOf, effortText, gapText, valueItem} from './void-words.js';

const PLAIN = '#F4F1EA';
const EFFORTS = ['commitments', 'cost', 'indicator'];
const STAGES = ['idea', 'prefeasibility', 'feasibility', 'procurement', 'execution', 'finished', 'suspended',
    'cancelled', 'none'];
const HORIZONS = ['short', 'medium', 'long', 'none'];

/**
 * Where a deep gap meets little effort, and where effort goes without a gap.
 *
 * @returns {import('../thematic/thematic-room.js').Face}
 */
export function createVoidFace() {
    /** what the server last said there is to choose from */
    let known = {plans: [], indices: [], references: null};

    return {
        async load(api, view, state, options) {
            const query = voidQuery(state, view);
            const [voids, values, indices] = await Promise.all([
                api.priority.voids(query, options),
                api.indicator.values(view.item.code, {period: view.period, breakdown: view.breakdown}, options),
                api.composite.list(options),
            ]);
            known = {plans: voids.plans, indices: indices.items, references: voids.references};
            return {voids, values, query, byCode: new Map(voids.items.map((each) => [each.code, each])),
                // the left column hears of references by this
                gaps: {references: voids.references}};
        },
        paint: ({voids, byCode}) => (code) => {
            const item = byCode.get(code);
            // no voids for anybody is not one territory without data
            if (!voids.computable) return {fill: voids.effort.available ? PLAIN : null};
            return {fill: colourOf(item?.cell ?? null)};
        },
        marks({voids, byCode}) {
            return {
                numbered: voids.computable ? voids.voids.map((code) => ({code,
                    text: String(byCode.get(code).voidRank)})) : [],
                dashed: voids.prioritised.flatMap((list) => list.codes),
            };
        },
        isOfIndex: (state) => indexOf(state) !== null,
        controls: (view, state, context) => [
            whose(view, state, context),
            effort(state, context),
            reference(view, state, context),
        ],
        subject: (view, t, {voids}) => `${t('void.door')}: ${voids.gap.name}`,
        title: (view, t, {voids}) => `${t('void.door')}: ${voids.gap.name}`,
        drawLegend: drawVoidLegend,
        drawPanel: drawVoidPanel,
        hover(scene, code) {
            const {context: {t, format}, data: {voids, byCode}} = scene;
            const item = byCode.get(code);
            if (!item) return [];
            const lists = voids.prioritised.filter((list) => item.prioritised.includes(list.id));
            return [
                h('div', {class: 'hover-head'}, h('p', {class: 'hover-title'}, item.name),
                    item.region ? h('p', {class: 'hover-region'}, item.region) : null),
                h('p', {class: 'hover-figure'}, gapText(item.gap, voids, {t, format})),
                item.value === null ? null : h('p', {class: 'hover-small'}, `${t('territory.value')}: ${
                    format.value(item.value, valueItem(voids))}`),
                h('p', {class: 'hover-small'}, h('strong', {}, effortText(item.effort, voids, {t, format}))),
                h('p', {class: 'hover-small'}, quadrantWords(item, t)),
                lists.length === 0 ? null : h('p', {class: 'hover-small'}, lists.map((list) => list.name).join(', ')),
            ].filter(Boolean);
        },
        speak(scene, code) {
            const {context: {t, format}, data: {voids, byCode}} = scene;
            const item = byCode.get(code);
            if (!item) return code;
            return t('void.speak', {name: item.name, gap: gapText(item.gap, voids, {t, format}),
                effort: effortText(item.effort, voids, {t, format}), quadrant: quadrantWords(item, t)});
        },
    };

    /** Of the indicator that is chosen above, or of an index. */
    function whose(view, state, {t, navigate}) {
        const computable = known.indices.filter((each) => each.reason === null);
        const index = indexOf(state);
        if (computable.length === 0 && !index) return null;
        return fieldGroup(t('void.whose'), null, selectField({label: t('void.whose'), hideLabel: true,
            value: index ?? '',
            options: [{id: '', label: view.item.name, group: t('void.whose.indicator')},
                ...computable.map((each) => ({id: each.code, label: each.name, group: t('void.whose.index')}))],
            onChange: (code) => navigate({index: code || null,
                reference: code ? INDEX_REFERENCES[0] : 'department', peers: null, past: null})}));
    }

    function reference(view, state, {t, navigate}) {
        const index = indexOf(state);
        const ids = index ? INDEX_REFERENCES : REFERENCES;
        const value = index && !INDEX_REFERENCES.includes(state.reference) ? INDEX_REFERENCES[0] : state.reference;
        return fieldGroup(t('gap.reference'), null, choiceList({label: t('gap.reference'), value,
            options: ids.map((id) => {
                const offer = known.references?.find((each) => each.id === id);
                return {id, label: t(`gap.reference.${id}`), reason: offer && !offer.available ? clause(offer.reason)
                    : null};
            }),
            onChange: (id) => navigate({reference: id, peers: null, past: null})}));
    }

    function effort(state, {t, navigate}) {
        const kind = EFFORTS.includes(state.effort) ? state.effort : 'commitments';
        return fieldGroup(t('void.effort'), null,
            segmented({label: t('void.effort'), value: kind,
                options: EFFORTS.map((id) => ({id, label: t(`void.effort.${id}`)})),
                onChange: (id) => navigate({effort: id === 'commitments' ? null : id, plan: null, stage: null,
                    horizon: null})}),
            kind === 'commitments' && known.plans.length > 1 ? planField(state, {t, navigate}) : null,
            kind === 'cost' ? h('div', {class: 'field-row'},
                filterField('stage', STAGES, state, {t, navigate}),
                filterField('horizon', HORIZONS, state, {t, navigate})) : null,
            checkField({label: t('void.per'), checked: state.form === PER_INHABITANTS,
                onChange: (on) => navigate({form: on ? PER_INHABITANTS : null})}));
    }

    function planField(state, {t, navigate}) {
        return selectField({label: t('void.plan'), value: state.plan ?? '',
            options: [{id: '', label: t('void.plan.default')},
                ...known.plans.map((plan) => ({id: plan.code, label: t('void.plan.named', {name: plan.name,
                    n: plan.places})}))],
            onChange: (code) => navigate({plan: code || null})});
    }

    function filterField(name, ids, state, {t, navigate}) {
        return selectField({label: t(`void.${name}`), value: state[name] ?? '',
            options: [{id: '', label: t(`void.${name}.all`)},
                ...ids.map((id) => ({id, label: t(`void.${name}.${id}`)}))],
            onChange: (id) => navigate({[name]: id || null})});
    }
}

function quadrantWords(item, t) {
    if (item.quadrant === null) return item.reason ?? t('common.missing');
    return item.voidRank === null ? item.quadrantName
        : t('void.rank', {name: item.quadrantName, rank: item.voidRank});
}
