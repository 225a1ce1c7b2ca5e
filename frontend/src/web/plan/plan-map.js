import {h, show} from '../kit/dom.js';
import {boundsText, classOf} from '../lib/plan.js';
import {sequentialRamp} from '../lib/ramps.js';
import {createHoverCard} from '../thematic/hover-card.js';
import {swatch} from '../thematic/legend-parts.js';

/** No element names it: a fact, and no missing figure, so it is plain and not hatched. */
const NOBODY = '#FBFAF7';

/**
 * How many elements of the open plan name each municipality, and the places of the open branch in front.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export function planMap(context) {
    const {map, host, t, navigate} = context;
    const card = createHoverCard(map.overlay);
    let plan = null;
    let counts = new Map();
    const forget = [
        map.on('hover', ({code, x, y}) => {
            const place = counts.get(code);
            if (place) {
                card.show({x, y}, h('p', {class: 'hover-title'}, place.name),
                    h('p', {class: 'hover-small'}, t('plan.map.count', {n: place.nodes})));
            }
        }),
        map.on('leave', () => card.hide()),
        map.on('focus', ({code}) => {
            const place = counts.get(code);
            if (place) host.announce(`${place.name}: ${t('plan.map.count', {n: place.nodes})}`);
        }),
        map.on('select', ({code}) => navigate({territory: code, node: null})),
        map.on('escape', () => navigate({territory: null, node: null})),
    ];

    function paint(next) {
        plan = next;
        const commitments = plan?.commitments;
        counts = new Map((commitments?.places ?? []).map((place) => [place.code, place]));
        if (!commitments || commitments.named === 0) {
            map.clearPaint();
            show(host.legend, null);
            return;
        }
        const ramp = sequentialRamp('politica', commitments.classes.length - 1);
        const colours = [NOBODY, ...ramp];
        map.paint((code) => {
            const place = counts.get(code);
            // a plan for a part of the territory says nothing of the rest
            return {fill: place ? colours[classOf(place.nodes, commitments.classes)] : null};
        });
        show(host.legend,
            h('h2', {class: 'legend-title'}, t('plan.legend', {name: plan.name})),
            h('p', {class: 'legend-unit'}, t('plan.legend.unit')),
            h('ul', {class: 'legend-classes'}, commitments.classes.map((step, i) => h('li', {class: 'legend-class'}, swatch(colours[i]),
                h('span', {class: 'legend-range'}, i === 0 ? t('plan.legend.none') : boundsText(step)),
                h('span', {class: 'legend-count'}, t('plan.legend.count', {n: step.places}))))),
            h('p', {class: 'legend-note'}, commitments.limits),
            h('p', {class: 'legend-source'}, t('plan.legend.source', {adoption: plan.adoption})));
    }

    return {
        paint,
        /** @param {Iterable<string>|null} places of the open branch @param {string|null} territory */
        mark(places, territory) {
            const named = places === null ? [] : [...places];
            map.highlight(named.length > 0 ? named : null);
            map.select(territory);
        },
        remove() {
            forget.forEach((stop) => stop());
            card.remove();
            map.highlight(null);
            map.select(null);
        },
    };
}
