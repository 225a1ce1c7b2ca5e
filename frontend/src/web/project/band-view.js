import {h, percent, show, svg} from '../kit/dom.js';
import {redrawKeepingFocus} from '../kit/keep-focus.js';
import {segmented} from '../kit/segmented.js';
import {moneyParts} from '../lib/money.js';
import {stageFill} from '../lib/stages.js';
import {HATCH} from '../map/patterns.js';
import {UNLOCATED} from './choice.js';
import {stageBar, valueOf} from './totals.js';

/** Faces of the room: word in the address (null = the list) → key of its name. */
export const FORMS = Object.freeze([[null, 'project.form.list'], ['tablero', 'project.form.board'],
    ['cronograma', 'project.form.timeline']]);

/** px: about how long the bar of stages is, and a letter of a name below it */
const BAR = 540;
const LETTER = 6.6;

/**
 * The band above map and list: how many, how much, at which stage.
 *
 * @param {HTMLElement} host emptied and filled
 * @param {object} answer of `/api/v1/projects`
 * @param {import('../lib/permalink.js').ViewState} state
 * @param {import('../kit/room.js').RoomContext} context
 */
export function drawBand(host, answer, state, context) {
    redrawKeepingFocus(host, () => show(host, h('div', {class: 'project-band'},
        counts(answer, context), value(answer, context), stages(answer, context), forms(answer, state, context))));
}

function counts({total, located, withoutLocation}, {t, format, navigate}) {
    return h('div', {class: 'band-part'},
        h('h2', {class: 'band-kicker'}, t('project.band.list')),
        h('p', {class: 'band-figure'}, h('strong', {}, format.number(total)), ' ', t('project.word', {n: total})),
        h('p', {class: 'band-small'}, withoutLocation === 0 ? t(total === 0 ? 'project.located.zero' : 'project.located.all')
            : h('button', {type: 'button', class: 'link-button', title: t('project.onlyUnlocated'), 'data-focus': 'unlocated',
                onclick: () => navigate({view: UNLOCATED, form: null})},
            t('project.located', {located: format.number(located), missing: format.number(withoutLocation)}))));
}

function value(answer, {t, format}) {
    const {value: sum, withValue, withoutValue} = valueOf(answer);
    const parts = sum === null ? null : moneyParts(sum, {lang: format.lang, currency: answer.currency, number: format.number});
    return h('div', {class: 'band-part'},
        h('h2', {class: 'band-kicker'}, t('project.band.value')),
        parts ? h('p', {class: 'band-figure'}, h('strong', {}, `${parts.symbol}\u00a0${parts.figure}`), ' ', parts.word)
            : h('p', {class: 'band-figure is-missing'}, t('project.missing')),
        h('p', {class: 'band-small'}, sum === null ? t('project.band.value.none')
            : withoutValue === 0 ? t('project.band.value.all')
                : t('project.band.value.some', {n: format.number(withValue), total: format.number(withValue + withoutValue)})));
}

function stages(answer, {t, format}) {
    const bar = stageBar(answer);
    const title = t(bar?.by === 'value' ? 'project.band.stages.value' : 'project.band.stages');
    const money = (amount) => format.money(amount, answer.currency);
    const text = (part) => t('project.band.stage', {name: part.name, projects: t('project.some', {n: format.number(part.projects)}),
        value: part.value === null ? t('project.missing.value') : money(part.value)});
    return h('div', {class: 'band-part band-stages'},
        h('h2', {class: 'band-kicker'}, title),
        bar === null ? [missingBar(), h('p', {class: 'band-small'}, t(answer.total === 0 ? 'project.located.zero' : 'project.band.stages.none'))]
            : [h('ul', {class: 'band-bar'}, bar.parts.map((part) => h('li', {title: text(part),
                class: part.id ? null : 'is-missing',
                style: {flexGrow: String(Math.max(part.share, 0.004)), background: stageFill(part.id) ?? ''}},
            h('span', {class: 'visually-hidden'}, text(part))))),
            h('div', {class: 'band-names', 'aria-hidden': 'true'}, bar.parts.map((part) => h('span', {
                style: {flexGrow: String(Math.max(part.share, 0.004))}},
            part.share * BAR < part.name.length * LETTER ? null : [h('span', {}, part.name),
                h('span', {class: 'band-small'}, t('project.some', {n: format.number(part.projects)}))])))]);
}

function missingBar() {
    return svg('svg', {class: 'band-missing', width: '100%', height: 18, 'aria-hidden': 'true'},
        svg('rect', {x: 0.5, y: 0.5, width: '99.9%', height: 17, fill: HATCH, stroke: '#8C8A83'}));
}

function forms({example}, state, {t, navigate}) {
    return h('div', {class: 'band-part band-forms'},
        example ? h('p', {class: 'badge'}, t('project.example')) : null,
        segmented({label: t('project.form'), value: state.form ?? 'lista',
            options: FORMS.map(([id, key]) => ({id: id ?? 'lista', label: t(key)})),
            onChange: (id) => navigate({form: id === 'lista' ? null : id})}));
}

/** What a bar of a table is wide, of the longest. */
export function barOf(share) {
    return h('span', {class: 'project-bar', 'aria-hidden': 'true'}, h('span', {style: {inlineSize: percent(100 * share)}}));
}
