import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {actorsFace} from './actors-face.js';
import {documentsFace} from './documents-face.js';
import {limitsFace} from './limits-face.js';
import {plansFace} from './plans-face.js';
import {sourcesFace} from './sources-face.js';

/**
 * The faces of the page, by the word of `state.view`. Each is `async (context) → {element, update?(state),
 * destroy?()}` and asks for its own data.
 */
const FACES = [
    {id: 'documentos', label: 'origin.documents', make: documentsFace},
    {id: 'planes', label: 'origin.plans', make: plansFace},
    {id: 'actores', label: 'origin.actors', make: actorsFace},
    {id: 'fuentes', label: 'origin.sources', make: sourcesFace},
    {id: 'limites', label: 'origin.limits', make: limitsFace},
];

/**
 * Where everything comes from: the founding documents as data, the sources, what this system is not.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountOrigin(context) {
    const {host, t} = context;
    let {state} = context;
    let shown = null;
    const links = FACES.map((face) => stateLink(context, {view: face.id, section: null},
        {class: 'origin-nav-link', 'data-face': face.id}, t(face.label)));
    const body = h('div', {class: 'origin-face'});
    show(host.page, h('div', {class: 'origin'},
        h('header', {class: 'origin-head'},
            h('h1', {class: 'origin-title'}, t('origin.title')), h('p', {class: 'origin-lead'}, t('origin.lead'))),
        h('nav', {class: 'origin-nav', 'aria-label': t('origin.sections')}, links),
        body));

    function faceOf(view) {
        return FACES.find((face) => face.id === view) ?? FACES[0];
    }

    async function enter(face) {
        shown?.view?.destroy?.();
        const entering = {face, view: null};
        shown = entering;
        for (const link of links) {
            if (link.dataset.face === face.id) link.setAttribute('aria-current', 'page');
            else link.removeAttribute('aria-current');
        }
        host.setBreadcrumb([{label: t(face.label)}]);
        try {
            const view = await progressWhile(host.page, face.make({...context, state}));
            if (shown !== entering) {
                view.destroy?.();
                return;
            }
            entering.view = view;
            show(body, view.element);
            view.update?.(state);
        } catch (error) {
            if (isAbort(error) || shown !== entering) return;
            show(body, failureNotice({t, error, title: t('origin.failed'), onRetry: () => enter(face)}));
        }
    }

    enter(faceOf(state.view));
    return {
        unmount: () => shown?.view?.destroy?.(),
        onState(next) {
            state = next;
            const face = faceOf(next.view);
            if (shown.face === face) {
                shown.view?.update?.(next);
                return;
            }
            host.page.scrollTop = 0;
            enter(face);
        },
    };
}
