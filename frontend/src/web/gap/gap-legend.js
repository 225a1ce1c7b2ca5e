import {h, show, svg} from '../kit/dom.js';
import {BEHIND_DOTS} from '../map/patterns.js';
import {LEGEND_WIDTH} from '../thematic/histogram.js';
import {classRow, legendFoot, missingRow} from '../thematic/legend-parts.js';
import {referenceWords} from '../thematic/gap-list.js';
import {breakdownWord, capital, clause, subject} from '../thematic/sentences.js';

/** @type {import('../thematic/thematic-room.js').Face['drawLegend']} */
export function drawGapLegend(scene) {
    const {context, view, data} = scene;
    const {t, format, host} = context;
    const {gaps, ramp} = data;
    const title = h('h2', {class: 'legend-title'}, t('gap.legend.title', {name: subject(view, t)}));
    if (!gaps.computable) {
        show(host.legend, title, h('p', {class: 'legend-unit'}, `${capital(clause(gaps.reason))}.`), legendFoot(scene));
        return;
    }
    const figure = (value) => format.signed(value, roundEnough(value, view.item.decimals));
    const reference = referenceWords(scene);
    const members = (index) => gaps.items.filter((item) => item.gap !== null
        && data.classIndex(item.gap) === index).map((item) => item.code);
    // furthest behind on top, as in the list
    const rows = gaps.classes.map((each, i) => classRow({
        colour: ramp[i], dotted: each.side === 'behind', count: each.count, scene, codes: () => members(i),
        first: i === gaps.classes.length - 1 && !host.isPhone(),
        text: figure(each.lower) === figure(each.upper) ? figure(each.lower)
            : `${figure(each.lower)} ${t('gap.to')} ${figure(each.upper)}`,
    })).reverse();
    show(host.legend, title,
        h('p', {class: 'legend-unit'}, [t('gap.legend.unit', {unit: capital(gaps.unit), reference}),
            breakdownWord(view, t)].filter(Boolean).join(' · ')),
        dots(scene),
        h('ul', {class: 'legend-classes is-drawn'}, rows, missingRow(scene, gaps.missing)),
        h('p', {class: 'legend-note'}, t('gap.legend.dots')),
        legendFoot(scene));
}

/** Every municipality as a stroke over the axis of gaps; better is on the right. */
function dots({context: {t, format, host}, view, data}) {
    const width = LEGEND_WIDTH[host.isPhone() ? 'phone' : 'desk'];
    const {gaps, ramp} = data;
    const lowest = gaps.classes[0]?.lower;
    const highest = gaps.classes.at(-1)?.upper;
    if (lowest === undefined || !(highest > lowest)) return null;
    const x = (gap) => ((highest - gap) / (highest - lowest)) * width;
    const known = gaps.items.filter((item) => item.gap !== null);
    const foot = host.isPhone() ? 67 : 53;
    return svg('svg', {class: 'histogram', viewBox: `-12 0 ${width + 24} ${host.isPhone() ? 72 : 58}`, role: 'img',
        'aria-label': t('indicator.legend.histogram', {text: `${format.signed(highest, view.item.decimals)} … ${
            format.signed(lowest, view.item.decimals)}`})},
    gaps.classes.map((each, i) => [
        svg('rect', {class: 'histogram-band', x: x(each.upper), y: 30, width: x(each.lower) - x(each.upper),
            height: 9, fill: ramp[i]}),
        each.side === 'behind' ? svg('rect', {x: x(each.upper), y: 30, width: x(each.lower) - x(each.upper),
            height: 9, fill: BEHIND_DOTS}) : null]),
    known.map((item) => svg('path', {class: 'histogram-tick', 'data-territory': item.code,
        d: `M${x(item.gap)} 16v12`})),
    svg('path', {class: 'histogram-mark', d: `M${x(0)} 12V41`}),
    svg('text', {class: 'histogram-mark-word', x: x(0), y: 9, 'text-anchor': 'middle'}, '0'),
    host.isPhone() ? boundWords() : null,
    svg('text', {class: 'histogram-word is-start', x: 0, y: foot}, t('gap.axis.behind')),
    svg('text', {class: 'histogram-word is-end', x: width, y: foot}, t('gap.axis.ahead')));

    /** On a phone the list of classes is folded away: their bounds stand under the band, as far as they fit. */
    function boundWords() {
        const words = [highest, ...gaps.classes.map((each) => each.lower)].map((bound, i) => ({x: x(bound),
            lean: i === 0 ? ' is-start' : bound === lowest ? ' is-end' : '',
            rank: i === 0 || bound === lowest ? 0 : 1, text: format.signed(bound, roundEnough(bound, view.item.decimals))}));
        const kept = [];
        const span = ({x: at, lean, text}) => {
            const wide = text.length * 6 + 6;
            return lean === ' is-start' ? [at, at + wide] : lean === ' is-end' ? [at - wide, at] : [at - wide / 2, at + wide / 2];
        };
        for (const word of words.sort((a, b) => a.rank - b.rank)) {
            const [from, to] = span(word);
            if (kept.every((other) => span(other)[1] < from || span(other)[0] > to)) kept.push(word);
        }
        return kept.map((word) => svg('text', {class: `histogram-word${word.lean}`, x: word.x, y: 53}, word.text));
    }
}

function roundEnough(value, decimals) {
    return Math.abs(value) >= 1000 ? 0 : decimals;
}
