import {h, freshId} from '../kit/dom.js';
import {fieldGroup, selectField} from '../kit/fields.js';
import {segmented} from '../kit/segmented.js';
import {OWN, OWN_RULES, readAmount, writeOwn} from './projection.js';

/**
 * The left column of the study.
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {object[]} options.scenarios
 * @param {ReturnType<import('../thematic/catalogue.js').createCatalogue>} options.catalogue
 * @param {object} options.choice what is shown: `{id, indicator, form, period, periods, own}`
 * @returns {HTMLElement[]}
 */
export function controlsOf({context, scenarios, catalogue, choice}) {
    const {t, navigate} = context;
    const scenario = scenarios.find((each) => each.id === choice.id);
    return [
        h('button', {type: 'button', class: 'button drawer-close'}, t('app.controls.close')),
        fieldGroup(t('scenario.choose'), null, selectField({label: t('scenario.choose'), hideLabel: true,
            value: choice.id, onChange: (id) => navigate({scenario: id, indicator: null, period: null,
                section: null}),
            options: [...scenarios.map((each) => ({id: each.id, label: each.name})),
                {id: OWN, label: t('scenario.own')}]})),
        fieldGroup(t('scenario.indicator'), null, selectField({label: t('scenario.indicator'), hideLabel: true,
            value: choice.indicator, onChange: (indicator) => navigate({indicator, period: null}),
            options: scenario ? scenario.indicators.map((each) => ({id: each.code, label: each.name}))
                : catalogue.dimensions().flatMap((dimension) => catalogue.indicators.items
                    .filter((item) => item.dimension === dimension.id)
                    .map((item) => ({id: item.code, label: item.name, group: dimension.name})))})),
        choice.own ? ownGroup(context, choice) : null,
        fieldGroup(t('scenario.show'), null, segmented({label: t('scenario.show'), value: choice.form,
            onChange: (form) => navigate({form: form === 'projected' ? null : form}, {replace: true}),
            options: ['observed', 'projected', 'difference'].map((id) => ({id, label: t(`scenario.form.${id}`)}))})),
        choice.periods.length > 1 ? fieldGroup(t('scenario.year'), null, selectField({label: t('scenario.year'),
            hideLabel: true, value: choice.period, onChange: (period) => navigate({period}, {replace: true}),
            options: choice.periods.map((id) => ({id, label: t('scenario.projectedyear', {year: id})}))})) : null,
    ];
}

function ownGroup({t, navigate, format}, {own, last, most, item}) {
    const change = (part) => navigate({section: writeOwn({...own, ...part}), period: null}, {replace: true});
    const amountId = freshId('amount');
    const toId = freshId('to');
    const wrong = h('p', {class: 'scenario-wrong', role: 'alert'});
    const amountInput = h('input', {id: amountId, class: 'input', inputmode: 'decimal', autocomplete: 'off',
        'data-focus': 'own-amount', value: own.amount === null ? '' : String(own.amount).replace('.',
            format.lang === 'es' ? ',' : '.'), onchange: (event) => {
            const amount = readAmount(event.target.value, own.rule);
            if (amount === null) wrong.textContent = t('scenario.own.wrong');
            else change({amount});
        }});
    const toInput = h('input', {id: toId, class: 'input', type: 'number', min: last + 1, max: last + most, step: 1,
        'data-focus': 'own-to', value: own.to, onchange: (event) => {
            const to = Number(event.target.value);
            if (Number.isInteger(to) && to > last && to <= last + most) change({to});
            else wrong.textContent = t('scenario.own.wrongyear', {from: last + 1, to: last + most});
        }});
    return fieldGroup(t('scenario.own'), null,
        selectField({label: t('scenario.own.rule'), value: own.rule,
            onChange: (rule) => change({rule, amount: rule === 'trend' ? null : 0}),
            options: OWN_RULES.map((id) => ({id, label: t(`scenario.rule.${id}`)}))}),
        own.rule === 'trend' ? null : h('div', {class: 'field'}, h('label', {for: amountId, class: 'field-label'},
            t(`scenario.amount.${own.rule}`, {unit: item.unit})), amountInput),
        h('div', {class: 'field'}, h('label', {for: toId, class: 'field-label'}, t('scenario.own.to')), toInput),
        wrong, h('p', {class: 'hint'}, t('scenario.own.note')));
}
