import {h, show} from '../dom.js';
import {downloadCsv, downloadSvg} from '../download.js';
import {icon} from '../icons.js';
import {sortableTable} from '../table.js';

/**
 * A chart with what every chart owes its reader: a title that states a fact, its table, its figures and its picture to
 * take away, and where they come from.
 *
 * @param {object} options
 * @param {Function} options.t
 * @param {import('../../lib/format.js').Format} options.format
 * @param {string} options.title a computed fact
 * @param {string} [options.lead] unit, period, how to read it
 * @param {(width: number) => SVGElement} options.draw again whenever the width changes
 * @param {object} options.table `columns` and `rows` of `sortableTable`
 * @param {any[][]} options.csv with its heading
 * @param {string} options.file name without ending
 * @param {(Node|string)[]} options.notes method, what is left out, sources
 * @returns {{element: HTMLElement, destroy: () => void}}
 */
export function chartFigure({t, format, title, lead, draw, table, csv, file, notes}) {
    const place = h('div', {class: 'chart-place'});
    let width = 0;
    const redraw = () => {
        const now = Math.floor(place.clientWidth);
        if (now < 40 || now === width) return;
        width = now;
        show(place, draw(width));
    };
    const observer = new ResizeObserver(redraw);
    observer.observe(place);
    const element = h('figure', {class: 'chart-figure'},
        h('figcaption', {class: 'chart-head'}, h('h2', {class: 'chart-title'}, title),
            lead ? h('p', {class: 'chart-lead'}, lead) : null),
        place,
        h('div', {class: 'chart-actions'},
            h('button', {type: 'button', class: 'link-button', onclick: () => downloadCsv(file, csv)},
                icon('download', 16), t('charts.csv')),
            h('button', {type: 'button', class: 'link-button', onclick: () => {
                const picture = place.querySelector('svg');
                if (picture) downloadSvg(file, picture);
            }}, icon('download', 16), t('charts.image'))),
        h('div', {class: 'chart-notes'}, notes.filter(Boolean).map((note) => h('p', {class: 'footnote'}, note))),
        h('details', {class: 'chart-table'}, h('summary', {}, t('charts.table')),
            sortableTable({t, caption: title, compare: format.compare, ...table})));
    return {element, destroy: () => observer.disconnect()};
}
