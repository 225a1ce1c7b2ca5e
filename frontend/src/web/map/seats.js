import {svg} from '../kit/dom.js';
import {boxAround} from '../lib/labels.js';
import {createOverlay} from './overlay.js';

/**
 * Seats of the municipalities as small rings; the area of the ring follows the population where it is known.
 *
 * @param {L.Map} map
 * @param {() => {lon: number, lat: number, population: number|null}[]} seats
 * @param {{onDrawn: () => void}} options the boxes under the rings have changed
 */
export function createSeats(map, seats, {onDrawn}) {
    let boxes = [];
    const overlay = createOverlay(map, 'seats', ({group, at}) => {
        boxes = [];
        const all = seats();
        const largest = Math.max(1, ...all.map((seat) => seat.population ?? 0));
        for (const seat of all) {
            const point = at(seat.lon, seat.lat);
            const radius = seat.population ? 1.8 + 4.4 * Math.sqrt(seat.population / largest) : 2.2;
            group.append(svg('circle', {class: 'seat-casing', cx: point.x, cy: point.y, r: radius + 1}),
                svg('circle', {class: 'seat', cx: point.x, cy: point.y, r: radius}));
            boxes.push(boxAround(point.x, point.y, radius * 2, radius * 2, 1));
        }
        onDrawn();
    });
    return {...overlay, boxes: () => boxes};
}
