import {toCsv} from '../lib/csv.js';

/** Hands a table to the reader as a file. @param {string} name without ending @param {any[][]} rows */
export function downloadCsv(name, rows) {
    const url = URL.createObjectURL(new Blob([toCsv(rows)], {type: 'text/csv;charset=utf-8'}));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
