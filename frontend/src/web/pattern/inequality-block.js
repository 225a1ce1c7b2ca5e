import {h, svg} from '../kit/dom.js';
import {canvas, line, words} from '../kit/chart/marks.js';
import {capital, clause, periodName} from '../thematic/sentences.js';
import {brokenBefore} from '../lib/pattern-form.js';
import {shareText, warningList} from './parts.js';

const WIDTH = 316;
const LORENZ = 214;
const STRIPES = ['#4A7499', '#82A3BF', '#B9CCDA', '#8DB26C', '#C9A26A', '#A593B8', '#C98A93', '#9AA39A'];
const BETWEEN = '#8A4108';

/** How unequally the indicator is spread: Gini with its curve, Theil with its parts, dispersion over the periods. */
export function inequalityBlock(scene) {
    const {context: {t}, data: {inequality}} = scene;
    const shown = inequality.weighted ?? inequality.unweighted;
    return h('div', {class: 'pattern-inequality'},
        weightNote(scene),
        warningList(inequality.warnings.filter((each) => each.code !== 'missing')),
        !shown ? h('p', {class: 'pattern-none'}, t('pattern.inequality.none'))
            : shown.reason ? h('p', {class: 'pattern-none'}, `${capital(clause(shown.reason))}.`)
                : [gini(scene, shown), theil(scene, shown)],
        dispersion(scene));
}

/** What weighs, or why nothing does. */
function weightNote({context: {t}, data: {inequality}}) {
    const {weights} = inequality;
    return h('p', {class: 'footnote', 'data-weights': weights.indicator ?? 'none'}, weights.indicator
        ? t('pattern.inequality.weights', {name: weights.name, period: periodName(weights.period, t)})
        : t('pattern.inequality.unweighted', {reason: clause(weights.reason)}));
}

function gini(scene, shown) {
    const {context: {t, format}, data: {inequality}} = scene;
    const other = inequality.weighted && inequality.unweighted?.gini !== null && inequality.unweighted
        ? t('pattern.gini.other', {gini: format.number(inequality.unweighted.gini, 3)}) : '';
    return h('figure', {class: 'pattern-figure'},
        h('figcaption', {}, h('h2', {class: 'section-title'}, t('pattern.gini.title', {
            gini: format.number(shown.gini, 3)})), h('p', {class: 'footnote'}, t('pattern.gini.lead', {half: half(shown,
            format)}), other ? ` ${other}` : '')),
        lorenz(scene, shown));
}

/** What the lower half of the weight has of the whole, read off the curve. */
function half({lorenz: steps}, format) {
    let before = {weightShare: 0, valueShare: 0};
    for (const step of steps) {
        if (step.weightShare >= 0.5) {
            const part = (0.5 - before.weightShare) / (step.weightShare - before.weightShare);
            return shareText(before.valueShare + part * (step.valueShare - before.valueShare), format);
        }
        before = step;
    }
    return shareText(1, format);
}

function lorenz({context: {t, format}, data: {inequality}}, shown) {
    const left = 36;
    const top = 6;
    const side = LORENZ - 36;
    const x = (share) => left + share * (WIDTH - left - 8);
    const y = (share) => top + (1 - share) * side;
    const path = `M${x(0)} ${y(0)}${shown.lorenz.map((step) => `L${x(step.weightShare).toFixed(1)} ${
        y(step.valueShare).toFixed(1)}`).join('')}`;
    const percent = (share) => shareText(share, format);
    return canvas(WIDTH, LORENZ + 10, t('pattern.lorenz.label', {gini: format.number(shown.gini, 3)}),
        [0, 0.5, 1].map((share) => [line(x(share), y(0), x(share), y(1)), line(x(0), y(share), x(1), y(share)),
            words(x(share), y(0) + 14, percent(share), {anchor: share === 1 ? 'end' : 'middle', size: 10.5, fill: '#4A545B'}),
            words(left - 5, y(share) + 4, percent(share), {anchor: 'end', size: 10.5, fill: '#4A545B'})]),
        svg('path', {d: `${path}L${x(0)} ${y(0)}Z`, fill: '#E5BDB2', 'fill-opacity': 0.55}),
        line(x(0), y(0), x(1), y(1), {stroke: '#626C72', 'stroke-dasharray': '4 3'}),
        svg('path', {d: path, fill: 'none', stroke: BETWEEN, 'stroke-width': 2}),
        words(x(0.42), y(0.5) - 6, t('pattern.lorenz.equal'), {anchor: 'end', size: 10.5, fill: '#626C72', halo: true}),
        words(x(1), y(0) + 28, t(inequality.weighted ? 'pattern.lorenz.x' : 'pattern.lorenz.x.unweighted'), {anchor: 'end',
            size: 10.5, fill: '#4A545B'}));
}

function theil({context: {t, format}, view}, {theil: parts}) {
    const {total, withinShare, betweenShare, regions} = parts;
    if (withinShare === null) {
        return h('section', {}, h('h2', {class: 'section-title'}, t('pattern.theil.zero')));
    }
    const stripes = [...regions].sort((a, b) => b.within - a.within);
    let from = 0;
    const bar = canvas(WIDTH, 30, t('pattern.theil.label', {within: shareText(withinShare, format),
        between: shareText(betweenShare, format)}),
    stripes.map((region, i) => {
        const width = region.withinShare * WIDTH;
        from += width;
        return svg('rect', {x: (from - width).toFixed(1), y: 2, width: width.toFixed(1), height: 26, stroke: '#FBFAF7',
            fill: STRIPES[i % STRIPES.length]}, svg('title', {}, `${region.name}: ${shareText(region.withinShare, format)}`));
    }),
    svg('rect', {x: from.toFixed(1), y: 2, width: Math.max(0, WIDTH - from).toFixed(1), height: 26, fill: BETWEEN},
        svg('title', {}, `${t('pattern.theil.between')}: ${shareText(betweenShare, format)}`)));
    const row = (colour, name, share, mean) => h('tr', {}, h('th', {scope: 'row'}, h('span', {class: 'pattern-key',
        style: {background: colour}, 'aria-hidden': 'true'}), name), h('td', {class: 'number'}, mean),
    h('td', {class: 'number'}, shareText(share, format)));
    return h('figure', {class: 'pattern-figure'},
        h('figcaption', {}, h('h2', {class: 'section-title'}, t('pattern.theil.title', {
            within: shareText(withinShare, format), between: shareText(betweenShare, format)})),
        h('p', {class: 'footnote'}, t('pattern.theil.lead', {total: format.number(total, 4)}))),
        bar,
        h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('pattern.theil.table')},
            h('table', {}, h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('pattern.theil.part')),
                h('th', {scope: 'col', class: 'number'}, t('pattern.theil.mean')),
                h('th', {scope: 'col', class: 'number'}, t('pattern.theil.share')))),
            h('tbody', {}, stripes.map((region, i) => row(STRIPES[i % STRIPES.length], t('pattern.theil.inside', {
                name: region.name}), region.withinShare, format.figure(region.mean, view.item))),
            row(BETWEEN, t('pattern.theil.between'), betweenShare, '')))));
}

/** Coefficient of variation over the periods: falling is sigma convergence. */
function dispersion({context: {t, format}, view, data: {inequality, about}}) {
    const points = inequality.series.map((each, i) => ({i, period: each.period, known: each.known,
        unweighted: each.unweighted?.variation ?? null, weighted: each.weighted?.variation ?? null}));
    const known = points.filter((each) => each.unweighted !== null);
    if (known.length < 2) {
        const one = inequality.weighted ?? inequality.unweighted;
        return h('section', {class: 'pattern-dispersion'}, h('h2', {class: 'section-title'},
            t('pattern.dispersion.title.one')), h('p', {class: 'footnote'}, one && one.variation !== null
            ? t('pattern.dispersion.one', {variation: format.number(one.variation, 2), deviation: format.value(
                one.standardDeviation, view.item), period: periodName(view.period, t)}) : t('pattern.inequality.none')));
    }
    // a change across a break of the measurement is none of the municipalities
    const broken = brokenBefore(points.map((each) => each.period), about.breaks ?? []);
    const last = known.at(-1);
    const first = known.find((each) => each.i >= Math.max(0, ...[...broken].filter((i) => i <= last.i)));
    const change = last.unweighted - first.unweighted;
    const key = first === last ? 'broken' : Math.abs(change) < 0.005 ? 'same' : change < 0 ? 'less' : 'more';
    return h('figure', {class: 'pattern-figure pattern-dispersion'},
        h('figcaption', {}, h('h2', {class: 'section-title'}, t(`pattern.dispersion.${key}`, {
            from: periodName(first.period, t), to: periodName(last.period, t), a: format.number(first.unweighted, 2),
            b: format.number(last.unweighted, 2)})), h('p', {class: 'footnote'}, t('pattern.dispersion.lead'))),
        series(points, view, {t, format, broken}));
}

function series(points, view, {t, format, broken}) {
    const height = 130;
    const left = 36;
    const all = points.flatMap((each) => [each.unweighted, each.weighted]).filter((value) => value !== null);
    const most = Math.max(...all) * 1.1 || 1;
    const x = (i) => left + 6 + (i / Math.max(1, points.length - 1)) * (WIDTH - left - 20);
    const y = (value) => 8 + (1 - value / most) * (height - 34);
    const draw = (field, stroke, dash) => {
        const known = points.filter((each) => each[field] !== null);
        return [
            // a missing period interrupts the line, and so does a break
            points.slice(1).map((each, i) => (each[field] === null || points[i][field] === null || broken.has(i + 1) ? null
                : line(x(i), y(points[i][field]), x(i + 1), y(each[field]), {stroke, 'stroke-width': 1.8,
                    'stroke-dasharray': dash}))),
            known.map((each) => svg('circle', {cx: x(each.i).toFixed(1), cy: y(each[field]).toFixed(1),
                r: each.period === view.period ? 4 : 2.4, fill: stroke}, svg('title', {}, `${periodName(each.period, t)}: ${
                format.number(each[field], 3)} (${each.known})`))),
        ];
    };
    const weighted = points.some((each) => each.weighted !== null);
    return [
        canvas(WIDTH, height, t('pattern.dispersion.label'),
            [0, most / 1.1].map((value) => [line(left, y(value), WIDTH - 8, y(value)), words(left - 5, y(value) + 4,
                format.number(value, 2), {anchor: 'end', size: 10.5, fill: '#4A545B'})]),
            draw('unweighted', '#4A545B', '4 2'), draw('weighted', BETWEEN, null),
            words(x(0), height - 8, periodName(points[0].period, t), {size: 10.5, fill: '#4A545B'}),
            words(x(points.length - 1) + 6, height - 8, periodName(points.at(-1).period, t), {anchor: 'end', size: 10.5,
                fill: '#4A545B'})),
        h('p', {class: 'footnote pattern-keys'}, h('span', {class: 'pattern-key is-dashed', 'aria-hidden': 'true'}),
            t('pattern.dispersion.unweighted'), weighted ? [h('span', {class: 'pattern-key', 'aria-hidden': 'true',
                style: {background: BETWEEN}}), t('pattern.dispersion.weighted')] : null),
    ];
}
