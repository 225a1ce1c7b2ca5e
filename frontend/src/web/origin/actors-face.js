import {h, show} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {segmented} from '../kit/segmented.js';
import {crossTabulate} from '../lib/matrix.js';
import {matches} from '../lib/text-search.js';
import {agreementsView} from './agreements-view.js';
import {matrixView} from './matrix-view.js';
import {networkView} from './network-view.js';
import {faceHead, plainTable} from './parts.js';

/** Words of `state.section` here: a face, `red.level.id` or `red.dimension.id`, or `level.dimension` for an open cell. */
const LIST = 'lista';
const NETWORK = 'red';
const AGREEMENTS = 'pactos';
const SIDES = {row: 'nivel', column: 'dimension'};
const NO_DIMENSION = 'ninguna';

/**
 * The mesh of actors: a matrix of level by dimension, the same as a network and as a list; agreements and roles.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export async function actorsFace(context) {
    const {api, t, format, navigate, host, signal} = context;
    const [actors, plans, agreements] = await Promise.all([api.actor.list({signal}), api.plan.list({signal}),
        api.actor.agreements({signal})]);
    const levelNames = new Map(actors.levels.map(({id, name}) => [id, name]));
    const dimensionNames = new Map(actors.dimensions.map(({id, name}) => [id, name]));
    const documentNames = new Map(plans.documents.map(({code, title}) => [code, title]));
    const levelName = (id) => levelNames.get(id) ?? id;
    const dimensionName = (id) => (id === NO_DIMENSION ? t('origin.actors.noDimension') : dimensionNames.get(id) ?? id);
    const dimensionOf = (actor) => actor.dimension ?? NO_DIMENSION;

    const table = crossTabulate(actors.items, {
        row: (actor) => actor.level, column: dimensionOf,
        rows: [...levelNames.keys()], columns: [...dimensionNames.keys()],
    });
    const matrix = matrixView({table, rowName: levelName, columnName: dimensionName, t,
        onChoose: (level, dimension) => navigate({section: `${level}.${dimension}`}, {replace: true})});
    const cellDetail = h('div', {class: 'origin-cell-detail'});
    const matrixFace = h('div', {class: 'origin-matrix-pair'},
        h('div', {},
            h('div', {class: 'origin-matrix-frame'}, matrix.element),
            h('p', {class: 'origin-small'}, t('origin.actors.shade'), ' ',
                table.columns.some(({id}) => id === NO_DIMENSION) ? t('origin.actors.noDimension.why') : null)),
        cellDetail);
    const network = networkView({table, rowName: levelName, columnName: dimensionName, t,
        onChoose: (side, id) => navigate({section: `${NETWORK}.${SIDES[side]}.${id}`}, {replace: true})});
    const endDetail = h('div', {class: 'origin-cell-detail'});
    const networkFace = h('div', {class: 'origin-matrix-pair'},
        h('div', {}, network.element, h('p', {class: 'origin-small'}, t('origin.actors.network.note')), bridges()), endDetail);
    const listFace = listView();
    const agreementFace = agreementsView(agreements, actors, context);
    const faces = {matriz: matrixFace, [NETWORK]: networkFace, [LIST]: listFace, [AGREEMENTS]: agreementFace};
    const switchHost = h('div', {class: 'origin-face-switch'});
    const element = h('section', {},
        faceHead(t('origin.actors.title', {n: format.number(actors.total),
            organisations: format.number(new Set(actors.items.map((actor) => actor.organisation)).size)}), t('origin.actors.lead')),
        switchHost, Object.values(faces),
        actors.notes ? h('p', {class: 'origin-note'}, actors.notes) : null);

    function listView() {
        const status = h('span', {class: 'origin-small', role: 'status'});
        const rows = h('div', {});
        const input = h('input', {type: 'search', autocomplete: 'off', spellcheck: 'false',
            'aria-label': t('origin.actors.search'), placeholder: t('origin.actors.search'), oninput: draw});
        const columns = ['organisation', 'level', 'dimension', 'document'].map((name) => t(`origin.actors.${name}`));
        const cellsOf = (actor) => [actor.organisation, levelName(actor.level), dimensionName(dimensionOf(actor)),
            documentNames.get(actor.document) ?? actor.document];

        function draw() {
            const found = actors.items.filter((actor) => matches(cellsOf(actor).slice(0, 3).join(' '), input.value));
            show(status, t('origin.actors.found', {n: found.length, total: actors.total}));
            show(rows, found.length === 0 ? h('p', {}, t('origin.actors.none'))
                : plainTable({caption: t('origin.actors'), columns, rows: found.map(cellsOf)}));
        }

        draw();
        return h('div', {class: 'origin-actor-list'},
            h('div', {class: 'origin-tree-tools'}, h('div', {class: 'origin-search'}, icon('search', 16), input), status,
                h('button', {type: 'button', class: 'link-button', onclick: () =>
                    downloadCsv(t('origin.actors').toLowerCase().replaceAll(' ', '-'), [columns, ...actors.items.map(cellsOf)])},
                icon('download', 16), 'CSV')),
            rows);
    }

    /** Organisations that stand in more than one cell hold the mesh together. */
    function bridges() {
        if (actors.bridges.length === 0) return null;
        return h('section', {}, h('h3', {class: 'origin-heading'}, t('origin.actors.bridges', {n: actors.bridges.length})),
            h('ul', {class: 'origin-organisations'}, actors.bridges.map(({organisation, cells}) => h('li', {}, organisation,
                h('span', {class: 'origin-small origin-commitment'}, cells.map(({level, dimension}) =>
                    `${levelName(level)}, ${dimensionName(dimension ?? NO_DIMENSION)}`).join(' · '))))));
    }

    function showEnd(side, id) {
        const items = actors.items.filter((actor) => (side === 'row' ? actor.level : dimensionOf(actor)) === id);
        showItems(endDetail, t('origin.actors.end', {n: items.length,
            name: side === 'row' ? levelName(id) : dimensionName(id)}), items);
    }

    function showCell(level, dimension) {
        const {items} = table.cell(level, dimension);
        showItems(cellDetail,
            t('origin.actors.cell', {level: levelName(level), dimension: dimensionName(dimension), n: items.length}), items);
    }

    function showItems(detail, title, items) {
        show(detail, h('h3', {class: 'origin-heading'}, title),
        [...new Set(items.map((actor) => actor.document))].map((document) => [
            h('p', {class: 'origin-small'}, documentNames.get(document) ?? document),
            h('ul', {class: 'origin-organisations'}, items.filter((actor) => actor.document === document).map((actor) =>
                h('li', {}, actor.organisation)))]));
        host.announce(title);
    }

    function update({section}) {
        const [first, second, third] = (section ?? '').split('.');
        const face = first in faces ? first : 'matriz';
        redrawKeepingFocus(switchHost, () => show(switchHost, segmented({
            label: t('origin.actors.face'), value: face,
            options: Object.keys(faces).map((id) => ({id, label: t(`origin.actors.face.${id}`)})),
            onChange: (id) => navigate({section: id === 'matriz' ? null : id}, {replace: true}),
        })));
        for (const [id, each] of Object.entries(faces)) each.hidden = id !== face;
        if (face === NETWORK) {
            const side = Object.keys(SIDES).find((each) => SIDES[each] === second) ?? null;
            network.select(side, third ?? null);
            if (side && third) showEnd(side, third);
            else show(endDetail, h('p', {class: 'origin-small'}, t('origin.actors.network.choose')));
        }
        if (face !== 'matriz') return;
        matrix.select(first, second);
        if (first && second) showCell(first, second);
        else show(cellDetail, h('p', {class: 'origin-small'}, t('origin.actors.choose')));
    }

    return {element, update};
}
