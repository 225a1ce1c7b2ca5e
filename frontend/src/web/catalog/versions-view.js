import {isAbort} from '../api/http.js';
import {h, show} from '../kit/dom.js';
import {selectField} from '../kit/fields.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {stateLink} from '../kit/links.js';
import {failureNotice, progressWhile} from '../kit/notice.js';
import {cellText} from './parts.js';
import {comparedVersions} from './query.js';
import {shortChecksum, sizeText} from './sizes.js';

/** entries of one kind of change that are in sight at first */
const FEW = 20;

/** Every version that was published, and what changed between two. @param {object} context of the rooms, with `dataset` and `signal` */
export function createVersions(context) {
    const {api, dataset, signal, t, format, navigate} = context;
    const place = h('div', {class: 'catalog-versions-place'});
    const changes = h('div', {class: 'catalog-changes'});
    const element = h('section', {class: 'catalog-block catalog-versions'}, h('h2', {class: 'catalog-heading'}, t('catalog.versions')), place, changes);
    const fieldOf = new Map((dataset.fields ?? []).map((field) => [field.name, field]));
    let list = dataset.versions ?? [];
    let turn = 0;
    let complete = false;

    async function load() {
        try {
            const answer = await api.catalog.versions(dataset.id, {signal});
            list = answer.items;
            complete = true;
            update(state);
        } catch (error) {
            if (isAbort(error)) return;
            if (list.length === 0) show(place, failureNotice({t, error, title: t('catalog.failed.versions'), onRetry: load}));
        }
    }

    let state = {};

    /** Two versions that there are. */
    function pairAsked() {
        const asked = comparedVersions(state.versions);
        const known = (number) => list.some((each) => each.version === number);
        return asked && known(asked.from) && known(asked.to) ? asked : null;
    }

    function draw() {
        const asked = pairAsked();
        if (list.length === 0) {
            show(place, h('p', {class: 'catalog-small'}, t('catalog.versions.none')));
            return;
        }
        const numbers = list.map((each) => each.version);
        const pair = asked ?? (numbers.length > 1 ? {from: numbers[1], to: numbers[0]} : null);
        const options = numbers.map((number) => ({id: String(number), label: t('catalog.version.of', {n: number})}));
        redrawKeepingFocus(place, () => show(place, h('ul', {class: 'catalog-version-list'}, list.map((each) => h('li', {},
            h('strong', {class: 'catalog-version-number'}, each.version),
            h('span', {class: 'catalog-version-date'}, format.date(each.published, {short: true})),
            h('span', {class: 'catalog-version-change'}, each.current ? h('strong', {class: 'catalog-current'}, t('catalog.version.current')) : null,
                each.current && changeWords(each) ? ' · ' : null, changeWords(each)),
            h('span', {class: 'catalog-version-more'}, h('a', {href: api.catalog.download(dataset.id, {f: dataset.formats[0],
                version: each.version}), title: t('catalog.version.download', {n: each.version})}, t('catalog.download.short')),
            each.checksum ? h('code', {title: each.checksum}, shortChecksum(each.checksum)) : null,
            typeof each.bytes === 'number' ? h('span', {class: 'count'}, sizeText(each.bytes, format)) : null)))),
        !pair ? h('p', {class: 'catalog-small'}, t('catalog.versions.one'))
            : asked ? h('div', {class: 'catalog-compare-choice'},
                selectField({label: t('catalog.compare.from'), value: String(asked.from), options,
                    onChange: (id) => choose(Number(id), asked.to)}),
                selectField({label: t('catalog.compare.to'), value: String(asked.to), options,
                    onChange: (id) => choose(asked.from, Number(id))}),
                stateLink(context, {versions: null}, {class: 'catalog-compare-close', 'data-focus': 'compare'}, t('catalog.compare.close')))
                : stateLink(context, {versions: `${pair.from},${pair.to}`}, {class: 'catalog-compare', 'data-focus': 'compare'},
                    t('catalog.compare', pair))));
    }

    function choose(from, to) {
        if (from === to) return draw();
        navigate({versions: `${Math.min(from, to)},${Math.max(from, to)}`}, {replace: true});
    }

    function changeWords({change, version}) {
        if (!change) return version === 1 ? t('catalog.version.first') : '';
        const words = ['added', 'removed', 'changed'].filter((kind) => change[kind] > 0)
            .map((kind) => t(`catalog.change.${kind}.n`, {n: change[kind]}));
        return words.length === 0 ? t('catalog.change.none') : words.join(', ');
    }

    async function update(next) {
        state = next;
        draw();
        if (!complete) return;
        const asked = pairAsked();
        const mine = ++turn;
        if (!asked) {
            show(changes);
            return;
        }
        try {
            const answer = await progressWhile(element, api.catalog.changes(dataset.id, asked, {signal}));
            if (mine === turn) drawChanges(answer);
        } catch (error) {
            if (isAbort(error) || mine !== turn) return;
            show(changes, failureNotice({t, error, title: t('catalog.failed.changes'), onRetry: () => update(state)}));
        }
    }

    function drawChanges({from, to, counts, added, removed, changed, truncated, limit}) {
        const total = counts.added + counts.removed + counts.changed;
        show(changes, h('h3', {class: 'catalog-changes-title', tabindex: -1}, t('catalog.changes.title', {from, to})),
            total === 0 ? h('p', {}, t('catalog.changes.none')) : h('p', {}, ['added', 'removed', 'changed']
                .map((kind) => t(`catalog.change.${kind}.n`, {n: counts[kind]})).join(' · ')),
            truncated ? h('p', {class: 'catalog-note'}, t('catalog.changes.truncated', {n: limit})) : null,
            group('added', added.map(plain)), group('removed', removed.map(plain)), group('changed', changed.map(changedEntry)));
    }

    const plain = ({id, label}) => h('li', {}, h('strong', {}, label || id), label && label !== id ? h('span', {class: 'count'}, ` ${id}`) : null);

    function changedEntry({id, label, fields, geometry}) {
        return h('li', {}, h('p', {}, h('strong', {}, label || id), label && label !== id ? h('span', {class: 'count'}, ` ${id}`) : null,
            geometry ? h('span', {class: 'plain-badge'}, t('catalog.changes.shape')) : null),
        fields.length === 0 ? null : h('dl', {class: 'catalog-change-fields'}, fields.map((field) => h('div', {}, h('dt', {}, field.title ?? field.name),
            h('dd', {}, cellText(field.from, fieldOf.get(field.name), context), h('span', {class: 'catalog-arrow', 'aria-label': t('catalog.changes.to')},
                ' → '), cellText(field.to, fieldOf.get(field.name), context))))));
    }

    function group(kind, entries) {
        if (entries.length === 0) return null;
        const rest = entries.slice(FEW);
        return h('section', {class: `catalog-change is-${kind}`}, h('h4', {}, t(`catalog.change.${kind}`), ' ', h('span', {class: 'count'}, entries.length)),
            h('ul', {}, entries.slice(0, FEW)), rest.length === 0 ? null : h('details', {}, h('summary', {}, t('catalog.change.rest', {n: rest.length})),
                h('ul', {}, rest)));
    }

    load();
    return {element, update};
}
