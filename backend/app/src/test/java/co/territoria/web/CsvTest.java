package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String row(Object cell) {
        return new Csv(List.of("a")).row(Arrays.asList(cell)).toString().substring("\uFEFFa\r\n".length());
    }

    @Test
    void quotesWhatNeedsQuotes() {
        assertThat(new Csv(List.of("a", "b"))
                        .row(Arrays.asList("x, \"y\"", null))
                        .toString())
                .isEqualTo("\uFEFFa,b\r\n\"x, \"\"y\"\"\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", " =1", "\n=1"})
    void noTextIsRunAsAFormula(String text) {
        assertThat(row(text).replace("\"", "")).startsWith("'");
    }

    @Test
    void numbersKeepTheirSignAndAllTheirDigitsWithoutExponent() {
        assertThat(row(-0.1)).isEqualTo("-0.1\r\n");
        assertThat(row(17098370000.0)).isEqualTo("17098370000\r\n");
        assertThat(row(1e-7)).isEqualTo("0.0000001\r\n");
        assertThat(row(0.0)).isEqualTo("0\r\n");
        assertThat(row(42)).isEqualTo("42\r\n");
    }

    @Test
    void isWantedByParameterThenByHeader() {
        assertThat(Csv.isWanted("csv", null)).isTrue();
        assertThat(Csv.isWanted("json", "text/csv")).isFalse();
        assertThat(Csv.isWanted(null, "text/csv")).isTrue();
        assertThat(Csv.isWanted(null, "application/json, text/csv")).isFalse();
        assertThat(Csv.isWanted(null, null)).isFalse();
        assertThatThrownBy(() -> Csv.isWanted("xls", null)).isInstanceOf(ApiProblem.class);
    }
}
