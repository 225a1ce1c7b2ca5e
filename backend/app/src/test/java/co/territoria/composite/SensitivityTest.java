package co.territoria.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final Recipe.Rules RULES =
            new Recipe.Rules(Normalisation.MINMAX, Weighting.EQUAL, Mean.ARITHMETIC, MissingRule.REFUSE);

    private static Composition compose(List<Column> columns) {
        return Composition.of(columns, RULES, new double[columns.size()], 1);
    }

    @Test
    void drawnWeightsHaveTheMeanAndTheSpreadThatAreTold() {
        double[] weights = {0.5, 0.3, 0.2};
        Well19937c random = new Well19937c(7);
        double[] sum = new double[3];
        double squares = 0;
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            double[] drawn = Sensitivity.draw(weights, random);
            assertThat(drawn[0] + drawn[1] + drawn[2]).isCloseTo(1, within(1e-12));
            for (int k = 0; k < 3; k++) {
                sum[k] += drawn[k];
            }
            squares += (drawn[0] - 0.5) * (drawn[0] - 0.5);
        }
        for (int k = 0; k < 3; k++) {
            assertThat(sum[k] / draws).isCloseTo(weights[k], within(0.005));
        }
        // standard deviation of a Dirichlet weight: root of w(1 − w) / (concentration + 1)
        assertThat(Math.sqrt(squares / draws))
                .isCloseTo(Math.sqrt(0.25 / (Sensitivity.CONCENTRATION + 1)), within(0.002));
    }

    @Test
    void theSameSeedGivesTheSameRangesAndEachHoldsTheRank() {
        for (int seed = 0; seed < 20; seed++) {
            List<Column> columns = CompositionTest.columns(new Random(seed), 30, 5, 0.05);
            Composition made = compose(columns);

            Sensitivity once = Sensitivity.of(columns, made, 100, seed);
            Sensitivity again = Sensitivity.of(columns, made, 100, seed);

            assertThat(again.ranges()).isEqualTo(once.ranges());
            for (int i = 0; i < 30; i++) {
                Sensitivity.Range range = once.ranges().get(i);
                assertThat(range.rank()).isEqualTo(made.ranks()[i]);
                if (range.rank() > 0) {
                    assertThat(range.best())
                            .isLessThanOrEqualTo(range.drawsBest())
                            .isLessThanOrEqualTo(range.rank());
                    assertThat(range.worst())
                            .isGreaterThanOrEqualTo(range.drawsWorst())
                            .isGreaterThanOrEqualTo(range.rank());
                    assertThat(range.same()).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @Test
    void whoIsFirstInEverythingIsFirstWhateverTheWeights() {
        List<Column> columns = List.of(
                new Column(new double[] {9, 1, 5, 4}, true, null),
                new Column(new double[] {1, 2, 8, 4}, false, null),
                new Column(new double[] {30, 10, 4, 20}, true, null));

        Sensitivity result = Sensitivity.of(columns, compose(columns), 500, 1);

        Sensitivity.Range first = result.ranges().get(0);
        assertThat(List.of(first.best(), first.rank(), first.worst())).containsExactly(1, 1, 1);
        assertThat(first.same()).isEqualTo(1);
        assertThat(result.ranges().get(2).best())
                .isLessThan(result.ranges().get(2).worst());
    }

    @Test
    void looksAtEachComponentLeftOutAndAtTheOtherMethods() {
        List<Column> columns = CompositionTest.columns(new Random(3), 10, 4, 0);

        Sensitivity result = Sensitivity.of(columns, compose(columns), 100, 1);

        assertThat(result.scenarios().stream()
                        .map(Sensitivity.Scenario::leftOut)
                        .filter(out -> out >= 0))
                .containsExactly(0, 1, 2, 3);
        // three normalisations and two means are six; itself and the geometric mean of z-scores are not among them
        assertThat(result.scenarios().stream().filter(each -> each.leftOut() < 0))
                .hasSize(4);
    }

    @Test
    void whoHasNoScoreHasNoRange() {
        List<Column> columns = List.of(
                new Column(new double[] {1, Double.NaN, 3}, true, null),
                new Column(new double[] {1, 2, 3}, true, null));

        Sensitivity result = Sensitivity.of(columns, compose(columns), 100, 1);

        assertThat(result.ranges().get(1)).isEqualTo(Sensitivity.Range.NONE);
        // leaving out the component that it lacks does not let it in: the others keep two places
        assertThat(result.ranges().get(0).worst()).isEqualTo(2);
    }
}
