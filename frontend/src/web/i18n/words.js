/**
 * The texts of the screen. One language is loaded at a time: first what the first screen says, and the words of a study
 * when somebody walks in.
 */

const LOADERS = {es: () => import('./es/all.js'), en: () => import('./en/all.js')};

/**
 * @typedef {((key: string, values?: Record<string, string|number>) => string) & {load: (...names: string[]) =>
 *     Promise<void>}} Translate `{name}` in a text is replaced; with `values.n` equal to 1 the key `key.one` is taken
 *     where it exists; an unknown key comes back as it is. `load` brings the words of a study, by the name of its file
 */

/** @param {'es'|'en'} lang @returns {Promise<Translate>} */
export async function loadWords(lang) {
    const {words} = await LOADERS[lang]();
    return createTranslator(words, (name) => import(`./${lang === 'en' ? 'en' : 'es'}/${name}.js`));
}

/**
 * @param {Record<string, string>} first
 * @param {(name: string) => Promise<{words: Record<string, string>}>} [bring] the words of a study
 * @returns {Translate}
 */
export function createTranslator(first, bring = async () => ({words: {}})) {
    const words = {...first};
    const translate = (key, values = {}) => {
        const single = Number(values.n) === 1 ? words[`${key}.one`] : undefined;
        const text = single ?? words[key] ?? key;
        return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
    };
    translate.load = async (...names) => {
        for (const more of await Promise.all(names.map(bring))) Object.assign(words, more.words);
    };
    return translate;
}
