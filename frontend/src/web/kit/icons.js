import {svg} from './dom.js';

/** Line icons on a 20 px grid. Never shown without a word beside them or as the name of their button. */
const PATHS = {
    indicators: ['M2.5 5 7.5 3v12l-5 2zM7.5 3l5 2v12l-5-2zM12.5 5l5-2v12l-5 2z'],
    gaps: ['M3 10h3.2M10.2 10h3.2', 'M8.2 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z', 'M10 3.5v3M10 13.5v3'],
    projects: ['M10 2.2 17.8 10 10 17.8 2.2 10z', 'M10 6.5v4M10 12.8v.6'],
    landuse: ['M3 3h14v14H3z', 'M3 9.5l5-1.5 3 3.5 6-2.5', 'M8 8V3M11 11.5V17'],
    catalog: ['M10 2.8c3.6 0 6 1 6 2.4S13.6 7.6 10 7.6 4 6.6 4 5.2s2.4-2.4 6-2.4z', 'M4 5.2v4.8c0 1.4 2.4 2.4 6 2.4s6-1 6-2.4V5.2', 'M4 10v4.8c0 1.4 2.4 2.4 6 2.4s6-1 6-2.4V10'],
    copy: ['M7 7h9v10H7z', 'M13 7V3.5H4V13.5h3'],
    origin: ['M4 3h9l3 3v11H4z', 'M12.5 3v3.5H16', 'M6.8 9.5h6.4M6.8 12.5h6.4'],
    search: ['M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6z', 'm12.8 12.8 4 4'],
    share: ['M10 12V2.8', 'M6.6 6 10 2.6 13.4 6', 'M6 9H4v8h12V9h-2'],
    print: ['M6 7.5v-4h8v4', 'M6 14H3.5V7.5h13V14H14', 'M6 11.5h8V17H6z'],
    close: ['m5 5 10 10M15 5 5 15'],
    chevron: ['m6 8 4 4 4-4'],
    back: ['m12 5-5 5 5 5'],
    plus: ['M10 4.5v11M4.5 10h11'],
    minus: ['M4.5 10h11'],
    home: ['M4 4h4M4 4v4M16 4h-4M16 4v4M4 16h4M4 16v-4M16 16h-4M16 16v-4'],
    download: ['M10 3v9M6.6 8.8 10 12.2l3.4-3.4', 'M4 16.5h12'],
    sliders: ['M3 6h7M14 6h3M3 14h3M10 14h7', 'M12 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4z'],
    play: ['M6 4.2 15.5 10 6 15.8z'],
    pause: ['M7 4.5v11M13 4.5v11'],
    swap: ['M3.5 7h12.5M13 4l3 3-3 3', 'M16.5 13H4M7 10l-3 3 3 3'],
    check: ['m4.5 10.5 3.6 3.6 7.4-8'],
    layers: ['m10 3 7.5 4L10 11 2.5 7z', 'm3 11 7 3.8 7-3.8'],
};

/** @param {keyof typeof PATHS} name @param {number} [size] px @returns {SVGElement} hidden from screen readers */
export function icon(name, size = 20) {
    const filled = name === 'gaps' ? svg('circle', {cx: 15.4, cy: 10, r: 2.3, fill: 'currentColor'}) : null;
    return svg('svg', {class: 'icon', viewBox: '0 0 20 20', width: size, height: size, 'aria-hidden': 'true',
        focusable: 'false', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4, 'stroke-linejoin': 'round',
        'stroke-linecap': 'round'}, (PATHS[name] ?? []).map((d) => svg('path', {d})), filled);
}
