import {DEFAULT_STATE, formatState} from './permalink.js';

/**
 * @param {{id: string, example: boolean}[]} packs of the installation
 * @param {string|null} id of the pack that the address names
 * @returns {{pack: object, isDefault: boolean}} default is the first that is no example, or the first of all
 */
export function packOnScreen(packs, id) {
    const standard = packs.find((each) => !each.example) ?? packs[0];
    const pack = packs.find((each) => each.id === id) ?? standard;
    return {pack, isDefault: pack === standard};
}

/**
 * Ways to the other packs. Codes of places, indicators and projects mean nothing there: only the room and the language go
 * along.
 *
 * @param {{id: string, name: string, example: boolean}[]} packs of the installation
 * @param {import('./permalink.js').ViewState} state
 * @returns {{kind: 'example'|'back'|'other', name: string, hrefOf: (state: object) => string}[]} one per other pack; from an
 *     example only the way back to the default one
 */
export function switchesOf(packs, state) {
    const {pack, isDefault} = packOnScreen(packs, state.pack);
    const {pack: standard} = packOnScreen(packs, null);
    const to = (each, kind) => ({kind, name: each.name,
        hrefOf: ({room, lang}) => formatState({...DEFAULT_STATE, lang,
            room: room === 'profile' ? DEFAULT_STATE.room : room, pack: each === standard ? null : each.id}) || './'});
    if (!isDefault && pack.example) return [to(standard, 'back')];
    return packs.filter((each) => each !== pack).map((each) => to(each, each.example ? 'example' : 'other'));
}
