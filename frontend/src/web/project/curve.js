/** The S-curve of a project: planned, physical and financial progress over time. Pure; dates are days since 1970. */
import {dayOf} from '../lib/days.js';

/**
 * @param {{planned: object[], reports: object[]}} progress answer of `/api/v1/projects/{code}/progress`
 * @returns {{from: number, to: number, planned: [number, number][], physical: [number, number][],
 *     financial: [number, number][], cut: number|null}|null} points are day and per cent, ascending; null without any
 */
export function curveOf({planned = [], reports = []}) {
    const points = (rows, field) => rows.filter((row) => Number.isFinite(row[field]))
        .map((row) => [dayOf(row.date), row[field]]).sort((a, b) => a[0] - b[0]);
    const curve = {planned: points(planned, 'physical'), physical: points(reports, 'physical'),
        financial: points(reports, 'financial')};
    const days = Object.values(curve).flat().map(([day]) => day);
    if (days.length === 0) return null;
    const reported = [...curve.physical, ...curve.financial].map(([day]) => day);
    return {...curve, from: Math.min(...days), to: Math.max(...days, Math.min(...days) + 30),
        cut: reported.length === 0 ? null : Math.max(...reported)};
}

/**
 * One row for each date that plan or reports name.
 *
 * @returns {{date: string, planned: number|null, physical: number|null, financial: number|null, paid: number|null,
 *     note: string|null, source: string|null}[]} oldest first
 */
export function progressRows({planned = [], reports = []}) {
    const rows = new Map();
    const row = (date) => {
        if (!rows.has(date)) {
            rows.set(date, {date, planned: null, physical: null, financial: null, paid: null, note: null, source: null});
        }
        return rows.get(date);
    };
    for (const point of planned) row(point.date).planned = point.physical ?? null;
    for (const report of reports) {
        const {physical = null, financial = null, paid = null, note = null, source = null} = report;
        Object.assign(row(report.date), {physical, financial, paid, note, source});
    }
    return [...rows.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
