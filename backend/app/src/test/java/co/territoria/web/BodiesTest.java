package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodiesTest {

    private static final Body LARGE =
            Body.of("territorio ".repeat(500).getBytes(StandardCharsets.UTF_8), "text/plain", 6);

    @Test
    void sendsGzipOnlyWhereItIsTaken() throws IOException {
        MockHttpServletResponse plain = answer("GET", null, null);
        MockHttpServletResponse gzip = answer("GET", "br, gzip", null);

        assertThat(plain.getContentAsByteArray()).isEqualTo(LARGE.bytes());
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(gzip.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(gzip.getContentAsByteArray())).isEqualTo(LARGE.bytes());
        assertThat(gzip.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
        assertThat(plain.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(gzip.getContentLength()).isEqualTo(LARGE.gzip().length);
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws IOException {
        MockHttpServletResponse head = answer("HEAD", "gzip", null);

        assertThat(head.getContentAsByteArray()).isEmpty();
        assertThat(head.getContentLength()).isEqualTo(LARGE.gzip().length);
        assertThat(head.getHeader("ETag")).isEqualTo(LARGE.etag(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"x\", %s", "*"})
    void answers304ToAKnownTag(String header) throws IOException {
        MockHttpServletResponse answer = answer("GET", null, header.formatted(LARGE.etag(false)));

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.getHeader("ETag")).isEqualTo(LARGE.etag(false));
    }

    @Test
    void tagOfTheOtherFormIsNotTheSame() throws IOException {
        assertThat(answer("GET", null, LARGE.etag(true)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip             | true
            GZIP;q=0.5       | true
            deflate, *       | true
            identity         | false
            gzip;q=0         | false
            gzip; q=0.0, *   | false
            *;q=0            | false
            """)
    void readsAcceptEncoding(String header, boolean accepted) {
        assertThat(Gzip.isAccepted(header)).isEqualTo(accepted);
    }

    @Test
    void gzipGivesBackWhatWentIn() throws IOException {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            byte[] bytes = new byte[random.nextInt(20_000)];
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                java.util.Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 7);
            }
            assertThat(unzipped(Gzip.compress(bytes, 1 + i % 9)))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(bytes);
        }
    }

    private static MockHttpServletResponse answer(String method, String acceptEncoding, String ifNoneMatch)
            throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/x");
        if (acceptEncoding != null) {
            request.addHeader("Accept-Encoding", acceptEncoding);
        }
        if (ifNoneMatch != null) {
            request.addHeader("If-None-Match", ifNoneMatch);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        Bodies.write(request, response, LARGE, Bodies.REVALIDATE);
        return response;
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
