/**
 * How zones of a land-use plan look: a colour and a pattern each, so that neither alone has to tell them apart. The same
 * code has the same look in every plan.
 *
 * @typedef {object} Look
 * @property {string} colour hex
 * @property {keyof typeof PATTERNS} pattern
 * @property {string} ink of the pattern's lines
 */

/** Tiles of a pattern in px: lines as x1, y1, x2, y2; dots as x, y, radius. They repeat without a seam. */
export const PATTERNS = Object.freeze({
    plain: {size: 8},
    diagonal: {size: 7, lines: [[-1, 1, 1, -1], [-1, 8, 8, -1], [6, 8, 8, 6]]},
    backward: {size: 7, lines: [[-1, 6, 1, 8], [-1, -1, 8, 8], [6, -1, 8, 1]]},
    horizontal: {size: 5, lines: [[0, 2.5, 5, 2.5]]},
    vertical: {size: 5, lines: [[2.5, 0, 2.5, 5]]},
    dots: {size: 6, dots: [[1.5, 1.5, 0.85], [4.5, 4.5, 0.85]]},
    wide: {size: 9, dots: [[2.2, 2.2, 0.9], [6.7, 6.7, 0.9]]},
    cross: {size: 8, lines: [[-1, 1, 1, -1], [-1, 9, 9, -1], [7, 9, 9, 7], [-1, 7, 1, 9], [-1, -1, 9, 9], [7, -1, 9, 1]]},
    grid: {size: 6, lines: [[0, 3, 6, 3], [3, 0, 3, 6]]},
    missing: {size: 7, lines: [[-1, 1, 1, -1], [-1, 8, 8, -1], [6, 8, 8, 6]], weight: 1.3},
});

const look = (colour, pattern = 'plain', ink = '#1B2126') => Object.freeze({colour, pattern, ink});

/** The five classes of Law 388, most built first. */
export const SOIL_CLASSES = Object.freeze(['urban', 'expansion', 'suburban', 'rural', 'protection']);

/** No plan, or a plan that leaves the place out: never a class. */
export const NO_CLASSES = Object.freeze(['none', 'uncovered']);

const CLASS_LOOKS = {
    urban: look('#8E2B43'),
    expansion: look('#E58A2E', 'diagonal', '#7A3C05'),
    suburban: look('#F3CF63', 'horizontal', '#8A6A0B'),
    rural: look('#EEF0D6'),
    protection: look('#2E7D6B', 'dots', '#DDEDE6'),
    none: look('#F2EFE8', 'missing', '#8C8A83'),
    uncovered: look('#FFFFFF', 'wide', '#A63A12'),
    unmapped: look('#FFFFFF', 'cross', '#A63A12'),
};

const CODE_LOOKS = {
    soil_class: {Urbano: CLASS_LOOKS.urban, Expansion_Urbana: CLASS_LOOKS.expansion, Rural: CLASS_LOOKS.rural},
    rural_category: {
        Suelo_Rural_Productivo: look('#E9E7B8'),
        Agropecuario: look('#DCE3A0'),
        Forestal: look('#9DB86B', 'vertical', '#56702A'),
        Mineria_Hidrocarburos: look('#8F8377', 'cross', '#4A4038'),
        Desarrollo_Restringido: look('#F3CF63'),
        Suburbano: look('#F3CF63', 'horizontal', '#8A6A0B'),
        Corredor_Vial_Suburbano: look('#F0BE4A', 'grid', '#8A5A0B'),
        Centro_Poblado_Rural: look('#B5566B'),
        Vivienda_Campestre: look('#F0D9A0', 'diagonal', '#96702A'),
        Equipamento: look('#9B90C1'),
        Proteccion_Suelo_Rural: look('#2E7D6B', 'dots', '#DDEDE6'),
        Conservacion_Proteccion_Ambiental: look('#3F8B74', 'dots', '#E4F1EB'),
        Areas_SINAP: look('#1F5F52', 'cross', '#86B8A8'),
        Areas_Reserva_Forestal: look('#35704A', 'vertical', '#9CC4A5'),
        Areas_Manejo_Especial: look('#5E9C86', 'backward', '#1F5F52'),
        Areas_Importancia_Ecosistemica: look('#6FB0A8', 'wide', '#0C474F'),
        Produccion_Agropecuaria_Explotacion_RRNN: look('#BCC97A', 'dots', '#5E6B22'),
        Sistema_Servicios_Publicos: look('#7F98B0', 'grid', '#2F4A63'),
        Amenaza_Y_Riesgo_No_Mitigable: look('#C9705C', 'cross', '#6B2114'),
        Patrimonio_Cultural: look('#A5794F', 'horizontal', '#5B3A17'),
    },
    activity_area: {
        Residencial: look('#EBD9A6'), Comercial: look('#C4513F'), Servicios: look('#D98E7B', 'horizontal', '#7D3325'),
        Industrial: look('#7E739A', 'diagonal', '#3E3560'), Institucional: look('#4A7499'),
        Dotacional: look('#82A3BF', 'dots', '#1C4062'), Mixto: look('#E3A35C', 'backward', '#8A5310'),
        Otro: look('#C9C4B8'),
    },
    urban_protection: {
        Ambiental: look('#2E7D6B', 'dots', '#DDEDE6'), Infraestructura: look('#9AA0A5', 'grid', '#4A545B'),
        Servicios_Publicos: look('#7F98B0', 'horizontal', '#2F4A63'), Patrimonio: look('#A5794F', 'vertical', '#5B3A17'),
        Riesgo_No_Mitigable: look('#C9705C', 'cross', '#6B2114'), Otro: look('#C9C4B8'),
    },
    urban_treatment: {
        Desarrollo: look('#E9B86E'), Consolidacion: look('#D8D3C4', 'horizontal', '#7E786A'),
        Renovacion_Urbana: look('#A9486A'), Reactivacion: look('#C98A93', 'dots', '#571F57'),
        Redesarrollo: look('#8B5A8C', 'diagonal', '#F0E2F0'), Revitalizacion: look('#B7A0CC', 'vertical', '#4A3A6B'),
        Conservacion: look('#52823E', 'backward', '#DCEBD2'), Mejoramiento_Integral: look('#4A90A1', 'wide', '#E3EEF0'),
    },
};
const LEVELS = [look('#B4402B', 'cross', '#5F140A'), look('#E09A4A', 'diagonal', '#7A4408'), look('#F3E3A8', 'wide', '#8A7420')];
const ORDERED = {Alta: LEVELS[0], Media: LEVELS[1], Baja: LEVELS[2], Corto_Plazo: LEVELS[0], Mediano_Plazo: LEVELS[1],
    Largo_Plazo: LEVELS[2]};

/** For codes that no list has: centres, systems. */
const OTHERS = [look('#82A3BF'), look('#C98A93', 'horizontal', '#571F57'), look('#8DB26C', 'dots', '#234B1C'),
    look('#CE9A47', 'diagonal', '#5C3410'), look('#9B90C1', 'vertical', '#392B69'), look('#66A5A4', 'backward', '#0C474F'),
    look('#D8D3C4', 'grid', '#6A645A'), look('#B5566B', 'wide', '#F5E8DE')];

/**
 * @param {string} subject 'class' or a theme
 * @param {string|null} code of a zone; null = no known code
 * @returns {Look}
 */
export function lookOf(subject, code) {
    if (subject === 'class') return CLASS_LOOKS[code] ?? CLASS_LOOKS.uncovered;
    if (code === null || code === undefined || code === '') return CLASS_LOOKS.unmapped;
    if (code in CLASS_LOOKS && !SOIL_CLASSES.includes(code)) return CLASS_LOOKS[code];
    return CODE_LOOKS[subject]?.[code] ?? ORDERED[code] ?? OTHERS[hash(code) % OTHERS.length];
}

/** @param {Look} a @returns {string} a word for the look, the same for equal looks */
export function lookId({colour, pattern, ink}) {
    return pattern === 'plain' ? `${colour.slice(1)}` : `${colour.slice(1)}-${pattern}-${ink.slice(1)}`;
}

function hash(text) {
    let sum = 7;
    for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) % 99_991;
    return sum;
}

/**
 * How grave something is, as lines on the map: colour, width in px and dashes, so that it is read without colour.
 */
export const SEVERITIES = Object.freeze(['severe', 'medium', 'slight']);

const SEVERITY_LOOKS = {
    severe: {colour: '#B4152B', weight: 7, dash: null},
    medium: {colour: '#C2570C', weight: 5.5, dash: null},
    slight: {colour: '#5A5F63', weight: 4, dash: '6 4'},
};

/** @param {string|null} severity @returns {{colour: string, weight: number, dash: string|null}} */
export function severityLook(severity) {
    return SEVERITY_LOOKS[severity] ?? SEVERITY_LOOKS.slight;
}
