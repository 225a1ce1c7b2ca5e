package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same cases as {@code format.test.js} of the screen, so that paper and screen show the same characters. */
class NumbersTest {

    private final Numbers es = new Numbers(Language.ES);
    private final Numbers en = new Numbers(Language.EN);

    @Test
    void writesNumbersAsTheScreenDoes() {
        assertThat(es.number(1234.5, 1)).isEqualTo("1.234,5");
        assertThat(en.number(1234.5, 1)).isEqualTo("1,234.5");
        assertThat(es.number(-0.04, 1)).isEqualTo("0,0");
        assertThat(es.number(-0.8, 1)).isEqualTo("−0,8");
        assertThat(es.signed(49.3663, 1)).isEqualTo("+49,4");
        assertThat(es.signed(0.01, 1)).isEqualTo("0,0");
        assertThat(es.number(2.5, 0)).isEqualTo("3");
        assertThat(es.number(3789874, 0)).isEqualTo("3.789.874");
    }

    @Test
    void writesUnitsMoneyAndDates() {
        assertThat(es.value(43.5, "porcentaje de hogares", 1)).isEqualTo("43,5\u202f%");
        assertThat(es.value(6.35e12, "pesos", 0)).isEqualTo("$\u00a06,35\u00a0billones");
        assertThat(en.value(9.4e11, "Colombian pesos", 0)).isEqualTo("$\u00a0940\u00a0billion");
        assertThat(es.figure(1.2345e9, "pesos", 0)).isEqualTo("1.235");
        assertThat(es.date("2026-11-20")).isEqualTo("20 de noviembre de 2026");
        assertThat(en.date("2002-04")).isEqualTo("April 2002");
        assertThat(es.date("2018")).isEqualTo("2018");
        assertThat(es.date("2018-2020")).isEqualTo("2018-2020");
    }
}
