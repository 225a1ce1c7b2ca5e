import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {toast} from '../kit/notice.js';
import {printPage} from './print.js';

/**
 * @param {HTMLElement} element
 * @param {{t: Function, pack: object, links: {navigate: Function, hrefOf: Function}, search: HTMLElement}} options
 */
export function createHeader(element, {t, pack, links, search}) {
    const crumbs = h('nav', {class: 'crumbs', 'aria-label': t('app.breadcrumb')});
    let room = null;
    let rest = [];

    const action = (name, label, onclick) => h('button', {type: 'button', class: `header-action is-${name}`, onclick,
        'aria-label': label, title: label}, icon(name, 18), h('span', {}, label));
    const tagline = h('p', {class: 'tagline'}, pack.sentence ?? '');
    const searchToggle = h('button', {type: 'button', class: 'header-action is-search', 'aria-label': t('search.open'),
        onclick: () => openSearch()}, icon('search', 20));

    show(element,
        stateLink(links, {room: 'indicators', study: null, form: null, territory: null, project: null, view: null, section: null, theme: null},
            {class: 'wordmark'}, 'Territoria'),
        crumbs,
        pack.example ? h('span', {class: 'badge'}, t('app.example')) : null,
        tagline,
        search, searchToggle,
        action('share', t('app.share'), () => share(t)),
        action('print', t('app.print'), () => printPage()),
        languages(t, links));

    // a sentence is shown whole or not at all
    new ResizeObserver(() => tagline.classList.toggle('is-cut', tagline.scrollHeight > tagline.clientHeight + 1))
        .observe(tagline);

    function openSearch() {
        document.body.classList.add('search-open');
        search.querySelector('input').focus();
    }

    function draw() {
        const items = [{label: pack.name, change: {territory: null, project: null, view: null}},
            ...(room ? [room] : []), ...rest];
        show(crumbs, h('ol', {}, items.map((item, i) => h('li', {}, item.change && i < items.length - 1
            ? stateLink(links, item.change, {}, item.label)
            : h('span', {'aria-current': i === items.length - 1 ? 'page' : null}, item.label)))));
    }

    return {
        openSearch,
        setRoom(label, change) {
            room = {label, change: {...change, territory: null, project: null, view: null, section: null}};
            draw();
        },
        setBreadcrumb(items) {
            rest = items;
            draw();
        },
    };
}

async function share(t) {
    try {
        await navigator.clipboard.writeText(location.href);
        toast(t('app.share.done'));
    } catch {
        toast(t('app.share.failed'));
    }
}

function languages(t, {hrefOf}) {
    const current = document.documentElement.lang;
    const names = {es: 'Español', en: 'English'};
    return h('div', {class: 'languages', role: 'group', 'aria-label': t('app.language')},
        Object.keys(names).map((lang) => h('a', {href: hrefOf({lang}), lang, hreflang: lang, 'data-lang': lang,
            'aria-label': names[lang], 'aria-current': lang === current ? 'true' : null,
            // the address may have changed since this link was drawn
            onclick: (event) => { event.currentTarget.href = hrefOf({lang}); }}, lang.toUpperCase())));
}
