import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {createCatalogue} from '../thematic/catalogue.js';
import {boxes} from './boxes.js';
import {dumbbells} from './dumbbells.js';
import {heat} from './heat.js';
import {ranking} from './ranking.js';
import {scatter} from './scatter.js';
import {slope} from './slope.js';

/**
 * One picture of the study.
 *
 * @typedef {object} Form
 * @property {string} id word of `state.form`
 * @property {(scene: Scene) => Promise<{element: HTMLElement, destroy: () => void}>} draw asks for its data and draws;
 *     an `element` without chart says why there is none
 * @property {(scene: Scene) => Node[]} [controls] besides the indicator
 * @property {(item: object) => boolean} [fits] indicators that it can show; all without it
 *
 * @typedef {object} Scene
 * @property {import('../kit/room.js').RoomContext} context
 * @property {object} catalogue
 * @property {import('../thematic/catalogue.js').View} view
 * @property {object} state
 * @property {object|null} about the indicator in full, where it has several periods
 * @property {(code: string) => void} choose marks a territory in all pictures, or no longer
 */
const FORMS = [ranking, slope, scatter, boxes, heat, dumbbells];

/** @param {import('../kit/room.js').RoomContext} context @returns {Promise<import('../kit/room.js').MountedRoom>} */
export async function mountCharts(context) {
    const {api, host, t, signal, navigate, pack} = context;
    const [indicators, listing] = await Promise.all([api.indicator.list({signal}), api.territory.list({signal})]);
    const catalogue = createCatalogue(indicators, listing, pack);
    const controls = h('div', {class: 'charts-controls'});
    const body = h('div', {class: 'charts-body'});
    show(host.page, h('div', {class: 'charts'}, h('h1', {class: 'visually-hidden'}, t('charts.title')), controls, body));
    let drawn = null;
    let turn = 0;

    async function update(state) {
        const mine = ++turn;
        const form = FORMS.find((each) => each.id === state.form) ?? FORMS[0];
        const view = catalogue.resolve(state);
        if (!view) {
            show(body, emptyNotice({title: t('charts.noindicator', {code: state.indicator}),
                action: {label: t('charts.back'), href: context.hrefOf({indicator: null})}}));
            return;
        }
        const scene = {context, catalogue, view, state, about: null,
            choose: (code) => navigate({territory: state.territory === code ? null : code}, {replace: true})};
        try {
            // what has several periods says which of them compare
            if (view.item.periods.length > 1) scene.about = await api.indicator.get(view.item.code, {signal});
        } catch (error) {
            if (!isAbort(error) && mine === turn) put(failure(error, state));
            return;
        }
        if (mine !== turn || signal.aborted) return;
        redrawKeepingFocus(controls, () => show(controls, chooser(scene, form)));
        document.title = `${t(`charts.form.${form.id}`)} · ${view.item.name} · Territoria`;
        host.setBreadcrumb([{label: t(`charts.form.${form.id}`)}]);
        if (form.fits && !form.fits(view.item)) {
            put(notFitting(scene, form));
            return;
        }
        try {
            const figure = await progressWhile(host.page, form.draw(scene));
            if (mine !== turn || signal.aborted) {
                figure.destroy?.();
                return;
            }
            put(figure);
        } catch (error) {
            if (isAbort(error) || mine !== turn) return;
            put(failure(error, state));
        }
    }

    function failure(error, state) {
        return {element: failureNotice({t, error, title: t('charts.failed'), onRetry: () => update(state)})};
    }

    function put(figure) {
        drawn?.destroy?.();
        drawn = figure;
        show(body, figure.element);
    }

    function notFitting({state}, form) {
        const first = indicators.items.find((item) => form.fits(catalogue.byCode.get(item.code)));
        return {element: emptyNotice({title: t(`charts.${form.id}.none`),
            action: first ? {label: t('charts.try', {name: first.name}), href: context.hrefOf({indicator: first.code}),
                onclick: (event) => {
                    event.preventDefault();
                    navigate({indicator: first.code, period: null, breakdown: 'total', section: null});
                }} : undefined})};
    }

    function chooser(scene, form) {
        const {view, state} = scene;
        return [
            segmented({label: t('charts.form'), value: form.id,
                options: FORMS.map(({id}) => ({id, label: t(`charts.form.${id}`)})),
                onChange: (id) => navigate({form: id === FORMS[0].id ? null : id, section: null})}),
            h('div', {class: 'charts-fields'},
                form === heat ? null : selectField({label: form === scatter ? t('charts.scatter.y')
                    : t('indicator.picker'), value: view.item.code, options: indicatorOptions(form, view.item.code),
                onChange: (code) => navigate({indicator: code, period: null, breakdown: 'total', section: null})}),
                form.controls?.(scene) ?? null,
                selectField({label: t('charts.highlight'), value: state.territory ?? '',
                    options: [{id: '', label: t('charts.highlight.none')},
                        ...catalogue.municipalities.map(({code, name}) => ({id: code, label: name}))
                            .sort((a, b) => context.format.compare(a.label, b.label))],
                    onChange: (code) => navigate({territory: code || null}, {replace: true})})),
        ];
    }

    /** By dimension, as in the picker of the map. */
    function indicatorOptions(form, current) {
        return indicators.dimensions.flatMap((dimension) => indicators.items
            .filter((item) => item.dimension === dimension.id && item.mapped !== false
                && (!form.fits || item.code === current || form.fits(catalogue.byCode.get(item.code))))
            .map((item) => ({id: item.code, label: item.name, group: dimension.name})));
    }

    await update(context.state);
    return {
        unmount() {
            turn += 1;
            drawn?.destroy?.();
        },
        onState: update,
    };
}
