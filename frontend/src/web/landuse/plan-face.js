import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';

/**
 * The page of one plan.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export function planFace(context) {
    const {api, base, host, map, t, pack, signal} = context;
    let turn = 0;

    async function update(state) {
        const mine = ++turn;
        host.setLayout({controls: false});
        const id = state.plans.split(',')[0];
        try {
            const plan = await progressWhile(document.getElementById('stage'), api.landUse.get(id, {signal}));
            await base.ready();
            if (mine === turn && !signal.aborted) draw(plan);
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            show(host.panel, back(), failureNotice({t, error, title: t('landuse.plan.failed'), onRetry: () => update(state)}));
        }
    }

    function back() {
        return stateLink(context, {plans: null, subject: null, section: null, show: null, severity: null, conflict: null},
            {class: 'back'}, icon('back', 16), t('landuse.back'));
    }

    function draw(plan) {
        map.clearPaint();
        map.select(plan.territory.code);
        map.fitTo(plan.territory.code);
        host.setBreadcrumb([{label: plan.territory.name}]);
        document.title = `${plan.territory.name} · ${pack.name} · Territoria`;
        show(host.panel, back(), h('header', {class: 'panel-head'},
            h('p', {class: 'kicker'}, plan.kindName),
            h('h1', {class: 'panel-title'}, plan.territory.name)));
    }

    return {
        kind: 'plan',
        update,
        leave() {
            turn += 1;
            map.select(null);
            map.fitHome();
        },
    };
}
