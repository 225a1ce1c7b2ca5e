import {h} from './dom.js';

/**
 * Short words in a line that open longer explanations below. On paper the words are gone.
 *
 * @param {{label: string, text: string|null, printed?: boolean}[]} items those without a text are left out; `printed`
 *     ones are open on paper
 * @returns {HTMLElement|null}
 */
export function disclosures(items) {
    const pairs = items.filter((item) => item.text).map(({label, text, printed}) => {
        const body = h('p', {class: printed ? 'how-text is-printed' : 'how-text'}, text);
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
