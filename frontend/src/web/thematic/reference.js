/**
 * The department's value as something to compare municipalities with. A sum is no such thing: no municipality can
 * be near it.
 *
 * @param {object} values answer of `/values`
 * @param {object} item of the catalogue
 * @returns {{value: number|null, total: number|null, method: string|null, reason: string|null, name: string}}
 */
export function departmentOf(values, item) {
    const department = values.aggregates.find((each) => each.level === 'department') ?? {};
    const sum = item.aggregation === 'sum';
    const value = department.value ?? null;
    return {
        name: department.name ?? '', method: department.method ?? null, reason: department.reason ?? null,
        value: sum ? null : value, total: sum ? value : null,
    };
}

/** @returns {Map<string, object>} region code → its aggregate; empty for a regionalisation without aggregates */
export function regionValues(values) {
    return new Map(values.aggregates.filter((each) => each.level !== 'department').map((each) => [each.code, each]));
}
