/**
 * The indicators and territories as the thematic rooms need them: looked up, grouped, and resolved against what the
 * address asks for. No DOM.
 *
 * @typedef {object} View what is on screen, with every default filled in
 * @property {object} item indicator of the catalogue
 * @property {string} period
 * @property {string} breakdown
 * @property {string|null} missingPeriod what the address asked for and the indicator does not have
 * @property {object} regionalisation
 * @property {Map<string, string>} regionOf municipality → region code
 * @property {object} root the whole territory
 */

/** The period of a map on which each territory shows its own newest value. */
export const LATEST_AVAILABLE = 'latest_available';

/** @param {object} indicators answer of `/indicators` @param {object} listing answer of `/territories` */
export function createCatalogue(indicators, listing, pack) {
    const byCode = new Map(indicators.items.map((item) => [item.code, item]));
    const territories = new Map(listing.items.map((item) => [item.code, item]));
    const root = territories.get(pack.root);
    const lowest = [...pack.levels].sort((a, b) => a.order - b.order).at(-1);

    return {
        indicators, byCode, territories, root, listing,
        level: lowest,
        municipalities: listing.items.filter((item) => item.level === lowest.id),
        regionalisations: listing.regionalisations,
        /** @returns {object[]} per dimension: families and the indicators that stand alone in it */
        dimensions: () => groupByDimension(indicators, byCode),
        /** @returns {object|null} region of any regionalisation, with the regionalisation it belongs to */
        region(code, preferred) {
            const all = [...listing.regionalisations].sort((a, b) => (b.id === preferred) - (a.id === preferred));
            for (const regionalisation of all) {
                const region = regionalisation.regions.find((each) => each.code === code);
                if (region) return {...region, regionalisation};
            }
            return null;
        },
        /** @param {import('../lib/permalink.js').ViewState} state @returns {View|null} null: no such indicator */
        resolve(state) {
            const item = byCode.get(state.indicator ?? pack.defaultIndicator);
            if (!item) return null;
            const latest = item.periods.at(-1);
            // a gap is measured in one period: there the newest one stands for each territory's own
            const each = state.period === LATEST_AVAILABLE && item.periods.length > 1;
            const asked = each && state.mode === 'gap' ? null : state.period;
            const known = asked === null || each || item.periods.includes(asked);
            const regionalisation = listing.regionalisations.find((each) => each.id === state.regionalisation)
                ?? listing.regionalisations.find((each) => each.id === pack.defaultRegionalisation)
                ?? listing.regionalisations[0];
            return {
                item, root, regionalisation,
                period: known && asked !== null ? asked : latest,
                missingPeriod: known ? null : state.period,
                breakdown: item.breakdowns.includes(state.breakdown) ? state.breakdown : item.breakdowns[0],
                regionOf: regionsOf(regionalisation),
            };
        },
    };
}

/** @returns {Map<string, string>} municipality → region code; the first region wins where regions overlap */
function regionsOf(regionalisation) {
    const regionOf = new Map();
    for (const region of regionalisation?.regions ?? []) {
        for (const member of region.members) {
            if (!regionOf.has(member.code)) regionOf.set(member.code, region.code);
        }
    }
    return regionOf;
}

function groupByDimension({dimensions, families, items}, byCode) {
    return dimensions.map((dimension) => {
        const entries = [];
        for (const family of families) {
            const members = family.members.map((code) => byCode.get(code)).filter(Boolean);
            if (family.dimension === dimension.id && members.length > 1) {
                const head = byCode.get(family.head) ?? null;
                entries.push({kind: 'family', id: family.id, name: family.name, head,
                    members: members.filter((member) => member !== head)});
            } else {
                const here = members.filter((member) => member.dimension === dimension.id
                    || (family.dimension === dimension.id && members.length === 1));
                entries.push(...here.map((item) => ({kind: 'single', id: item.code, name: item.name, item})));
            }
        }
        return {...dimension, count: dimension.count ?? items.filter((item) => item.dimension === dimension.id).length,
            entries: headsFirst(entries)};
    });
}

/** Families that are opened by an index come first: they are what people look for. */
function headsFirst(entries) {
    return [...entries].sort((a, b) => Boolean(b.head) - Boolean(a.head));
}
