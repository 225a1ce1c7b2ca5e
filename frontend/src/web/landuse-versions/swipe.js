import {h} from '../kit/dom.js';
import {icon} from '../kit/icons.js';

const STEP = 0.02;

/**
 * The upright line on a map that parts two versions: dragged, or moved with the arrow keys.
 *
 * @param {object} options
 * @param {string} options.label
 * @param {(share: number) => string} options.say where the line stands, in words
 * @param {(share: number) => void} options.onMove
 * @returns {{element: HTMLElement, share: () => number, set: (share: number) => void}}
 */
export function createSwipe({label, say, onMove}) {
    let at = 0.5;
    const element = h('div', {class: 'swipe', role: 'slider', tabindex: 0, 'aria-label': label, 'aria-valuemin': 0, 'aria-valuemax': 100,
        'aria-orientation': 'horizontal', onkeydown: onKey, onpointerdown: onDown}, h('span', {class: 'swipe-grip', 'aria-hidden': 'true'},
        icon('swap', 18)));

    function set(share) {
        at = Math.max(0, Math.min(1, share));
        element.style.left = `${at * 100}%`;
        element.setAttribute('aria-valuenow', String(Math.round(at * 100)));
        element.setAttribute('aria-valuetext', say(at));
        onMove(at);
    }

    function onKey(event) {
        const next = {ArrowLeft: at - STEP, ArrowDown: at - STEP, ArrowRight: at + STEP, ArrowUp: at + STEP, PageDown: at - 0.1,
            PageUp: at + 0.1, Home: 0, End: 1}[event.key];
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        set(next);
    }

    function onDown(event) {
        event.preventDefault();
        event.stopPropagation();
        element.focus({preventScroll: true});
        element.setPointerCapture(event.pointerId);
        const move = (moved) => {
            const box = element.parentElement.getBoundingClientRect();
            set((moved.clientX - box.left) / box.width);
        };
        const up = () => {
            element.removeEventListener('pointermove', move);
            element.removeEventListener('pointerup', up);
            element.removeEventListener('pointercancel', up);
        };
        element.addEventListener('pointermove', move);
        element.addEventListener('pointerup', up);
        element.addEventListener('pointercancel', up);
    }

    return {element, share: () => at, set};
}
