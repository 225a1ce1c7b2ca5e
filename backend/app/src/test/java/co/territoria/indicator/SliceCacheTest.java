package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.territory.TerritoryCode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SliceCacheTest {

    private final SliceCache cache = new SliceCache(10);
    private int reads;

    private static SliceCache.Key key(String period) {
        return new SliceCache.Key("p", new IndicatorCode("nbi"), period, Breakdown.TOTAL);
    }

    private void ask(String period, int observations) {
        cache.get(key(period), () -> {
            reads++;
            return slice(observations);
        });
    }

    private static Map<TerritoryCode, Observation> slice(int observations) {
        Map<TerritoryCode, Observation> slice = new HashMap<>();
        for (int i = 0; i < observations; i++) {
            TerritoryCode code = new TerritoryCode("T" + i);
            slice.put(code, new Observation(code, (double) i, ValueStatus.FINAL, "S", null));
        }
        return slice;
    }

    @Test
    void readsOnceAndGivesUpWhatWasNotAskedForLongest() {
        ask("2018", 4);
        ask("2019", 4);
        ask("2018", 4);
        assertThat(reads).isEqualTo(2);

        ask("2020", 4);
        assertThat(cache.observations()).isEqualTo(8);
        ask("2018", 4);
        assertThat(reads).isEqualTo(3);
        ask("2019", 4);
        assertThat(reads).isEqualTo(4);
    }

    @Test
    void aSliceAboveTheBudgetIsAnsweredButNotKept() {
        ask("2018", 11);
        ask("2018", 11);

        assertThat(reads).isEqualTo(2);
        assertThat(cache.observations()).isZero();
    }

    @Test
    void whatWasReadBeforeAPublicationIsNotKeptAfterIt() {
        cache.get(key("2018"), () -> {
            cache.clear();
            return slice(3);
        });

        assertThat(cache.observations()).isZero();
    }
}
