import {isAbort} from '../api/http.js';
import {adoptionBadge} from '../kit/adoption.js';
import {h, percent, show} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {countReasons, decimalsOf, groupByKind} from '../lib/plan.js';

/**
 * What the goals of a plan have come to, with the arithmetic of each figure; what cannot be measured says why.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountFollowUp(context) {
    const {api, host, t, format, navigate, signal, pack} = context;
    const controls = h('div', {class: 'followup-controls'});
    const body = h('div', {class: 'followup-body'});
    show(host.page, h('div', {class: 'followup'}, controls, body));
    let turn = 0;

    async function update(state) {
        const mine = ++turn;
        host.setBreadcrumb([]);
        try {
            const listing = await progressWhile(host.page, api.plan.list({signal}));
            const withGoals = listing.items.filter((plan) => plan.goalCount > 0);
            const chosen = state.plan ?? withGoals[0]?.code ?? null;
            if (mine !== turn || signal.aborted) return;
            redrawKeepingFocus(controls, () => show(controls, chooser(listing, withGoals, chosen)));
            if (chosen === null) {
                show(body, emptyNotice({title: t('followup.nothing')}));
                return;
            }
            const answer = await progressWhile(host.page, api.plan.followUp(chosen, {signal}));
            if (mine !== turn || signal.aborted) return;
            draw(answer);
            document.title = `${t('followup.door')}: ${answer.plan.name} · ${pack.name} · Territoria`;
        } catch (error) {
            if (isAbort(error) || mine !== turn || signal.aborted) return;
            show(body, failureNotice({t, error, title: t('followup.failed'), onRetry: () => update(state)}));
        }
    }

    function chooser(listing, withGoals, chosen) {
        if (withGoals.length === 0) return null;
        const groups = groupByKind({items: withGoals, kinds: listing.kinds});
        // a plan without goals that the address names stays in sight
        const other = withGoals.some((plan) => plan.code === chosen) ? [] : listing.items.filter((plan) => plan.code === chosen);
        return selectField({label: t('followup.plan'), value: chosen, onChange: (code) => navigate({plan: code}),
            options: [...groups.flatMap((group) => group.plans.map((plan) => ({id: plan.code, label: plan.name, group: group.name}))),
                ...other.map((plan) => ({id: plan.code, label: plan.name}))]});
    }

    function draw(answer) {
        const {plan, total, goals} = answer;
        show(body,
            h('header', {class: 'followup-head'},
                h('p', {class: 'kicker'}, plan.name),
                h('h1', {class: 'followup-title'}, goals.length === 0 ? t('followup.noGoals')
                    : t('followup.title', {n: total.measurable, total: total.goals})),
                h('p', {class: 'followup-badges'}, adoptionBadge(plan),
                    answer.example ? h('span', {class: 'badge'}, t('followup.example')) : null),
                goals.length === 0 ? null : h('p', {class: 'followup-lead'}, total.percent === null ? t('followup.nothingToAdd')
                    : `${t('followup.total', {percent: percentText(total.percent)})} ${total.text}.`, ' ',
                total.measurable < total.goals ? t('followup.lacking', {reasons: format.list(lacking(goals))}) : null),
                goals.length === 0 ? null : h('p', {class: 'followup-actions'}, h('a', {class: 'link-button',
                    href: api.plan.followUpCsv(plan.code), download: ''}, icon('download', 16), t('followup.csv')), ' ',
                stateLink(context, {study: 'plan', plan: plan.code, node: null}, {class: 'link-button'}, t('followup.tree')))),
            goals.length === 0 ? null : [states(answer), table(answer), nodes(answer), projects(answer), method(answer)]);
    }

    /** What is missing, each with the number of goals that lack it. */
    function lacking(goals) {
        return countReasons(goals).map(({text, count}) => `${format.number(count)} ${text}`);
    }

    function states({states: counts}) {
        return h('section', {}, h('h2', {class: 'section-title'}, t('followup.states')),
            h('ul', {class: 'followup-states'}, counts.map((state) => h('li', {}, stateMark(state.id, state.name),
                h('strong', {class: 'number'}, state.goals), h('span', {class: 'followup-small'}, state.rule)))));
    }

    function table(answer) {
        const columns = ['goal', 'baseline', 'target', 'value', 'progress', 'state'].map((id) => t(`followup.column.${id}`));
        return h('section', {}, h('h2', {class: 'section-title'}, t('followup.goals', {n: answer.goals.length})),
            h('table', {class: 'followup-table', role: 'table'},
                h('caption', {class: 'visually-hidden'}, t('followup.goals', {n: answer.goals.length})),
                h('thead', {role: 'rowgroup'}, h('tr', {role: 'row'}, columns.map((column) =>
                    h('th', {scope: 'col', role: 'columnheader'}, column)))),
                h('tbody', {role: 'rowgroup'}, answer.goals.map((goal) => h('tr', {role: 'row', 'data-goal': goal.code},
                    cells(goal, answer.plan).map((cell, i) => (i === 0
                        ? h('th', {scope: 'row', role: 'rowheader'}, cell)
                        : h('td', {role: 'cell', 'data-label': columns[i]}, cell))))))));
    }

    function cells(goal, plan) {
        return [
            [stateLink(context, {study: 'plan', plan: plan.code, node: goal.node}, {class: 'followup-goal'}, goal.name),
                h('p', {class: 'followup-small'}, goal.path.join(' / ')),
                goal.statistic ? h('p', {class: 'followup-small'}, t('followup.counts', {what: goal.statistic})) : null,
                goal.responsible ? h('p', {class: 'followup-small'}, t('followup.responsible', {who: goal.responsible})) : null,
                versions(goal)],
            goal.baseline === null ? h('span', {class: 'is-missing'}, goal.baselineText)
                : [figure(goal.baseline.value, goal), h('p', {class: 'followup-small'}, `${goal.baseline.year}. ${
                    goal.baseline.sourceName ?? goal.baseline.source}`)],
            [goal.target === null ? h('span', {class: 'is-missing'}, t('followup.noFigure')) : figure(goal.target, goal),
                h('p', {class: 'followup-small'}, goal.term),
                goal.targets.filter((target) => target.value !== null).length > 1
                    ? h('p', {class: 'followup-small'}, goal.targets.filter((target) => target.value !== null)
                        .map((target) => `${target.year}: ${plain(target.value, goal)}`).join('; ')) : null],
            goal.value === null ? h('span', {class: 'is-missing'}, t('followup.noValue'))
                : [figure(goal.value, goal), h('p', {class: 'followup-small'}, [goal.territory?.name, goal.period,
                    goal.computed ? t('followup.computed') : null].filter(Boolean).join(', '))],
            goal.progress === null ? h('span', {class: 'is-missing'}, t('followup.noProgress')) : progress(goal),
            [stateMark(goal.state, goal.stateName), goal.reasons.length === 0 ? null
                : h('ul', {class: 'followup-reasons'}, goal.reasons.map((reason) => h('li', {}, reason.text)))],
        ];
    }

    function versions(goal) {
        if (goal.versions.length < 2) return null;
        return h('details', {class: 'followup-versions'}, h('summary', {}, t('followup.version', {n: goal.version})),
            h('ul', {}, goal.versions.map((each) => h('li', {class: 'followup-small'}, t('followup.versionOf', {n: each.version,
                act: each.act ?? t('followup.noAct'), from: each.from ? format.date(each.from) : t('followup.noDate')}), ' ',
            each.targets.filter((target) => target.value !== null)
                .map((target) => `${target.year ?? ''}: ${plain(target.value, goal)}`).join('; ')))));
    }

    function progress(goal) {
        const width = Math.max(0, Math.min(100, goal.progress));
        return [h('p', {class: 'followup-percent'}, percentText(goal.progress)),
            h('div', {class: 'followup-bar', 'aria-hidden': 'true'}, h('span', {class: `state-${goal.state}`,
                style: {inlineSize: percent(width)}}), goal.expected === null ? null
                : h('i', {style: {insetInlineStart: percent(Math.max(0, Math.min(100, goal.expected)))}})),
            h('p', {class: 'followup-small'}, goal.expected === null ? t('followup.noPace')
                : t('followup.expected', {percent: percentText(goal.expected)})),
            h('p', {class: 'followup-small'}, goal.arithmetic)];
    }

    function nodes({nodes: branches, plan}) {
        return h('section', {}, h('h2', {class: 'section-title'}, t('followup.nodes')),
            h('table', {class: 'followup-table is-nodes', role: 'table'},
                h('caption', {class: 'visually-hidden'}, t('followup.nodes')),
                h('thead', {role: 'rowgroup'}, h('tr', {role: 'row'}, ['node', 'progress', 'arithmetic'].map((id) =>
                    h('th', {scope: 'col', role: 'columnheader'}, t(`followup.column.${id}`))))),
                h('tbody', {role: 'rowgroup'}, branches.map((branch) => {
                    const head = h('th', {scope: 'row', role: 'rowheader'}, stateLink(context,
                        {study: 'plan', plan: plan.code, node: branch.code}, {}, branch.name),
                    h('span', {class: 'followup-small'}, ` ${branch.kindName}`));
                    head.style.setProperty('--depth', branch.depth - 1);
                    return h('tr', {role: 'row', 'data-node': branch.code}, head,
                        h('td', {role: 'cell', 'data-label': t('followup.column.progress')}, branch.rollUp.percent === null
                            ? h('span', {class: 'is-missing'}, t('followup.noProgress')) : percentText(branch.rollUp.percent)),
                        h('td', {role: 'cell', 'data-label': t('followup.column.arithmetic')}, branch.rollUp.text));
                }))));
    }

    function projects({projects: linked, method: how}) {
        return h('section', {}, h('h2', {class: 'section-title'}, t('followup.projects')),
            h('p', {class: 'followup-small'}, how.projects),
            linked.length === 0 ? h('p', {}, t('followup.projects.none'))
                : h('ul', {class: 'followup-projects'}, linked.map((project) => h('li', {}, stateLink(context, {study: null,
                    project: project.code, plan: null, node: null}, {}, `${project.code} · ${project.name}`), ' ',
                h('span', {class: 'followup-small'}, project.physical === null ? t('followup.projects.unknown')
                    : t('followup.projects.physical', {percent: percentText(project.physical),
                        date: format.date(project.reportDate)}))))));
    }

    function method({method: how}) {
        return h('section', {class: 'followup-method'}, h('h2', {class: 'section-title'}, t('followup.method')),
            [how.progress, how.expected, how.rollUp, t('followup.thresholds', {achieved: percentText(how.achievedFrom, 0),
                pace: percentText(how.paceFrom, 0)}), how.reference].map((text) => h('p', {class: 'followup-small'}, text)));
    }

    function stateMark(id, name) {
        return h('span', {class: `followup-state state-${id}`}, h('span', {class: 'followup-dot', 'aria-hidden': 'true'}), name);
    }

    function plain(value, goal) {
        return format.number(value, goal.decimals ?? decimalsOf(value));
    }

    function figure(value, goal) {
        return h('span', {class: 'followup-figure'}, h('strong', {}, plain(value, goal)), goal.unit ? ` ${goal.unit}` : '');
    }

    function percentText(value, decimals = 1) {
        return format.value(value, {unit: 'percentage', decimals});
    }

    await update(context.state);
    return {
        unmount() {
            turn += 1;
        },
        onState: (next) => update(next),
    };
}
