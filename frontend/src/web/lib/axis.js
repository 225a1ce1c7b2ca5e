/**
 * @param {number} from
 * @param {number} to
 * @param {number} [wanted] about how many steps
 * @returns {number[]} round numbers within [from, to]
 */
export function roundTicks(from, to, wanted = 3) {
    const span = to - from;
    if (!(span > 0)) return [from];
    const rough = span / wanted;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999);
    const ticks = [];
    for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
        ticks.push(Number((i * step).toPrecision(12)));
    }
    return ticks;
}

/**
 * The range of a row of bars: bars stand on zero.
 *
 * @param {(number|null)[]} values
 * @returns {{from: number, to: number}}
 */
export function barRange(values) {
    const known = values.filter((value) => value !== null && value !== undefined);
    const from = Math.min(0, ...known);
    const to = Math.max(0, ...known);
    return to > from ? {from, to} : {from: 0, to: 1};
}

/** @returns {number} 0..100, where the value lies in the range */
export function percentAlong(value, {from, to}) {
    return Math.max(0, Math.min(100, ((value - from) / (to - from)) * 100));
}

/**
 * @param {number} pixelsPerKm
 * @param {number} most widest bar, px
 * @returns {{km: number, px: number}} the longest round distance that fits
 */
export function scaleBar(pixelsPerKm, most = 130) {
    const target = most / pixelsPerKm;
    const power = 10 ** Math.floor(Math.log10(target));
    const km = [5, 4, 2, 1].map((factor) => factor * power).find((size) => size <= target) ?? power;
    return {km, px: km * pixelsPerKm};
}
