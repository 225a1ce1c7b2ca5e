import {h, show} from '../kit/dom.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {territoryLink} from '../kit/links.js';
import {segmented} from '../kit/segmented.js';
import {sortableTable} from '../kit/table.js';
import {classOfItem, verdict} from '../lib/pattern-form.js';
import {swatch} from '../thematic/legend-parts.js';
import {capital, clause, subject} from '../thematic/sentences.js';
import {inequalityBlock} from './inequality-block.js';
import {moranScatter} from './moran-scatter.js';
import {csvLink, methodDetails, pText, warningList} from './parts.js';

/** @type {import('../thematic/thematic-room.js').Face['drawPanel']} */
export function drawPatternPanel(scene) {
    const {context, view, state, data} = scene;
    const {t, host, navigate, api} = context;
    const face = ['inequality', 'table'].includes(state.view) ? state.view : 'clusters';
    const query = {period: view.period, breakdown: view.breakdown, ...data.form};
    redrawKeepingFocus(host.panel, () => show(host.panel,
        h('header', {class: 'panel-head'},
            h('p', {class: 'kicker'}, t('pattern.kicker', {known: data.clusters.known, total: data.clusters.total,
                name: subject(view, t)})),
            h('h1', {class: 'panel-title'}, headline(scene)),
            h('p', {class: 'panel-sentence'}, sentence(scene)),
            data.clusters.computable ? h('p', {class: 'panel-sentence pattern-settings'}, settingsLine(scene)) : null,
            warningList(data.clusters.warnings),
            segmented({label: t('indicator.view'), value: face,
                onChange: (id) => navigate({view: id === 'clusters' ? null : id}, {replace: true}),
                options: ['clusters', 'inequality', 'table'].map((id) => ({id, label: t(`pattern.view.${id}`)}))})),
        face === 'inequality' ? inequalityBlock(scene) : face === 'table' ? table(scene) : clusterLists(scene),
        methodDetails(face === 'inequality' ? data.inequality : data.clusters, t),
        h('footer', {class: 'panel-foot'}, h('span', {class: 'count'}, t('common.computed')),
            csvLink(face === 'inequality' ? api.pattern.inequalityCsv(view.item.code, query)
                : api.pattern.clustersCsv(view.item.code, query), t))));
}

function headline({context: {t}, data: {clusters}}) {
    if (!clusters.computable) return t('pattern.title.none');
    return t(`pattern.title.${verdict(clusters.global, clusters.settings.alpha)}`);
}

function sentence({context: {t, format}, data: {clusters}}) {
    if (!clusters.computable) return `${capital(clause(clusters.reason))}.`;
    const {global} = clusters;
    const significant = clusters.items.filter((item) => !['not-significant', 'no-neighbours', 'missing']
        .includes(item.cluster)).length;
    const bare = clusters.items.filter((item) => item.p !== null && item.p <= clusters.settings.alpha).length;
    return [h('strong', {class: 'furthest'}, t('pattern.sentence.moran', {i: format.number(global.i, 2),
        p: pText(global.p, format)})), ' ', t('pattern.sentence.expected', {expected: format.number(global.expected, 2),
        z: format.number(global.z, 1)}), ' ', significant === 0
        ? t('pattern.sentence.local.none', {of: clusters.known})
        : t('pattern.sentence.local', {n: significant, of: clusters.known}),
    bare > significant ? ` ${t('pattern.sentence.bare', {n: bare})}` : ''];
}

/** Everything that another person needs to compute the same figures again. */
function settingsLine({context: {t, format}, data: {clusters, form}}) {
    const {permutations, seed, alpha, correction} = clusters.settings;
    return t('pattern.settings', {permutations: format.number(permutations), seed: String(seed),
        alpha: format.number(alpha, 2), correction: t(`pattern.correction.${correction}`),
        neighbours: t(form.nearest ? 'pattern.neighbours.knn' : 'pattern.neighbours.contiguity', {n: form.nearest})});
}

function clusterLists(scene) {
    const {context, view, data} = scene;
    const {t, format} = context;
    const {clusters, form, classes} = data;
    if (!clusters.computable) return null;
    const significant = classes.filter((each) => !['not-significant', 'no-neighbours'].includes(each.id));
    return h('div', {class: 'pattern-clusters'},
        significant.map((each) => {
            const members = clusters.items.filter((item) => classOfItem(item, form.statistic) === each.id)
                .sort((a, b) => b.value - a.value);
            return h('section', {class: 'pattern-class', 'data-class': each.id},
                h('h2', {class: 'pattern-class-head'}, swatch(each.fill, {dotted: each.dotted}),
                    h('span', {}, t(`pattern.class.${each.id}`)), h('span', {class: 'count'}, members.length)),
                h('p', {class: 'footnote'}, t(`pattern.class.${each.id}.means`)),
                members.length === 0 ? h('p', {class: 'pattern-none'}, t('pattern.class.none'))
                    : h('ol', {class: 'rows'}, members.map((item) => h('li', {}, territoryLink(context, item.code,
                        {class: 'row pattern-row'}, h('span', {class: 'row-name'}, item.name),
                        h('span', {class: 'row-value'}, format.value(item.value, view.item)),
                        h('span', {class: 'row-value pattern-p'}, `p ${pText(form.statistic === 'gi'
                            ? item.giPAdjusted : item.pAdjusted, format)}`))))));
        }),
        form.statistic === 'local' ? moranScatter(scene) : null);
}

function table({context, view, data}) {
    const {t, format} = context;
    const {clusters, form} = data;
    const gi = form.statistic === 'gi';
    const number = (value, decimals) => (value === null ? '' : format.number(value, decimals));
    return sortableTable({
        t, compare: format.compare, rows: clusters.items,
        caption: t('pattern.table.caption', {name: subject(view, t), unit: view.item.unit}),
        columns: [
            {label: t('indicator.table.name'), key: (item) => item.name,
                cell: (item) => territoryLink(context, item.code, {}, item.name)},
            {label: t('territory.value'), number: true, key: (item) => item.value,
                cell: (item) => (item.value === null ? t('common.missing') : format.figure(item.value, view.item))},
            {label: t('pattern.table.lag'), number: true, key: (item) => item.lag,
                cell: (item) => (item.lag === null ? '' : format.figure(item.lag, view.item))},
            {label: gi ? 'Gi*' : t('pattern.table.local'), number: true, key: (item) => (gi ? item.gi : item.localI),
                cell: (item) => number(gi ? item.gi : item.localI, 2)},
            {label: t('pattern.table.p'), number: true, key: (item) => (gi ? item.giPAdjusted : item.pAdjusted),
                cell: (item) => number(gi ? item.giPAdjusted : item.pAdjusted, 4)},
            {label: t('pattern.table.class'), key: (item) => classOfItem(item, form.statistic),
                cell: (item) => (classOfItem(item, form.statistic)
                    ? t(`pattern.class.${classOfItem(item, form.statistic)}`) : item.reason ?? '')},
        ],
    });
}
