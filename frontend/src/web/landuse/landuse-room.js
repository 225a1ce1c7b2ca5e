import {h, show} from '../kit/dom.js';
import {skeleton} from '../kit/skeleton.js';
import {planFace} from './plan-face.js';
import {registerFace} from './register-face.js';

/**
 * Plans of land use: first the register of all municipalities, and from there the page of one plan.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountLandUse(context) {
    const {host, map, pack, signal, t} = context;
    let face = null;
    // zones of a fictional place must never be taken for those of a real one, on a picture either
    const demo = pack.example ? h('p', {class: 'landuse-demo', 'aria-hidden': 'true'}, t('landuse.demo')) : null;
    if (demo) map.overlay.append(demo);

    async function update(state, before = null) {
        const kind = planOf(state) ? 'plan' : 'register';
        if (face?.kind !== kind) {
            face?.leave();
            for (const part of ['controls', 'panel', 'legend', 'note', 'chips', 'band']) show(host[part]);
            show(host.panel, skeleton(t('landuse.loading')));
            face = (kind === 'plan' ? planFace : registerFace)(context);
        }
        if (!signal.aborted) await face.update(state, before);
    }

    update(context.state);
    return {
        unmount() {
            face?.leave();
            demo?.remove();
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
