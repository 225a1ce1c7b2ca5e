package co.territoria.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void everyValueIsInOneBinTheGreatestInTheLast() {
        Histogram histogram = Histogram.of(new double[] {0, 0.5, 13, 26}, new double[] {0, 13, 26});

        assertThat(histogram.bins()).hasSize(26);
        assertThat(histogram.bins().get(0)).isEqualTo(2);
        assertThat(histogram.bins().get(13)).isEqualTo(1);
        assertThat(histogram.bins().get(25)).isEqualTo(1);
        assertThat(histogram.classOfBin().subList(0, 13)).containsOnly(0);
        assertThat(histogram.classOfBin().subList(13, 26)).containsOnly(1);
    }

    @Test
    void aBinHasTheColourOfItsValuesAlsoInAClassOfOneValue() {
        Histogram histogram = Histogram.of(new double[] {10, 20, 30}, new double[] {10, 20, 30, 30});

        assertThat(histogram.classOfBin().get(0)).isZero();
        assertThat(histogram.classOfBin().get(13)).isEqualTo(1);
        assertThat(histogram.classOfBin().get(25)).isEqualTo(2);
    }

    @Test
    void oneValueIsOneBin() {
        assertThat(Histogram.of(new double[] {4, 4}, new double[] {4, 4}).bins())
                .containsExactly(2);
    }
}
