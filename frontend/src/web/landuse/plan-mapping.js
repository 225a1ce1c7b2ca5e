import {h} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {emptyNotice} from '../kit/notice.js';
import {sortableTable} from '../kit/table.js';

/** How the words of the plan were read: a table that a technician may correct and version. */
export function mappingPart({context: {t, format, pack}, plan}) {
    const {mapping} = plan;
    if (!mapping) return emptyNotice({title: t('landuse.mapping.none'), text: t('landuse.mapping.none.text')});
    // what the delivery says and no table translates: the first thing to add
    const unknown = plan.themesDetail.flatMap(({theme, codes}) => codes.filter(({code}) => !code)
        .flatMap(({labels}) => labels.map((label) => ({theme, label, code: null, codeName: null, note: null}))))
        .filter(({theme, label}) => !mapping.rows.some((row) => row.theme === theme && row.label === label));
    const rows = [...unknown, ...mapping.rows];
    const themeName = (id) => plan.themesDetail.find((each) => each.theme === id)?.name ?? id;
    return [
        h('p', {class: 'panel-sentence'}, t('landuse.mapping.by', {version: mapping.version ?? t('common.missing'),
            date: mapping.date ? format.date(mapping.date) : t('common.missing'),
            author: mapping.author ?? t('common.missing')})),
        unknown.length === 0 ? null : h('p', {class: 'landuse-unknown'}, t('landuse.mapping.unknown', {n: unknown.length})),
        sortableTable({t, compare: format.compare, caption: t('landuse.mapping.caption', {n: mapping.rows.length}),
            rows,
            columns: [
                {label: t('landuse.mapping.label'), key: (row) => row.label, cell: (row) => h('q', {}, row.label)},
                {label: t('landuse.mapping.code'), key: (row) => row.code, cell: (row) => (row.code
                    ? [row.codeName ?? row.code, h('span', {class: 'landuse-code'}, row.code)]
                    : h('span', {class: 'is-missing'}, t('landuse.mapping.nocode')))},
                {label: t('landuse.mapping.theme'), key: (row) => themeName(row.theme)},
                {label: t('landuse.mapping.note'), key: (row) => row.note ?? ''},
            ]}),
        h('p', {class: 'footnote'}, t('landuse.mapping.edit'), ' ', h('code', {},
            `data/${pack.id}/land-use/mappings/${plan.id}.csv`)),
        h('div', {class: 'landuse-actions'}, h('button', {type: 'button', class: 'link-button',
            onclick: () => downloadCsv(plan.id, [['version', 'date', 'author', 'theme', 'label', 'code', `note_${format.lang}`],
                ...rows.map((row) => [mapping.version, mapping.date, mapping.author, row.theme, row.label, row.code,
                    row.note])])}, icon('download', 16), t('indicator.csv'))),
    ];
}
