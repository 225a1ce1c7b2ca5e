import {h, svg} from '../kit/dom.js';
import {roundTicks} from '../lib/axis.js';

const WIDTH = 300;
const HEIGHT = 118;
const FRAME = {left: 34, right: 176, top: 8, bottom: 96};

/**
 * Short series beside their reference, each with its table.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @param {object} profile
 * @param {number} [most]
 */
export function trends(context, profile, most = Infinity) {
    const {t} = context;
    const shown = profile.trends.slice(0, most);
    if (shown.length === 0) return null;
    return h('section', {class: 'profile-trends'}, shown.map((trend) => h('figure', {class: 'profile-trend'},
        h('figcaption', {}, h('h2', {class: 'section-title'}, t('profile.trend', {name: trend.name})),
            h('p', {class: 'hint'}, trend.unit)),
        chart(context, profile, trend),
        h('p', {class: 'profile-verdict'}, trend.sentence),
        trend.breakNote ? h('p', {class: 'hint'}, trend.breakNote) : null,
        h('details', {class: 'profile-figures'}, h('summary', {}, t('profile.trend.table')), table(context, profile, trend)))),
    h('p', {class: 'footnote'}, profile.trendMethod));
}

function chart({format, t}, profile, trend) {
    const {points} = trend;
    const breaks = new Set(trend.breaks.map((each) => each.to));
    const known = points.flatMap((point) => [point.value, point.region, point.reference]).filter((value) => value !== null);
    const ticks = roundTicks(Math.min(...known), Math.max(...known), 3);
    const low = Math.min(ticks[0], ...known);
    const high = Math.max(ticks.at(-1), ...known);
    const x = (i) => FRAME.left + ((FRAME.right - FRAME.left) * i) / Math.max(1, points.length - 1);
    const y = (value) => (high === low ? (FRAME.top + FRAME.bottom) / 2
        : FRAME.bottom - ((value - low) / (high - low)) * (FRAME.bottom - FRAME.top));
    const line = (field, mark) => {
        let path = '';
        points.forEach((point, i) => {
            if (point[field] === null) return;
            const joined = i > 0 && points[i - 1][field] !== null && !breaks.has(point.period);
            path += `${joined ? 'L' : 'M'}${x(i)} ${y(point[field])}`;
        });
        return svg('path', {class: `profile-line ${mark}`, d: path});
    };
    const last = (field) => points.findLastIndex((point) => point[field] !== null);
    const end = last('value');
    const names = [['value', profile.territory.name, 'is-own'],
        ['reference', t(`profile.against.${trend.against}`), 'is-reference']]
        .filter(([field]) => last(field) >= 0 && !(field === 'reference' && profile.territory.kind === 'department'
            && trend.against === 'department'))
        .map(([field, name, mark]) => ({y: y(points[last(field)][field]), mark,
            text: `${name} ${format.figure(points[last(field)][field], trend)}`})).sort((a, b) => a.y - b.y);
    if (names.length === 2 && names[1].y - names[0].y < 13) names[1].y = names[0].y + 13;
    return svg('svg', {class: 'profile-chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img',
        'aria-label': `${trend.name}. ${trend.sentence}`},
    ticks.map((tick) => [svg('line', {class: 'profile-grid', x1: FRAME.left, x2: FRAME.right, y1: y(tick), y2: y(tick)}),
        svg('text', {class: 'profile-tick', x: FRAME.left - 5, y: y(tick) + 3.5, 'text-anchor': 'end'},
            format.number(tick, tickDecimals(ticks)))]),
    points.map((point, i) => (breaks.has(point.period) ? svg('line', {class: 'profile-break',
        x1: (x(i) + x(i - 1)) / 2, x2: (x(i) + x(i - 1)) / 2, y1: FRAME.top, y2: FRAME.bottom}) : null)),
    line('region', 'is-region'), line('reference', 'is-reference'), line('value', 'is-own'),
    end < 0 ? null : svg('circle', {class: 'profile-end', cx: x(end), cy: y(points[end].value), r: 3.4}),
    names.map((name) => svg('text', {class: `profile-series ${name.mark}`, x: FRAME.right + 8, y: name.y + 4}, name.text)),
    svg('text', {class: 'profile-tick', x: x(0), y: HEIGHT - 6, 'text-anchor': 'middle'}, points[0].period),
    svg('text', {class: 'profile-tick', x: x(points.length - 1), y: HEIGHT - 6, 'text-anchor': 'middle'}, points.at(-1).period));
}

function tickDecimals(ticks) {
    return ticks.every(Number.isInteger) ? 0 : 1;
}

function table({t, format}, profile, trend) {
    const isDepartment = profile.territory.kind === 'department' && trend.against === 'department';
    const regional = trend.points.some((point) => point.region !== null);
    const write = (value) => (value === null ? t('common.missing') : format.figure(value, trend));
    return h('table', {class: 'profile-series-table'}, h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('profile.period')),
        h('th', {scope: 'col', class: 'number'}, profile.territory.name),
        regional ? h('th', {scope: 'col', class: 'number'}, profile.region?.name ?? '') : null,
        isDepartment ? null : h('th', {scope: 'col', class: 'number'}, t(`profile.against.${trend.against}`)))),
    h('tbody', {}, trend.points.map((point) => h('tr', {}, h('th', {scope: 'row'}, point.period),
        h('td', {class: 'number'}, write(point.value)),
        regional ? h('td', {class: 'number'}, write(point.region)) : null,
        isDepartment ? null : h('td', {class: 'number'}, write(point.reference))))));
}
