import {h, percent} from '../kit/dom.js';
import {stateLink} from '../kit/links.js';
import {dimensionColour} from '../lib/ramps.js';
import {dotPlaces, sideOfGap} from './dots.js';

/**
 * Situation by dimension: each indicator as a row of dots, those that lead first, the others behind a disclosure.
 *
 * @param {import('../kit/room.js').RoomContext} context
 * @param {object} profile
 */
export function situation(context, profile) {
    const {t} = context;
    const isDepartment = profile.territory.kind === 'department';
    return h('section', {class: 'profile-main', 'aria-label': t('profile.situation')},
        h('h2', {class: 'section-title'}, t('profile.situation')),
        h('p', {class: 'profile-key'},
            isDepartment ? null : key('profile-dot is-behind', t('profile.behind')),
            isDepartment ? null : key('profile-dot is-ahead', t('profile.ahead')),
            isDepartment ? null : key('profile-dot is-none', t('profile.noreference')),
            profile.region ? key('key-diamond', profile.region.name) : null,
            key('key-line', t('profile.department')),
            key('key-ticks', t('profile.all', {n: profile.municipalities}))),
        h('table', {class: 'profile-dots'}, h('caption', {class: 'visually-hidden'}, t('profile.situation')),
            h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('profile.indicator')),
                h('th', {scope: 'col'}, h('span', {class: 'profile-ends'}, h('span', {}, t('profile.worse')),
                    h('span', {}, t('profile.better')))),
                columns(profile, t).map((name) => h('th', {scope: 'col', class: 'number'}, name)))),
            profile.dimensions.map((dimension) => dimensionRows(context, profile, dimension))),
        h('p', {class: 'footnote'}, profile.comparisonNote ? h('strong', {}, `${profile.comparisonNote} `) : null,
            t('profile.situation.note')));
}

function key(mark, words) {
    return h('span', {class: 'key'}, h('span', {class: mark}), words);
}

function columns(profile, t) {
    return profile.territory.kind === 'department'
        ? [t('profile.value'), t('profile.median'), t('profile.worsethan')]
        : [t('profile.value'), t('profile.distance'), t('profile.rank')];
}

function dimensionRows(context, profile, dimension) {
    const {t} = context;
    const shown = dimension.figures.filter((figure) => figure.comparable);
    const leading = shown.filter((figure) => figure.headline);
    const first = leading.length > 0 ? leading : shown;
    const rest = shown.filter((figure) => !first.includes(figure));
    if (shown.length === 0) return null;
    const more = h('tbody', {class: 'profile-rest', hidden: true}, rest.map((figure) => row(context, profile, figure)));
    const toggle = rest.length === 0 ? null : h('button', {type: 'button', class: 'link-button',
        'aria-expanded': 'false', onclick: () => {
            more.hidden = !more.hidden;
            toggle.setAttribute('aria-expanded', String(!more.hidden));
        }}, t('profile.more', {n: rest.length}));
    return [h('tbody', {}, h('tr', {}, h('th', {scope: 'rowgroup', class: 'profile-dimension', colspan: 5},
        h('span', {class: 'dimension-mark', style: {background: dimensionColour(dimension.id)}}), dimension.name, ' ',
        toggle)), first.map((figure) => row(context, profile, figure))), rest.length === 0 ? null : more];
}

function row(context, profile, figure) {
    const {t, format} = context;
    const isDepartment = profile.territory.kind === 'department';
    const side = sideOfGap(figure.gap);
    const value = figure.value === null ? h('span', {class: 'is-missing', title: figure.reason}, t('common.missing'))
        : format.figure(figure.value, figure);
    const difference = figure.value === null || figure.department.value === null ? null
        : figure.value - figure.department.value;
    const {behind, present, median} = figure.municipalities;
    return h('tr', {}, h('th', {scope: 'row', class: 'profile-name'},
        stateLink(context, {room: 'indicators', indicator: figure.indicator, period: null, breakdown: figure.breakdown,
            view: null, study: null}, {title: figure.unit}, figure.name), ' ', h('span', {class: 'count'}, figure.period),
        figure.notices.length > 0 ? [' ', h('a', {class: 'profile-flag', href: '#profile-notices',
            onclick: (event) => showNotices(event)}, t('profile.flag'))] : null),
    h('td', {}, dots(figure, isDepartment, spoken(context, profile, figure))),
    h('td', {class: 'number is-strong'}, value),
    isDepartment ? [
        h('td', {class: 'number'}, median === null ? t('common.missing') : format.figure(median, figure)),
        h('td', {class: 'number'}, behind === null ? h('span', {class: 'hint', title: figure.department.reason},
            t('common.missing')) : t('profile.of', {n: behind, of: present}))] : [
        h('td', {class: `number is-${side}`}, difference === null
            ? h('span', {class: 'hint', title: figure.department.reason ?? figure.reason}, t('profile.nodistance'))
            : format.signed(difference, figure.decimals)),
        h('td', {class: 'number'}, figure.rank === null ? '' : t('profile.of', {n: figure.rank, of: figure.rankOf}))]);
}

/** The notices stand on the same face, below. */
function showNotices(event) {
    event.preventDefault();
    const notices = document.getElementById('profile-notices');
    notices?.scrollIntoView({block: 'start'});
    notices?.focus({preventScroll: true});
}

function dots(figure, isDepartment, label) {
    const at = dotPlaces(figure);
    const side = sideOfGap(figure.gap);
    const left = (value) => ({left: percent(value)});
    return h('span', {class: 'track is-dots profile-track', role: 'img', 'aria-label': label},
        at.ticks.map((tick) => h('span', {class: 'tick', style: left(tick)})),
        isDepartment || at.own === null || at.department === null ? null : h('span', {class: `dot-link is-${side}`,
            style: {left: percent(Math.min(at.own, at.department)), width: percent(Math.abs(at.own - at.department))}}),
        at.department === null ? null : h('span', {class: 'reference-bar', style: left(at.department)}),
        at.region === null ? null : h('span', {class: 'diamond', style: left(at.region)}),
        isDepartment || at.own === null ? null : h('span', {class: `dot is-${side}`, style: left(at.own)}));
}

function spoken({t, format}, profile, figure) {
    const write = (value) => (value === null || value === undefined ? t('common.missing') : format.value(value, figure));
    return t('profile.dot', {name: figure.name, place: profile.territory.name, value: write(figure.value),
        department: write(figure.department.value), low: write(figure.municipalities.minimum),
        high: write(figure.municipalities.maximum)});
}
