import {h} from '../kit/dom.js';
import {toast} from '../kit/notice.js';
import {attempt} from '../lib/attempt.js';
import {createAtlas} from '../map/atlas.js';
import {loadPlaces, loadPopulation, loadSurroundings} from '../thematic/base-map.js';
import {createHoverCard} from '../thematic/hover-card.js';

/**
 * A map with its own box, of which several stand on a page.
 *
 * @param {object} options
 * @param {import('../kit/room.js').RoomContext} options.context
 * @param {string} options.label for screen readers
 * @param {(code: string) => (Node|null)[]} options.hover what the card says
 * @param {(code: string) => string} options.speak one line for the keyboard
 * @param {(code: string) => void} options.onSelect
 * @returns {Promise<{element: HTMLElement, atlas: import('../map/atlas.js').Atlas, destroy: () => void}>}
 */
export async function createFrame({context, label, hover, speak, onSelect}) {
    const {api, pack, installation, t, format, host} = context;
    const {features, territories, groupOf} = await loadPlaces(api, pack);
    // Leaflet looks at the position before the map is on the page, where no style sheet applies yet
    const surface = h('div', {class: 'atlas', style: {position: 'absolute'}});
    const element = h('div', {class: 'compare-stage'}, surface);
    const atlas = createAtlas(surface, {t, format, label, frame: element, calm: true,
        credit: pack.limitsCredit ?? pack.attribution ?? ''});
    atlas.setPlaces(features, territories, groupOf);
    const card = createHoverCard(atlas.overlay);
    const fine = globalThis.matchMedia('(hover: hover)').matches;
    atlas.on('hover', ({code, x, y}) => {
        if (fine) card.show({x, y}, hover(code));
    });
    atlas.on('leave', () => card.hide());
    atlas.on('select', ({code}) => onSelect(code));
    atlas.on('focus', ({code}) => host.announce(speak(code)));

    let gone = false;
    async function surround() {
        const around = await attempt(loadSurroundings(api, installation));
        const people = await attempt(loadPopulation(api, pack));
        if (gone) return;
        if (around.failed || people.failed) toast(t('failure.base'));
        if (!around.failed) atlas.setSurroundings(around.value);
        if (!people.failed) atlas.setPopulation(people.value);
    }
    surround();

    function toPaper() {
        atlas.resize();
        atlas.fitHome({animate: false, margin: 6});
        atlas.drawNow();
    }
    const fromPaper = () => {
        atlas.resize();
        atlas.fitHome({animate: false});
    };
    globalThis.addEventListener('beforeprint', toPaper);
    globalThis.addEventListener('afterprint', fromPaper);

    return {
        element, atlas,
        destroy() {
            gone = true;
            globalThis.removeEventListener('beforeprint', toPaper);
            globalThis.removeEventListener('afterprint', fromPaper);
            atlas.remove();
        },
    };
}
