import {h, show} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {segmented} from '../kit/segmented.js';
import {crossTabulate} from '../lib/matrix.js';
import {matches} from '../lib/text-search.js';
import {matrixView} from './matrix-view.js';
import {faceHead, plainTable} from './parts.js';

/** Words of `state.section` here: the list, or `level.dimension` for an open cell. */
const LIST = 'lista';
const NO_DIMENSION = 'ninguna';

/**
 * The mesh of actors: a matrix of level by dimension and the same rows as a list.
 *
 * @param {import('../kit/room.js').RoomContext} context
 */
export async function actorsFace(context) {
    const {api, t, format, navigate, host, signal} = context;
    const [actors, plans] = await Promise.all([api.actor.list({signal}), api.plan.list({signal})]);
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
    const listFace = listView();
    const switchHost = h('div', {class: 'origin-face-switch'});
    const element = h('section', {},
        faceHead(t('origin.actors.title', {n: format.number(actors.total),
            organisations: format.number(new Set(actors.items.map((actor) => actor.organisation)).size)}), t('origin.actors.lead')),
        switchHost, matrixFace, listFace,
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

    function showCell(level, dimension) {
        const {items} = table.cell(level, dimension);
        show(cellDetail, h('h3', {class: 'origin-heading'},
            t('origin.actors.cell', {level: levelName(level), dimension: dimensionName(dimension), n: items.length})),
        [...new Set(items.map((actor) => actor.document))].map((document) => [
            h('p', {class: 'origin-small'}, documentNames.get(document) ?? document),
            h('ul', {class: 'origin-organisations'}, items.filter((actor) => actor.document === document).map((actor) =>
                h('li', {}, actor.organisation)))]));
        host.announce(cellDetail.firstChild.textContent);
    }

    function update({section}) {
        const asList = section === LIST;
        redrawKeepingFocus(switchHost, () => show(switchHost, segmented({
            label: t('origin.actors.face'), value: asList ? LIST : 'matriz',
            options: [{id: 'matriz', label: t('origin.actors.matrix')}, {id: LIST, label: t('origin.actors.list')}],
            onChange: (id) => navigate({section: id === LIST ? LIST : null}, {replace: true}),
        })));
        matrixFace.hidden = asList;
        listFace.hidden = !asList;
        if (asList) return;
        const [level, dimension] = (section ?? '').split('.');
        matrix.select(level, dimension);
        if (level && dimension) showCell(level, dimension);
        else show(cellDetail, h('p', {class: 'origin-small'}, t('origin.actors.choose')));
    }

    return {element, update};
}
