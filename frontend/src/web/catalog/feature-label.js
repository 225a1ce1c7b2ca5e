/** What a feature is called on the map. Pure. */

const NAMES = /(^|_)(name|title|label)$/;
const MOST = 2;

/**
 * @param {Record<string, any>} properties
 * @param {{name: string, type: string, title: string, unit?: string|null}[]} fields
 * @returns {{title: string, lines: {field: object, value: any}[]}} the name, then its code and first figures; what is missing
 *     stays and is shown as such only for figures
 */
export function featureLabel(properties, fields) {
    const has = (field) => properties[field.name] !== undefined && properties[field.name] !== null && properties[field.name] !== '';
    const name = fields.find((field) => field.type === 'text' && NAMES.test(field.name) && has(field));
    const code = fields.find((field) => /^(code|id|divipola|number)$/.test(field.name) && has(field));
    const first = name ?? code ?? fields.find(has);
    const figures = fields.filter((field) => ['number', 'integer'].includes(field.type) && field !== first && field !== code);
    // values of the layer's own subject first: those with a unit
    const ranked = [...figures.filter((field) => field.unit), ...figures.filter((field) => !field.unit)];
    const words = fields.filter((field) => field.type === 'text' && field !== first && field !== code && has(field)
        && String(properties[field.name]).length < 60 && !NAMES.test(field.name) && field.codes?.length > 0);
    const lines = [...(code && code !== first ? [code] : []), ...ranked, ...words].slice(0, MOST)
        .map((field) => ({field, value: properties[field.name] ?? null}));
    return {title: first ? String(properties[first.name]) : '', lines};
}
