import {h} from './dom.js';

/**
 * Short words in a line that open longer explanations below. On paper the explanations are open and the words gone.
 *
 * @param {{label: string, text: string|null}[]} items those without a text are left out
 * @returns {HTMLElement|null}
 */
export function disclosures(items) {
    const pairs = items.filter((item) => item.text).map(({label, text}) => {
        const body = h('p', {class: 'how-text'}, text);
        body.hidden = true;
        const button = h('button', {type: 'button', class: 'link-button', 'aria-expanded': 'false', onclick: () => {
            body.hidden = !body.hidden;
            button.setAttribute('aria-expanded', String(!body.hidden));
        }}, label);
        return {button, body};
    });
    return pairs.length === 0 ? null : h('div', {class: 'how'}, h('div', {class: 'how-words'},
        pairs.map((pair) => pair.button)), pairs.map((pair) => pair.body));
}
