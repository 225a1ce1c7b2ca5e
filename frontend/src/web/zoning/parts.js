import {h, svg} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {emptyNotice} from '../kit/notice.js';
import {switchesOf} from '../lib/packs.js';
import {SEVERITIES, lookOf, severityLook} from '../lib/zone-looks.js';
import {zoneFill} from '../map/patterns.js';

/** Small parts that the studies of plans share. */

/** A figure and its unit stay on one line. */
const FIXED_SPACE = '\u00a0';

/** @param {import('../lib/zone-looks.js').Look} look @returns {SVGElement} the small box of a legend */
export function swatch(look, {width = 24, height = 15} = {}) {
    return svg('svg', {class: 'look-swatch', width, height, 'aria-hidden': 'true'},
        svg('rect', {x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: zoneFill(look), stroke: '#1B2126',
            'stroke-width': 0.8}));
}

/** @param {'severe'|'medium'|'slight'} severity @param {string|number} number @returns {SVGElement} as on the map */
export function disc(severity, number) {
    const {colour} = severityLook(severity);
    const full = severity === 'severe';
    return svg('svg', {class: 'conflict-key', width: 22, height: 22, viewBox: '0 0 22 22', 'aria-hidden': 'true'},
        svg('circle', {cx: 11, cy: 11, r: 9.5, fill: full ? colour : '#FFFFFF', stroke: colour, 'stroke-width': 2}),
        svg('text', {class: 'conflict-number', x: 11, y: 14.8, fill: full ? '#FFFFFF' : '#1B2126'}, number));
}

/** A stroke of a legend in the width, colour and dashes of a severity. */
export function stroke(severity) {
    const {colour, weight, dash} = severityLook(severity);
    return svg('svg', {width: 28, height: 12, 'aria-hidden': 'true'}, svg('line', {x1: 1, y1: 6, x2: 27, y2: 6,
        stroke: colour, 'stroke-width': weight, 'stroke-dasharray': dash}));
}

/**
 * One legend for all maps of a page.
 *
 * @param {{t: Function, subject: string, codes: string[], nameOf: (code: string) => string, severities?: boolean,
 *     more?: Node[]}} options
 */
export function zoneLegend({t, subject, codes, nameOf, severities = false, more = []}) {
    return h('ul', {class: 'zone-legend', 'aria-label': t('zoning.legend')},
        codes.map((code) => h('li', {}, swatch(lookOf(subject, code)), h('span', {}, nameOf(code)))),
        more.map((each) => h('li', {}, each)),
        severities ? SEVERITIES.map((id, i) => h('li', {class: i === 0 ? 'is-apart' : null}, stroke(id),
            h('span', {}, t(`zoning.severity.${id}`)))) : null);
}

/** "POT, versión 2 (2021)" @returns {string} */
export function versionName(plan, {t, format}) {
    const parts = [plan.kind, plan.version ? t('zoning.version', {n: plan.version}) : null].filter(Boolean).join(', ');
    const year = plan.act?.date ? format.date(String(plan.act.date).slice(0, 4)) : null;
    return year && year !== String(plan.version) ? `${parts} (${year})` : parts;
}

/** "Cerroluna · PBOT 2021", short enough for a list to choose from. @returns {string} */
export function planChoice(plan) {
    return `${plan.territory.name} · ${[plan.kind, plan.version ?? plan.act?.date?.slice(0, 4)].filter(Boolean).join(' ')}`;
}

/** "Acuerdo 012 de 2021, 30 de julio de 2021", or that it is not confirmed. @returns {string} */
export function actText(plan, {t, format}) {
    const {act} = plan;
    if (!act) return t('zoning.act.none');
    const text = act.text || [act.kind, act.number].filter(Boolean).join(' ');
    if (!text && !act.date) return t('zoning.act.unconfirmed');
    const dated = [text, act.date ? format.date(act.date) : null].filter(Boolean).join(', ');
    return act.confirmed === false ? `${dated} (${t('zoning.act.unconfirmed')})` : dated;
}

/** @returns {string} what a printed report says of a plan: its act, where that is from, and which delivery was read */
export function planText(plan, words) {
    return [actText(plan, words), plan.actSource, plan.dataVersion ? words.t('zoning.data', {n: plan.dataVersion}) : null]
        .filter(Boolean).map((part) => part.replace(/\.$/, '')).join('. ').concat('.');
}

/** @returns {string} '2,3 km', or '480 m' below one kilometre */
export function lengthText(metres, format) {
    if (metres < 1000) return `${format.number(metres)}${FIXED_SPACE}m`;
    return `${format.number(metres / 1000, metres % 1000 === 0 ? 0 : 1)}${FIXED_SPACE}km`;
}

/** @returns {string} hectares with a decimal where they are few */
export function hectaresText(hectares, format) {
    if (hectares === null || hectares === undefined) return '';
    return `${format.number(hectares, hectares === 0 || hectares >= 100 ? 0 : hectares < 10 ? 2 : 1)}${FIXED_SPACE}ha`;
}

/**
 * What stands where no plan has polygons, as in the real pack: nothing is drawn, and where there are some to look at.
 *
 * @param {import('../kit/room.js').RoomContext} context @param {object} state
 */
export function emptyOfPolygons({t, hrefOf, installation}, state) {
    const example = switchesOf(installation.packs, state).find((each) => each.kind === 'example');
    return h('div', {class: 'zoning-empty'}, emptyNotice({title: t('zoning.nopolygons.title'), text: t('zoning.nopolygons'),
        action: {label: t('zoning.register'), href: hrefOf({study: null, plans: null})}}),
    example ? h('p', {}, h('a', {href: example.hrefOf({...state, plans: null, conflict: null, territory: null}), 'data-to-example': true},
        t('zoning.example.see', {name: example.name}))) : null);
}

/** A link that looks like a button of text and downloads a table. */
export function csvLink(t, address, label = t('zoning.csv')) {
    return h('a', {class: 'link-button csv', href: address, download: true}, icon('download', 16), label);
}

/** Prints what is on the page: the report. */
export function printButton(t) {
    return h('button', {type: 'button', class: 'link-button report', onclick: () => globalThis.print()},
        icon('print', 16), t('zoning.report'));
}

/**
 * Severities as switches with how many each has; all on when the address names none.
 *
 * @param {import('../kit/room.js').RoomContext} context @param {object} state @param {object[]} items
 */
export function severitySwitches({t, navigate}, state, items) {
    const on = new Set(state.severity ? state.severity.split(',') : SEVERITIES);
    return h('div', {class: 'severity-switches', role: 'group', 'aria-label': t('zoning.severity')},
        SEVERITIES.map((id) => {
            const n = items.filter((item) => item.severity === id).length;
            return h('button', {type: 'button', class: 'severity-switch', 'data-focus': `severity-${id}`,
                'aria-pressed': String(on.has(id)), onclick: () => {
                    const next = SEVERITIES.filter((each) => (each === id ? !on.has(id) : on.has(each)));
                    navigate({severity: next.length === 0 || next.length === SEVERITIES.length ? null : next.join(','),
                        conflict: null}, {replace: true});
                }}, stroke(id), h('span', {}, t(`zoning.severity.${id}`)), h('span', {class: 'count'}, n));
        }));
}

/** What is left when filters leave nothing, and a way to take them off. */
export function nothingLeft(context, total) {
    const {t} = context;
    return h('p', {class: 'footnote'}, t('zoning.filtered', {n: total}), ' ', stateLink(context, {severity: null, pair: null,
        determinant: null}, {}, t('zoning.unfilter')));
}

/**
 * A list of conflicts; choosing one brings the map to it, choosing it again lets it go.
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {object} options.state
 * @param {string} options.label
 * @param {{id: string, severity: string, number: string, title: string, small: string, figure: string, more: any}[]}
 *     options.rows
 */
export function conflictList({context, state, label, rows}) {
    const {navigate} = context;
    return h('ol', {class: 'conflict-list', 'aria-label': label}, rows.map((row) => {
        const chosen = row.id === state.conflict;
        return h('li', {class: chosen ? 'is-chosen' : null},
            h('button', {type: 'button', class: 'conflict-row', 'data-conflict': row.id, 'data-focus': `conflict-${row.id}`,
                'aria-pressed': String(chosen), onclick: () => navigate({conflict: chosen ? null : row.id}, {replace: true})},
            row.number ? disc(row.severity, row.number) : row.mark,
            h('span', {class: 'conflict-words'}, h('span', {class: 'conflict-title'}, row.title),
                h('span', {class: 'conflict-small'}, row.small)),
            h('span', {class: 'conflict-figure'}, row.figure)),
            row.more ? h('div', {class: 'conflict-more'}, row.more) : null);
    }));
}
