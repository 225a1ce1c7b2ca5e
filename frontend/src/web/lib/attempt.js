/**
 * For what may fail without taking the rest along: the value, or a mark that it failed, which the reader must show.
 * A visit that ended is no failure and passes on.
 *
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<{value: T, failed: false} | {value: null, failed: true}>}
 */
export async function attempt(promise) {
    try {
        return {value: await promise, failed: false};
    } catch (error) {
        if (error?.name === 'AbortError') throw error;
        return {value: null, failed: true};
    }
}
