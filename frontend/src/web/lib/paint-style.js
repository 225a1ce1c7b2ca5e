/**
 * The few words of a layer's style that the screen understands (a small part of the MapLibre style language):
 * fill, line and circle with constant paint and simple filters.
 */

/**
 * @param {any[]|undefined} filter for example ["==", ["get", "class"], "nacional"]
 * @param {Record<string, any>} properties
 * @returns {boolean} an unknown operator lets everything pass: better a line too many than a lost one
 */
export function passes(filter, properties) {
    if (!Array.isArray(filter)) return true;
    const [operator, ...operands] = filter;
    const value = (operand) => (Array.isArray(operand) && operand[0] === 'get' ? properties[operand[1]] : operand);
    switch (operator) {
        case '==': return value(operands[0]) === value(operands[1]);
        case '!=': return value(operands[0]) !== value(operands[1]);
        case 'in': return (operands[1]?.[0] === 'literal' ? operands[1][1] : operands.slice(1))
            .includes(value(operands[0]));
        case 'all': return operands.every((each) => passes(each, properties));
        case 'any': return operands.some((each) => passes(each, properties));
        case '!': return !passes(operands[0], properties);
        default: return true;
    }
}

/** @param {object|undefined} style @returns {object[]} its layers that can be drawn without text */
export function drawableLayers(style) {
    return (style?.layers ?? []).filter((layer) => ['fill', 'line', 'circle'].includes(layer.type));
}
