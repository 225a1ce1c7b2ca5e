const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Draws a part of the page anew and puts the focus back where it was, so that a keyboard user who changes a control
 * does not fall out of the controls.
 *
 * @param {HTMLElement} host @param {() => void} draw
 */
export function redrawKeepingFocus(host, draw) {
    const active = document.activeElement;
    const inside = host.contains(active) && active !== host;
    const before = inside ? [...host.querySelectorAll(FOCUSABLE)].indexOf(active) : -1;
    const name = inside ? active.dataset.focus : null;
    const group = inside ? active.closest('[role="radiogroup"]')?.getAttribute('aria-label') : null;
    const scroll = host.scrollTop;
    const typed = inside && active.tagName === 'INPUT' && active.type === 'search'
        ? [active.selectionStart, active.selectionEnd] : null;
    draw();
    host.scrollTop = scroll;
    if (!inside) return;
    const again = (name && host.querySelector(`[data-focus="${CSS.escape(name)}"]`))
        || (group && host.querySelector(`[role="radiogroup"][aria-label="${CSS.escape(group)}"] [aria-checked="true"]`))
        || host.querySelectorAll(FOCUSABLE)[before];
    again?.focus({preventScroll: true});
    if (typed && again?.setSelectionRange) again.setSelectionRange(...typed);
}
