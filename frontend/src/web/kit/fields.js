import {h, freshId} from './dom.js';
import {icon} from './icons.js';

/**
 * @param {{label: string, hideLabel?: boolean, options: {id: string, label: string, group?: string}[], value: string,
 *     onChange: (id: string) => void}} options
 * @returns {HTMLElement} a native select with its label
 */
export function selectField({label, hideLabel = false, options, value, onChange}) {
    const id = freshId('select');
    const select = h('select', {id, onchange: (event) => onChange(event.target.value)}, grouped(options));
    select.value = value;
    return h('div', {class: 'field'},
        h('label', {for: id, class: hideLabel ? 'visually-hidden' : 'field-label'}, label),
        h('div', {class: 'select'}, select, icon('chevron', 16)));
}

function grouped(options) {
    const make = (option) => h('option', {value: option.id}, option.label);
    const groups = [...new Set(options.map((option) => option.group))];
    return groups.flatMap((group) => {
        const members = options.filter((option) => option.group === group).map(make);
        return group ? [h('optgroup', {label: group}, members)] : members;
    });
}

/** @returns {HTMLElement} a check box with its words and, right of them, a count */
export function checkField({label, count, checked, onChange, disabled = false}) {
    const id = freshId('check');
    return h('div', {class: 'check'},
        h('input', {type: 'checkbox', id, checked, disabled, onchange: (event) => onChange(event.target.checked)}),
        h('label', {for: id}, label),
        count === undefined ? null : h('span', {class: 'count'}, count));
}

/** @returns {HTMLElement} a titled group of controls */
export function fieldGroup(title, aside, ...children) {
    return h('section', {class: 'group'},
        h('div', {class: 'group-head'}, h('h2', {class: 'group-title'}, title),
            aside ? h('span', {class: 'group-aside'}, aside) : null), children);
}

/**
 * Choices one under the other, of which one is on. A choice that cannot be taken stays in sight and says why.
 *
 * @param {{label: string, options: {id: string, label: string, reason: string|null}[], value: string,
 *     onChange: (id: string) => void}} options
 * @returns {HTMLElement}
 */
export function choiceList({label, options, value, onChange}) {
    const name = freshId('choice');
    return h('div', {class: 'choices', role: 'radiogroup', 'aria-label': label}, options.map((option) => {
        const id = freshId('choice');
        const off = option.reason !== null;
        return h('div', {class: off ? 'choice is-off' : 'choice'},
            h('input', {type: 'radio', id, name, value: option.id, checked: option.id === value, disabled: off,
                'aria-describedby': off ? `${id}-why` : null, 'data-focus': `choice-${option.id}`,
                onchange: () => onChange(option.id)}),
            h('label', {for: id}, option.label),
            off ? h('p', {class: 'hint choice-why', id: `${id}-why`}, option.reason) : null);
    }));
}
