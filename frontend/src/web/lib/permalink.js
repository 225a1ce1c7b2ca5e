/**
 * The state of the screen and its address. People read and share the address, so it speaks Spanish and leaves
 * out whatever is at its default.
 *
 * @typedef {object} ViewState
 * @property {string} room id of a door: indicators, gaps, projects, origin; profile has no door in the rail
 * @property {string|null} study what is done in the room beyond its map, see `Study` in `kit/room.js`
 * @property {string|null} indicator code; null = the installation's default
 * @property {string|null} period null = the latest; 'latest_available' = each territory's own latest
 * @property {string} breakdown 'total', 'urban', 'rural'…
 * @property {'value'|'gap'} mode 'gap' in the room of gaps, 'value' elsewhere; never in the address
 * @property {'department'|'subregion'|'best'|'median'|'goal'|'peers'|'past'} reference what a gap is measured against
 * @property {'quantile'|'equal'|'jenks'|'pretty'|'log'|'stddev'|'headtail'|'own'|'single'} method classification
 * @property {number} classes 2..9
 * @property {'period'|'all'} over class breaks of this period, or the same for all periods
 * @property {string|null} territory code of the municipality or region in focus
 * @property {string|null} project code of the open project
 * @property {string|null} theme filter of the projects
 * @property {string|null} regionalisation id; null = the installation's default
 * @property {string[]} layers ids of the layers that are on
 * @property {'es'|'en'} lang
 * @property {string|null} view which face of the panel or page is up; each room has its own words
 * @property {string|null} section what is open inside a page, for example one plan
 * @property {string|null} form which picture of a study is up: each study has its own words
 * @property {string|null} other codes of further indicators that a study compares with, joined by commas
 * @property {string|null} peers peer group that a gap is measured against: 'population-8' or a regionalisation; null =
 *     the default, five of similar population
 * @property {string|null} past earlier period that a gap is measured against
 * @property {string|null} region code of the region that the list of gaps is narrowed to
 * @property {string|null} own the reader's own bounds between classes, ascending, joined by commas
 * @property {string|null} index code of the composite index; 'own' = built from nothing
 * @property {string|null} parts components of the index, joined by commas; null = those of its recipe
 * @property {string|null} weights of the components, of 1, joined by commas; 'equal' or 'principal'; null = the recipe's
 * @property {string|null} rules normalisation, mean, missing rule and least number of components, joined by dots
 * @property {string|null} scenario id
 * @property {string|null} problem id of the problem tree
 * @property {string|null} pack id of the pack on screen; null = the default one
 * @property {string|null} plan code of the open plan
 * @property {string|null} node code of the open element of the plan
 * @property {string|null} effort what a void is measured by: 'commitments', 'cost' or 'indicator'
 * @property {string|null} stage filter of the projects, as all of them one or several joined by commas (funds by
 *     semicolons); 'none' = not known
 * @property {string|null} dimension filter of the projects
 * @property {string|null} horizon filter of the projects
 * @property {string|null} sector filter of the projects
 * @property {string|null} fund filter of the projects: the source of their money
 * @property {string|null} flag filter of the projects: what their progress warns of
 * @property {string|null} sort order of a list, each room has its own words
 * @property {string|null} words text that a list is searched for
 * @property {string|null} plans ids of the land-use plans on screen, joined by commas
 * @property {string|null} subject what the zones on screen are about: 'class' (the five classes of the law) or a theme
 *     such as 'rural_category'
 * @property {string|null} show what is drawn over the zones: 'borders', 'determinants', 'faults' or 'changes'
 * @property {string|null} severity filter of conflicts and faults, one or several joined by commas
 * @property {string|null} rule filter of faults: id of the rule that found them
 * @property {string|null} pair filter of conflicts: two classes of soil joined by a comma
 * @property {string|null} determinant filter of conflicts: kind of what ranks above the plan
 * @property {string|null} conflict id of the conflict or fault in focus
 * @property {string|null} query text that the catalogue is searched for; this and all that follow are the catalogue's and
 *     end with it
 * @property {string|null} themes filter of the catalogue, one or several joined by commas, as the next five
 * @property {string|null} dimensions
 * @property {string|null} places
 * @property {string|null} formats
 * @property {string|null} natures where values come from: 'observed', 'computed', 'scenario'
 * @property {string|null} origins catalogues of others
 * @property {string|null} years first and last year, joined by a hyphen
 * @property {string|null} order of the list of the catalogue: 'title' or 'recent'; null = as relevant
 * @property {string|null} dataset id of the open dataset
 * @property {string|null} versions of it that are compared, older first, joined by a comma
 * @property {string|null} filter CQL2 text that its download is narrowed by
 * @property {string|null} box west, south, east, north that its download is narrowed to
 * @property {string|null} fields of it that are downloaded, joined by commas; null = all
 */

export const DEFAULT_LAYERS = Object.freeze(['projects', 'subregions']);

/** Studies whose map is read by small areas of colour: symbols of projects would hide them, unless they are asked for. */
const WITHOUT_PROJECTS = Object.freeze({pattern: ['subregions'], void: ['subregions']});

/** @returns {readonly string[]} layers that are on when the address names none */
export function defaultLayers({study}) {
    return WITHOUT_PROJECTS[study] ?? DEFAULT_LAYERS;
}

/** @type {Readonly<ViewState>} */
export const DEFAULT_STATE = Object.freeze({
    room: 'indicators', study: null, indicator: null, period: null, breakdown: 'total', mode: 'value', reference: 'department',
    method: 'jenks', classes: 5, over: 'period', territory: null, project: null, theme: null,
    regionalisation: null, layers: DEFAULT_LAYERS, lang: 'es', view: null, section: null,
    form: null, other: null, peers: null, past: null, region: null, own: null, index: null, parts: null, weights: null,
    rules: null, scenario: null, problem: null,
    pack: null, plan: null, node: null, effort: null, stage: null, dimension: null, horizon: null, sector: null,
    fund: null, flag: null, sort: null, words: null,
    plans: null, subject: null, show: null, severity: null, rule: null, pair: null, determinant: null, conflict: null,
    query: null, themes: null, dimensions: null, places: null, formats: null, natures: null, origins: null, years: null,
    order: null, dataset: null, versions: null, filter: null, box: null, fields: null,
});

/** What means nothing outside the catalogue. */
const OF_CATALOGUE = Object.freeze({query: null, themes: null, dimensions: null, places: null, formats: null, natures: null,
    origins: null, years: null, order: null, dataset: null, versions: null, filter: null, box: null, fields: null});

/** name in the address, name in the state, words of the closed choices */
const FIELDS = [
    ['sala', 'room', {indicators: 'indicadores', gaps: 'brechas', projects: 'proyectos', landuse: 'ordenamiento',
        catalog: 'catalogo', origin: 'origen', profile: 'ficha'}],
    ['estudio', 'study', {compare: 'comparar', charts: 'graficas', composite: 'indices', scenario: 'escenarios',
        city: 'ciudades', incident: 'incidentes', pattern: 'patrones', alert: 'alertas', problem: 'problemas',
        void: 'vacios', plan: 'planes', followup: 'seguimiento', actor: 'actores',
        landuseSide: 'lado-a-lado', landuseVersions: 'versiones', landuseDeterminants: 'determinantes',
        landuseMosaic: 'mosaico', landuseRecord: 'expediente'}],
    ['indicador', 'indicator'],
    ['periodo', 'period', {latest_available: 'ultimo_disponible'}],
    ['desagregacion', 'breakdown', {urban: 'urbano', rural: 'rural'}],
    ['frente', 'reference', {department: 'departamento', subregion: 'subregion', best: 'mejor', median: 'mediana',
        goal: 'meta', peers: 'pares', past: 'pasado'}],
    ['metodo', 'method', {quantile: 'cuantiles', equal: 'iguales', jenks: 'naturales', pretty: 'redondos',
        log: 'logaritmica', stddev: 'desviacion', headtail: 'colas', own: 'propios', single: 'unico'}],
    ['clases', 'classes'],
    ['cortes', 'over', {period: 'periodo', all: 'todos'}],
    ['territorio', 'territory'],
    ['proyecto', 'project'],
    ['tema', 'theme', {none: 'sin-dato'}],
    ['regiones', 'regionalisation'],
    ['capas', 'layers'],
    ['vista', 'view', {all: 'todos', table: 'tabla', about: 'fuente', profile: 'ficha', inequality: 'desigualdad',
        reverse: 'inverso', unlocated: 'sin-ubicar', matrix: 'matriz', schema: 'esquema'}],
    ['seccion', 'section', {validation: 'validacion', mapping: 'correspondencia', delivery: 'entrega'}],
    ['forma', 'form'],
    ['con', 'other'],
    ['pares', 'peers'],
    ['desde', 'past'],
    ['region', 'region'],
    ['propios', 'own'],
    ['indice', 'index', {own: 'propio'}],
    ['componentes', 'parts'],
    ['pesos', 'weights', {equal: 'iguales', principal: 'componente_principal'}],
    ['reglas', 'rules'],
    ['escenario', 'scenario'],
    ['problema', 'problem'],
    ['paquete', 'pack'],
    ['plan', 'plan'],
    ['elemento', 'node'],
    ['esfuerzo', 'effort', {commitments: 'compromisos', cost: 'costo', indicator: 'indicador'}],
    ['etapa', 'stage', {idea: 'idea', prefeasibility: 'prefactibilidad', feasibility: 'factibilidad',
        procurement: 'contratacion', execution: 'ejecucion', finished: 'terminado', suspended: 'suspendido',
        cancelled: 'cancelado', none: 'sin-dato'}],
    ['dimension', 'dimension', {none: 'sin-dato'}],
    ['plazo', 'horizon', {short: 'corto', medium: 'mediano', long: 'largo', none: 'sin-dato'}],
    ['sector', 'sector', {none: 'sin-dato'}],
    ['fondo', 'fund', {none: 'sin-dato'}],
    ['senal', 'flag', {money_ahead: 'dinero-antes-que-obra', behind: 'atrasado',
        stalled: 'sin-avance', unreported: 'sin-informes'}],
    ['orden', 'sort'],
    ['palabras', 'words'],
    ['planes', 'plans'],
    ['materia', 'subject', {class: 'clase', soil_class: 'clasificacion', rural_category: 'categoria-rural',
        activity_area: 'actividad', urban_protection: 'proteccion-urbana', urban_treatment: 'tratamiento',
        populated_centre: 'centro-poblado', hazard: 'amenaza', hazard_condition: 'condicion-amenaza',
        risk_condition: 'condicion-riesgo', general_system: 'sistemas'}],
    ['mostrar', 'show', {borders: 'fronteras', determinants: 'determinantes', faults: 'fallas', changes: 'cambios',
        confirmed: 'con-acto', unconfirmed: 'sin-acto', polygons: 'con-poligonos'}],
    ['gravedad', 'severity', {severe: 'grave', medium: 'media', slight: 'leve', error: 'error', warning: 'advertencia',
        alert: 'alerta'}],
    ['norma', 'rule'],
    ['par', 'pair', {urban: 'urbano', expansion: 'expansion', suburban: 'suburbano', rural: 'rural',
        protection: 'proteccion'}],
    ['determinante', 'determinant'],
    ['conflicto', 'conflict'],
    ['buscar', 'query'],
    ['temas', 'themes'],
    ['dimensiones', 'dimensions'],
    ['lugares', 'places'],
    ['formatos', 'formats'],
    ['naturaleza', 'natures', {observed: 'observado', computed: 'calculado', scenario: 'escenario'}],
    ['procedencia', 'origins'],
    ['anios', 'years'],
    ['ordenar', 'order', {title: 'titulo', recent: 'recientes'}],
    ['conjunto', 'dataset'],
    ['versiones', 'versions'],
    ['filtro', 'filter'],
    ['recuadro', 'box'],
    ['campos', 'fields'],
    ['lang', 'lang'],
];

/** letters that a field may have, where 80 are too few */
const LONGEST = {other: 600, own: 200, parts: 600, weights: 200, stage: 200, dimension: 200, sector: 200, theme: 400,
    fund: 600, plans: 400, query: 200, themes: 400, dimensions: 400, formats: 200, origins: 400, dataset: 120, filter: 2000,
    fields: 1000};

/** what joins the values of a field that may have several */
const JOINED = {stage: ',', dimension: ',', horizon: ',', sector: ',', theme: ',', flag: ',', fund: ';',
    severity: ',', pair: ',', themes: ',', dimensions: ',', places: ',', formats: ',', natures: ',', origins: ',', box: ',',
    versions: ',', fields: ','};

const CLOSED = new Set(['reference', 'method', 'over']);
const LAYER_WORDS = {projects: 'proyectos', subregions: 'subregiones', seats: 'cabeceras'};

/**
 * @param {string} search query part of an address, with or without '?'
 * @returns {ViewState} what it says; anything it does not understand is left at its default
 */
export function parseState(search) {
    const query = new URLSearchParams(search);
    const state = {...DEFAULT_STATE};
    for (const [name, field, words] of FIELDS) {
        const text = query.get(name);
        if (text === null || text === '') continue;
        const value = readField(field, text, words);
        if (value !== undefined) state[field] = value;
    }
    if (!query.get('capas')) state.layers = defaultLayers(state);
    return normalise(state);
}

function readField(field, text, words) {
    if (field === 'classes') {
        const count = Number(text);
        return Number.isInteger(count) && count >= 2 && count <= 9 ? count : undefined;
    }
    if (field === 'layers') {
        return text === 'ninguna' ? [] : text.split(',').filter(Boolean).map((word) => codeOf(LAYER_WORDS, word));
    }
    if (field === 'lang') return text === 'en' ? 'en' : 'es';
    if (!words) return text.slice(0, LONGEST[field] ?? 80);
    const code = JOINED[field] ? text.split(JOINED[field]).map((word) => codeOf(words, word)).join(JOINED[field])
        : codeOf(words, text);
    return CLOSED.has(field) && !(code in words) ? undefined : code.slice(0, LONGEST[field] ?? 80);
}

function codeOf(words, word) {
    const entry = Object.entries(words).find(([, spoken]) => spoken === word);
    return entry ? entry[0] : word;
}

/**
 * The mode follows the room, so that no two addresses mean the same screen. The wide card of a territory became a room:
 * its old address (`vista=ficha`) leads there.
 */
function normalise(given) {
    const state = given.room === 'catalog' ? given : {...given, ...OF_CATALOGUE};
    const mode = state.room === 'gaps' ? 'gap' : 'value';
    return state.view === 'profile' && state.territory && ['indicators', 'gaps'].includes(state.room)
        ? {...state, room: 'profile', study: null, view: null, mode: 'value'} : {...state, mode};
}

/**
 * @param {ViewState} state
 * @param {Partial<ViewState>} change
 * @returns {ViewState}
 */
export function changeState(state, change) {
    const next = {...state, ...change};
    // layers that nobody has chosen follow the study
    if (!('layers' in change) && sameLayers(state.layers, defaultLayers(state))) next.layers = defaultLayers(next);
    return normalise(next);
}

/**
 * @param {ViewState} state
 * @returns {string} query with its '?', or '' for the first screen
 */
export function formatState(state) {
    const parts = [];
    for (const [name, field, words] of FIELDS) {
        const value = state[field];
        if (value === null || value === undefined || isDefault(field, value, state)) continue;
        parts.push(`${name}=${writeField(field, value, words)}`);
    }
    return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function sameLayers(a, b) {
    return [...a].sort().join() === [...b].sort().join();
}

function isDefault(field, value, state) {
    if (field === 'layers') return sameLayers(value, defaultLayers(state));
    return value === DEFAULT_STATE[field];
}

function writeField(field, value, words) {
    if (field === 'layers') {
        return value.length === 0 ? 'ninguna'
            : value.map((code) => encodeURIComponent(LAYER_WORDS[code] ?? code)).join(',');
    }
    if (JOINED[field]) {
        return String(value).split(JOINED[field]).map((code) => encodeURIComponent(words?.[code] ?? code))
            .join(JOINED[field]);
    }
    return encodeURIComponent(words?.[value] ?? String(value));
}
