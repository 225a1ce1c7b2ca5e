import {h} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {emptyNotice} from '../kit/notice.js';
import {areaText, lengthText} from '../lib/measures.js';
import {severityLook} from '../lib/zone-looks.js';
import {capital} from '../thematic/sentences.js';
import {DRAWN_AS, LEVELS, byOutcome, countsOf} from './validation.js';

const AT_FIRST = 100;
let opened = {plan: null, all: false};

/** The report of a delivery: its verdict, each fault with its place, and what each rule came to. */
export function validationPart(scene) {
    const {context: {t, format, api}, plan, validation, findings} = scene;
    if (opened.plan !== plan.id) opened = {plan: plan.id, all: false};
    const counts = countsOf(findings);
    return [
        h('div', {class: `landuse-verdict is-${validation.verdict}`},
            h('p', {class: 'landuse-verdict-word'}, capital(validation.verdictName)),
            h('p', {}, t('landuse.verdict.counts', {errors: t('landuse.level.error.n', {n: counts.error}),
                warnings: t('landuse.level.warning.n', {n: counts.warning}), alerts: t('landuse.level.alert.n', {n: counts.alert})}))),
        h('p', {class: 'panel-sentence'}, validation.limit.accuracyMetres === null ? t('landuse.limit.unknown')
            : t('landuse.limit', {metres: lengthText(validation.limit.accuracyMetres, format)})),
        h('div', {class: 'landuse-actions landuse-reports'}, [['html', 'landuse.report.print'], ['csv', 'indicator.csv'],
            ['gpkg', 'landuse.report.gpkg']].map(([id, key]) => h('a', {class: 'link-button', 'data-report': id,
            href: api.landUse.validationReport(plan.id, id), download: id !== 'html', target: id === 'html' ? '_blank' : null,
            rel: 'noopener'}, icon(id === 'html' ? 'print' : 'download', 16), t(key)))),
        findings.length === 0 ? h('p', {class: 'landuse-clean'}, t('landuse.findings.none')) : faults(scene),
        rules(scene),
        tolerances(scene),
    ];
}

function faults(scene) {
    const {context: {t, navigate, hrefOf}, findings, shown, state, validation} = scene;
    const counts = countsOf(findings);
    const broken = validation.rules.filter((rule) => findings.some((finding) => finding.rule === rule.id));
    const visible = opened.all ? shown : shown.slice(0, AT_FIRST);
    return h('section', {},
        h('h2', {class: 'section-title'}, t('landuse.findings'), ' ', h('span', {class: 'count'},
            shown.length === findings.length ? findings.length : t('landuse.count', {n: shown.length, all: findings.length}))),
        h('div', {class: 'field-row'},
            selectField({label: t('landuse.severity'), value: LEVELS.includes(state.severity) ? state.severity : '',
                options: [{id: '', label: t('landuse.filter.all.f')}, ...LEVELS.filter((id) => counts[id] > 0).map((id) => ({id,
                    label: t('landuse.filter.counted', {name: t(`landuse.level.${id}`), n: counts[id]})}))],
                onChange: (id) => navigate({severity: id || null, conflict: null}, {replace: true})}),
            selectField({label: t('landuse.rule'), value: broken.some((rule) => rule.id === state.rule) ? state.rule : '',
                options: [{id: '', label: t('landuse.filter.all.f')}, ...broken.map((rule) => ({id: rule.id,
                    label: t('landuse.filter.counted', {name: rule.title,
                        n: findings.filter((finding) => finding.rule === rule.id).length})}))],
                onChange: (id) => navigate({rule: id || null, conflict: null}, {replace: true})})),
        shown.length === 0 ? emptyNotice({title: t('landuse.findings.nomatch'), action: {label: t('landuse.none.all'),
            href: hrefOf({severity: null, rule: null}), onclick: (event) => {
                event.preventDefault();
                navigate({severity: null, rule: null}, {replace: true});
            }}}) : h('ol', {class: 'landuse-findings'}, visible.map((finding) => fault(scene, finding))),
        visible.length < shown.length ? h('button', {type: 'button', class: 'button', onclick: () => {
            opened.all = true;
            scene.redraw();
        }}, t('landuse.findings.more', {n: shown.length})) : null);
}

function fault({context: {t, format}, state, validation, choose}, finding) {
    const {colour} = severityLook(DRAWN_AS[finding.severity]);
    const current = state.conflict === finding.id;
    const rule = validation.rules.find((each) => each.id === finding.rule);
    const sizes = [
        finding.areaSquareMetres > 0 ? areaText(finding.areaSquareMetres, format) : null,
        finding.widthMetres > 0 ? t('landuse.finding.width', {width: lengthText(finding.widthMetres, format)}) : null,
        finding.lengthMetres > 0 ? t('landuse.finding.length', {length: lengthText(finding.lengthMetres, format)}) : null,
    ].filter(Boolean);
    return h('li', {class: current ? 'is-current' : null}, h('button', {type: 'button', class: 'landuse-finding',
        'data-finding': finding.id, 'data-focus': `finding-${finding.id}`, 'aria-pressed': String(current),
        disabled: !finding.geometry && !finding.bbox, onclick: () => choose(finding)},
    h('span', {class: 'landuse-number', style: current ? {borderColor: colour, background: colour, color: '#FFFFFF'}
        : {borderColor: colour}}, finding.number),
    h('span', {class: 'landuse-finding-title'}, capital(finding.kindName)),
    h('span', {class: 'landuse-finding-size'}, sizes[0] ?? ''),
    h('span', {class: 'landuse-finding-more'}, [t(`landuse.level.${finding.severity}`), finding.rule, ...sizes.slice(1)].join(' · ')),
    h('span', {class: 'landuse-finding-text'}, finding.message)),
    current ? h('p', {class: 'landuse-finding-facts'}, [
        t('landuse.finding.rule', {rule: [finding.rule, ...finding.alsoRules].join(', ')}), rule?.title, finding.zones?.length > 0
            ? t('landuse.finding.zones', {zones: finding.zones.join(', ')}) : null,
        finding.rung ? t('landuse.finding.rung', {rung: finding.rung}) : null,
        finding.tools?.length > 0 ? t('landuse.finding.tools', {tools: finding.tools.join(', ')}) : null]
        .filter(Boolean).join(' · ')) : null);
}

/** What each rule came to. One that cannot be verified says why: it has not passed. */
function rules({context: {t, format}, validation}) {
    return h('section', {},
        h('h2', {class: 'section-title'}, t('landuse.rules.title'), ' ', h('span', {class: 'count'}, validation.rules.length)),
        byOutcome(validation.rules).map(({outcome, rules: members}) => h('details', {class: `landuse-details is-${outcome}`,
            'data-outcome': outcome, open: outcome === 'not_verifiable'},
        h('summary', {}, t(`landuse.outcome.${outcome}`), ' ', h('span', {class: 'count'}, members.length)),
        h('ul', {class: 'landuse-rules'}, members.map((rule) => h('li', {}, h('p', {}, rule.title,
            h('span', {class: 'landuse-code'}, [rule.id, t(`landuse.level.${rule.severity}`), rule.source].filter(Boolean).join(' · '))),
        rule.reason ? h('p', {class: 'landuse-rule-why'}, rule.reason) : null,
        rule.findings > 0 || rule.checked > 0 ? h('p', {class: 'landuse-rule-why'}, t('landuse.rule.checked',
            {n: format.number(rule.findings ?? 0), checked: format.number(rule.checked ?? 0)})) : null))))));
}

function tolerances({context: {t, format}, validation}) {
    const list = validation.tolerances.map(({name, metres}) => `${name}: ${lengthText(metres, format)}`);
    return list.length === 0 ? null : h('p', {class: 'footnote'}, t('landuse.tolerances', {list: list.join('; ')}));
}

/** The marks of faults, for the legend of the map. */
export function validationLegend({context: {t}, findings}) {
    const counts = countsOf(findings);
    return h('ul', {class: 'legend-classes landuse-keys is-faults'}, LEVELS.filter((id) => counts[id] > 0).map((id) => h('li', {},
        h('div', {class: 'legend-class'}, h('span', {class: 'landuse-number is-key',
            style: {borderColor: severityLook(DRAWN_AS[id]).colour}}, '1'),
        h('span', {class: 'legend-range'}, t(`landuse.level.${id}`)), h('span', {class: 'legend-count'}, counts[id])))));
}
