import {h, svg} from '../kit/dom.js';
import {comparablePeriods, unbrokenRuns} from '../lib/comparable.js';

const WIDTH = 184;
const HEIGHT = 30;
const PAD = 4;

/**
 * A small line of the periods that can be compared with the one on screen. What it needs is asked for at the first
 * drawing and kept.
 *
 * @param {object} api
 * @param {import('./catalogue.js').View} view
 * @param {{from: string, to: string}[]} breaks
 * @returns {(code: string, format: object) => HTMLElement|null} null where there is one period only
 */
export function createTrend(api, {item, period, breakdown}, breaks) {
    const periods = comparablePeriods(item.periods, period, breaks);
    if (periods.length < 2) return () => null;
    let series = null;

    async function ask() {
        const answers = await Promise.all(periods.map((each) => api.indicator.values(item.code,
            {period: each, breakdown})));
        return new Map(answers[0].items.map(({code}) => [code, answers.map((answer) =>
            answer.items.find((each) => each.code === code)?.value ?? null)]));
    }

    return (code, format) => {
        const place = h('div', {class: 'trend'});
        series ??= ask();
        series.then((all) => {
            const values = all.get(code);
            if (values && values.filter((value) => value !== null).length > 1) {
                place.append(line({values, periods, period}),
                    ends({values, periods, write: (value) => format.figure(value, item)}));
            }
        }, () => { series = null; });
        return place;
    };
}

function line({values, periods, period}) {
    const years = periods.map((each, i) => (/^\d{4}$/.test(each) ? Number(each) : i));
    const known = values.filter((value) => value !== null);
    const low = Math.min(...known);
    const high = Math.max(...known);
    const x = (i) => PAD + ((years[i] - years[0]) / (years.at(-1) - years[0])) * (WIDTH - 2 * PAD);
    const y = (value) => (high === low ? HEIGHT / 2 : PAD + ((high - value) / (high - low)) * (HEIGHT - 2 * PAD));
    const point = (i) => `${x(i)} ${y(values[i])}`;
    const now = periods.indexOf(period);
    return svg('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-hidden': 'true'},
        unbrokenRuns(values).map((run) => svg('path', {class: 'trend-line', d: `M${run.map(point).join('L')}`})),
        values.map((value, i) => (value === null ? null : svg('circle', {class: i === now ? 'trend-now' : 'trend-point',
            cx: x(i), cy: y(value), r: i === now ? 3.2 : 1.6}))));
}

function ends({values, periods, write}) {
    const word = (i) => h('span', {}, `${periods[i]}: `, values[i] === null ? '·' : write(values[i]));
    return h('div', {class: 'trend-ends'}, word(0), word(periods.length - 1));
}
