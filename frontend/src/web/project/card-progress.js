import {h, svg} from '../kit/dom.js';
import {section, table} from './card-parts.js';
import {curveFigure} from './curve-view.js';

/** Shown as figures; the others are told with their formulas. */
const HEADLINES = ['deviation', 'spi', 'moneyAhead'];

/**
 * Planned and real progress: curve, measures, how they are computed, milestones.
 *
 * @param {object} project
 * @param {object} progress answer of `/api/v1/projects/{code}/progress`
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {(HTMLElement|null)[]}
 */
export function progressParts(project, progress, context) {
    const {t} = context;
    const derived = new Map(Object.entries(progress.derived));
    const figure = curveFigure({code: project.code, example: Boolean(progress.example ?? project.example),
        title: fact(progress, derived, context)}, progress, context);
    const milestones = progress.milestones?.length > 0 ? progress.milestones : project.milestones ?? [];
    return [
        figure ? h('section', {class: 'card-progress'}, h('div', {class: 'card-heading-row'},
            h('h3', {class: 'project-heading'}, t('project.curve')),
            progress.example ? h('p', {class: 'badge'}, t('project.example.short')) : null),
        figure, headlines(derived, progress, context), formulas(derived, progress, context)) : null,
        milestones.length === 0 ? null : section(t('project.card.milestones'), milestoneTable(milestones, context)),
    ];
}

/** What the curve says, in one sentence. */
function fact({standing}, derived, {t, format}) {
    const deviation = derived.get('deviation')?.value ?? standing?.deviation;
    const when = standing?.date ? format.date(standing.date.slice(0, 7)) : null;
    if (typeof deviation !== 'number' || !when) return t('project.curve.title.plain');
    const n = format.number(Math.abs(deviation), 1);
    if (Math.abs(deviation) < 0.05) return t('project.curve.title.even', {when});
    return t(deviation < 0 ? 'project.curve.title.behind' : 'project.curve.title.ahead', {n, when});
}

function headlines(derived, {currency}, context) {
    const {t} = context;
    const known = HEADLINES.filter((id) => derived.has(id));
    return known.length === 0 ? null : h('dl', {class: 'card-measures'}, known.map((id) => {
        const measure = derived.get(id);
        const absent = measure.value === null || measure.value === undefined;
        return h('div', {class: measure.flagged ? 'card-measure is-warning' : 'card-measure'},
            h('dt', {}, t(`project.measure.${id}`)),
            h('dd', {}, absent ? h('span', {class: 'project-missing'}, t('project.missing')) : h('strong', {}, write(id, measure, context, currency)),
                h('span', {class: 'project-small'}, absent ? measure.reason ?? '' : t(`project.measure.${id}.note`))));
    }));
}

/** @returns {string} a figure of a measure, in the reader's language */
function write(id, {value, unit}, {format}, currency) {
    if (typeof value === 'string') return /^\d{4}-\d{2}/.test(value) ? format.date(value, {short: true}) : value;
    if (unit === currency) return format.money(value, currency);
    if (['deviation', 'moneyAhead'].includes(id)) return format.signed(value, 1);
    if (['spi', 'cpi', 'spiTime'].includes(id)) return format.number(value, 2);
    const number = format.number(value, Number.isInteger(value) ? 0 : 1);
    return unit === '%' ? `${number}\u202f%` : `${number} ${unit}`;
}

function formulas(derived, {currency}, context) {
    const {t, format} = context;
    const isAbsent = ({value}) => value === null || value === undefined;
    const rows = [...derived].map(([id, measure]) => h('li', {}, h('strong', {}, measure.title), ': ',
        isAbsent(measure) ? t('project.missing') : write(id, measure, context, currency),
        h('span', {class: 'card-formula'}, measure.formula),
        h('span', {class: 'project-small'}, isAbsent(measure) ? measure.reason
            : measure.inputs.map((input) => `${input.name}: ${write('', input, context, currency)}`).join('; ')),
        measure.threshold ? h('span', {class: 'project-small'}, t('project.measure.threshold', {n: format.number(measure.threshold.value),
            unit: measure.threshold.unit})) : null));
    return h('details', {class: 'card-details'}, h('summary', {}, t('project.measures.how')), h('ul', {class: 'card-formulas'}, rows));
}

function milestoneTable(milestones, {t, format}) {
    const date = (iso) => (iso ? format.date(iso, {short: true}) : t('project.milestone.not'));
    return table(t('project.card.milestones'), [
        {label: t('project.milestone.name'), cell: (row) => row.name},
        {label: t('project.milestone.plan'), cell: (row) => date(row.planned)},
        {label: t('project.milestone.actual'), cell: (row) => [date(row.actual), row.stateName
            ? h('span', {class: 'project-small'}, row.stateName) : null]},
    ], milestones);
}

const MARKS = {
    met: (group) => group(svg('circle', {r: 8, fill: '#1B2126'}), svg('path', {d: 'M-3.6.2-1.2 2.8 3.8-2.8', fill: 'none', stroke: '#FFFFFF', 'stroke-width': 1.8})),
    in_progress: (group) => group(svg('circle', {r: 7.2, fill: '#FFFFFF', stroke: '#1B2126', 'stroke-width': 1.5}), svg('path', {d: 'M0-7.2A7.2 7.2 0 0 0 0 7.2z', fill: '#1B2126'})),
    not_met: (group) => group(svg('circle', {r: 7.2, fill: '#FFFFFF', stroke: '#A63A12', 'stroke-width': 1.6}), svg('path', {d: 'M-3-3 3 3M3-3-3 3', stroke: '#A63A12', 'stroke-width': 1.8})),
    unknown: (group) => group(svg('circle', {r: 7.2, fill: '#FFFFFF', stroke: '#7E868C', 'stroke-width': 1.3, 'stroke-dasharray': '2.4 2'})),
};

/** @returns {HTMLElement|null} the five viabilities as marks and words; null where nothing is known of any */
export function viabilityPart({viabilities = [], example}, {t, format}) {
    if (!viabilities.some((each) => each.state)) return null;
    const rows = viabilities.map(({kindName, state, stateName, date, note}) => h('li', {title: note ?? null},
        svg('svg', {width: 18, height: 18, viewBox: '-9 -9 18 18', 'aria-hidden': 'true'},
            (MARKS[state] ?? MARKS.unknown)((...shapes) => svg('g', {}, ...shapes))),
        h('span', {}, kindName),
        h('span', {class: 'project-small'}, stateName),
        date ? h('span', {class: 'project-small'}, format.date(date.slice(0, 7), {short: true})) : null));
    return h('section', {}, h('h3', {class: 'project-heading'}, t('project.card.viability'), example
        ? h('span', {class: 'project-small'}, ` ${t('project.example.word')}`) : null),
    h('ul', {class: 'card-viabilities'}, rows),
    viabilities.some((each) => each.note) ? h('ul', {class: 'card-notes'}, viabilities.filter((each) => each.note).map((each) =>
        h('li', {class: 'project-small'}, `${each.kindName}: ${each.note}`))) : null);
}

