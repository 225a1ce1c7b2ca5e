package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

class CsvTest {

    private static String row(Object cell) {
        return new Csv(List.of("a")).row(Arrays.asList(cell)).toString().substring("\uFEFFa\r\n".length());
    }

    /** What is streamed passes by the wrapper that would hold it whole, and its cells are as safe as any. */
    @Test
    void streamsPastWhatHoldsAnswers() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse direct = new MockHttpServletResponse();
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(direct);
        AtomicBoolean closed = new AtomicBoolean();

        Csv.stream(
                request,
                held,
                "x.csv",
                List.of("a", "b"),
                IntStream.range(0, 5_000).mapToObj(i -> List.of(i, "=1+1")).onClose(() -> closed.set(true)));

        assertThat(held.getContentSize()).isZero();
        assertThat(direct.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFa,b\r\n0,'=1+1\r\n")
                .endsWith("4999,'=1+1\r\n");
        assertThat(direct.getContentType()).isEqualTo(Csv.MEDIA_TYPE);
        assertThat(closed).isTrue();

        request.addHeader("Accept-Encoding", "gzip");
        MockHttpServletResponse packed = new MockHttpServletResponse();
        Csv.stream(request, packed, "x.csv", List.of("a"), Stream.of(List.of("ñ")));
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa\r\nñ\r\n");
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
