import {h, show} from '../kit/dom.js';
import {fieldGroup, selectField} from '../kit/fields.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {segmented} from '../kit/segmented.js';
import {doubled, rulesText, sharesOf, sumOf, weightsText} from '../lib/index-parts.js';
import {componentColour} from './colours.js';
import {OWN} from './composite-study.js';

/** A reader who types or drags is waited for, ms. */
const PAUSE = 250;

/** A sum that shows as a hundred is one. */
const SUM_SLACK = 0.05;

/**
 * The left column: which index, its components and weights, and how they are put together. What is chosen goes to the
 * address at once; the rows of the weights stay while their components do, so that nobody loses a field while typing.
 *
 * @param {{context: import('../kit/room.js').RoomContext, page: object, indicators: object}} options
 */
export function createBuilder({context, page, indicators}) {
    const {host, t, format, navigate} = context;
    const names = new Map(indicators.items.map((item) => [item.code, item]));
    const head = h('div', {class: 'builder-head'});
    const list = h('ol', {class: 'builder-list'});
    const sum = h('p', {class: 'builder-sum', role: 'status'});
    const rest = h('div', {class: 'builder-rest'});
    const components = h('section', {class: 'group'}, h('div', {class: 'group-head'},
        h('h2', {class: 'group-title'}, t('composite.components')), sum), list);
    show(host.controls, h('button', {type: 'button', class: 'button drawer-close'}, t('app.controls.close')), head,
        components, rest);
    let shown = null; // what the rows were made for
    let rows = [];
    let waiting = null;
    let sent = null; // the weights that this builder put into the address

    /** @param {{code: string, state: object, data: object|null}} now data null: nothing to ask, or it failed */
    function draw({code, state, data}) {
        const parts = data?.components ?? (state.parts ?? '').split(',').filter(Boolean).map(bare);
        const changed = state.parts || state.weights || state.rules;
        redrawKeepingFocus(head, () => show(head, fieldGroup(t('composite.which'), null, selectField({
            label: t('composite.which'), hideLabel: true, value: code, onChange: (id) => {
                forget();
                navigate({index: id, parts: null, weights: null, rules: null, view: null});
            },
            options: [...page.items.map((item) => ({id: item.code, label: item.complete ? item.name
                : t('composite.incomplete', {name: item.name})})), {id: OWN, label: t('composite.own.choose')}],
        }), changed && code !== OWN ? h('button', {type: 'button', class: 'link-button', 'data-focus': 'reset',
            onclick: () => {
                forget();
                navigate({parts: null, weights: null, rules: null});
            }}, t('composite.reset')) : null)));
        const key = `${code}|${parts.map((part) => part.key).join()}`;
        if (key !== shown) {
            shown = key;
            rows = parts.map((part, i) => createRow(part, i, parts, code));
            show(list, rows.map((row) => row.element));
            setValues(parts);
        } else if (state.weights !== sent && waiting === null) setValues(parts);
        showSum();
        components.hidden = parts.length === 0;
        redrawKeepingFocus(rest, () => show(rest, actions(parts, data), adder(parts, code), data ? method(data) : null));
    }

    const bare = (key) => ({key, indicator: key.split('@')[0], name: names.get(key.split('@')[0])?.name ?? key,
        available: true, weight: null});

    function setValues(parts) {
        rows.forEach((row, i) => row.set((parts[i].weight ?? 1 / parts.length) * 100));
        sent = null;
    }

    /** Two fields for one weight: a number to type, a slider to drag. */
    function createRow(part, at, parts, code) {
        const number = h('input', {type: 'number', min: 0, max: 100, step: 1, class: 'input builder-number',
            'aria-label': t('composite.weight', {name: part.name}), 'data-weight': part.key,
            oninput: () => take(number.value, slider)});
        const slider = h('input', {type: 'range', min: 0, max: 100, step: 1, class: 'builder-slider',
            'aria-label': t('composite.weight.slider', {name: part.name}), oninput: () => take(slider.value, number)});
        let value = 0;
        const take = (text, other) => {
            value = Math.max(0, Math.min(100, Number(text) || 0));
            other.value = Math.round(value * 10) / 10;
            moved();
        };
        return {
            get value() { return value; },
            set(next) {
                value = next;
                number.value = Math.round(next * 10) / 10;
                slider.value = Math.round(next);
            },
            element: h('li', {class: part.available ? 'builder-row' : 'builder-row is-awaited'},
                h('div', {class: 'builder-name'},
                    h('span', {class: 'builder-swatch', style: {background: componentColour(at)}, 'aria-hidden': 'true'}),
                    h('span', {}, part.name, part.period ? h('span', {class: 'count'}, ` ${part.period}`) : null,
                        part.available ? null : h('span', {class: 'builder-awaits'}, ` ${t('composite.nodata')}`))),
                h('div', {class: 'builder-fields'}, slider, number, h('span', {class: 'builder-unit'}, '%'),
                    h('button', {type: 'button', class: 'builder-button', title: t('composite.double', {name: part.name}),
                        'aria-label': t('composite.double', {name: part.name}), onclick: () => all(doubled(rows
                            .map((row) => row.value), at))}, '×2'),
                    h('button', {type: 'button', class: 'builder-button', title: t('composite.remove', {name: part.name}),
                        'aria-label': t('composite.remove', {name: part.name}),
                        onclick: () => remove(part, parts, code)}, '✕'))),
        };
    }

    function moved() {
        showSum();
        clearTimeout(waiting);
        waiting = setTimeout(send, PAUSE);
    }

    function send() {
        waiting = null;
        const values = rows.map((row) => row.value);
        // a component without weight cannot enter: the sum says what is missing
        if (values.some((value) => value <= 0)) return;
        sent = weightsText(values);
        navigate({weights: sent}, {replace: true});
    }

    /** Sets every weight, to add up to a hundred. */
    function all(values) {
        rows.forEach((row, i) => row.set(values[i]));
        showSum();
        clearTimeout(waiting);
        send();
    }

    function showSum() {
        const values = rows.map((row) => row.value);
        const total = sumOf(values);
        const whole = Math.abs(total - 100) <= SUM_SLACK;
        sum.classList.toggle('is-off', !whole);
        show(sum, rows.length === 0 ? '' : values.some((value) => value <= 0) ? t('composite.sum.zero')
            : whole ? t('composite.sum', {n: format.number(100, 0)})
                : t('composite.sum.off', {n: format.number(total, 1)}));
    }

    function remove(part, parts, code) {
        forget();
        const left = parts.filter((each) => each !== part).map((each) => each.key);
        navigate({index: code, parts: left.join(',') || null, weights: null});
    }

    function actions(parts, data) {
        if (parts.length < page.limits.fewestComponents) return null;
        const button = (id, label, onclick) => h('button', {type: 'button', class: 'link-button', 'data-focus': id,
            onclick}, label);
        return h('div', {class: 'builder-actions'},
            button('equal', t('composite.equal'), () => all(rows.map(() => 100 / rows.length))),
            button('fit', t('composite.fit'), () => all(sharesOf(rows.map((row) => row.value)).map((share) => share * 100))),
            data?.computable ? button('principal', t('composite.principal'), () => {
                forget();
                navigate({weights: 'principal'}, {replace: true});
            }) : null);
    }

    /** All indicators that are not in it yet. */
    function adder(parts, code) {
        if (parts.length >= page.limits.mostComponents) return null;
        const used = new Set(parts.map((part) => part.indicator));
        const dimension = new Map(indicators.dimensions.map((each) => [each.id, each.name]));
        const free = indicators.items.filter((item) => !used.has(item.code) && item.direction !== 'neutral'
            && item.breakdowns.includes('total'));
        return h('div', {'data-add': ''}, selectField({label: t('composite.add'), value: '', options: [
            {id: '', label: t('composite.add.choose')}, ...free.map((item) => ({id: item.code, label: item.name,
                group: dimension.get(item.dimension)}))],
        onChange: (id) => {
            if (!id) return;
            forget();
            navigate({index: code, parts: [...parts.map((part) => part.key), id].join(','), weights: null});
        }}));
    }

    function method(data) {
        const now = {normalisation: data.normalisation.id, mean: data.mean.id, missing: data.missingRule.id,
            atLeast: Math.min(data.atLeast, data.components.length)};
        const change = (what) => navigate({rules: rulesText({...now, ...what})}, {replace: true});
        const options = (parameter) => page.choices.find((each) => each.parameter === parameter).options
            .map(({id, name}) => ({id, label: name.charAt(0).toLocaleUpperCase() + name.slice(1)}));
        const zscore = now.normalisation === 'zscore';
        return h('div', {},
            fieldGroup(t('composite.normalisation'), null, selectField({label: t('composite.normalisation'), hideLabel: true,
                value: now.normalisation, options: options('normalisation'), onChange: (normalisation) => change(
                    normalisation === 'zscore' ? {normalisation, mean: 'arithmetic'} : {normalisation})})),
            fieldGroup(t('composite.mean'), null, segmented({label: t('composite.mean'), value: now.mean,
                options: options('mean').map(({id}) => ({id, label: t(`composite.mean.${id}`)})),
                onChange: (mean) => change(zscore && mean === 'geometric' ? {mean, normalisation: 'minmax'} : {mean})}),
            zscore ? h('p', {class: 'hint'}, t('composite.mean.hint')) : null),
            fieldGroup(t('composite.missing'), null, selectField({label: t('composite.missing'), hideLabel: true,
                value: now.missing, options: options('missing'), onChange: (missing) => change({missing})}),
            now.missing === 'renormalise' ? selectField({label: t('composite.atleast'), value: String(now.atLeast),
                options: data.components.map((each, i) => ({id: String(i + 1), label: t('composite.atleast.n', {n: i + 1})})),
                onChange: (atLeast) => change({atLeast})}) : null));
    }

    function forget() {
        clearTimeout(waiting);
        waiting = null;
        sent = null;
        shown = null;
    }

    return {draw, forget};
}
