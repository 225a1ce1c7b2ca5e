package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.indicator.Aggregation.Obstacle;
import co.territoria.indicator.Aggregation.Outcome;
import co.territoria.territory.TerritoryCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregationTest {

    private static final TerritoryCode A = new TerritoryCode("A");
    private static final TerritoryCode B = new TerritoryCode("B");
    private static final List<TerritoryCode> BOTH = List.of(A, B);

    @Test
    void sumsAllParts() {
        assertThat(Aggregation.sum(BOTH, Map.of(A, 3.0, B, 4.5)).value()).isEqualTo(7.5);
    }

    @Test
    void aMissingPartIsNeverZero() {
        Outcome outcome = Aggregation.sum(BOTH, Map.of(B, 4.5));

        assertThat(outcome.value()).isNull();
        assertThat(outcome.obstacle()).isEqualTo(Obstacle.VALUES_MISSING);
        assertThat(outcome.missing()).containsExactly(A);
        assertThat(outcome.present()).isEqualTo(1);
        assertThat(outcome.expected()).isEqualTo(2);
    }

    @Test
    void aWholeWithoutPartsHasNoValue() {
        assertThat(Aggregation.sum(List.of(), Map.of()).value()).isNull();
    }

    @Test
    void weighsEachValue() {
        Outcome outcome = Aggregation.weightedMean(BOTH, Map.of(A, 10.0, B, 40.0), Map.of(A, 300.0, B, 100.0));

        assertThat(outcome.value()).isEqualTo(17.5);
    }

    @Test
    void aRateIsNotAveragedWhenAPartHasNoWeight() {
        Outcome outcome = Aggregation.weightedMean(BOTH, Map.of(A, 10.0, B, 40.0), Map.of(A, 300.0));

        assertThat(outcome.value()).isNull();
        assertThat(outcome.obstacle()).isEqualTo(Obstacle.WEIGHTS_MISSING);
        assertThat(outcome.unweighted()).containsExactly(B);
        assertThat(outcome.present()).isEqualTo(2);
    }

    @Test
    void aMeanNeedsEveryValueToo() {
        Outcome outcome = Aggregation.weightedMean(BOTH, Map.of(A, 10.0), Map.of(A, 300.0, B, 100.0));

        assertThat(outcome.obstacle()).isEqualTo(Obstacle.VALUES_MISSING);
    }

    @Test
    void weightsThatAddUpToNothingGiveNoMean() {
        Map<TerritoryCode, Double> values = Map.of(A, 10.0, B, 40.0);

        assertThat(Aggregation.weightedMean(BOTH, values, Map.of(A, 0.0, B, 0.0))
                        .obstacle())
                .isEqualTo(Obstacle.WEIGHTS_UNUSABLE);
        assertThat(Aggregation.weightedMean(BOTH, values, Map.of(A, 5.0, B, -1.0))
                        .obstacle())
                .isEqualTo(Obstacle.WEIGHTS_UNUSABLE);
    }
}
