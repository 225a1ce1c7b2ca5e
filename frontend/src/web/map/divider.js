/**
 * Two sets of zones on one map, each on its own side of an upright line.
 *
 * @param {L.Map} map
 * @param {number} at 0..1: share of the width at which the one side gives way to the other
 */
export function createDivider(map, at) {
    const [before, after] = [map.getPane('zones'), map.getPane('zonesAfter')];
    let share = at;

    function clip() {
        const size = map.getSize();
        const corner = map.containerPointToLayerPoint([0, 0]);
        const far = map.containerPointToLayerPoint(size);
        const middle = corner.x + size.x * share;
        const box = (left, right) => `polygon(${[[left, corner.y], [right, corner.y], [right, far.y], [left, far.y]]
            .map(([x, y]) => `${x}px ${y}px`).join(',')})`;
        before.style.clipPath = box(corner.x, middle);
        after.style.clipPath = box(middle, far.x);
    }
    map.on('move zoom moveend zoomend resize viewreset', clip);
    clip();

    return {
        /** @param {number} next 0..1 */
        set(next) {
            share = next;
            clip();
        },
        remove() {
            map.off('move zoom moveend zoomend resize viewreset', clip);
            before.style.clipPath = '';
            after.style.clipPath = '';
        },
    };
}
