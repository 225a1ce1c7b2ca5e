/**
 * Values of paint that depend on the feature: the part of MapLibre's expressions that published styles use
 * (https://maplibre.org/maplibre-style-spec/expressions/). Anything else answers null, and the look of the kind of shape is used.
 */

/**
 * @param {any} expression constant or expression
 * @param {Record<string, any>} properties
 * @param {number} [zoom] of the map
 * @returns {any} null where the expression is not understood or its input is missing
 */
export function styleValue(expression, properties, zoom = 8) {
    if (!Array.isArray(expression)) return expression ?? null;
    const [operator, ...rest] = expression;
    const value = (part) => styleValue(part, properties, zoom);
    switch (operator) {
        case 'literal': return rest[0];
        case 'get': return properties[rest[0]] ?? null;
        case 'has': return properties[rest[0]] !== undefined && properties[rest[0]] !== null;
        case 'zoom': return zoom;
        case 'to-number': return numberOf(value(rest[0]));
        case 'to-string': return value(rest[0]) === null ? '' : String(value(rest[0]));
        case 'to-color': case 'number': case 'string': case 'boolean': return value(rest[0]);
        case 'coalesce': return rest.map(value).find((each) => each !== null) ?? null;
        case '!': return !value(rest[0]);
        case 'all': return rest.every((each) => Boolean(value(each)));
        case 'any': return rest.some((each) => Boolean(value(each)));
        case '==': return value(rest[0]) === value(rest[1]);
        case '!=': return value(rest[0]) !== value(rest[1]);
        case '<': case '<=': case '>': case '>=': return ordered(operator, value(rest[0]), value(rest[1]));
        case 'in': return [value(rest[1])].flat().includes(value(rest[0]));
        case 'case': return caseOf(rest, value);
        case 'match': return matchOf(rest, value);
        case 'step': return stepOf(rest, value);
        case 'interpolate': return interpolated(rest, value);
        default: return null;
    }
}

function numberOf(value) {
    const number = value === null || value === '' ? NaN : Number(value);
    return Number.isFinite(number) ? number : null;
}

function ordered(operator, a, b) {
    if (a === null || b === null) return false;
    if (operator === '<') return a < b;
    if (operator === '<=') return a <= b;
    return operator === '>' ? a > b : a >= b;
}

function caseOf(parts, value) {
    for (let i = 0; i + 1 < parts.length; i += 2) {
        if (value(parts[i])) return value(parts[i + 1]);
    }
    return parts.length % 2 === 1 ? value(parts.at(-1)) : null;
}

function matchOf([input, ...parts], value) {
    const wanted = value(input);
    for (let i = 0; i + 1 < parts.length; i += 2) {
        if ([parts[i]].flat().includes(wanted)) return value(parts[i + 1]);
    }
    return value(parts.at(-1));
}

function stepOf([input, first, ...parts], value) {
    const at = value(input);
    if (typeof at !== 'number') return null;
    let result = first;
    for (let i = 0; i + 1 < parts.length && at >= parts[i]; i += 2) result = parts[i + 1];
    return value(result);
}

/** Numbers lie between their neighbours; colours are those of the nearer one. */
function interpolated([, input, ...parts], value) {
    const at = value(input);
    if (typeof at !== 'number' || parts.length < 2) return null;
    for (let i = 0; i + 1 < parts.length; i += 2) {
        if (at > parts[i] && i + 2 < parts.length) continue;
        const here = value(parts[i + 1]);
        if (i === 0 || at >= parts[i]) return here;
        const before = value(parts[i - 1]);
        const share = (at - parts[i - 2]) / (parts[i] - parts[i - 2]);
        return typeof here === 'number' && typeof before === 'number' ? before + share * (here - before)
            : share < 0.5 ? before : here;
    }
    return null;
}
