import {svg} from '../dom.js';

/**
 * Marks of charts. Their look is in attributes and not in a style sheet, so that a chart saved as an image looks as it
 * does on the page.
 */

export const INK = '#1B2126';
export const INK_2 = '#4A545B';
export const INK_3 = '#626C72';
export const RULE = '#DAD6CC';
export const TICK = '#8C8A83';
export const BEHIND = '#8F4A0E';
export const AHEAD = '#0F5F73';
export const BEHIND_LINK = '#C77A2B';
export const AHEAD_LINK = '#4A90A1';
export const MISSING = '#F2EFE8';

const FAMILY = 'Inter, "Source Sans 3", "Noto Sans", system-ui, sans-serif';

/** @param {number} width px @param {number} height px @param {string} label what it shows, in one sentence */
export function canvas(width, height, label, ...children) {
    return svg('svg', {viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label,
        'font-family': FAMILY, 'font-size': 12, fill: INK, xmlns: 'http://www.w3.org/2000/svg', class: 'chart'},
    ...children);
}

/** @param {{anchor?: 'start'|'middle'|'end', size?: number, weight?: number, fill?: string, halo?: boolean}} [look] */
export function words(x, y, text, {anchor = 'start', size = 12, weight = 400, fill = INK, halo = false} = {}) {
    return svg('text', {x: round(x), y: round(y), 'text-anchor': anchor, 'font-size': size, 'font-weight': weight, fill,
        ...(halo ? {'paint-order': 'stroke', stroke: '#FBFAF7', 'stroke-width': 3, 'stroke-linejoin': 'round'} : {})},
    text);
}

export function line(x1, y1, x2, y2, look = {}) {
    return svg('line', {x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), stroke: RULE, 'stroke-width': 1,
        ...look});
}

/** A mark that a pointer can reach: its title shows the figure, a click chooses the territory. */
export function mark(element, {title, code, onChoose}) {
    const group = svg('g', {'data-territory': code, ...(onChoose ? {cursor: 'pointer', onclick: () => onChoose(code)}
        : {})}, title ? svg('title', {}, title) : null, element);
    return group;
}

/** Values along the foot of a chart, with a thin line up through it. */
export function axisBelow({ticks, at, top, foot, write}) {
    return ticks.flatMap((tick) => [line(at(tick), top, at(tick), foot),
        words(at(tick), foot + 16, write(tick), {anchor: 'middle', size: 11, fill: INK_2})]);
}

/** Values along the left side, with a thin line across. */
export function axisLeft({ticks, at, left, right, write}) {
    return ticks.flatMap((tick) => [line(left, at(tick), right, at(tick)),
        words(left - 6, at(tick) + 4, write(tick), {anchor: 'end', size: 11, fill: INK_2})]);
}

/** About how wide a text is, px: enough to keep labels apart. */
export function widthOf(text, size = 12) {
    return String(text).length * size * 0.56;
}

/** A text cut to a width, with its end marked. */
export function fitted(text, width, size = 12) {
    const most = Math.max(3, Math.floor(width / (size * 0.54)));
    return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function round(number) {
    return Math.round(number * 100) / 100;
}
