import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {scaleBar} from '../lib/axis.js';

const EARTH_KM = 40_075.017;
/** px; a longer bar would reach under the box of symbols */
const WIDEST_SCALE = 108;

/**
 * What stands on the map's margin: zoom buttons, scale bar, credit.
 *
 * @param {L.Map} map
 * @param {{t: Function, format: import('../lib/format.js').Format, credit: string, onHome: () => void}} options
 */
export function createFurniture(map, {t, format, credit, onHome}) {
    const button = (name, label, onclick) => h('button', {type: 'button', 'aria-label': label, title: label, onclick},
        icon(name, 16));
    const zoom = h('div', {class: 'atlas-zoom', 'data-covers-map': true},
        button('plus', t('atlas.zoomIn'), () => map.zoomIn(0.6)),
        button('minus', t('atlas.zoomOut'), () => map.zoomOut(0.6)),
        button('home', t('atlas.home'), onHome));
    const scale = h('div', {class: 'atlas-scale', 'data-covers-map': true, 'aria-hidden': 'true'});
    const source = h('div', {class: 'atlas-credit'}, `${credit} · ${t('atlas.projection')}`);
    const overlay = h('div', {class: 'atlas-floating'});
    // outside Leaflet's own element: its keys and wheel must not reach the buttons
    map.getContainer().after(zoom, scale, source, overlay);

    function measure() {
        const latitude = map.getCenter().lat;
        const pixelsPerKm = (256 * 2 ** map.getZoom()) / (EARTH_KM * Math.cos((latitude * Math.PI) / 180));
        const {km, px} = scaleBar(pixelsPerKm, WIDEST_SCALE);
        // near the ground kilometres would all be zero
        const [long, unit] = km < 1 ? [km * 1000, 'm'] : [km, 'km'];
        const half = h('span', {class: 'scale-half'}, format.number(long / 2, long % 2 === 0 ? 0 : 1));
        show(scale, h('div', {class: 'scale-words'}, h('span', {}, '0'), half, h('span', {},
            `${format.number(long, 0)} ${unit}`)), h('div', {class: 'scale-line'}, h('span', {})));
        scale.style.width = `${Math.round(px)}px`;
    }
    map.on('zoomend moveend', measure);
    return {overlay};
}
