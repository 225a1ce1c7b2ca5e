const POSITIONS = ['closed', 'half', 'full'];

/**
 * The results as a sheet on a phone: closed, half or full. The handle is a button and can also be dragged.
 *
 * @param {HTMLElement} sheet
 * @param {{t: Function, handle: HTMLButtonElement, title: HTMLElement}} options
 */
export function createSheet(sheet, {t, handle, title}) {
    let position = 'half';
    let drag = null;

    function open(next) {
        position = next;
        sheet.dataset.position = next;
        handle.setAttribute('aria-expanded', String(next !== 'closed'));
        handle.setAttribute('aria-label', t({closed: 'app.sheet.open', half: 'app.sheet.more',
            full: 'app.sheet.close'}[next]));
    }
    open('half');
    handle.setAttribute('aria-controls', 'panel');
    handle.addEventListener('click', () => {
        if (drag?.moved) return;
        open({closed: 'half', half: 'full', full: 'closed'}[position]);
    });
    handle.addEventListener('pointerdown', (event) => {
        drag = {from: event.clientY, moved: false};
        handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener('pointermove', (event) => {
        if (!drag) return;
        const by = event.clientY - drag.from;
        if (Math.abs(by) < 36 || drag.moved) return;
        drag.moved = true;
        const at = POSITIONS.indexOf(position);
        open(POSITIONS[Math.max(0, Math.min(2, at + (by < 0 ? 1 : -1)))]);
    });
    handle.addEventListener('pointerup', () => setTimeout(() => { drag = null; }, 0));
    handle.addEventListener('pointercancel', () => { drag = null; });
    return {
        open,
        setTitle(text) {
            title.textContent = text;
        },
    };
}
