import {isAbort} from '../api/http.js';
import {h, percent, show} from '../kit/dom.js';
import {downloadCsv} from '../kit/download.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {dayOf, isoOf, yearTicks} from '../lib/days.js';
import {stageFill} from '../lib/stages.js';
import {stagesKnown} from './totals.js';
import {lookOf, projectSymbol} from './symbol.js';
import {along, timelineOf} from './timeline-rows.js';

const ROWS = 50;
/** Curves asked for at the same time, as their rows come into sight. */
const AT_ONCE = 3;

/**
 * Projects along time: a bar from start to planned end in the colour of the stage, the expected end and the milestones
 * of those that report. What has no date stands beside, with the reason.
 *
 * @param {HTMLElement} host emptied and filled
 * @param {object} answer of `/api/v1/projects`
 * @param {{signal: AbortSignal}} options
 * @param {import('../kit/room.js').RoomContext} context
 */
export function drawTimeline(host, answer, {signal}, context) {
    const {t, format} = context;
    const time = timelineOf(answer.items);
    const look = {staged: stagesKnown(answer), shapes: new Map(answer.themes.map((theme) => [theme.id, theme.symbol]))};
    const rows = h('ol', {class: 'timeline-rows'});
    const more = h('p', {class: 'project-list-more'});
    const later = createLater(context, signal);
    let shown = 0;

    function add() {
        const next = time.bars.slice(shown, shown + ROWS);
        shown += next.length;
        for (const bar of next) rows.append(row(bar, time, look, later, context));
        show(more, shown < time.bars.length ? h('button', {type: 'button', class: 'button', onclick: add},
            t('project.more')) : null, answer.items.length < answer.total ? h('span', {class: 'project-small'},
            t('project.timeline.first', {n: format.number(answer.items.length), total: format.number(answer.total)})) : null);
    }
    if (time.bars.length > 0) add();

    show(host,
        h('header', {class: 'project-face-head'},
            h('h2', {class: 'project-title'}, time.bars.length === 0 ? t('project.timeline.title.none')
                : t('project.timeline.title', {n: format.number(time.bars.length), total: format.number(answer.items.length)})),
            h('p', {class: 'project-small'}, time.bars.length === 0 ? t('project.timeline.none') : t('project.timeline.how'))),
        h('div', {class: time.bars.length === 0 ? 'timeline is-undated' : 'timeline'},
            time.bars.length === 0 ? null : h('div', {class: 'timeline-main'}, axis(time, context), rows, more,
                key(time, context)),
            time.undated.length === 0 ? null : undated(time, look, context)),
        h('p', {class: 'project-data'}, h('button', {type: 'button', class: 'link-button',
            onclick: () => downloadCsv(t('project.file.timeline'), csv(answer.items, t))}, icon('download', 16),
        t('project.timeline.csv'))));
}

function axis(time, {t, format}) {
    const at = (day) => ({insetInlineStart: percent(along(day, time))});
    return h('div', {class: 'timeline-axis', 'aria-hidden': 'true'}, h('div', {class: 'timeline-scale'},
        yearTicks(time.from, time.to).map(({day, year}) => h('span', {class: 'timeline-year', style: at(day)}, year)),
        time.cut === null ? null : h('span', {class: along(time.cut, time) > 70 ? 'timeline-cut is-late' : 'timeline-cut',
            style: at(time.cut)}, t('project.timeline.cut', {date: format.date(isoOf(time.cut).slice(0, 7), {short: true})}))));
}

function row({item, start, end, openStart, openEnd}, time, look, later, context) {
    const {t, format} = context;
    const short = (iso) => format.date(iso.slice(0, 7), {short: true});
    const stage = look.staged ? item.stageName ?? t('project.missing.stage') : null;
    const dates = t('project.timeline.dates', {start: item.start ? short(item.start) : t('project.missing'),
        end: item.end ? short(item.end) : t('project.missing')});
    const bar = h('span', {class: `timeline-bar${openStart ? ' is-open-start' : ''}${openEnd ? ' is-open-end' : ''}`,
        style: {insetInlineStart: percent(along(start, time)), inlineSize: percent(along(end, time) - along(start, time)),
            background: stageFill(item.stage) ?? '#F2EFE8'}});
    const track = h('span', {class: 'timeline-track'},
        yearTicks(time.from, time.to).map(({day}) => h('span', {class: 'timeline-line', style: {insetInlineStart: percent(along(day, time))}})),
        bar,
        time.cut === null ? null : h('span', {class: 'timeline-line is-cut', style: {insetInlineStart: percent(along(time.cut, time))}}));
    const words = h('span', {class: 'timeline-words'}, [stage, dates].filter(Boolean).join(' · '));
    const element = h('li', {}, stateLink(context, {project: item.code}, {class: 'timeline-row', 'data-code': item.code},
        h('span', {class: 'timeline-name'}, projectSymbol(look.shapes.get(item.theme), lookOf(item, look.staged)),
            h('span', {}, h('span', {class: 'timeline-title'}, item.name), words)), track));
    if (item.standing) later.watch(element, item.code, (progress) => mark(progress, item, time, {track, words}, context));
    return element;
}

/** The expected end and the milestones, once they are known. */
function mark({derived, milestones = []}, item, time, {track, words}, {t, format}) {
    const short = (iso) => format.date(iso, {short: true});
    for (const {name, planned, actual} of milestones) {
        const text = actual ? t('project.milestone.reached', {name, date: short(actual)}) : t('project.milestone.planned', {name, date: short(planned)});
        track.append(h('span', {class: actual ? 'timeline-milestone is-reached' : 'timeline-milestone', title: text,
            style: {insetInlineStart: percent(along(dayOf(actual ?? planned), time))}},
        h('span', {class: 'visually-hidden'}, text)));
    }
    const expected = derived?.expectedEnd?.value;
    if (!expected || !item.end || item.stage === 'finished') return;
    const [planned, now] = [dayOf(item.end), dayOf(String(expected))];
    words.append(` · ${t('project.timeline.expected', {date: short(String(expected).slice(0, 7))})}`);
    if (now > planned) {
        track.append(h('span', {class: 'timeline-delay', style: {insetInlineStart: percent(along(planned, time)),
            inlineSize: percent(along(now, time) - along(planned, time))}}));
    }
    track.append(h('span', {class: now > time.to ? 'timeline-expected is-beyond' : 'timeline-expected',
        style: {insetInlineStart: percent(along(now, time))}}));
}

function key({cut}, {t}) {
    return h('ul', {class: 'timeline-key'},
        h('li', {}, h('span', {class: 'timeline-key-bar'}), t('project.timeline.key.bar')),
        h('li', {}, h('span', {class: 'timeline-key-expected'}), t('project.timeline.key.expected')),
        h('li', {}, h('span', {class: 'timeline-key-milestone'}), t('project.timeline.key.milestone')),
        cut === null ? null : h('li', {}, h('span', {class: 'timeline-key-cut'}), t('project.timeline.key.cut')));
}

function undated(time, look, context) {
    const {t, format} = context;
    return h('section', {class: 'timeline-undated'},
        h('h3', {class: 'project-heading'}, t('project.timeline.undated', {n: format.number(time.undated.length)})),
        h('p', {class: 'project-small'}, t('project.timeline.undated.why')),
        h('ul', {}, time.undated.slice(0, 200).map((item) => h('li', {}, stateLink(context, {project: item.code}, {class: 'board-card',
            'data-code': item.code}, projectSymbol(look.shapes.get(item.theme), lookOf(item, look.staged)),
        h('span', {}, item.name, look.staged && item.stageName ? h('span', {class: 'project-small'}, ` ${item.stageName}`) : null))))),
        time.undated.length > 200 ? h('p', {class: 'project-small'}, t('project.board.more', {n: format.number(time.undated.length - 200)})) : null);
}

/** Asks for the progress of rows that came into sight, few at a time. */
function createLater({api}, signal) {
    const waiting = [];
    const found = new Map();
    let running = 0;
    const observer = new IntersectionObserver((entries) => {
        for (const entry of entries) {
            if (!entry.isIntersecting) continue;
            observer.unobserve(entry.target);
            waiting.push(found.get(entry.target));
        }
        next();
    });
    signal.addEventListener('abort', () => observer.disconnect(), {once: true});

    async function next() {
        if (running >= AT_ONCE || waiting.length === 0 || signal.aborted) return;
        const {element, code, then} = waiting.shift();
        running += 1;
        try {
            then(await api.project.progress(code, {signal}));
        } catch (error) {
            // the bar stands without it; that it lacks is said by the row itself
            if (!isAbort(error)) element.classList.add('is-incomplete');
        }
        running -= 1;
        next();
    }

    return {watch(element, code, then) {
        found.set(element, {element, code, then});
        observer.observe(element);
    }};
}

function csv(items, t) {
    return [['code', 'name', 'stage', 'start', 'end'].map((column) => t(`project.csv.${column}`)),
        ...items.map((item) => [item.code, item.name, item.stageName ?? '', item.start ?? '', item.end ?? ''])];
}
