import {h, show} from '../kit/dom.js';
import {classOfItem} from '../lib/pattern-form.js';
import {classRow, legendFoot, missingRow} from '../thematic/legend-parts.js';
import {capital, clause, subject} from '../thematic/sentences.js';

/** @type {import('../thematic/thematic-room.js').Face['drawLegend']} */
export function drawPatternLegend(scene) {
    const {context: {t, host, format}, view, data} = scene;
    const {clusters, form, classes} = data;
    const title = h('h2', {class: 'legend-title'}, t(`pattern.legend.${form.statistic}`, {name: subject(view, t)}));
    if (!clusters.computable) {
        show(host.legend, title, h('p', {class: 'legend-unit'}, `${capital(clause(clusters.reason))}.`), legendFoot(scene));
        return;
    }
    const codesOf = (id) => clusters.items.filter((item) => classOfItem(item, form.statistic) === id)
        .map((item) => item.code);
    const shown = classes.filter((each) => each.id !== 'no-neighbours' || codesOf(each.id).length > 0);
    const missing = clusters.items.filter((item) => item.value === null).length;
    show(host.legend, title,
        h('p', {class: 'legend-unit'}, t('pattern.legend.unit', {neighbours: t(form.nearest ? 'pattern.neighbours.knn'
            : 'pattern.neighbours.contiguity', {n: form.nearest}), alpha: format.number(clusters.settings.alpha, 2)})),
        h('ul', {class: 'legend-classes'}, shown.map((each, i) => classRow({colour: each.fill, dotted: each.dotted,
            text: t(`pattern.class.${each.id}`), count: codesOf(each.id).length, first: i === 0 && !host.isPhone(),
            codes: () => codesOf(each.id), scene})), missingRow(scene, missing)),
        h('p', {class: 'legend-note'}, t(form.statistic === 'gi' ? 'pattern.legend.note.gi' : 'pattern.legend.note')),
        legendFoot(scene));
}
