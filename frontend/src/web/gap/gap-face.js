import {classOf} from '../lib/classify.js';
import {divergingRamp} from '../lib/ramps.js';
import {departmentOf} from '../thematic/reference.js';
import {h} from '../kit/dom.js';
import {gapQuery} from '../lib/gap-query.js';
import {countText, side} from '../thematic/gap-list.js';
import {capital, subject} from '../thematic/sentences.js';
import {drawGapLegend} from './gap-legend.js';
import {drawGapPanel} from './gap-panel.js';

const NO_GAP = '#F4F1EA';

/**
 * The distance of each territory from a reference. Positive is always behind.
 *
 * @type {import('../thematic/thematic-room.js').Face}
 */
export const gapFace = {
    async load(api, view, state, options) {
        const {item, period, breakdown} = view;
        const [values, gaps, about] = await Promise.all([
            api.indicator.values(item.code, {period, breakdown}, options),
            api.indicator.gaps(item.code, {period, breakdown, ...gapQuery(state, view)}, options),
            // only what has several periods has something to say about comparing them
            item.periods.length > 1 ? api.indicator.get(item.code, options) : null,
        ]);
        const ramp = divergingRamp(gaps.classes.map((each) => each.side));
        const classIndex = (gap) => classOf(gap, gaps.classes);
        return {
            values, gaps, about, ramp, department: departmentOf(values, item),
            byCode: new Map(gaps.items.map((each) => [each.code, each])),
            classIndex, colourOf: (gap) => ramp[classIndex(gap)] ?? null,
            isBehind: (gap) => gaps.classes[classIndex(gap)]?.side === 'behind',
        };
    },
    paint: (data) => (code) => {
        // no gap for anybody is not missing data: the map stays plain
        if (!data.gaps.computable) return {fill: NO_GAP};
        const gap = data.byCode.get(code)?.gap ?? null;
        return {fill: data.colourOf(gap), dotted: gap !== null && data.isBehind(gap)};
    },
    title: (view, t) => t('gap.legend.title', {name: subject(view, t)}),
    drawLegend: drawGapLegend,
    drawPanel: drawGapPanel,
    hover(scene, code) {
        const {context: {t, format}, view, data} = scene;
        const item = data.byCode.get(code);
        if (!item) return [];
        const region = view.regionalisation.regions.find((each) => each.code === view.regionOf.get(code));
        const head = h('div', {class: 'hover-head'}, h('p', {class: 'hover-title'}, item.name),
            region ? h('p', {class: 'hover-region'}, region.name) : null);
        if (item.gap === null) {
            return [head, h('p', {class: 'hover-figure is-missing'}, item.value === null ? t('common.missing')
                : format.value(item.value, view.item)),
            h('p', {class: 'hover-small'}, item.reason ?? data.gaps.reason ?? '')];
        }
        return [head,
            h('p', {class: `hover-figure is-${side(item.gap, view.item)}`},
                `${format.signed(item.gap, view.item.decimals)} `,
                h('span', {class: 'hover-unit'}, data.gaps.unit)),
            h('p', {class: 'hover-small'}, `${t('territory.value')}: ${format.value(item.value, view.item)}. ${
                capital(item.compared.name)}: ${format.value(item.compared.value, view.item)}`),
            item.compared.note ? h('p', {class: 'hover-small'}, capital(item.compared.note)) : null,
            countText(item, data.gaps.base, {t, format}) ? h('p', {class: 'hover-small'},
                countText(item, data.gaps.base, {t, format})) : null,
            h('p', {class: 'hover-small'}, t('gap.rank', {rank: item.rank, of: item.rankOf}))];
    },
    speak(scene, code) {
        const {context: {t, format}, view, data} = scene;
        const item = data.byCode.get(code);
        if (!item || item.gap === null) return `${item?.name ?? code}: ${t('common.missing')}`;
        return t('gap.speak', {name: item.name, gap: format.signed(item.gap, view.item.decimals),
            value: format.value(item.value, view.item), rank: t('gap.rank', {rank: item.rank, of: item.rankOf})});
    },
};
