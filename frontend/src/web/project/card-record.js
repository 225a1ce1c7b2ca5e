import {h, show} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {attempt} from '../lib/attempt.js';
import {stageFill} from '../lib/stages.js';
import {barOf} from './band-view.js';
import {csvButton, section, table} from './card-parts.js';
import {againstRecord, moneyTable} from './record.js';

/** Money by source and year. */
export function moneyPart({code, funding = [], currency}, {t, format}) {
    if (funding.length === 0) return null;
    const {years, sources, total, totals} = moneyTable(funding);
    const money = (amount) => (amount === null ? '' : format.money(amount, currency));
    const largest = Math.max(1, ...sources.map((each) => each.total));
    return section(t('project.card.money'),
        h('ul', {class: 'card-bars'}, sources.map((each) => h('li', {}, h('span', {}, each.source), barOf(each.total / largest),
            h('span', {class: 'number'}, money(each.total))))),
        h('details', {class: 'card-details'}, h('summary', {}, t('project.card.money.years')),
            table(t('project.card.money.years'), [
                {label: t('project.card.year'), cell: (row) => row.year},
                ...sources.map((each, at) => ({label: each.source, number: true, cell: (row) => money(row.amounts[at])})),
                {label: t('project.card.sum'), number: true, cell: (row) => money(row.sum)},
            ], [...years.map((year, at) => ({year: String(year), amounts: sources.map((each) => each.byYear[at]), sum: totals[at]})),
                {year: t('project.card.sum'), amounts: sources.map((each) => each.total), sum: total}]),
            csvButton(t, `${t('project.file.money')}-${code}`, [[t('project.cut.fund'), t('project.card.year'), `${t('project.card.amount')} (${currency ?? ''})`],
                ...funding.map((each) => [each.source, each.year, each.amount])])));
}

export function contractPart({code, contracts = [], currency}, {t, format}) {
    if (contracts.length === 0) return null;
    const money = (amount) => (typeof amount === 'number' ? format.money(amount, currency) : t('project.missing'));
    const date = (iso) => (iso ? format.date(iso, {short: true}) : '');
    return section(t('project.card.contracts', {n: contracts.length}),
        table(t('project.card.contracts', {n: contracts.length}), [
            {label: t('project.contract.object'), cell: (row) => [row.object, h('span', {class: 'project-small'},
                [row.contract, row.supplier, row.signed ? t('project.contract.signed', {date: date(row.signed)}) : null]
                    .filter(Boolean).join(' · '))]},
            {label: t('project.contract.value'), number: true, cell: (row) => money(row.value)},
            {label: t('project.contract.paid'), number: true, cell: (row) => money(row.paid)},
        ], contracts),
        csvButton(t, `${t('project.file.contracts')}-${code}`, [['contract', 'object', 'supplier', 'value', 'paid', 'signed', 'start', 'end']
            .map((column) => t(`project.contract.${column}`)), ...contracts.map((row) => [row.contract, row.object, row.supplier ?? '',
            row.value ?? '', row.paid ?? '', row.signed ?? '', row.start ?? '', row.end ?? ''])]));
}

/** For whom, towards which goals, on which indicators, from which plan and which meeting. */
export function purposeParts(project, context) {
    const {t, format} = context;
    const {beneficiaries = [], sdgs = [], effects = [], planNodes = [], origins = []} = project;
    return [
        beneficiaries.length === 0 ? null : section(t('project.card.beneficiaries'), h('ul', {class: 'card-list'}, beneficiaries.map(({group, count}) =>
            h('li', {}, `${group}: `, typeof count === 'number' ? t('project.people', {n: format.number(count)}) : h('span', {class: 'project-missing'},
                t('project.people.unknown')))))),
        effects.length === 0 ? null : section(t('project.card.effects'), h('ul', {class: 'card-list'}, effects.map((effect) => h('li', {},
            stateLink(context, {room: 'indicators', study: null, form: null, indicator: effect.indicator, project: null, view: null}, {},
                nameOfIndicator(effect.indicator, context)),
            ': ', [typeof effect.expected === 'number' ? t('project.effect.expected', {n: format.signed(effect.expected, decimals(effect.expected))})
                : t('project.effect.direction'),
            effect.year ? t('project.effect.year', {year: effect.year}) : null, effect.note].filter(Boolean).join(', '))))),
        planNodes.length === 0 ? null : section(t('project.card.plan'), planList(planNodes, context)),
        sdgs.length === 0 ? null : section(t('project.card.sdgs'), h('ul', {class: 'card-sdgs'}, sdgs.map((goal) => h('li', {},
            h('span', {class: 'card-sdg'}, goal), t(`project.sdg.${goal}`))))),
        origins.length === 0 ? null : section(t('project.card.origin'), h('ul', {class: 'card-list'}, origins.map((origin) => h('li', {},
            [origin.meeting, origin.date ? format.date(origin.date) : null,
                origin.priority ? t('project.origin.priority', {n: origin.priority}) : null,
                origin.budgetYear ? t('project.origin.budget', {year: origin.budgetYear}) : null].filter(Boolean).join(' · '))))),
    ];
}

/** The name comes when the catalogue has come. */
function nameOfIndicator(code, {api, signal}) {
    const name = h('span', {}, code);
    attempt(api.indicator.list({signal})).then(({value}) => {
        name.textContent = value?.items.find((item) => item.code === code)?.name ?? code;
    }, () => { /* the visit has ended */ });
    return name;
}

/** Elements by their codes, and by their names once their plans have been read. */
function planList(codes, context) {
    const list = h('ul', {class: 'card-list'});
    const draw = (nameOf) => show(list, codes.map((code) => h('li', {}, stateLink(context, {room: 'projects', study: 'plan', plan: planOf(code),
        node: code, project: null, form: null, view: null, section: null, territory: null}, {}, nameOf(code)?.name ?? code),
    nameOf(code) ? h('span', {class: 'project-small'}, nameOf(code).plan) : null)));
    draw(() => null);
    namesOf(codes, context).then((names) => draw((code) => names.get(code)));
    return list;
}

/** The code of an element begins with that of its plan. */
const planOf = (code) => code.split('.')[0];

async function namesOf(codes, {api, signal}) {
    const names = new Map();
    for (const plan of new Set(codes.map(planOf))) {
        // without its name an element is shown by its code: the link is the same
        const {value} = await attempt(api.plan.get(plan, {signal})).catch(() => ({value: null}));
        for (const node of value?.nodes ?? []) names.set(node.code, {name: node.name, plan: value.name});
    }
    return names;
}

function decimals(value) {
    return Number.isInteger(value) ? 0 : 1;
}

/** What was announced beside what is recorded, and the papers. */
export function publicParts(project, {t, format}) {
    const {announcements = [], documents = []} = project;
    const write = {value: (value) => format.money(value, project.currency), end: (value) => format.date(value)};
    const compared = againstRecord(project);
    return [
        announcements.length === 0 ? null : section(t('project.card.announced'),
            compared.length === 0 ? null : table(t('project.card.announced'), [
                {label: t('project.announced.what'), cell: (row) => t(`project.announced.${row.field}`)},
                {label: t('project.announced.said'), cell: (row) => write[row.field](row.announced)},
                {label: t('project.announced.recorded'), cell: (row) => (row.recorded === null ? t('project.missing') : write[row.field](row.recorded))},
            ], compared),
            h('ul', {class: 'card-list'}, announcements.map((each) => h('li', {}, `“${each.text}”`, h('span', {class: 'project-small'},
                [format.date(each.date), each.source].filter(Boolean).join(' · ')))))),
        documents.length === 0 ? null : section(t('project.card.documents'), h('ul', {class: 'card-list'}, documents.map((each) => h('li', {},
            each.url && /^https?:/.test(each.url) ? h('a', {href: each.url, rel: 'noopener'}, each.title) : each.title,
            h('span', {class: 'project-small'}, [each.kind, each.date ? format.date(each.date, {short: true}) : null].filter(Boolean).join(' · ')))))),
    ];
}

export function roadPart({roads = []}, {t, format}) {
    return roads.length === 0 ? null : section(t('project.card.roads'), table(t('project.card.roads'), [
        {label: t('project.road.route'), cell: (row) => row.route},
        {label: t('project.road.between'), cell: (row) => [row.from, row.to].filter(Boolean).join(' – ')},
        {label: t('project.road.length'), number: true, cell: (row) => (typeof row.lengthKm === 'number' ? format.number(row.lengthKm, 1) : '')},
        {label: t('project.road.order'), number: true, cell: (row) => row.order ?? ''},
        {label: t('project.road.state'), cell: (row) => row.state ?? ''},
    ], roads));
}

/** Its way through the stages. */
export function stagePart({stages = []}, {t, format}) {
    return stages.length === 0 ? null : section(t('project.card.stages'), h('ol', {class: 'card-stages'}, stages.map((each) => h('li', {},
        h('span', {class: 'card-stage-mark', style: {background: stageFill(each.stage) ?? '#FFFFFF'}}),
        h('span', {}, h('strong', {}, each.stageName), ` ${format.date(each.date)}`,
            each.note || each.source ? h('span', {class: 'project-small'}, [each.note, each.source].filter(Boolean).join(' · ')) : null)))));
}

/** What changed and when; asked for when it is opened. */
export function historyPart(code, {api, t, format, signal}) {
    const body = h('div', {});
    let asked = false;
    const details = h('details', {class: 'card-details', ontoggle: async () => {
        if (!details.open || asked) return;
        asked = true;
        body.textContent = t('project.card.loading');
        try {
            const answer = await api.project.history(code, {signal});
            body.replaceChildren(answer.items.length === 0 ? h('p', {class: 'project-small'}, t('project.history.none'))
                : h('ol', {class: 'card-history'}, answer.items.map((entry) => h('li', {}, h('span', {class: 'card-history-date'}, format.date(entry.date, {short: true})),
                    h('span', {}, entry.title, entry.before || entry.after ? h('span', {class: 'project-small'},
                        [entry.before, entry.after].filter(Boolean).join(' → ')) : null,
                    entry.source ? h('span', {class: 'project-small'}, entry.source) : null)))));
        } catch (error) {
            if (signal.aborted) return;
            asked = false;
            body.textContent = t('project.history.failed');
        }
    }}, h('summary', {}, t('project.history')), body);
    return details;
}
