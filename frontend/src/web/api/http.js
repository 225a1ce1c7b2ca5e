/**
 * The one place that fetches. Answers are kept by address for as long as the page is open; two questions for the
 * same address while it is under way share one request.
 */

/** What went wrong, as the server's problem details say it, or as the lack of a network does. */
export class Problem extends Error {
    /** @param {{kind: 'offline'|'slow'|'server'|'refused', status?: number, title?: string, detail?: string,
     *     code?: string, nearest?: object[]}} what */
    constructor(what) {
        super(what.detail ?? what.title ?? what.kind);
        this.name = 'Problem';
        Object.assign(this, what);
    }
}

const LONGEST_WAIT_MS = 15_000;
const answers = new Map();

/** Code of the territory that every question is about, where it is not the default pack's. */
let whole = null;

/** Addresses of one thing or place, which says by itself what pack it is of; they take no `within`. */
const OF_ONE = /^api\/v1\/(installation$|datasets\b|territories\/|plans\/|land-use-plans\/|projects\/(?!clusters\b|oc4ids\b)|indicators\/[^/]+\/trend$)/;

/**
 * From now on every address of the API that takes it says which pack it means (`within`), so that no question can forget.
 *
 * @param {string|null} within code of a pack's root; null for the default pack, whose addresses stay plain
 */
export function meanWithin(within) {
    whole = within;
}

/**
 * @param {string} path relative to the page, without parameters
 * @param {Record<string, string|number|null|undefined>} [parameters] empty ones are left out
 * @returns {string}
 */
export function address(path, parameters = {}) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
        if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
    }
    if (whole && path.startsWith('api/v1/') && !OF_ONE.test(path) && !query.has('within')) query.set('within', whole);
    const text = query.toString();
    return text ? `${path}?${text}` : path;
}

/**
 * @param {string} url
 * @param {{signal?: AbortSignal, accept?: string, keep?: boolean}} [options] an aborted caller gets an AbortError; the
 *     request goes on for the others; without `keep` the answer is forgotten: for addresses that hardly come back
 * @returns {Promise<any>} the JSON of the answer; frozen by convention: nobody changes it
 */
export function getJson(url, {signal, accept = 'application/json', keep = true} = {}) {
    if (!answers.has(url)) {
        const asked = ask(url, accept).catch((problem) => {
            answers.delete(url);
            throw problem;
        });
        answers.set(url, asked);
        if (!keep) asked.then(() => answers.delete(url), () => {});
    }
    return abortable(answers.get(url), signal);
}

async function ask(url, accept) {
    const early = globalThis.territoriaEarly?.[url];
    if (early) delete globalThis.territoriaEarly[url];
    let response;
    try {
        response = await (early ?? fetch(url, {
            headers: {Accept: accept}, signal: AbortSignal.timeout(LONGEST_WAIT_MS),
        }));
    } catch (error) {
        throw new Problem({kind: error.name === 'TimeoutError' ? 'slow' : 'offline'});
    }
    if (!response.ok) throw await problemOf(response);
    try {
        return await response.json();
    } catch {
        throw new Problem({kind: 'offline'});
    }
}

async function problemOf(response) {
    const details = await response.json().catch(() => ({}));
    return new Problem({kind: response.status >= 500 ? 'server' : 'refused', ...details, status: response.status});
}

function abortable(promise, signal) {
    if (!signal) return promise;
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), {once: true});
        promise.then(resolve, reject);
    });
}

/** @param {unknown} error @returns {boolean} whether it only says that nobody waits any more */
export function isAbort(error) {
    return error?.name === 'AbortError';
}
