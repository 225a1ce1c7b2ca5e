/**
 * @param {number} bytes
 * @param {{number: (value: number, decimals: number) => string}} format
 * @returns {string} 1,1 MB · 412 kB · 80 B: powers of ten, as file managers count
 */
export function sizeText(bytes, format) {
    if (bytes < 1e3) return `${format.number(bytes, 0)} B`;
    if (Math.round(bytes / 1e3) < 1e3) return `${format.number(bytes / 1e3, 0)} kB`;
    if (Math.round(bytes / 1e5) < 1e4) return `${format.number(bytes / 1e6, 1)} MB`;
    return `${format.number(bytes / 1e9, 1)} GB`;
}

/** @param {string|null} checksum SHA-256 in hexadecimal @returns {string} as it is told from others at a glance */
export function shortChecksum(checksum) {
    return checksum && checksum.length > 12 ? `sha256 ${checksum.slice(0, 4)}…${checksum.slice(-4)}` : checksum ?? '';
}
