/**
 * What is looked for in the catalogue: from the address to the question, and from the answer to what may be chosen.
 * Pure.
 */

/** Facets of the answer, the field of the state that chooses in each, and whether an entry may count several times. */
export const FACETS = Object.freeze([
    {id: 'theme', field: 'themes', several: false},
    {id: 'dimension', field: 'dimensions', several: false},
    {id: 'place', field: 'places', several: false},
    {id: 'format', field: 'formats', several: true},
    {id: 'nature', field: 'natures', several: false},
    {id: 'origin', field: 'origins', several: false},
]);

const EARLIEST = 1500;
const LATEST = 2200;
/** Years asked for at most: more than any data here spans. */
const MOST_YEARS = 200;

/** @param {string|null} joined @returns {string[]} */
export function listOf(joined) {
    return (joined ?? '').split(',').filter(Boolean);
}

/** @returns {string|null} the same list with one more or one less, as the state has it */
export function toggled(joined, id) {
    const list = listOf(joined);
    const next = list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
    return next.join(',') || null;
}

/** @param {string|null} text 'first-last' or one year @returns {{first: number, last: number}|null} */
export function yearsOf(text) {
    const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? '');
    if (!match) return null;
    const [a, b] = [Number(match[1]), Number(match[2] ?? match[1])];
    const [first, last] = [Math.min(a, b), Math.max(a, b)];
    return first < EARLIEST || last > LATEST || last - first >= MOST_YEARS ? null : {first, last};
}

/** @returns {Record<string, string|null>} what the list is asked for; choices that say nothing are left out */
export function queryOf(state) {
    const years = yearsOf(state.years);
    const all = years ? Array.from({length: years.last - years.first + 1}, (_, i) => years.first + i) : [];
    return {
        q: state.query?.trim() || null,
        ...Object.fromEntries(FACETS.map(({id, field}) => [id, listOf(state[field]).join(',') || null])),
        year: all.join(',') || null,
        sort: ['title', 'recent'].includes(state.order) ? state.order : null,
    };
}

/** @returns {boolean} whether something is chosen besides the order */
export function isNarrowed(state) {
    const {sort, ...rest} = queryOf(state);
    return Object.values(rest).some(Boolean);
}

/** The change of the state that takes every choice back. */
export const NOTHING_CHOSEN = Object.freeze({query: null, years: null,
    ...Object.fromEntries(FACETS.map(({field}) => [field, null]))});

/** @returns {number} how many facets and years are chosen */
export function choicesCount(state) {
    return FACETS.reduce((sum, {field}) => sum + listOf(state[field]).length, 0) + (yearsOf(state.years) ? 1 : 0);
}

/**
 * Where nothing is found: what to drop, best first. Each facet is counted with all other choices applied, so its counts
 * say what comes back without it; where an entry counts several times, the largest of them is certain.
 *
 * @param {object} state @param {{facets: object}} answer
 * @returns {{kind: string, n: number, atLeast: boolean, change: object}[]} only those that bring something back
 */
export function wayOut(state, answer) {
    const ways = FACETS.filter(({field}) => listOf(state[field]).length > 0).map(({id, field, several}) => {
        const counts = (answer.facets[id] ?? []).map((each) => each.count);
        return {kind: id, n: several ? Math.max(0, ...counts) : counts.reduce((sum, count) => sum + count, 0),
            atLeast: several, change: {[field]: null}};
    });
    if (yearsOf(state.years)) {
        const counts = (answer.facets.year ?? []).map((each) => each.count);
        ways.push({kind: 'year', n: Math.max(0, ...counts), atLeast: true, change: {years: null}});
    }
    return ways.filter((way) => way.n > 0).sort((a, b) => b.n - a.n);
}

/**
 * The years of a histogram without holes.
 *
 * @param {{year: number, count: number}[]} counts
 * @param {{first: number, last: number}|null} chosen widens the span where it lies outside
 * @returns {{bars: {year: number, count: number, inside: boolean}[], most: number}|null} null without any year
 */
export function histogram(counts, chosen) {
    const known = new Map(counts.map(({year, count}) => [Number(year), count]));
    const all = [...known.keys(), ...(chosen ? [chosen.first, chosen.last] : [])];
    if (all.length === 0) return null;
    const [first, last] = [Math.min(...all), Math.max(...all)];
    const bars = Array.from({length: last - first + 1}, (_, i) => first + i).map((year) => ({year,
        count: known.get(year) ?? 0, inside: !chosen || (year >= chosen.first && year <= chosen.last)}));
    return {bars, most: Math.max(1, ...bars.map((bar) => bar.count))};
}

/**
 * The range after one of its ends moved: the ends never cross, and the whole span is no choice.
 *
 * @param {{first: number, last: number}} span of the histogram
 * @param {{first: number, last: number}} wanted
 * @returns {string|null} as the state has it
 */
export function writeYears(span, wanted) {
    const first = Math.max(span.first, Math.min(wanted.first, wanted.last));
    const last = Math.min(span.last, Math.max(wanted.first, wanted.last));
    return first === span.first && last === span.last ? null : `${first}-${last}`;
}

/** @param {string|null} text of `state.versions` @returns {{from: number, to: number}|null} two different ones, older first */
export function comparedVersions(text) {
    const parts = listOf(text).map(Number);
    if (parts.length !== 2 || !parts.every((part) => Number.isInteger(part) && part > 0) || parts[0] === parts[1]) return null;
    return {from: Math.min(...parts), to: Math.max(...parts)};
}
