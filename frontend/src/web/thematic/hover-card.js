import {h, show} from '../kit/dom.js';

/**
 * The card that follows the pointer over the map.
 *
 * @param {HTMLElement} overlay of the map
 */
export function createHoverCard(overlay) {
    const card = h('div', {class: 'hover-card', 'aria-hidden': 'true'});
    card.hidden = true;
    overlay.append(card);

    return {
        /** @param {{x: number, y: number}} point px of the map @param {...any} content */
        show(point, ...content) {
            show(card, content);
            card.hidden = false;
            const room = overlay.parentElement.getBoundingClientRect();
            const {offsetWidth: width, offsetHeight: height} = card;
            const left = point.x + 18 + width > room.width ? point.x - 18 - width : point.x + 18;
            const top = Math.max(8, Math.min(point.y - height / 2, room.height - height - 8));
            card.style.transform = `translate(${Math.round(Math.max(8, left))}px, ${Math.round(top)}px)`;
        },
        hide() {
            card.hidden = true;
        },
        remove: () => card.remove(),
    };
}
