/**
 * The texts of the screen. One language is loaded at a time, with its first use.
 */

const LOADERS = {es: () => import('./es/all.js'), en: () => import('./en/all.js')};

/**
 * @param {'es'|'en'} lang
 * @returns {Promise<(key: string, values?: Record<string, string|number>) => string>} `{name}` in a text is replaced;
 *     with `values.n` equal to 1 the key `key.one` is taken where it exists; an unknown key comes back as it is
 */
export async function loadWords(lang) {
    const {words} = await LOADERS[lang]();
    return createTranslator(words);
}

/** @param {Record<string, string>} words */
export function createTranslator(words) {
    return (key, values = {}) => {
        const single = Number(values.n) === 1 ? words[`${key}.one`] : undefined;
        const text = single ?? words[key] ?? key;
        return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
    };
}
