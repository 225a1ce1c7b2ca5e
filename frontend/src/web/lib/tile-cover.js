/**
 * The tiles of the Web Mercator pyramid that a box touches.
 *
 * @param {number[]} box west, south, east, north, degrees
 * @param {number} z
 * @returns {{z: number, x: number, y: number}[]} row by row
 */
export function tilesOver([west, south, east, north], z) {
    const side = 2 ** z;
    const clamp = (value) => Math.max(0, Math.min(side - 1, Math.floor(value)));
    const column = (lon) => clamp(((lon + 180) / 360) * side);
    const row = (lat) => {
        const radians = (Math.max(-85.051, Math.min(85.051, lat)) * Math.PI) / 180;
        return clamp(((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2) * side);
    };
    const tiles = [];
    for (let y = row(north); y <= row(south); y++) {
        for (let x = column(west); x <= column(east); x++) tiles.push({z, x, y});
    }
    return tiles;
}
