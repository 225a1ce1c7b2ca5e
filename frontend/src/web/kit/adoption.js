import {h} from './dom.js';

/**
 * Whether a plan is adopted, in the words of the server: a programme of government must never pass for a plan.
 *
 * @param {{adopted: boolean|null, adoption: string}} plan
 * @returns {HTMLElement}
 */
export function adoptionBadge({adopted, adoption}) {
    return h('span', {class: adopted === false ? 'badge' : 'plain-badge'},
        adoption.charAt(0).toUpperCase() + adoption.slice(1));
}
