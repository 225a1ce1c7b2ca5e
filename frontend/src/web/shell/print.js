/**
 * One sheet of A4. The map is drawn for the size of the paper before the browser takes its picture, and for the
 * screen again afterwards.
 */

let atlas = null;

/** @param {import('../map/atlas.js').Atlas} map */
export function preparePrinting(map) {
    atlas = map;
    globalThis.addEventListener('beforeprint', layOut);
    globalThis.addEventListener('afterprint', restore);
}

export function printPage() {
    layOut();
    globalThis.print();
}

function layOut() {
    if (document.documentElement.classList.contains('is-printing')) return;
    document.documentElement.classList.add('is-printing');
    const foot = document.querySelector('#print-foot .print-address');
    if (foot) foot.textContent = `${location.origin}${location.pathname}${location.search}`;
    atlas?.resize();
    atlas?.fitShown({animate: false, margin: 10});
    atlas?.drawNow();
}

function restore() {
    document.documentElement.classList.remove('is-printing');
    atlas?.resize();
    atlas?.fitShown({animate: false});
}
