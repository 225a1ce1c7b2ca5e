import {h, show} from '../kit/dom.js';
import {icon} from '../kit/icons.js';
import {stateLink} from '../kit/links.js';
import {createCatalogue} from '../thematic/catalogue.js';
import {municipalityCard} from './municipality-card.js';
import {regionCard} from './region-card.js';

/**
 * What is known about one territory: a municipality, or a region with its municipalities.
 *
 * @param {HTMLElement} host emptied and filled
 * @param {string} code
 * @param {import('../kit/room.js').RoomContext} context with the state of now
 * @returns {Promise<void>} when the card stands; rejects when the territory cannot be had
 */
export async function renderTerritoryCard(host, code, context) {
    const {api, pack, t, signal, state} = context;
    const turn = Symbol(code);
    host.territoryTurn = turn;
    const [indicators, listing] = await Promise.all([api.indicator.list({signal}), api.territory.list({signal})]);
    const catalogue = createCatalogue(indicators, listing, pack);
    const view = catalogue.resolve(state);
    const region = catalogue.region(code, view?.regionalisation.id);
    const territory = catalogue.territories.get(code);
    const card = region ? await regionCard({context, catalogue, view, region})
        : await municipalityCard({context, catalogue, view, territory, code});
    if (host.territoryTurn !== turn || signal?.aborted) return;
    show(host, stateLink(context, {territory: null}, {class: 'back'}, icon('back', 16), t('territory.back')), card);
    host.scrollTop = 0;
}
