import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {failureNotice} from '../kit/notice.js';
import {figureExample} from './figure-example.js';
import {sourcesOf} from './origin-facts.js';
import {facts, faceHead, licenceText, plainTable} from './parts.js';

/**
 * The sources of the figures, of the boundaries, of the layers and of the groupings.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export async function sourcesFace(context) {
    const {api, t, format, installation, pack, signal} = context;
    const [indicators, territories, root, example] = await Promise.all([
        api.indicator.list({signal}), api.territory.list({signal}), api.territory.get(pack.root, {signal}),
        figureExample(pack, context)]);
    const sources = sourcesOf(indicators.items);
    const dateText = (date) => (date ? format.date(String(date)) : t('origin.noData'));

    return {element: h('section', {},
        faceHead(t('origin.sources.title', {n: sources.length, indicators: indicators.total}), t('origin.sources.lead')),
        example,
        h('h3', {class: 'origin-heading'}, t('origin.sources.indicators')),
        h('ul', {class: 'origin-sources'}, sources.map((source) => sourceEntry(source, context))),
        boundaries(root.boundary),
        h('h3', {class: 'origin-heading'}, t('origin.sources.layers')),
        plainTable({
            caption: t('origin.sources.layers'),
            columns: ['layer', 'source', 'date', 'licence'].map((name) => t(`origin.sources.${name}`)),
            rows: installation.layers.map((layer) => [layer.title, layer.source ?? t('origin.noData'),
                dateText(layer.date), licenceText(layer, t)]),
        }),
        h('h3', {class: 'origin-heading'}, t('origin.sources.regionalisations')),
        h('ul', {class: 'origin-sources'}, territories.regionalisations.map(grouping)))};

    function boundaries(boundary) {
        if (!boundary) return null;
        return [h('h3', {class: 'origin-heading'}, t('origin.sources.boundaries')), facts([
            [t('origin.sources.source'), boundary.source ?? t('origin.noData')],
            [t('origin.sources.date'), dateText(boundary.date)],
            [t('origin.sources.accuracy'), boundary.accuracy ?? t('origin.noData')],
            [t('origin.sources.licence'), licenceText(boundary, t)],
        ])];
    }

    function grouping(regionalisation) {
        const {name, regions, partial, source, date, notes} = regionalisation;
        return h('li', {class: 'origin-source'},
            h('h4', {class: 'origin-source-title'}, name),
            h('p', {class: 'origin-small'}, [t('origin.sources.regions', {n: regions.length}),
                partial ? t('origin.sources.partial') : null].filter(Boolean).join(' · ')),
            facts([[t('origin.sources.source'), source ?? t('origin.noData')], [t('origin.sources.date'), dateText(date)],
                notes ? [t('origin.sources.notes'), notes] : null]));
    }
}

/** Opens to what only the answer of one indicator tells: how it was made and how the copy was reached. */
function sourceEntry(source, context) {
    const {api, t, format, signal} = context;
    const body = h('div', {class: 'origin-source-body'});
    const first = source.indicators[0].code;
    let asked = false;

    async function fill() {
        if (asked) return;
        asked = true;
        show(body, h('p', {class: 'origin-small'}, t('origin.loading')));
        try {
            const {sources} = await api.indicator.get(first, {signal});
            show(body, details(sources.find(({key}) => key === source.key) ?? source));
        } catch (error) {
            if (isAbort(error)) return;
            asked = false;
            show(body, failureNotice({t, error, title: t('origin.failed'), onRetry: fill}));
        }
    }

    function details(full) {
        return facts([
            full.method ? [t('origin.sources.method'), full.method] : null,
            full.access ? [t('origin.sources.access'), full.access] : null,
            [t('origin.sources.licence'), licenceText(full, t)],
            full.notes ? [t('origin.sources.notes'), full.notes] : null,
            [t('origin.sources.used'), h('ul', {class: 'origin-plain-list'}, source.indicators.map((indicator) =>
                h('li', {}, stateLink(context, {room: 'indicators', indicator: indicator.code, period: null,
                    breakdown: 'total', view: null, section: null}, {}, indicator.name))))],
        ]);
    }

    return h('li', {class: 'origin-source'}, h('details', {ontoggle: (event) => event.target.open && fill()},
        h('summary', {},
            h('span', {class: 'origin-source-title'}, source.title ?? source.key),
            h('span', {class: 'origin-small'}, [source.organisation, source.date ? format.date(String(source.date)) : null,
                t('origin.sources.indicators.count', {n: source.indicators.length})].filter(Boolean).join(' · '))),
        body));
}
