import {h, percent} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';

/**
 * The largest gaps as bars, in standard deviations, so that indicators of different units compare.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @param {object} profile
 * @param {{most?: number, members?: boolean}} [options] how many; those of the municipalities inside too
 */
export function largestGaps(context, profile, {most = 4, members = false} = {}) {
    const {t} = context;
    const isDepartment = profile.territory.kind === 'department';
    const own = isDepartment ? profile.largestGaps.ofMembers : profile.largestGaps.items;
    return h('section', {class: 'profile-gaps'},
        h('h2', {class: 'section-title'}, t(isDepartment ? 'profile.gaps.members' : 'profile.gaps')),
        h('p', {class: 'hint'}, t('profile.gaps.unit')),
        own.length === 0 ? h('p', {}, t('profile.gaps.none'))
            : bars(context, own.slice(0, most), isDepartment),
        members && !isDepartment && profile.largestGaps.ofMembers.length > 0 ? [
            h('h2', {class: 'section-title'}, t('profile.gaps.members')),
            bars(context, profile.largestGaps.ofMembers, true)] : null);
}

function bars(context, items, named) {
    const {format, t} = context;
    const longest = Math.max(...items.map((item) => item.deviations));
    return h('ol', {class: 'profile-bars'}, items.map((item) => h('li', {},
        h('span', {class: 'profile-bar-name'}, named ? [stateLink(context, {territory: item.code},
            {}, item.territory), ': '] : null, stateLink(context, {room: 'gaps', indicator: item.indicator, period: null,
            breakdown: 'total', view: null, study: null, territory: item.code, reference: 'department'}, {}, item.name),
        ' ', h('span', {class: 'count'}, item.period)),
        h('span', {class: 'profile-bar-figure'}, format.number(item.deviations, 1)),
        h('span', {class: 'profile-bar', style: {width: percent((item.deviations / longest) * 62)}}),
        h('span', {class: 'profile-bar-words'}, t('profile.gaps.against', {value: format.number(item.value, item.decimals),
            department: format.number(item.department, item.decimals)})))));
}

/** Every gap that can be told, deepest first, as a table. */
export function allGaps({t, format, api}, profile) {
    const figures = profile.dimensions.flatMap((dimension) => dimension.figures)
        .filter((figure) => figure.gap !== null).sort((a, b) => (b.deviations ?? -99) - (a.deviations ?? -99));
    if (figures.length === 0) return null;
    return h('section', {class: 'profile-wide-table'},
        h('h2', {class: 'section-title'}, t('profile.gaps.all', {n: figures.length})),
        h('div', {class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': t('profile.gaps.all', {n: figures.length})},
            h('table', {}, h('thead', {}, h('tr', {}, ['indicator', 'period', 'value', 'department', 'gap', 'deviations', 'rank']
                .map((name, i) => h('th', {scope: 'col', class: i > 1 ? 'number' : null}, t(`profile.${name}`))))),
            h('tbody', {}, figures.map((figure) => h('tr', {}, h('th', {scope: 'row'}, figure.name),
                h('td', {}, figure.period),
                h('td', {class: 'number'}, format.figure(figure.value, figure)),
                h('td', {class: 'number'}, format.figure(figure.department.value, figure)),
                h('td', {class: `number ${figure.gap > 0 ? 'is-behind' : figure.gap < 0 ? 'is-ahead' : ''}`},
                    format.signed(figure.gap, figure.decimals)),
                h('td', {class: 'number'}, figure.deviations === null ? t('profile.nospread')
                    : format.signed(figure.deviations, 1)),
                h('td', {class: 'number'}, figure.rank === null ? '' : t('profile.of', {n: figure.rank,
                    of: figure.rankOf}))))))),
        h('p', {class: 'footnote'}, profile.largestGaps.method, ' ', h('a', {href: api.profile.csvAddress(
            profile.territory.code), download: ''}, t('profile.csv'))));
}
