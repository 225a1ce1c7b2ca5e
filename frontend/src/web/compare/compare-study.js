import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {createCatalogue} from '../thematic/catalogue.js';
import {bivariate} from './bivariate.js';
import {multiples} from './multiples.js';
import {sideBySide} from './side-by-side.js';

/**
 * One way to compare.
 *
 * @typedef {object} Form
 * @property {string} id word of `state.form`
 * @property {(scene: Scene) => FormOnScreen} mount
 *
 * @typedef {object} FormOnScreen
 * @property {HTMLElement} element
 * @property {(scene: Scene) => Promise<Node[]>} update draws what the scene says and answers the controls for it
 * @property {() => void} destroy
 *
 * @typedef {object} Scene
 * @property {import('../kit/room.js').RoomContext} context
 * @property {ReturnType<typeof createCatalogue>} catalogue
 * @property {import('../thematic/catalogue.js').View} view the first map
 * @property {object} state
 * @property {AbortSignal} signal until the next change
 * @property {(code: string) => void} choose marks a territory on all maps, or no longer
 */
const FORMS = [sideBySide, multiples, bivariate];

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mountCompare(context) {
    const {api, host, t, navigate, pack} = context;
    const [indicators, listing] = await Promise.all([api.indicator.list({signal: context.signal}),
        api.territory.list({signal: context.signal})]);
    const catalogue = createCatalogue(indicators, listing, pack);
    const controls = h('div', {class: 'compare-controls'});
    const body = h('div', {class: 'compare-body'});
    show(host.page, h('div', {class: 'compare'}, controls, body));
    let current = null;
    let loading = null;

    async function update(state) {
        loading?.abort();
        loading = new AbortController();
        const {signal} = loading;
        const form = FORMS.find((each) => each.id === state.form) ?? FORMS[0];
        host.setBreadcrumb([{label: t(`compare.form.${form.id}`)}]);
        const view = catalogue.resolve(state);
        if (!view) {
            leave();
            show(body, emptyNotice({title: t('compare.noindicator', {code: state.indicator}),
                action: {label: t('compare.back'), href: context.hrefOf({indicator: null})}}));
            return;
        }
        const scene = {context, catalogue, view, state, signal,
            choose: (code) => navigate({territory: state.territory === code ? null : code}, {replace: true})};
        if (current?.form !== form) {
            leave();
            current = {form, shown: form.mount(scene)};
            show(body, current.shown.element);
        } else if (!body.contains(current.shown.element)) show(body, current.shown.element);
        try {
            const fields = await progressWhile(host.page, current.shown.update(scene));
            if (signal.aborted || context.signal.aborted) return;
            redrawKeepingFocus(controls, () => show(controls, segmented({label: t('compare.forms'), value: form.id,
                options: FORMS.map(({id}) => ({id, label: t(`compare.form.${id}`)})), onChange: (id) => navigate({
                    form: id === FORMS[0].id ? null : id, other: null, section: null})}), h('div', {class: 'compare-fields'}, fields)));
            document.title = `${t(`compare.form.${form.id}`)} · ${view.item.name} · Territoria`;
        } catch (error) {
            if (isAbort(error) || signal.aborted || context.signal.aborted) return;
            show(body, failureNotice({t, error, title: t('compare.failed'), onRetry: () => update(state)}));
        }
    }

    function leave() {
        current?.shown.destroy();
        current = null;
    }

    update(context.state);
    return {
        unmount() {
            loading?.abort();
            leave();
        },
        onState: (next) => update(next),
    };
}
