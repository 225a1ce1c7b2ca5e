/** How long each period stays, ms: long enough to look at the map, short enough to see the change. */
const STAY = 1600;

/**
 * Goes through the periods one by one. The bounds are fixed over all periods meanwhile, or the colours would mean
 * something else in each.
 *
 * A reader who asked for less motion goes on by hand: each press is one step.
 *
 * @param {{navigate: Function}} context
 */
export function createPlayer({navigate}) {
    let timer = 0;
    let expected = null;
    const still = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

    function stop() {
        clearTimeout(timer);
        timer = 0;
        expected = null;
    }

    function go(view, period) {
        expected = `${view.item.code} ${view.breakdown} ${period}`;
        navigate({period, over: 'all'}, {replace: true});
    }

    function following({item, period}) {
        const at = item.periods.indexOf(period);
        return item.periods[at + 1] ?? null;
    }

    return {
        /** Whether a press is one step only. */
        still,
        isPlaying: () => expected !== null,
        /** @param {object} view what is on screen @returns {void} from the first period where the last is shown */
        start(view) {
            const next = following(view) ?? view.item.periods[0];
            go(view, next);
            if (still) expected = null;
        },
        stop,
        /** The map of this view stands: the next one may come. @param {object} view */
        drawn(view) {
            if (expected === null) return;
            clearTimeout(timer);
            const next = following(view);
            // the reader chose something else, or the last period is reached
            if (expected !== `${view.item.code} ${view.breakdown} ${view.period}` || next === null) {
                stop();
                return;
            }
            timer = setTimeout(() => go(view, next), STAY);
        },
    };
}
