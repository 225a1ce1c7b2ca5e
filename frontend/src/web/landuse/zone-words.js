import {h} from '../kit/dom.js';
import {hectaresText} from '../lib/measures.js';

/** @returns {string} what a zone is called while it is on the screen */
export function idOf(feature, i) {
    return String(feature.id ?? feature.properties.id ?? i);
}

export function zoneOf({features}, id) {
    return features.find((feature, i) => idOf(feature, i) === id) ?? null;
}

/** What is said of one zone: the words of the plan beside the harmonised ones. */
export function zoneWords(scene, feature) {
    const {context: {t, format}, subject, totals, plan} = scene;
    if (!feature) return [];
    const {properties} = feature;
    const code = properties[subject === 'class' ? 'class' : 'code'] ?? null;
    const name = totals.find((row) => row.code === code)?.name ?? code ?? t('landuse.code.none');
    const rule = subject === 'class' ? ruleOf(plan, properties) : null;
    return [
        h('p', {class: 'hover-title'}, name),
        properties.label ? h('p', {class: 'hover-small'}, t('landuse.label.original'), ' ', h('q', {}, properties.label)) : null,
        properties.code && subject === 'class' ? h('p', {class: 'hover-small'}, t('landuse.code', {code: properties.code})) : null,
        subject !== 'class' && code ? h('p', {class: 'hover-small'}, t('landuse.code', {code})) : null,
        typeof properties.hectares === 'number' ? h('p', {class: 'hover-small'}, hectaresText(properties.hectares, format)) : null,
        rule ? h('p', {class: 'hover-small'}, rule) : null,
    ].filter(Boolean);
}

export function zoneLine(scene, feature) {
    return zoneWords(scene, feature).map((node) => node.textContent).join('. ');
}

/** The rule that made a class of the code; the layer says it in Spanish only, the plan in the language of the screen. */
function ruleOf(plan, {code, class: soilClass, rule}) {
    return plan.classRules.find((each) => each.code === code && each.class === soilClass)?.rule ?? rule ?? null;
}
