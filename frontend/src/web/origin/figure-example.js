import {h} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {facts, licenceText} from './parts.js';

/**
 * The first figure of the screen taken apart: what it is, from whom, of when, and how it was made.
 *
 * @param {object} pack of the installation's answer
 * @param {import('../kit/room.js').RoomContext} context
 * @returns {Promise<HTMLElement>}
 */
export async function figureExample(pack, context) {
    const {api, t, format, signal} = context;
    const code = pack.defaultIndicator;
    const [indicator, values] = await Promise.all([api.indicator.get(code, {signal}),
        api.indicator.values(code, {period: 'latest', breakdown: 'total'}, {signal})]);
    const whole = values.aggregates.find((aggregate) => aggregate.code === pack.root);
    const source = indicator.sources[0] ?? indicator.source;
    const version = indicator.datasetVersion ?? values.datasetVersion;
    const known = whole && whole.value !== null;

    return h('section', {class: 'origin-example'},
        h('h3', {class: 'origin-heading'}, t('origin.sources.example')),
        h('p', {class: 'origin-example-figure'},
            h('strong', {}, known ? format.value(whole.value, values) : t('origin.noData')), ' ',
            known && whole.computed ? h('span', {}, t('origin.sources.example.computed')) : null,
            h('span', {class: 'origin-example-name'}, `${indicator.name}, ${whole?.name ?? pack.name}`)),
        facts([
            [t('origin.sources.example.what'), indicator.definition ?? indicator.name],
            [t('origin.sources.example.when'), `${values.period} · ${values.unit}`],
            source ? [t('origin.sources.example.who'), [source.organisation, source.title].filter(Boolean).join(', ')] : null,
            source ? [t('origin.sources.example.date'), source.date ? format.date(String(source.date)) : t('origin.noData')] : null,
            source?.method ?? indicator.method ? [t('origin.sources.example.how'), source?.method ?? indicator.method] : null,
            [t('origin.sources.example.up'), known ? whole.method ?? t('origin.noData') : whole?.reason ?? t('origin.noData')],
            source?.access ? [t('origin.sources.example.copy'), source.access] : null,
            source ? [t('origin.sources.example.licence'), licenceText(source, t)] : null,
            version ? [t('origin.sources.example.version'), t('origin.sources.example.version.text',
                {version: version.version, date: format.date(version.loadedAt)})] : null,
        ]),
        h('p', {}, stateLink(context, {room: 'indicators', indicator: code, period: null, breakdown: 'total', view: null,
            section: null}, {}, t('origin.sources.example.see'))));
}
