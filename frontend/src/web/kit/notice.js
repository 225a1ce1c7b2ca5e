import {h, show} from './dom.js';

/**
 * What failed, what still works, and the way to try again.
 *
 * @param {{t: Function, error: import('../api/http.js').Problem, title: string, onRetry: () => void}} options
 * @returns {HTMLElement}
 */
export function failureNotice({t, error, title, onRetry}) {
    const offline = error.kind === 'offline' || globalThis.navigator?.onLine === false;
    const text = error.kind === 'refused' ? (error.detail ?? error.title ?? t('failure.refused'))
        : t(offline ? 'failure.offline' : error.kind === 'slow' ? 'failure.slow' : 'failure.server');
    return h('div', {class: offline ? 'notice is-offline' : 'notice is-failure', role: 'alert'},
        h('h2', {class: 'notice-title'}, title), h('p', {}, text),
        h('button', {type: 'button', class: 'button', onclick: onRetry}, t('failure.retry')));
}

/** @returns {HTMLElement} why a panel has nothing to show, and a way on */
export function emptyNotice({title, text, action}) {
    return h('div', {class: 'notice'}, h('h2', {class: 'notice-title'}, title), text ? h('p', {}, text) : null,
        action ? h('a', {href: action.href, onclick: action.onclick}, action.label) : null);
}

/**
 * Shows a thin bar while a promise is pending, but only after 400 ms: quick answers do not blink.
 *
 * @param {HTMLElement} host @param {Promise<any>} promise
 */
export function progressWhile(host, promise) {
    const timer = setTimeout(() => host.classList.add('is-loading'), 400);
    const done = () => {
        clearTimeout(timer);
        host.classList.remove('is-loading');
    };
    promise.then(done, done);
    return promise;
}

/** @returns {void} a short confirmation near the bottom of the screen, spoken too */
export function toast(text) {
    const host = document.getElementById('toast');
    show(host, h('p', {}, text));
    host.classList.add('is-on');
    clearTimeout(toast.timer);
    toast.timer = setTimeout(() => host.classList.remove('is-on'), 3200);
}
