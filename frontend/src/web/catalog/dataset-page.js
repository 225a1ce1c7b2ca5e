import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {segmented} from '../kit/segmented.js';
import {citationBlock} from './citation-view.js';
import {createPartBuilder} from './part-builder.js';
import {capital, leadOf, spanText} from './parts.js';
import {createPreviewMap} from './preview-map.js';
import {createPreviewTable} from './preview-table.js';
import {schemaTable} from './schema-view.js';
import {shortChecksum, sizeText} from './sizes.js';
import {sourcesBlock} from './sources-view.js';
import {useBlock} from './use-view.js';
import {createVersions} from './versions-view.js';

const METADATA = [['dcat', 'DCAT'], ['iso', 'ISO 19115'], ['record', 'OGC Records'], ['collection', 'OGC API'], ['tilejson', 'TileJSON']];

/** weaknesses in sight at first */
const MOST_NOTES = 4;

/**
 * The page of one dataset: what it is, how it looks, what it weighs, how it is used and cited.
 *
 * @param {object} context of the rooms, with `dataset` and the `signal` of the visit
 */
export function createDatasetPage(context) {
    const {dataset, t, format, navigate} = context;
    const shapes = dataset.geometry !== 'none';
    // of what was withdrawn only the versions are left
    const views = dataset.withdrawn ? ['schema'] : shapes ? ['map', 'table', 'schema'] : ['table', 'schema'];
    let state = null;
    let view = null;
    let pictured = null;

    const tabs = h('div', {class: 'catalog-tabs'});
    const preview = h('div', {class: 'catalog-preview'});
    const downloads = h('div', {class: 'catalog-downloads-place'});
    const use = useBlock(context);
    const versions = createVersions(context);
    const builder = createPartBuilder({...context, boundsOfMap: () => pictured?.bounds?.() ?? null});
    const grid = h('div', {class: 'catalog-grid'},
        h('div', {class: 'catalog-left'}, h('div', {class: 'catalog-main'}, tabs, preview), versions.element),
        h('div', {class: 'catalog-right'}, downloads, dataset.withdrawn ? null : [builder.element, use.element], facts()));
    const element = h('article', {class: 'catalog-page'}, head(), grid,
        quality(), sourcesBlock(context), printedSchema(), dataset.citation ? citationBlock(context) : null, foot());

    function head() {
        const kicker = [dataset.theme?.name, dataset.natureName].filter(Boolean).map(capital).join(' · ');
        return h('header', {class: 'catalog-page-head'},
            h('div', {class: 'catalog-head-line'}, h('p', {class: 'catalog-page-kicker'}, kicker),
                h('span', {class: 'catalog-head-right'}, dataset.example ? h('span', {class: 'badge'}, t('catalog.example')) : null,
                    dataset.published ? h('span', {class: 'catalog-published'}, t('catalog.published.on', {date: format.date(dataset.published)}))
                        : null)),
            h('h1', {class: 'catalog-title'}, dataset.title),
            description(),
            dataset.withdrawn ? h('p', {class: 'catalog-note is-warning'}, t('catalog.withdrawn')) : null);
    }

    function description() {
        const {lead, rest} = leadOf(dataset.description);
        return [lead ? h('p', {class: 'catalog-lead'}, lead) : null, rest ? h('details', {class: 'catalog-more-words'},
            h('summary', {}, t('catalog.description.more')), h('p', {class: 'catalog-lead'}, rest)) : null];
    }

    function current(next) {
        return views.includes(next.view) ? next.view : views[0];
    }

    function drawTabs() {
        const label = (id) => (id === 'table' && typeof dataset.features === 'number'
            ? t('catalog.tab.rows', {n: format.number(dataset.features)}) : t(`catalog.tab.${id}`));
        redrawKeepingFocus(tabs, () => show(tabs, segmented({label: t('catalog.tabs'), value: view,
            options: views.map((id) => ({id, label: label(id)})),
            onChange: (id) => navigate({view: id === views[0] ? null : id}, {replace: true})})));
    }

    function drawPreview() {
        pictured?.leave?.();
        pictured = null;
        element.dataset.view = view;
        if (view === 'schema') show(preview, schemaTable(context));
        else {
            pictured = (view === 'map' ? createPreviewMap : createPreviewTable)(context);
            show(preview, pictured.element);
        }
    }

    function drawDownloads() {
        const rows = dataset.downloads ?? [];
        show(downloads, h('div', {class: 'catalog-heading-line'}, h('h2', {class: 'catalog-heading'}, t('catalog.download')),
            h('span', {class: 'count'}, [typeof dataset.features === 'number' ? t('catalog.features', {n: format.number(dataset.features)}) : null,
                shapes ? 'EPSG:4326' : null].filter(Boolean).join(' · '))),
        rows.length === 0 ? h('p', {}, t('catalog.download.none')) : h('ul', {class: 'catalog-downloads'}, rows.map((file, i) => h('li', {},
            h('a', {href: file.href, download: file.fileName ?? '', class: i === 0 ? 'catalog-file is-first' : 'catalog-file',
                'data-format': file.format}, h('span', {class: 'catalog-file-title'}, file.title),
            h('span', {class: 'catalog-file-ending'}, file.extension ? `.${file.extension}` : ''),
            h('span', {class: 'catalog-file-size'}, typeof file.bytes === 'number' ? sizeText(file.bytes, format) : t('catalog.size.later')),
            icon('download', 16))))),
        rows.some((file) => typeof file.bytes !== 'number') ? h('p', {class: 'hint'}, t('catalog.size.note')) : null);
    }

    function facts() {
        const {licence, frequency, accuracy, contact} = dataset;
        const place = [capital(dataset.place?.name), dataset.bbox ? t('catalog.bbox', boxWords(dataset.bbox, format)) : null].filter(Boolean).join('. ');
        const fact = (label, ...value) => (value.flat().filter(Boolean).length > 0 ? [h('dt', {}, label), h('dd', {}, value)] : null);
        return h('section', {class: 'catalog-block catalog-about'}, h('h2', {class: 'catalog-heading'}, t('catalog.about')),
            h('dl', {class: 'catalog-facts'},
                fact(t('catalog.publisher'), dataset.publisher ?? t('catalog.notDeclared')),
                fact(t('catalog.contact'), contact),
                fact(t('catalog.licence'), licence?.text ?? t('catalog.licence.none')),
                fact(t('catalog.coverage.time'), spanText(dataset.temporal)),
                fact(t('catalog.coverage.place'), place),
                fact(t('catalog.frequency'), frequency?.name),
                // where a source tells it, it stands there
                fact(t('catalog.method'), (dataset.sources ?? []).some((source) => source.method === dataset.method) ? null : dataset.method),
                fact(t('catalog.accuracy'), accuracy)));
    }

    /** What is known to be weak: the first of it in sight, nothing of it hidden. */
    function quality() {
        const notes = dataset.quality ?? [];
        const items = (part) => h('ul', {class: 'catalog-quality'}, part.map((each) => h('li', {}, each)));
        const rest = notes.slice(MOST_NOTES);
        return notes.length === 0 ? null : h('section', {class: 'catalog-block catalog-chain'},
            h('h2', {class: 'catalog-heading'}, t('catalog.quality')), items(notes.slice(0, MOST_NOTES)),
            rest.length === 0 ? null : h('details', {class: 'catalog-more-words'},
                h('summary', {}, t('catalog.quality.rest', {n: rest.length})), items(rest)));
    }

    /** On paper the fields stand below, whatever was open on the screen. */
    function printedSchema() {
        return h('div', {class: 'catalog-print-schema'}, h('h2', {class: 'catalog-heading'}, t('catalog.fields')), schemaTable(context, {plain: true}));
    }

    function foot() {
        const links = METADATA.map(([rel, name]) => ({name, link: (dataset.links ?? []).find((each) => each.rel === rel)}))
            .filter(({link}) => link);
        return h('footer', {class: 'catalog-foot'},
            links.length === 0 ? null : h('p', {}, t('catalog.metadata'), links.map(({name, link}) => h('a', {href: link.href, title: link.title}, name))),
            dataset.checksum ? h('p', {class: 'catalog-checksum', title: dataset.checksum}, shortChecksum(dataset.checksum)) : null);
    }

    drawDownloads();
    return {
        element,
        update(next) {
            const before = state;
            state = next;
            if (view !== current(next)) {
                view = current(next);
                drawTabs();
                drawPreview();
            }
            builder.update(next);
            use.update(next);
            if (!before || before.versions !== next.versions) versions.update(next);
        },
        leave() {
            pictured?.leave?.();
            builder.leave();
        },
    };
}

function boxWords([west, south, east, north], format) {
    const degrees = (value) => `${format.number(value, 2)}°`;
    return {west: degrees(west), south: degrees(south), east: degrees(east), north: degrees(north)};
}
