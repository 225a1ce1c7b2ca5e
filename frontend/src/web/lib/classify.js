/**
 * In which class a value lies. The breaks come from the server, so that map, table and print agree; here they are
 * only looked up.
 *
 * @param {number|null|undefined} value
 * @param {{lower: number, upper: number, minPresent?: number|null, maxPresent?: number|null}[]} classes ascending
 * @returns {number} index, or -1 when there is no value or no class
 */
export function classOf(value, classes) {
    if (value === null || value === undefined || classes.length === 0) return -1;
    const present = classes.findIndex((each) => each.minPresent !== null && each.minPresent !== undefined
        && value >= each.minPresent && value <= each.maxPresent);
    if (present >= 0) return present;
    if (value < classes[0].lower) return 0;
    for (let i = classes.length - 1; i > 0; i--) {
        if (value >= classes[i].lower) return i;
    }
    return 0;
}
