import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {disclosures} from '../kit/disclosure.js';
import {selectField} from '../kit/fields.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {emptyNotice, failureNotice, progressWhile} from '../kit/notice.js';
import {sortableTable} from '../kit/table.js';
import {territoryFields} from '../kit/territory-field.js';
import {listPlaces} from '../lib/places.js';
import {divergingRamp} from '../lib/ramps.js';
import {HATCH} from '../map/patterns.js';
import {swatch} from '../thematic/legend-parts.js';
import {branches, breadth, colourOfStep} from './problem-tree.js';

const SIDES = ['ahead', 'ahead', 'ahead', 'reference', 'behind', 'behind', 'behind'];

/**
 * A problem with its causes below and its effects above, coloured by the gaps of one territory.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<import('../kit/room.js').MountedRoom>}
 */
export async function mountProblems(context) {
    const {api, host, t, format, signal, navigate, pack} = context;
    const [listing, problems] = await Promise.all([api.territory.list({signal}), api.priority.problems({signal})]);
    const places = listPlaces(listing, pack);
    const controls = h('div', {class: 'problem-controls'});
    const body = h('div', {class: 'problem-body'});
    show(host.page, h('div', {class: 'problems'}, controls, body));
    let turn = 0;

    async function update(state) {
        const mine = ++turn;
        host.setBreadcrumb([]);
        if (problems.total === 0) {
            show(body, emptyNotice({title: t('problem.empty')}));
            return;
        }
        const id = state.problem ?? problems.items[0].id;
        redrawKeepingFocus(controls, () => show(controls,
            selectField({label: t('problem.choose'), value: id, onChange: (problem) => navigate({problem}),
                options: problems.items.map((each) => ({id: each.id, label: each.title}))}),
            territoryFields({label: t('alert.territory'), all: t('problem.noplace'), searchLabel: t('alert.search'),
                places, value: state.territory, onChange: (territory) => navigate({territory})})));
        const query = {territory: state.territory};
        try {
            const answer = await progressWhile(host.page, api.priority.problem(id, query, {signal}));
            if (mine !== turn || signal.aborted) return;
            draw(answer, query);
            document.title = `${answer.problem.title} · ${pack.name} · Territoria`;
        } catch (error) {
            if (isAbort(error) || mine !== turn) return;
            show(body, failureNotice({t, error, title: t('problem.failed'), onRetry: () => update(state)}));
        }
    }

    function draw(answer, query) {
        const {problem, territory} = answer;
        const causes = branches(answer.nodes, 'cause');
        const effects = branches(answer.nodes, 'effect');
        const known = answer.behind + answer.ahead;
        const fact = territory === null ? t('problem.fact.none')
            : t(known === 0 && answer.withoutGap > 0 ? 'problem.fact.unknown' : 'problem.fact', {name: territory.name,
                n: answer.behind, of: leaves(answer).filter((leaf) => leaf.gap !== null).length});
        show(body,
            h('header', {class: 'problem-head'},
                h('p', {class: 'kicker'}, h('span', {class: 'badge'}, problem.standingName), ' ',
                    t('alert.by', {author: problem.author, date: format.date(problem.date)})),
                h('h1', {class: 'problem-title'}, fact),
                problem.description ? h('p', {class: 'problem-lead'}, problem.description) : null,
                disclosures([{label: t('alert.how'), text: answer.method, printed: true}])),
            territory ? legend() : null,
            h('section', {class: 'problem-tree', 'aria-label': t('problem.tree', {name: problem.title}),
                'data-breadth': Math.max(breadth(causes), breadth(effects))},
            h('h2', {class: 'problem-side'}, t('problem.effects')), level(effects, 'is-effects', territory),
            h('div', {class: 'problem-centre'}, h('p', {class: 'problem-core'}, problem.title)),
            h('h2', {class: 'problem-side is-below'}, t('problem.causes')), level(causes, 'is-causes', territory)),
            territory === null ? null : h('p', {class: 'alert-actions'}, h('a', {class: 'link-button', download: '',
                href: api.priority.problemCsv(problem.id, query)}, icon('download', 16), t('alert.csv'))),
            territory ? table(answer) : null,
            h('ul', {}, answer.sources.map((source) => h('li', {class: 'footnote'},
                [source.organisation, source.title, source.date ? format.date(source.date) : null]
                    .filter(Boolean).join(', ')))));
        host.announce(fact);
    }

    function leaves(answer) {
        return answer.nodes.flatMap((node) => node.indicators.map((leaf) => ({...leaf, node})));
    }

    function level(list, side, territory) {
        return list.length === 0 ? null : h('ul', {class: `problem-level ${side}`}, list.map((branch) => h('li', {},
            box(branch.node, territory), level(branch.children, side, territory))));
    }

    /** Before a territory is chosen the tree has words and no colours: nothing is missing yet. */
    function box(node, territory) {
        if (!territory) {
            return h('div', {class: 'problem-node is-blank', 'data-node': node.id},
                h('p', {class: 'problem-name'}, node.name),
                node.indicators.length ? h('ul', {class: 'problem-leaves'}, node.indicators.map((leaf) => h('li', {},
                    leafLink(leaf)))) : h('p', {class: 'hint'}, node.note ?? t('problem.noindicator')));
        }
        const worst = node.worst === null ? null : node.indicators[node.worst];
        const fill = worst && colourOfStep(worst.step, worst.sides, divergingRamp);
        return h('div', {class: `problem-node ${node.gapSide ? `has-${node.gapSide}` : 'has-none'}`,
            'data-node': node.id},
        h('span', {class: 'problem-band', 'aria-hidden': 'true', style: fill ? {backgroundColor: fill} : {}}),
        h('p', {class: 'problem-name'}, node.name, h('span', {class: 'visually-hidden'},
            `. ${t(`problem.side.${node.gapSide ?? 'missing'}`)}`)),
        node.indicators.length ? h('ul', {class: 'problem-leaves'}, node.indicators.map(leafRow))
            : h('p', {class: 'hint'}, node.note ?? t('problem.noindicator')));
    }

    function leafRow(leaf) {
        const colour = colourOfStep(leaf.step, leaf.sides, divergingRamp);
        return h('li', {}, h('span', {class: 'problem-swatch'}, swatch(colour ?? HATCH,
            {dotted: leaf.gapSide === 'behind'})),
        leafLink(leaf, leaf.reason ?? gapWords(leaf)),
        h('span', {class: 'problem-gap'}, leaf.gap !== null ? gapFigure(leaf)
            : t(leaf.value === null ? 'common.missing' : 'problem.nogap')));
    }

    function leafLink(leaf, title) {
        return stateLink(context, {study: null, indicator: leaf.code, period: null, problem: null,
            reference: leaf.referenceKind === 'median' ? 'median' : 'department'},
        {class: 'problem-leaf', title}, leaf.name ?? leaf.code);
    }

    function gapFigure(leaf) {
        return format.signed(leaf.gap, Math.abs(leaf.gap) >= 1000 ? 0 : leaf.decimals);
    }

    function gapWords(leaf) {
        return t('problem.gap', {value: format.value(leaf.value, leaf), reference: leaf.referenceName,
            refvalue: format.value(leaf.reference, leaf), period: leaf.period});
    }

    function legend() {
        const ramp = divergingRamp(SIDES);
        return h('div', {class: 'problem-legend'},
            h('span', {}, t('problem.legend.ahead')),
            h('span', {class: 'problem-scale'}, ramp.map((colour, i) => swatch(colour, {dotted: SIDES[i] === 'behind'}))),
            h('span', {}, t('problem.legend.behind')),
            h('span', {class: 'problem-legend-missing'}, swatch(HATCH), ' ', t('problem.legend.missing')),
            h('span', {class: 'hint'}, t('problem.legend.unit')));
    }

    function table(answer) {
        return sortableTable({t, compare: format.compare, rows: leaves(answer),
            caption: t('problem.table', {name: answer.territory?.name ?? t('problem.noplace')}),
            columns: [
                {label: t('problem.table.node'), key: (leaf) => leaf.node.name},
                {label: t('problem.table.side'), key: (leaf) => t(`problem.${leaf.node.side}`)},
                {label: t('problem.table.indicator'), key: (leaf) => leaf.name ?? leaf.code},
                {label: t('indicator.period'), key: (leaf) => leaf.period},
                {label: t('territory.value'), number: true, key: (leaf) => leaf.value,
                    cell: (leaf) => (leaf.value === null ? t('common.missing')
                        : `${format.value(leaf.value, leaf)}${leaf.computed ? ` ${t('problem.computed')}` : ''}`)},
                {label: t('problem.table.reference'), number: true, key: (leaf) => leaf.reference,
                    cell: (leaf) => (leaf.reference === null ? '' : `${format.value(leaf.reference, leaf)} (${leaf.referenceName})`)},
                {label: t('problem.table.gap'), number: true, key: (leaf) => leaf.gap,
                    cell: (leaf) => (leaf.gap === null ? leaf.reason ?? '' : gapFigure(leaf))},
                {label: t('indicator.table.rank'), number: true, key: (leaf) => leaf.rank,
                    cell: (leaf) => (leaf.rank === null ? '' : `${leaf.rank} / ${leaf.rankOf}`)},
            ]});
    }

    update(context.state);
    return {unmount() { turn += 1; }, onState: update};
}
