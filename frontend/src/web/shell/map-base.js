import {h} from '../kit/dom.js';
import {attempt} from '../lib/attempt.js';
import {failureNotice, toast} from '../kit/notice.js';
import {loadPlaces, loadPopulation, loadSurroundings} from '../thematic/base-map.js';

/**
 * Brings the map's own content: first the municipalities, then what lies around them. Rooms wait for `ready` only.
 *
 * @param {object} context of the rooms, with `map` and with `onRecovered`, called when a second try brought the map
 */
export function drawMapBase({api, map, pack, installation, t, onRecovered}) {
    const stage = document.getElementById('stage');
    let ready = null;

    /** @returns {Promise<void>} when the municipalities stand */
    async function drawPlaces() {
        const {features, territories, groupOf} = await loadPlaces(api, pack);
        map.setPlaces(features, territories, groupOf);
    }

    function start() {
        stage.querySelector('.stage-failure')?.remove();
        ready = drawPlaces().catch((error) => {
            stage.append(h('div', {class: 'stage-failure'}, failureNotice({t, error, title: t('failure.map'),
                onRetry: () => start().then(onRecovered)})));
        });
        return ready;
    }
    start();

    return {
        ready: () => ready,
        /** Surroundings and population: after the first colours. */
        async finish() {
            await ready;
            const surroundings = await attempt(loadSurroundings(api, installation));
            if (surroundings.failed) toast(t('failure.base'));
            else map.setSurroundings(surroundings.value);
            const population = await attempt(loadPopulation(api, pack));
            if (population.failed) toast(t('failure.base'));
            else map.setPopulation(population.value);
        },
        layers: installation.layers,
    };
}
