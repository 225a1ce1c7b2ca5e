import {show} from '../kit/dom.js';
import {planFace} from './plan-face.js';
import {registerFace} from './register-face.js';

/**
 * Plans of land use: first the register of all municipalities, and from there the page of one plan.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountLandUse(context) {
    const {host, map, signal} = context;
    let face = null;

    async function update(state, before = null) {
        const kind = planOf(state) ? 'plan' : 'register';
        if (face?.kind !== kind) {
            face?.leave();
            for (const part of ['controls', 'panel', 'legend', 'note', 'chips', 'band']) show(host[part]);
            face = (kind === 'plan' ? planFace : registerFace)(context);
        }
        if (!signal.aborted) await face.update(state, before);
    }

    update(context.state);
    return {
        unmount() {
            face?.leave();
            map.select(null);
            map.highlight(null);
            map.clearPaint();
        },
        onState: (next, before) => update(next, before),
    };
}

/** @param {{plans: string|null}} state @returns {string|null} id of the plan on screen: the first of the address */
export function planOf({plans}) {
    return plans?.split(',')[0] || null;
}
