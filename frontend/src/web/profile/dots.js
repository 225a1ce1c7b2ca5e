/**
 * Where the marks of a dot row stand: per cent from the left, the better side on the right whatever the indicator.
 *
 * @param {{direction: string, value: number|null, municipalities: {values: number[]}, department: {value: number|null},
 *     region: {value: number|null}|null}} figure of the profile
 * @returns {{ticks: number[], own: number|null, department: number|null, region: number|null}} what lies outside of
 *     the municipalities stands at the edge
 */
export function dotPlaces({direction, value, municipalities, department, region}) {
    const {values} = municipalities;
    const low = values[0];
    const high = values.at(-1);
    const at = (amount) => {
        if (amount === null || amount === undefined || values.length === 0) return null;
        const part = high === low ? 0.5 : (amount - low) / (high - low);
        return 100 * Math.max(0, Math.min(1, direction === 'lower_is_better' ? 1 - part : part));
    };
    return {ticks: values.map(at), own: at(value), department: at(department.value), region: at(region?.value)};
}

/** @returns {'behind'|'ahead'|'even'|'none'} the side of a figure; none where no gap can be told */
export function sideOfGap(gap) {
    if (gap === null || gap === undefined) return 'none';
    return gap > 0 ? 'behind' : gap < 0 ? 'ahead' : 'even';
}
