import {h} from '../kit/dom.js';
import {toast} from '../kit/notice.js';
import {attempt} from '../lib/attempt.js';
import {createAtlas} from '../map/atlas.js';
import {loadPlaces, loadSurroundings} from '../thematic/base-map.js';
import {createHoverCard} from '../thematic/hover-card.js';

const PLAIN = '#F4F1EA';

/**
 * A map of zones of plans with its own box, of which several may stand on a page.
 *
 * @typedef {Awaited<ReturnType<typeof createZoneFrame>>} ZoneFrame
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {string} options.label for screen readers
 * @param {(code: string) => string} options.speak one line for the keyboard
 * @param {(code: string) => void} [options.onSelect] a municipality
 * @param {(id: string) => void} [options.onConflict] its number was touched
 * @param {{opening: boolean}} [options.view] shared by maps that move together: whether they show what they are about, as
 *     they do again when their size changes, until the reader moves one
 * @returns {Promise<object>} `show` draws, `fit` shows the municipalities that the map is about
 */
export async function createZoneFrame({context, label, speak, onSelect = () => {}, onConflict = () => {},
    view = {opening: true}}) {
    const {api, pack, installation, t, format, host} = context;
    const {features, territories, groupOf} = await loadPlaces(api, pack);
    // Leaflet looks at the position before the map is on the page, where no style sheet applies yet
    const surface = h('div', {class: 'atlas', style: {position: 'absolute'}});
    const title = h('div', {class: 'zone-title', 'data-covers-map': true});
    const element = h('div', {class: 'zone-stage'}, surface, title,
        pack.example ? h('div', {class: 'zone-watermark', 'aria-hidden': 'true'}, t('zoning.watermark')) : null);
    const atlas = createAtlas(surface, {t, format, label, frame: element, calm: true,
        credit: pack.limitsCredit ?? pack.attribution ?? ''});
    atlas.setPlaces(features, territories, groupOf);
    atlas.setRegionsOn(false);
    atlas.paint(() => ({fill: PLAIN}));
    const card = createHoverCard(atlas.overlay);
    const fine = globalThis.matchMedia('(hover: hover)').matches;
    let zoneWords = () => null;
    let shown = [];
    let around = null;
    atlas.on('zone-hover', ({id, x, y}) => {
        // two sets of zones lie on one map: the one that is not seen here has nothing to say
        const words = fine ? zoneWords(id, x) : null;
        if (words) card.show({x, y}, words);
    });
    atlas.on('zone-leave', () => card.hide());
    atlas.on('select', ({code}) => onSelect(code));
    atlas.on('focus', ({code}) => host.announce(speak(code)));
    atlas.on('conflict-select', ({id}) => onConflict(id));

    let gone = false;
    attempt(loadSurroundings(api, installation)).then((around) => {
        if (gone) return;
        if (around.failed) toast(t('failure.base'));
        else atlas.setSurroundings(around.value);
    });

    function fit(options = {}) {
        view.opening = true;
        if (around) atlas.fitBox(around, {animate: false, margin: 64, deepest: 12, ...options});
        else atlas.fitTo(shown, {animate: false, ...options});
    }
    const leaveOpening = () => { view.opening = false; };
    ['wheel', 'pointerdown', 'keydown'].forEach((type) => element.addEventListener(type, leaveOpening, {passive: true}));
    const observer = new ResizeObserver(() => {
        if (view.opening && shown.length > 0) fit();
    });
    observer.observe(element);
    let before = null;
    function toPaper() {
        before = {view: atlas.view(), opening: view.opening};
        atlas.resize();
        fit({margin: around ? 44 : 6});
        atlas.drawNow();
    }
    function fromPaper() {
        atlas.resize();
        if (!before) return;
        atlas.showView(before.view);
        view.opening = before.opening;
    }
    globalThis.addEventListener('beforeprint', toPaper);
    globalThis.addEventListener('afterprint', fromPaper);

    return {
        element, atlas, title, fit,
        /** Goes to a conflict. @param {number[]} bbox west, south, east, north */
        fly(bbox) {
            view.opening = false;
            atlas.fitBox(bbox, {animate: false, deepest: 13, margin: 60});
        },
        /** @param {string[]} codes municipalities that the map is about @param {number[]|null} [box] west, south, east,
         *  north of what it opens on; else on all of them */
        about(codes, box = null) {
            shown = codes;
            around = box;
        },
        /** @param {(id: string, x: number) => Node[]|null} words what the card says of a zone at px of the map */
        hoverWith(words) {
            zoneWords = words;
        },
        destroy() {
            gone = true;
            observer.disconnect();
            globalThis.removeEventListener('beforeprint', toPaper);
            globalThis.removeEventListener('afterprint', fromPaper);
            atlas.remove();
        },
    };
}
