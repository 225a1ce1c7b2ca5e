/** One promise per sheet, so that two who need the same one wait for the same request. */
const sheets = new Map();

/**
 * Brings the look of a room that the first screen does without.
 *
 * @param {string} url
 * @returns {Promise<void>} when it applies, or when it could not be had: a plain room is better than none
 */
export function loadStylesheet(url) {
    if (!sheets.has(url)) {
        sheets.set(url, new Promise((resolve) => {
            const link = document.createElement('link');
            link.rel = 'stylesheet';
            link.href = url;
            link.onload = () => resolve();
            link.onerror = () => resolve();
            document.head.append(link);
        }));
    }
    return sheets.get(url);
}
