import {svg} from '../kit/dom.js';
import {createOverlay} from './overlay.js';

/**
 * Seats of the municipalities as small rings; the area of the ring follows the population where it is known.
 *
 * @param {L.Map} map
 * @param {() => {lon: number, lat: number, population: number|null}[]} seats
 */
export function createSeats(map, seats) {
    return createOverlay(map, 'seats', ({group, at}) => {
        const all = seats();
        const largest = Math.max(1, ...all.map((seat) => seat.population ?? 0));
        for (const seat of all) {
            const point = at(seat.lon, seat.lat);
            const radius = seat.population ? 1.8 + 4.4 * Math.sqrt(seat.population / largest) : 2.2;
            group.append(svg('circle', {class: 'seat-casing', cx: point.x, cy: point.y, r: radius + 1}),
                svg('circle', {class: 'seat', cx: point.x, cy: point.y, r: radius}));
        }
    });
}
