/**
 * The periods that may be drawn as one line with a given one.
 *
 * @param {string[]} periods ascending
 * @param {string} period
 * @param {{from: string, to: string}[]} breaks nothing before `to` compares with it or with what follows
 * @returns {string[]} the run around `period` that no break cuts
 */
export function comparablePeriods(periods, period, breaks) {
    const cutBefore = new Set(breaks.map((each) => each.to));
    const at = periods.indexOf(period);
    if (at < 0) return [];
    let from = at;
    while (from > 0 && !cutBefore.has(periods[from])) from -= 1;
    let to = at;
    while (to + 1 < periods.length && !cutBefore.has(periods[to + 1])) to += 1;
    return periods.slice(from, to + 1);
}

/**
 * @param {(number|null)[]} values
 * @returns {number[][]} runs of positions with a value, for lines that do not bridge what is missing
 */
export function unbrokenRuns(values) {
    const runs = [[]];
    values.forEach((value, i) => {
        if (value === null) runs.push([]);
        else runs.at(-1).push(i);
    });
    return runs.filter((run) => run.length > 0);
}
