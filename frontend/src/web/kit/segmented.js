import {h} from './dom.js';

/**
 * A row of choices of which one is on. Arrow keys move between them, as in a group of radio buttons.
 *
 * @param {{label: string, options: {id: string, label: string, title?: string}[], value: string,
 *     onChange: (id: string) => void, small?: boolean}} options
 * @returns {HTMLElement}
 */
export function segmented({label, options, value, onChange, small = false}) {
    const buttons = options.map((option) => h('button', {
        type: 'button', role: 'radio', class: 'segment', 'aria-checked': String(option.id === value),
        tabindex: option.id === value ? 0 : -1, title: option.title, 'data-id': option.id,
        onclick: () => onChange(option.id),
    }, option.label));
    return h('div', {
        class: small ? 'segmented is-small' : 'segmented', role: 'radiogroup', 'aria-label': label,
        onkeydown: (event) => {
            const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
            if (!step) return;
            event.preventDefault();
            const at = buttons.indexOf(document.activeElement);
            const next = buttons[(at + step + buttons.length) % buttons.length];
            next.focus();
            onChange(next.dataset.id);
        },
    }, buttons);
}
