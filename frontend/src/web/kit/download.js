import {toCsv} from '../lib/csv.js';

/** Hands a table to the reader as a file. @param {string} name without ending @param {any[][]} rows */
export function downloadCsv(name, rows) {
    save(`${name}.csv`, new Blob([toCsv(rows)], {type: 'text/csv;charset=utf-8'}));
}

/** Hands a chart to the reader as a drawing. @param {string} name without ending @param {SVGElement} picture */
export function downloadSvg(name, picture) {
    const copy = picture.cloneNode(true);
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
    save(`${name}.svg`, new Blob([text], {type: 'image/svg+xml;charset=utf-8'}));
}

function save(name, blob) {
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
