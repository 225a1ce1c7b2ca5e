import {h} from './dom.js';

/**
 * A real link that changes the state of the page without loading it again; a new tab still works.
 *
 * @param {{hrefOf: Function, navigate: Function}} context
 * @param {object} change see `navigate`
 * @param {object} attributes
 * @param {...any} children
 */
export function stateLink({hrefOf, navigate}, change, attributes, ...children) {
    return h('a', {
        ...attributes, href: hrefOf(change),
        onclick: (event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0) return;
            event.preventDefault();
            navigate(change);
        },
    }, ...children);
}

/** A link to a territory, which lists and map mark together under the pointer. */
export function territoryLink(context, code, attributes, ...children) {
    return stateLink(context, {territory: code, project: null}, {...attributes, 'data-territory': code}, ...children);
}
