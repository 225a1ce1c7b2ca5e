import {chartFigure} from '../kit/chart/figure.js';
import {INK, INK_2, RULE, canvas, fitted, line, words} from '../kit/chart/marks.js';
import {ownPatterns} from '../kit/chart/patterns.js';
import {svg} from '../kit/dom.js';
import {NARROW_SPACE} from '../lib/format.js';
import {lookOf} from '../lib/zone-looks.js';

const NAME = 94;
const FIGURES = 46;
const AREA = 76;
const ROW = 17;

/**
 * What each municipality is made of, class by class on one scale.
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {object[]} options.places of the composition, in the order of the maps
 * @param {string} options.subject
 * @param {string[]} options.codes in the order of the legend
 * @param {(code: string) => string} options.nameOf
 * @param {'share'|'person'} options.measure
 * @param {string} options.title
 * @param {string} options.lead
 * @param {any[]} options.notes
 */
export function compositionFigure({context, places, subject, codes, nameOf, measure, title, lead, notes}) {
    const {t, format} = context;
    const part = (place, code) => place.classes.find((each) => each.id === code) ?? null;
    const valueOf = (place, code) => {
        // what does not compare is shown all the same where it is known, with the reason beside
        const its = part(place, code);
        // a class that its plan could not tell from another is not zero
        if (!place.comparable && !its) return null;
        if (measure === 'person') return its ? its.perInhabitantSquareMetres ?? null : place.population ? 0 : null;
        return its?.share ?? 0;
    };
    const figure = (value) => (value === null ? t('zoning.missing') : measure === 'person' ? format.number(value, value < 10 ? 1 : 0)
        : `${format.number(value * 100, 1)}${NARROW_SPACE}%`);
    const hectares = (place, code) => part(place, code)?.hectares ?? (place.comparable ? 0 : null);
    const ground = (place, code) => (hectares(place, code) === null ? null : part(place, code)?.groundHectares ?? 0);
    const share = (place, code) => (hectares(place, code) === null ? null : Number(((part(place, code)?.share ?? 0) * 100).toPrecision(8)));
    const most = Math.max(1e-9, ...places.flatMap((place) => codes.map((code) => valueOf(place, code) ?? 0)));
    const rows = codes.flatMap((code) => places.map((place) => ({code, place})));
    return chartFigure({t, format, title, lead, draw, notes, file: `composicion-${places.map((place) => place.code).join('-')}`,
        table: {rows, columns: [
            {label: t('landuseSide.class'), key: ({code}) => nameOf(code)},
            {label: t('landuseSide.municipality'), key: ({place}) => place.name},
            {label: t(`landuseSide.measure.${measure}`), number: true, key: ({place, code}) => valueOf(place, code),
                cell: ({place, code}) => figure(valueOf(place, code))},
            {label: 'ha', number: true, key: ({place, code}) => hectares(place, code),
                cell: ({place, code}) => areaOf(hectares(place, code))},
            {label: t('landuseSide.ground'), number: true, key: ({place, code}) => ground(place, code),
                cell: ({place, code}) => areaOf(ground(place, code))}]},
        csv: [[t('landuseSide.class'), t('landuseSide.municipality'), 'plan', 'ha (EPSG:9377)', t('landuseSide.ground'),
            t('landuseSide.measure.share'), t('landuseSide.measure.person')],
        ...rows.map(({code, place}) => [nameOf(code), place.name, place.plan, hectares(place, code),
            ground(place, code), share(place, code), part(place, code)?.perInhabitantSquareMetres])]});

    function areaOf(value) {
        return value === null ? t('zoning.missing') : format.number(value, 1);
    }

    function draw(width) {
        const patterns = ownPatterns(codes.map((code) => lookOf(subject, code)), 'composition');
        const [barFrom, barTo] = [NAME + 6, width - FIGURES - AREA];
        const block = 22 + ROW * places.length + 7;
        return canvas(width, block * codes.length, title, patterns.defs, codes.map((code, i) => {
            const top = i * block;
            return [line(0, top + 0.5, width, top + 0.5, {stroke: RULE}),
                words(0, top + 16, fitted(nameOf(code), width, 12.5), {size: 12, weight: 600}),
                places.map((place, j) => row(place, code, top + 22 + j * ROW))];
        }));

        function row(place, code, top) {
            const value = valueOf(place, code);
            const base = top + 12.5;
            const area = hectares(place, code);
            return [words(0, base, fitted(place.name, NAME + 4, 12), {size: 12, fill: INK_2}),
                value === null ? words(barFrom, base, place.comparable ? t('zoning.missing') : t('landuseSide.notcomparable'),
                    {size: 11, fill: INK_2})
                    : svg('rect', {x: barFrom, y: top + 3.5, width: Math.max(1, (value / most) * (barTo - barFrom)), height: 10.5,
                        fill: patterns.fill(lookOf(subject, code)), stroke: INK, 'stroke-width': 0.6},
                    svg('title', {}, `${place.name}, ${nameOf(code)}: ${figure(value)}`)),
                value === null ? null : words(width - AREA, base, measure === 'person' ? figure(value) : format.number(value * 100, 1),
                    {anchor: 'end', size: 12, weight: 500}),
                area === null ? null : words(width, base, `${format.number(area)} ha`, {anchor: 'end', size: 12, fill: INK_2})];
        }
    }
}
