import {h, percent} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {decimalsOf, shareText} from '../lib/measures.js';
import {lookOf} from '../lib/zone-looks.js';
import {zoneSwatch} from '../thematic/zone-parts.js';
import {commandFor} from './how-to-load.js';
import {termsOf} from './plan-facts.js';
import {zoneOf, zoneWords} from './zone-words.js';

/** What the zones of one subject come to, with the rule of the classes, and what is known of the plan itself. */
export function zonesPart(scene) {
    return [chosenZone(scene), composition(scene), scene.subject === 'class' ? rules(scene) : null,
        h('h2', {class: 'section-title'}, scene.context.t('landuse.facts')), facts(scene)];
}

/** A plan without polygons: what the register says, and how they would get here. */
export function factsPart(scene) {
    const {context: {t}, plan} = scene;
    return [facts(scene), h('div', {class: 'notice'}, h('h2', {class: 'notice-title'}, t('landuse.nopolygons')),
        h('p', {}, t('landuse.nopolygons.text')), commandFor(scene.context, plan.id))];
}

function chosenZone(scene) {
    const feature = scene.zone === null ? null : zoneOf(scene, scene.zone);
    if (!feature) return null;
    return h('section', {class: 'landuse-zone', 'aria-label': scene.context.t('landuse.zone')}, zoneWords(scene, feature));
}

function composition(scene) {
    const {context: {t, format}, totals, subject, plan, subjectName} = scene;
    const known = totals.some((row) => row.share !== null);
    return h('section', {class: 'landuse-composition'},
        h('h2', {class: 'section-title'}, t('landuse.composition', {subject: subjectName(subject)})),
        h('p', {class: 'hint'}, t('landuse.composition.unit'), subject === 'class' ? null : ` ${t('landuse.composition.delivered')}`),
        h('ul', {class: 'landuse-bars'}, totals.map((row) => h('li', {'data-class': row.code},
            zoneSwatch(lookOf(subject, row.code)),
            h('span', {class: 'landuse-bar-name'}, row.name),
            h('span', {class: 'landuse-bar-figure'}, row.hectares === null ? t('common.missing')
                : `${format.number(row.hectares, decimalsOf(row.hectares))} ha`),
            h('span', {class: 'landuse-bar-share'}, row.share === null ? '' : shareText(row.share, format)),
            known ? h('span', {class: 'landuse-bar', 'aria-hidden': 'true'},
                h('span', {style: {inlineSize: percent((row.share ?? 0) * 100), background: lookOf(subject, row.code).colour}}))
                : null,
            row.labels?.length > 0 ? h('span', {class: 'landuse-bar-labels'}, t('landuse.labels'), ' ',
                row.labels.map((label) => `«${label}»`).join(', ')) : null))),
        h('div', {class: 'landuse-actions'}, h('button', {type: 'button', class: 'link-button',
            onclick: () => downloadCsv(['zonas', plan.id, subject].join('-'), [
                ['plan', t('landuse.subject'), 'codigo', t('landuse.mapping.name'), t('landuse.mapping.label'),
                    t('landuse.table.zones'), 'ha_EPSG_9377', t('landuse.share')],
                ...totals.map((row) => [plan.id, subject, row.code, row.name, row.labels?.join('; '), row.zones, row.hectares,
                    row.share === null ? null : Number((row.share * 100).toPrecision(8))]),
            ])}, icon('download', 16), t('indicator.csv'))));
}

/** How the five classes come from the codes: shown, because it is ours and not the plan's. */
function rules({context: {t}, plan}) {
    if (!plan.classRules?.length) return null;
    return h('details', {class: 'landuse-details'}, h('summary', {}, t('landuse.rules')),
        h('p', {class: 'hint'}, t('landuse.rules.what')),
        h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('landuse.rules')},
            h('table', {}, h('thead', {}, h('tr', {}, [t('landuse.rules.code'), t('landuse.rules.class'), t('landuse.rules.rule')]
                .map((label) => h('th', {scope: 'col'}, label)))),
            h('tbody', {}, plan.classRules.map((rule) => h('tr', {}, h('th', {scope: 'row'}, rule.codeName ?? rule.code,
                h('span', {class: 'landuse-code'}, rule.code)),
            h('td', {}, t(`landuse.class.${rule.class}`)), h('td', {}, rule.rule, h('span', {class: 'landuse-code'}, rule.source))))))));
}

/** @returns {HTMLElement} act, dates, revision, scale and expiry, each said to be unknown where it is */
export function facts({context: {t, format}, plan}) {
    const unknown = h('span', {class: 'is-missing'}, t('common.missing'));
    const today = new Date().toISOString().slice(0, 10);
    const terms = termsOf(plan, today);
    const act = plan.act ?? {};
    const entry = (label, content) => [h('dt', {}, label), h('dd', {}, content ?? unknown.cloneNode(true))];
    const confirmed = Boolean(act.confirmed);
    return h('dl', {class: 'facts landuse-facts'},
        entry(t('landuse.fact.act'), confirmed ? act.text || [act.kind, act.number].filter(Boolean).join(' ')
            : h('strong', {class: 'landuse-act is-unconfirmed'}, t('landuse.unconfirmed'))),
        entry(t('landuse.fact.date'), act.date ? [format.date(act.date), typeof plan.ageYears === 'number'
            ? ` (${t('landuse.years', {n: Math.floor(plan.ageYears)})})` : ''] : null),
        entry(t('common.source'), plan.actSource ?? null),
        entry(t('landuse.fact.state'), t(plan.inForce ? 'landuse.fact.inforce' : 'landuse.fact.notinforce')),
        entry(t('landuse.fact.revision'), plan.revision?.name ?? null),
        entry(t('landuse.fact.scale'), plan.scale ? `1:${format.number(plan.scale)}` : null),
        entry(t('landuse.fact.terms'), terms.length === 0 ? null : h('ul', {}, terms.map((term) => h('li', {},
            t(term.expired ? 'landuse.term.expired' : 'landuse.term.runs', {term: t(`landuse.term.${term.id}`),
                date: format.date(term.date)}))))),
        plan.accuracyMetres === null || plan.accuracyMetres === undefined ? null
            : entry(t('landuse.fact.accuracy'), `${format.number(plan.accuracyMetres, plan.accuracyMetres < 10 ? 1 : 0)} m`),
        plan.note ? entry(t('landuse.fact.note'), plan.note) : null);
}
