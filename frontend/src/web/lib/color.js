/** Colours as arithmetic: hex in, hex out, mixing done in OKLab so that steps look even. */

/** @param {string} hex '#rrggbb' @returns {[number, number, number]} 0..1 each, gamma-encoded */
export function parseHex(hex) {
    const number = Number.parseInt(hex.replace('#', ''), 16);
    return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}

/** @param {number[]} rgb 0..1 each; clipped @returns {string} '#rrggbb' */
export function toHex(rgb) {
    return `#${rgb.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, '0'))
        .join('')}`;
}

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const encoded = (part) => (part <= 0.0031308 ? part * 12.92 : 1.055 * Math.max(part, 0) ** (1 / 2.4) - 0.055);

/** @param {string} hex @returns {[number, number, number]} OKLab */
export function toOklab(hex) {
    const [r, g, b] = parseHex(hex).map(linear);
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
        0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
}

/** @param {number[]} lab OKLab @returns {string} hex */
export function fromOklab([lightness, a, b]) {
    const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
    const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
    const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
    return toHex([
        encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
    ]);
}

/** @param {string} from @param {string} to @param {number} share 0..1 @returns {string} hex */
export function mix(from, to, share) {
    const a = toOklab(from);
    const b = toOklab(to);
    return fromOklab(a.map((part, i) => part + (b[i] - part) * share));
}

/**
 * @param {string[]} stops hex colours of the full ramp
 * @param {number} count how many colours are wanted
 * @returns {string[]} the stops themselves when the count is theirs
 */
export function resample(stops, count) {
    if (count === stops.length) return [...stops];
    if (count === 1) return [stops[Math.floor(stops.length / 2)]];
    return Array.from({length: count}, (_, i) => {
        const at = (i * (stops.length - 1)) / (count - 1);
        const below = Math.min(Math.floor(at), stops.length - 2);
        return mix(stops[below], stops[below + 1], at - below);
    });
}

/** @param {string} hex @returns {number} relative luminance, WCAG 2 */
export function luminance(hex) {
    const [r, g, b] = parseHex(hex).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @returns {number} contrast ratio 1..21, WCAG 2 */
export function contrast(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}

export const INK = '#1B2126';

/** @param {string} fill @returns {string} ink or white, whichever reads better on the fill */
export function textOn(fill) {
    return contrast(INK, fill) >= contrast('#FFFFFF', fill) ? INK : '#FFFFFF';
}
