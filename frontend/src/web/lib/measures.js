/** Areas and lengths in the unit that a reader would take: nobody counts a gap of two millimetres in kilometres. */

const HECTARE = 10_000;

/** @param {number} squareMetres @param {import('./format.js').Format} format @returns {string} */
export function areaText(squareMetres, format) {
    if (squareMetres >= HECTARE) return hectaresText(squareMetres / HECTARE, format);
    return `${format.number(squareMetres, squareMetres < 10 ? 2 : squareMetres < 100 ? 1 : 0)} m²`;
}

/** @param {number} hectares @param {import('./format.js').Format} format @returns {string} */
export function hectaresText(hectares, format) {
    return `${format.number(hectares, decimalsOf(hectares))} ha`;
}

/** @returns {number} decimals that a figure of hectares deserves */
export function decimalsOf(hectares) {
    const size = Math.abs(hectares);
    return size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : 2;
}

/** @param {number} metres @param {import('./format.js').Format} format @returns {string} */
export function lengthText(metres, format) {
    if (metres >= 1000) return `${format.number(metres / 1000, metres < 100_000 ? 1 : 0)} km`;
    if (metres >= 10 || metres === 0) return `${format.number(metres, 0)} m`;
    if (metres >= 1) return `${format.number(metres, 1)} m`;
    if (metres >= 0.01) return `${format.number(metres * 100, 0)} cm`;
    return metres < 1e-4 ? `<${format.number(0.1, 1)} mm` : `${format.number(metres * 1000, metres < 0.001 ? 1 : 0)} mm`;
}

/** @param {number} share 0..1 @param {import('./format.js').Format} format @returns {string} a tiny share is not nothing */
export function shareText(share, format) {
    const percentage = {unit: 'percentage', decimals: 1};
    return share > 0 && share < 0.0005 ? `<${format.value(0.1, percentage)}` : format.value(share * 100, percentage);
}
