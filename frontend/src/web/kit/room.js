/**
 * What a room of the screen looks like to `main.js`, and what it receives. This file holds words only:
 * read it before writing a room.
 *
 * A room is a folder with a small `door.js` that is loaded with the page. Its heavy part is imported the first
 * time somebody walks in:
 *
 *     export const door = {id: 'projects', order: 30, icon: 'projects', labelKey: 'project.door', layout: 'map'};
 *     export async function mount(context) {
 *         const {mountProjects} = await import('./project-room.js');
 *         return mountProjects(context);
 *     }
 *
 * The words of a room are in `i18n/es/<room>.js` and `i18n/en/<room>.js`, each `export const words = {'project.door':
 * 'Proyectos', …}`: flat keys that begin with the room's name, the same in both languages.
 *
 * Imports go rooms → map, kit, api → lib. Rooms never import each other: what one room shows of another
 * arrives in `context.cards`.
 *
 * @typedef {object} Door
 * @property {string} id value of `state.room`; the word in the address is in `lib/permalink.js`
 * @property {number} order position in the rail, ascending
 * @property {string} icon name of a symbol in `kit/icons.js`
 * @property {string} labelKey key of the word under the icon
 * @property {string} [shortKey] key of the word on a phone, where the first is too long
 * @property {'map'|'page'} layout 'map' keeps the map between controls and panel; 'page' gives the whole area
 *     right of the rail to `host.page`, which scrolls, and hides the map
 *
 * @property {object} [home] what of the state ends when somebody goes back to the room's own beginning, see `navigate`
 * @property {boolean} [hidden] true: reached by links only, no place in the rail
 *
 * A study is something done in a room beyond its map: comparing, charts, an index, alerts. It is a folder with a
 * `door.js` and a `mount` like a room, and its door says in which room it lies. The studies of a room stand as tabs
 * above it; the first tab, the map, is the room itself. The address of a study is `?sala=<room>&estudio=<word>`.
 *
 * @typedef {object} Study
 * @property {string} id value of `state.study`; the word in the address is in `lib/permalink.js`
 * @property {string} room id of the room that it belongs to
 * @property {number} order position among the tabs, ascending
 * @property {string} labelKey key of the word on the tab
 * @property {'map'|'page'} layout as in Door
 * @property {string} [needs] first word of the ids of layers without which it has no tab, for example `incidents`
 *
 * @typedef {object} Host where a room may draw. Each element arrives empty and is emptied again after unmount.
 * @property {HTMLElement} controls left column, 284 px; a drawer on narrow screens, inside the sheet on a phone
 * @property {HTMLElement} panel right column, 348 px (see `setLayout`); the sheet on a phone
 * @property {HTMLElement} page the whole area, for layout 'page'
 * @property {HTMLElement} legend floating box over the map, top left; hidden while empty
 * @property {HTMLElement} note floating box over the map, bottom right; hidden while empty
 * @property {HTMLElement} band over map and panel, as wide as both, in the sheet on a phone; hidden while empty
 * @property {(options: {controls?: boolean, panel?: 'narrow'|'wide'|'whole'}) => void} setLayout default
 *     {controls: true, panel: 'narrow'}; 'wide' gives the panel half of the screen, 'whole' all of it
 * @property {(items: {label: string, change?: object}[]) => void} setBreadcrumb after the territory's name;
 *     `change` makes an item a link, see `navigate`
 * @property {(text: string) => void} announce one line for screen readers (aria-live, polite)
 * @property {(text: string) => void} setSheetTitle what the closed sheet says on a phone
 * @property {(position: 'closed'|'half'|'full') => void} openSheet on a phone; does nothing elsewhere
 *
 * @typedef {object} RoomContext
 * @property {Host} host
 * @property {import('../map/atlas.js').Atlas} map see the facade in `map/atlas.js`
 * @property {import('../lib/permalink.js').ViewState} state the state at mount
 * @property {import('../api/api.js').Api} api `api.territory`, `.indicator`, `.project`, `.plan`, `.actor`,
 *     `.feature`… (see `api/api.js`), each with `list`, `get`…; answers are cached by address, so ask
 *     again rather than pass data around. Each call takes `{signal}` last. Failures are `Problem`s (api/http.js)
 * @property {(key: string, values?: Record<string, string|number>) => string} t text in the current language;
 *     `{name}` is replaced; with `values.n` the key `key.one` is taken for 1 where it exists
 * @property {import('../lib/format.js').Format} format numbers and dates of the current language
 * @property {(change: Partial<import('../lib/permalink.js').ViewState>, options?: {replace?: boolean}) => void}
 *     navigate changes the state, the address and the screen; `replace` adds no step to the back button
 * @property {(change: Partial<import('../lib/permalink.js').ViewState>) => string} hrefOf the address that
 *     `navigate` would go to, for a real link
 * @property {AbortSignal} signal aborted at unmount
 * @property {Cards} cards
 * @property {object} installation answer of `/api/v1/installation`
 *
 * @typedef {object} Cards what rooms show of each other
 * @property {(host: HTMLElement, code: string, context: RoomContext) => Promise<void>} project
 *     `project/card.js`: `renderProjectCard(host, code, context)`; it draws its own close button
 *     (`navigate({project: null})`)
 * @property {(host: HTMLElement, code: string, context: RoomContext) => Promise<void>} territory
 *     `territory/card.js`: `renderTerritoryCard(host, code, context)`
 *
 * @typedef {object} MountedRoom
 * @property {() => void} unmount forget listeners and remove what was put on the map; the host is emptied by main
 * @property {(state: import('../lib/permalink.js').ViewState, before: import('../lib/permalink.js').ViewState)
 *     => void} onState the address changed while this room stays
 */
export {};
