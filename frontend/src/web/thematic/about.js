import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {failureNotice} from '../kit/notice.js';
import {isAbort} from '../api/http.js';
import {findingList} from './quality.js';
import {capital, periodName} from './sentences.js';

const SHOWN_REVISIONS = 10;

/** Where the indicator on screen comes from. @param {import('./thematic-room.js').Scene} scene */
export async function drawAbout({context, view}) {
    const {api, t, format, host, signal} = context;
    const back = stateLink(context, {view: null}, {class: 'back'}, icon('back', 16), t('indicator.about.back'));
    show(host.panel, back);
    try {
        const [about, revisions, quality] = await Promise.all([api.indicator.get(view.item.code, {signal}),
            api.indicator.revisions(view.item.code, {limit: SHOWN_REVISIONS}, {signal}),
            api.indicator.quality(view.item.code, {signal})]);
        show(host.panel, back, h('article', {class: 'about'},
            h('p', {class: 'kicker'}, t('indicator.about')),
            h('h1', {class: 'panel-title'}, about.name),
            h('dl', {class: 'facts'}, [
                fact(t('indicator.about.definition'), about.definition),
                about.method && about.method !== about.definition
                    ? fact(t('indicator.about.method'), about.method) : null,
                about.derivation ? fact(t('indicator.about.formula'), about.derivation.formula, t('indicator.derived.from',
                    {names: format.list(about.derivation.inputs.map((each) => each.name))})) : null,
                fact(t('indicator.about.unit'), capital(about.unit)),
                fact(t('indicator.about.base'), capital(about.base)),
                fact(t('indicator.about.direction'), capital(t(`indicator.direction.${about.direction}`))),
                fact(t('indicator.about.aggregation'), aggregation(about, t), capital(about.aggregationNote)),
                fact(t('indicator.about.comparability'), about.comparability,
                    ...(about.breaks ?? []).filter((each) => each.note !== about.comparability)
                        .map((each) => `${each.from}–${each.to}: ${each.note ?? ''}`)),
                fact(t('indicator.about.sdg'), about.sdg),
                fact(t('indicator.about.version'), about.datasetVersion ? t('indicator.about.version.text', {
                    ...about.datasetVersion, date: format.date(about.datasetVersion.loadedAt)}) : null),
            ]),
            revisionsPart(revisions, view, context),
            h('h2', {class: 'section-title'}, t('indicator.about.sources')),
            (about.sources ?? []).map((source) => sourceEntry(source, context)),
            h('h2', {class: 'section-title'}, t('indicator.about.notices')),
            quality.items.length ? findingList(quality.items) : h('p', {}, t('indicator.quality.none')),
            h('p', {class: 'footnote'}, t('indicator.quality.rules'))));
    } catch (error) {
        if (isAbort(error)) return;
        show(host.panel, back, failureNotice({t, error, title: t('indicator.failed'),
            onRetry: () => drawAbout({context, view})}));
    }
}

/** Which figures were corrected after they were first published here. */
function revisionsPart({total, items}, {item}, {api, t, format}) {
    const write = (side) => (side?.value === null ? side.statusName : side ? format.value(side.value, item) : '');
    const line = (each) => t(`indicator.about.revisions.${each.change}`, {territory: each.territory,
        period: periodName(each.period, t), breakdown: each.breakdownName, from: write(each.from), to: write(each.to)});
    return [h('h2', {class: 'section-title'}, t('indicator.about.revisions')),
        h('p', {}, total === 0 ? t('indicator.about.revisions.none')
            : t(total === 1 ? 'indicator.about.revisions.one' : 'indicator.about.revisions.some', {n: total})),
        total === 0 ? null : [h('ul', {class: 'revisions'}, items.map((each) => h('li', {}, line(each),
            h('span', {class: 'count'}, ` ${t('indicator.about.revisions.when', {version: each.version,
                date: format.date(each.publishedAt)})}`)))),
        h('p', {}, h('a', {href: api.indicator.revisionsCsv(item.code), download: ''},
            t('indicator.about.revisions.csv')))]];
}

function fact(name, ...values) {
    const said = values.filter(Boolean);
    return said.length === 0 ? null : [h('dt', {}, name), said.map((value) => h('dd', {}, value))];
}

function aggregation(about, t) {
    const weight = about.weightIndicator?.name ?? '';
    return t(`indicator.about.aggregation.${about.aggregation}`, {weight: weight.charAt(0).toLowerCase()
        + weight.slice(1)});
}

function sourceEntry(source, {t, format}) {
    return h('div', {class: 'source-entry'},
        h('p', {}, h('strong', {}, source.organisation), source.title ? `, ${source.title}` : '',
            source.date && !source.title?.includes(String(source.date).slice(0, 4)) ? `, ${format.date(source.date)}`
                : ''),
        h('dl', {class: 'facts'},
            fact(t('indicator.about.method'), source.method),
            fact(t('indicator.about.access'), source.access),
            fact(t('indicator.about.licence'), source.licence || source.licenceNote || t('common.licence.none')),
            source.notes ? fact('', source.notes) : null));
}
