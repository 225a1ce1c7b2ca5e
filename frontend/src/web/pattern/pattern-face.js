import {checkField, fieldGroup, selectField} from '../kit/fields.js';
import {h} from '../kit/dom.js';
import {segmented} from '../kit/segmented.js';
import {CLASSES, DEFAULT_NEAREST, NEAREST, classOfItem, parseForm, writeForm} from '../lib/pattern-form.js';
import {subject} from '../thematic/sentences.js';
import {drawPatternLegend} from './pattern-legend.js';
import {drawPatternPanel} from './pattern-panel.js';
import {pText} from './parts.js';

const PLAIN = '#F4F1EA';

/**
 * Where like values lie side by side, and how unequally they are spread.
 *
 * @type {import('../thematic/thematic-room.js').Face}
 */
export const patternFace = {
    async load(api, {item, period, breakdown}, state, options) {
        const form = parseForm(state.form);
        const [values, clusters, inequality, about] = await Promise.all([
            api.indicator.values(item.code, {period, breakdown}, options),
            api.pattern.clusters(item.code, {period, breakdown, ...form}, options),
            api.pattern.inequality(item.code, {period, breakdown}, options),
            api.indicator.get(item.code, options),
        ]);
        return {values, clusters, inequality, about, form, classes: CLASSES[form.statistic],
            byCode: new Map(clusters.items.map((each) => [each.code, each]))};
    },
    paint: ({clusters, byCode, form, classes}) => (code) => {
        const item = byCode.get(code);
        if (!item || item.value === null) return {fill: null};
        const kind = classes.find((each) => each.id === classOfItem(item, form.statistic));
        // no statistics for anybody is not missing data: the map stays plain
        return kind && clusters.computable ? {fill: kind.fill, dotted: kind.dotted} : {fill: PLAIN};
    },
    /** What stands in the left column instead of mode, reference and classes. */
    controls(view, state, {t, navigate}) {
        const form = parseForm(state.form);
        const choose = (change) => navigate({form: writeForm({...form, ...change})}, {replace: true});
        return [
            fieldGroup(t('pattern.statistic'), null, segmented({label: t('pattern.statistic'), value: form.statistic,
                options: [{id: 'local', label: t('pattern.statistic.local')}, {id: 'gi', label: t('pattern.statistic.gi')}],
                onChange: (statistic) => choose({statistic})})),
            fieldGroup(t('pattern.weights'), null, segmented({label: t('pattern.weights'),
                value: form.nearest ? 'knn' : 'contiguity',
                options: [{id: 'contiguity', label: t('pattern.weights.contiguity')},
                    {id: 'knn', label: t('pattern.weights.knn')}],
                onChange: (id) => choose({nearest: id === 'knn' ? DEFAULT_NEAREST : 0})}),
            form.nearest ? selectField({label: t('pattern.nearest'), value: String(form.nearest),
                options: [...new Set([...NEAREST, form.nearest])].sort((a, b) => a - b).map((n) => ({id: String(n),
                    label: t('pattern.nearest.n', {n})})),
                onChange: (n) => choose({nearest: Number(n)})}) : null,
            h('p', {class: 'hint'}, t(form.nearest ? 'pattern.weights.knn.hint' : 'pattern.weights.contiguity.hint'))),
            fieldGroup(t('pattern.correction'), null, checkField({label: t('pattern.correction.fdr.check'),
                checked: form.corrected, onChange: (corrected) => choose({corrected})}),
            h('p', {class: 'hint'}, t('pattern.correction.hint'))),
        ];
    },
    title: (view, t) => `${t('pattern.door')}: ${subject(view, t)}`,
    drawLegend: drawPatternLegend,
    drawPanel: drawPatternPanel,
    hover(scene, code) {
        const {context: {t, format}, view, data} = scene;
        const item = data.byCode.get(code);
        if (!item) return [];
        const region = view.regionalisation.regions.find((each) => each.code === view.regionOf.get(code));
        const kind = classOfItem(item, data.form.statistic);
        return [
            h('div', {class: 'hover-head'}, h('p', {class: 'hover-title'}, item.name),
                region ? h('p', {class: 'hover-region'}, region.name) : null),
            h('p', {class: item.value === null ? 'hover-figure is-missing' : 'hover-figure'}, item.value === null
                ? t('common.missing') : format.value(item.value, view.item)),
            item.lag === null ? null : h('p', {class: 'hover-small'}, t('pattern.hover.lag', {
                value: format.value(item.lag, view.item)})),
            kind ? h('p', {class: 'hover-small'}, t(`pattern.class.${kind}`), significance(scene, item)) : null,
            item.reason ? h('p', {class: 'hover-small'}, item.reason) : null,
        ].filter(Boolean);
    },
    speak(scene, code) {
        const {context: {t, format}, view, data} = scene;
        const item = data.byCode.get(code);
        const kind = item ? classOfItem(item, data.form.statistic) : null;
        if (!kind) return `${item?.name ?? code}: ${t('common.missing')}`;
        return t('pattern.speak', {name: item.name, value: format.value(item.value, view.item),
            kind: t(`pattern.class.${kind}`)});
    },
};

/** p after correction, of the statistic on the map. */
function significance({context: {t, format}, data}, item) {
    const p = data.form.statistic === 'gi' ? item.giPAdjusted : item.pAdjusted;
    return p === null ? '' : ` · ${t('pattern.hover.p', {p: pText(p, format)})}`;
}
