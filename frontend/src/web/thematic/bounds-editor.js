import {h, freshId, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {isAscending, MOST_BOUNDS, nextBound, parseBound, readBounds, showBound, writeBounds} from '../lib/own-bounds.js';

/**
 * Boxes for the reader's own bounds between classes. What is typed counts when the box is left or Enter is pressed; a
 * list that does not ascend is said to be wrong and changes nothing.
 *
 * @param {object} options
 * @param {string|null} options.own of the state
 * @param {object} options.item of the catalogue
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {(own: string) => void} options.onChange
 */
export function boundsEditor({own, item, context: {t, format}, onChange}) {
    const bounds = readBounds(own);
    const list = h('ol', {class: 'bounds-list'});
    const hint = freshId('bounds-hint');
    const problem = h('p', {class: 'bounds-problem', role: 'alert'});
    problem.hidden = true;

    function check(input) {
        const boxes = [...list.querySelectorAll('input')];
        const typed = boxes.map((box) => parseBound(box.value, format.lang));
        boxes.forEach((box) => box.removeAttribute('aria-invalid'));
        const wrong = typed.findIndex((bound, i) => Number.isNaN(bound) || (i > 0 && !(bound > typed[i - 1])));
        if (wrong >= 0 || !isAscending(typed)) {
            const box = boxes[Math.max(0, wrong)];
            (Number.isNaN(typed[wrong]) ? box : input).setAttribute('aria-invalid', 'true');
            problem.textContent = t(Number.isNaN(typed[wrong]) ? 'indicator.bounds.number' : 'indicator.bounds.order');
            problem.hidden = false;
            return;
        }
        problem.hidden = true;
        if (typed.join() !== bounds.join()) onChange(writeBounds(typed));
    }

    show(list, bounds.map((bound, i) => h('li', {class: 'bound'},
        h('input', {class: 'input', type: 'text', inputmode: 'decimal', value: showBound(bound, format.lang),
            'aria-label': t('indicator.bounds.box', {n: i + 1}), 'aria-describedby': hint, 'data-focus': `bound-${i}`,
            onchange: (event) => check(event.target)}),
        h('button', {type: 'button', class: 'bound-remove', disabled: bounds.length === 1,
            'aria-label': t('indicator.bounds.remove', {bound: showBound(bound, format.lang)}),
            'data-focus': `bound-remove-${i}`,
            onclick: () => onChange(writeBounds(bounds.filter((_, at) => at !== i)))}, icon('close', 16)))));

    return h('fieldset', {class: 'bounds'}, h('legend', {class: 'field-label'}, t('indicator.bounds')),
        h('p', {class: 'hint', id: hint}, t('indicator.bounds.hint', {unit: item.unit})), list, problem,
        h('button', {type: 'button', class: 'link-button', disabled: bounds.length >= MOST_BOUNDS,
            'data-focus': 'bound-add', onclick: () => onChange(writeBounds([...bounds, nextBound(bounds)]))},
        icon('plus', 16), t('indicator.bounds.add')));
}
