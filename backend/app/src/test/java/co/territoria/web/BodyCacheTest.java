package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyCacheTest {

    private final BodyCache<Integer> cache = new BodyCache<>(10_000);

    @Test
    void keepsWithinItsBudgetAndGivesUpWhatNobodyUsed() {
        for (int key = 0; key < 100; key++) {
            cache.put(key, bodyOf(800));
            // one of them is asked for all the time
            assertThat(cache.find(0)).isPresent();
        }

        assertThat(cache.weightBytes()).isLessThanOrEqualTo(10_000);
        assertThat(cache.find(99)).isPresent();
        assertThat(cache.find(50)).isEmpty();
    }

    @Test
    void doesNotGiveUpEverythingForOneLargeBody() {
        cache.put(1, bodyOf(800));
        cache.put(2, bodyOf(9_000));

        assertThat(cache.find(1)).isPresent();
        assertThat(cache.find(2)).isEmpty();
    }

    @Test
    void keepsNothingWithoutBudget() {
        BodyCache<Integer> none = new BodyCache<>(0);
        none.put(1, bodyOf(1));

        assertThat(none.find(1)).isEmpty();
    }

    @Test
    void clearsItsWeightToo() {
        cache.put(1, bodyOf(800));
        cache.clear();

        assertThat(cache.find(1)).isEmpty();
        assertThat(cache.weightBytes()).isZero();
    }

    private static Body bodyOf(int bytes) {
        return Body.of(new byte[bytes], "application/octet-stream", 0);
    }
}
