import {h} from '../kit/dom.js';
import {attempt} from '../lib/attempt.js';
import {failureNotice, toast} from '../kit/notice.js';

/**
 * Brings the map's own content: first the municipalities, then what lies around them. Rooms wait for `ready` only.
 *
 * @param {object} context of the rooms, with `map` and with `onRecovered`, called when a second try brought the map
 */
export function drawMapBase({api, map, pack, installation, t, onRecovered}) {
    const has = (id) => installation.layers.some((layer) => layer.id === id);
    const stage = document.getElementById('stage');
    let ready = null;

    /** @returns {Promise<void>} when the municipalities stand */
    async function drawPlaces() {
        const [features, listing] = await Promise.all([
            api.feature.items('municipalities'), api.territory.list(),
        ]);
        const regionalisation = pack.defaultRegionalisation;
        const groupOf = new Map(listing.items.filter((item) => item.regions?.[regionalisation])
            .map((item) => [item.code, item.regions[regionalisation]]));
        map.setPlaces(features, listing.items, groupOf);
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
            const load = (id) => (has(id) ? api.feature.items(id) : Promise.resolve([]));
            try {
                const [sea, neighbours, rivers] = await Promise.all(['sea', 'neighbours', 'rivers'].map(load));
                map.setSurroundings({sea, neighbours, rivers});
            } catch {
                toast(t('failure.base'));
            }
            if (!pack.populationIndicator) return;
            const {value: values, failed} = await attempt(
                api.indicator.values(pack.populationIndicator, {period: 'latest', breakdown: 'total'}));
            if (failed) toast(t('failure.base'));
            else map.setPopulation(new Map(values.items.filter((item) => item.value !== null)
                .map((item) => [item.code, item.value])));
        },
        layers: installation.layers,
    };
}
