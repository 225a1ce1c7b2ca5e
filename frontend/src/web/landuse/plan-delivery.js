import {h} from '../kit/dom.js';
import {emptyNotice} from '../kit/notice.js';
import {datesInWords} from '../lib/dated.js';
import {capital} from '../thematic/sentences.js';
import {sizeOf} from './plan-facts.js';

/** How the plan arrived: files, coordinate system and how it was brought to ours, and what was noticed while reading. */
export function deliveryPart({context: {t, format}, plan}) {
    const {delivery, notices = []} = plan;
    if (!delivery) return emptyNotice({title: t('landuse.delivery.none')});
    const entry = (label, content) => [h('dt', {}, label), h('dd', {}, content ?? h('span', {class: 'is-missing'},
        t('common.missing')))];
    const alreadyOurs = /(^|:)9377$/.test(String(delivery.crs ?? ''));
    return [
        h('dl', {class: 'facts'},
            entry(t('landuse.delivery.structure'), t(`landuse.delivery.structure.${delivery.structure}`)),
            entry(t('landuse.delivery.date'), delivery.date ? format.date(delivery.date) : null),
            entry(t('landuse.delivery.crs'), delivery.crs ? [delivery.crsName, ' ', h('span', {class: 'landuse-code'},
                delivery.crs)] : null),
            entry(t('landuse.delivery.operation'), alreadyOurs ? t('landuse.delivery.operation.none') : delivery.operation),
            alreadyOurs ? null : entry(t('landuse.delivery.accuracy'), typeof delivery.operationAccuracyMetres === 'number'
                ? `${format.number(delivery.operationAccuracyMetres, delivery.operationAccuracyMetres < 10 ? 1 : 0)} m` : null),
            entry(t('landuse.delivery.files'), h('ul', {class: 'landuse-files'}, delivery.files.map((file) => {
                const {value, unit, decimals} = sizeOf(file.bytes);
                return h('li', {}, h('strong', {}, file.name), ` · ${format.number(value, decimals)} ${unit}`,
                    file.sha256 ? h('span', {class: 'landuse-code', title: file.sha256}, `SHA-256 ${file.sha256.slice(0, 16)}…`)
                        : null);
            })))),
        h('h2', {class: 'section-title'}, t('landuse.notices'), ' ', h('span', {class: 'count'}, notices.length)),
        h('p', {class: 'hint'}, t('landuse.notices.what')),
        notices.length === 0 ? h('p', {}, t('landuse.notices.none'))
            : h('ul', {class: 'finding-list'}, notices.map((notice) => h('li', {class: /error|warning/i.test(notice.severity)
                ? 'is-warning' : null}, capital(notice.message), h('span', {class: 'landuse-code'}, [notice.file,
                notice.row === null ? null : t('landuse.notice.row', {n: notice.row}), notice.field].filter(Boolean).join(' · '))))),
        h('h2', {class: 'section-title'}, t('landuse.comparable')),
        h('ul', {class: 'finding-list'}, (plan.comparable ?? []).map((each) => h('li', {},
            h('strong', {}, each.name), ': ',
            each.reason ? datesInWords(each.reason, format) : t('landuse.comparable.yes')))),
    ];
}
