import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {disclosures} from '../kit/disclosure.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {segmented} from '../kit/segmented.js';
import {severityMark} from '../kit/severity.js';
import {sortableTable} from '../kit/table.js';
import {territoryFields} from '../kit/territory-field.js';
import {listPlaces} from '../lib/places.js';
import {byTerritory, orderRules} from './alert-list.js';

const SEVERITIES = ['severe', 'moderate', 'minor'];

/**
 * What asks for attention, rule by rule or territory by territory, each with its reason.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountAlerts(context) {
    const {api, host, t, format, signal, navigate, pack} = context;
    const listing = await api.territory.list({signal});
    const places = listPlaces(listing, pack);
    const controls = h('div', {class: 'alert-controls'});
    const body = h('div', {class: 'alert-body'});
    show(host.page, h('div', {class: 'alerts'}, controls, body));
    let turn = 0;
    let titles = new Map();

    async function update(state) {
        const mine = ++turn;
        const query = {territory: state.territory,
            severity: SEVERITIES.includes(state.section) ? state.section : null};
        redrawKeepingFocus(controls, () => show(controls, filters(state)));
        host.setBreadcrumb([]);
        try {
            const answer = await progressWhile(host.page, api.priority.alerts(query, {signal}));
            if (mine !== turn || signal.aborted) return;
            titles = new Map(answer.sources.map((source) => [source.key, `${source.organisation}, ${source.title}`]));
            draw(answer, state, query);
            document.title = `${t('alert.door')} · ${pack.name} · Territoria`;
        } catch (error) {
            if (isAbort(error) || mine !== turn) return;
            show(body, failureNotice({t, error, title: t('alert.failed'), onRetry: () => update(state)}));
        }
    }

    function filters(state) {
        return [
            h('div', {class: 'alert-fields'},
                territoryFields({label: t('alert.territory'), all: t('alert.everywhere', {name: pack.name}),
                    searchLabel: t('alert.search'), places, value: state.territory,
                    onChange: (territory) => navigate({territory})}),
                selectField({label: t('alert.severity'), value: state.section ?? '',
                    onChange: (id) => navigate({section: id || null}, {replace: true}),
                    options: [{id: '', label: t('alert.severity.all')},
                        ...SEVERITIES.map((id) => ({id, label: t(`alert.severity.${id}`)}))]})),
            segmented({label: t('alert.view'), value: state.form === 'places' ? 'places' : 'rules',
                onChange: (id) => navigate({form: id === 'rules' ? null : id}, {replace: true}),
                options: [{id: 'rules', label: t('alert.view.rules')}, {id: 'places', label: t('alert.view.places')}]}),
        ];
    }

    function draw(answer, state, query) {
        const found = byTerritory(answer.items, format.compare);
        show(body,
            h('header', {class: 'alert-head'},
                h('h1', {class: 'alert-title'}, headline(answer, found)),
                h('p', {class: 'alert-lead'}, t('alert.lead', {rules: answer.total}), ' ',
                    answer.notEvaluable ? t('alert.notevaluable', {n: answer.notEvaluable}) : ''),
                disclosures([{label: t('alert.how'), text: answer.method, printed: true}]),
                h('p', {class: 'alert-actions'}, h('a', {class: 'link-button', href: api.priority.alertsCsv(query),
                    download: ''}, icon('download', 16), t('alert.csv')))),
            state.form === 'places' ? placeTable(found) : orderRules(answer.items).map(ruleCard),
            h('section', {class: 'alert-sources'}, h('h2', {class: 'section-title'}, t('alert.sources')),
                h('ul', {}, answer.sources.map((source) => h('li', {class: 'footnote'},
                    [source.organisation, source.title, source.date ? format.date(source.date) : null]
                        .filter(Boolean).join(', '))))));
        host.announce(headline(answer, found));
    }

    function headline(answer, found) {
        if (answer.total === 0) return t('alert.title.norules');
        if (answer.alerts === 0) return t('alert.title.none');
        return t('alert.title', {n: answer.alerts, places: t('alert.places', {n: found.length})});
    }

    function ruleCard(rule) {
        const {indicator} = rule;
        return h('article', {class: `alert-rule is-${rule.severity}`, 'data-rule': rule.id},
            h('header', {},
                h('p', {class: 'alert-severity'}, severityMark(rule.severity), ' ',
                    t('alert.severityis', {name: rule.severityName}), ' ',
                    h('span', {class: 'badge'}, rule.standingName)),
                h('h2', {class: 'alert-name'}, rule.name),
                h('p', {class: 'alert-statement'},
                    indicator.name ? stateLink(context, {room: 'gaps', study: null, indicator: indicator.code,
                        period: null, form: null, section: null, territory: null}, {}, indicator.name) : indicator.code,
                    `: ${rule.statement}`, rule.periods.length ? ` · ${rule.periods.join(', ')}` : ''),
                h('p', {class: 'alert-reason'}, rule.reason)),
            rule.evaluable ? hits(rule)
                : h('p', {class: 'alert-obstacle'}, t('alert.cannot', {reason: rule.obstacle})),
            rule.notEvaluated.length ? h('details', {class: 'alert-unknown'},
                h('summary', {}, t('alert.unknown', {n: rule.notEvaluated.length})),
                h('ul', {}, rule.notEvaluated.map((each) => h('li', {}, `${each.name}: ${each.reason}`)))) : null,
            h('p', {class: 'footnote'}, t('alert.by', {author: rule.author, date: format.date(rule.date)}),
                rule.sources.length ? ` · ${t('alert.sourcekeys', {
                    titles: rule.sources.map((key) => titles.get(key) ?? key).join('; ')})}` : ''));
    }

    function hits(rule) {
        if (rule.triggered.length === 0) {
            return h('p', {class: 'alert-none'}, t('alert.none', {n: rule.judged}));
        }
        return [h('p', {class: 'alert-count'}, t('alert.count', {n: rule.triggered.length, judged: rule.judged})),
            h('ol', {class: 'alert-hits'}, rule.triggered.map((hit) => h('li', {'data-territory': hit.code},
                placeLink(hit), h('span', {class: 'alert-why'}, hit.why))))];
    }

    function placeLink({code, name}) {
        return stateLink(context, {territory: code, form: null}, {class: 'alert-place'}, name);
    }

    function placeTable(found) {
        const count = (severity) => ({label: t(`alert.severity.${severity}`), number: true,
            key: (place) => place.counts[severity]});
        return sortableTable({t, compare: format.compare, rows: found, caption: t('alert.table.caption'),
            columns: [
                {label: t('indicator.table.name'), key: (place) => place.name, cell: placeLink},
                ...SEVERITIES.map(count),
                {label: t('alert.table.which'), key: (place) => place.total,
                    cell: (place) => h('ul', {class: 'alert-which'}, place.alerts.map(({rule, hit}) => h('li', {},
                        severityMark(rule.severity), ' ', h('span', {title: hit.why}, rule.name))))},
            ]});
    }

    update(context.state);
    return {unmount() { turn += 1; }, onState: update};
}
