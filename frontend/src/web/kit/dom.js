/**
 * Makes elements. Text always goes in as text: there is no way here to put markup from data into the page.
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `class`, `on…` listeners, `data-…`, properties of the element by name;
 *     null, undefined and false leave the attribute out
 * @param {...(Node|string|number|null|undefined|false|Array)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. @returns {SVGElement} */
export function svg(tag, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) continue;
        if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
        else if (name === 'style') Object.assign(element.style, value);
        else if (name === 'value' || name === 'checked') element[name] = value;
        else element.setAttribute(name, value === true ? '' : String(value));
    }
    append(element, children);
    return element;
}

function append(element, children) {
    for (const child of children) {
        if (child === null || child === undefined || child === false) continue;
        if (Array.isArray(child)) append(element, child);
        else element.append(child instanceof Node ? child : String(child));
    }
}

/** Replaces whatever an element holds. @param {Element} element @param {...any} children @returns {Element} */
export function show(element, ...children) {
    element.replaceChildren();
    append(element, children);
    return element;
}

/** Listens as long as the signal lasts. */
export function listen(target, type, handler, signal, options = {}) {
    target.addEventListener(type, handler, {...options, signal});
}

let lastId = 0;

/** @param {string} prefix @returns {string} an id that no other element of the page has */
export function freshId(prefix) {
    lastId += 1;
    return `${prefix}-${lastId}`;
}

/** Lets `width` in percent reach an element whose style attribute may not be written in markup. */
export function percent(value) {
    return `${Math.round(value * 100) / 100}%`;
}
