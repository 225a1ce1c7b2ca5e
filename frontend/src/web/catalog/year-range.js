import {h, percent, svg} from '../kit/dom.js';

const WIDTH = 176;
const HEIGHT = 36;

/**
 * How many datasets cover each year, with two handles under it.
 *
 * @param {object} options
 * @param {Function} options.t
 * @param {{year: number, count: number, inside: boolean}[]} options.bars
 * @param {number} options.most the highest count
 * @param {{first: number, last: number}} options.span
 * @param {{first: number, last: number}} options.chosen
 * @param {(range: {first: number, last: number}) => void} options.onChange when a handle is let go
 * @returns {HTMLElement}
 */
export function yearRange({t, bars, most, span, chosen, onChange}) {
    const step = WIDTH / bars.length;
    const marks = bars.map(({count}, i) => svg('rect', {x: (i * step).toFixed(2), width: Math.max(1, step - (step > 4 ? 1.2 : 0.3)).toFixed(2),
        height: count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT).toFixed(2),
        y: (HEIGHT - (count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT))).toFixed(2)}));
    const picture = svg('svg', {class: 'catalog-years-bars', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true'}, marks);
    const words = h('p', {class: 'catalog-years-words'});
    if (span.first === span.last) {
        words.append(String(span.first));
        return h('div', {class: 'catalog-years'}, picture, words);
    }
    const range = (name, value) => h('input', {type: 'range', min: span.first, max: span.last, step: 1, value,
        class: `catalog-year is-${name}`, 'data-focus': `year-${name}`, 'aria-label': t(`catalog.years.${name}`),
        'aria-valuetext': String(value), oninput: () => follow(name), onchange: () => onChange(read())});
    const first = range('first', chosen.first);
    const last = range('last', chosen.last);
    const track = h('div', {class: 'catalog-years-track'}, first, last);

    const read = () => ({first: Number(first.value), last: Number(last.value)});

    function follow(moved) {
        // the handles do not pass each other
        if (Number(first.value) > Number(last.value)) {
            if (moved === 'first') first.value = last.value;
            else last.value = first.value;
        }
        paint();
    }

    function paint() {
        const now = read();
        bars.forEach(({year}, i) => marks[i].classList.toggle('is-inside', year >= now.first && year <= now.last));
        first.setAttribute('aria-valuetext', String(now.first));
        last.setAttribute('aria-valuetext', String(now.last));
        const at = (year) => ((year - span.first) / (span.last - span.first)) * 100;
        track.style.setProperty('--from', percent(at(now.first)));
        track.style.setProperty('--to', percent(at(now.last)));
        const close = at(now.last) - at(now.first) < 22;
        const label = (text, place) => h('span', {style: {left: percent(Math.min(90, Math.max(9, place)))}}, text);
        words.replaceChildren(...(close ? [label(now.first === now.last ? String(now.first) : `${now.first}–${now.last}`,
            (at(now.first) + at(now.last)) / 2)] : [label(String(now.first), at(now.first)), label(String(now.last), at(now.last))]));
    }
    paint();
    return h('div', {class: 'catalog-years'}, picture, track, words);
}
