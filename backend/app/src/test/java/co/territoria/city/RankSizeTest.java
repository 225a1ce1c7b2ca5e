package co.territoria.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankSizeTest {

    /** Sizes that follow the corrected law exactly: size proportional to 1 / (rank − 1/2). */
    @Test
    void findsTheSlopeOfSizesThatFollowTheLaw() {
        double[] sizes = IntStream.rangeClosed(1, 40)
                .mapToDouble(rank -> 1000 / (rank - 0.5))
                .toArray();

        RankSize line = RankSize.of(sizes);

        assertThat(line.slope()).isEqualTo(-1, within(1e-12));
        assertThat(line.r2()).isEqualTo(1, within(1e-12));
        // Gabaix and Ibragimov (2011): the size of the slope times the root of 2 / n
        assertThat(line.standardError()).isEqualTo(Math.sqrt(2.0 / 40), within(1e-12));
    }

    @Test
    void tellsPrimacyOfTwoAndFourAndTheShareOfTheLargest() {
        RankSize line = RankSize.of(new double[] {10, 60, 20, 30});

        assertThat(line.two()).isEqualTo(2);
        assertThat(line.four()).isEqualTo(1);
        assertThat(line.share()).isEqualTo(0.5);
        // four places make no line
        assertThat(line.slope()).isNull();
    }

    @Test
    void saysNothingOfEqualSizesOfOnePlaceAndOfNone() {
        assertThat(RankSize.of(new double[] {7, 7, 7, 7, 7, 7}).slope()).isNull();
        assertThat(RankSize.of(new double[] {7, 7, 7, 7, 7, 7}).two()).isEqualTo(1);
        assertThat(RankSize.of(new double[] {7}).two()).isNull();
        assertThat(RankSize.of(new double[] {7}).share()).isEqualTo(1);
        assertThat(RankSize.of(new double[] {0, 0})).isEqualTo(new RankSize(null, null, null, null, null, null, 0));
    }

    @Test
    void doesNotDependOnTheOrderNorOnTheUnit() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            List<Double> sizes = random.doubles(5 + random.nextInt(30), 1, 1e6)
                    .boxed()
                    .collect(java.util.stream.Collectors.toList());
            RankSize line = RankSize.of(array(sizes));
            Collections.shuffle(sizes, random);
            RankSize other = RankSize.of(
                    Arrays.stream(array(sizes)).map(size -> size / 1000).toArray());
            assertThat(other.slope()).as("seed %d", seed).isEqualTo(line.slope(), within(1e-9));
            assertThat(other.two()).as("seed %d", seed).isEqualTo(line.two(), within(1e-9));
        }
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
