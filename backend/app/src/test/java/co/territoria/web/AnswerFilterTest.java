package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswerFilterTest {

    private static final String TEXT = "<a> <b> \"vía\" .\n".repeat(100);

    private final AnswerFilter filter = new AnswerFilter(Limits.defaults());

    @Test
    void whatIsWrittenWholeIsCompressedOnce() throws Exception {
        MockHttpServletResponse answer = answer("GET", AnswerFilterTest::writeWhole);

        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(answer.getContentAsByteArray())).isEqualTo(TEXT);
        assertThat(answer.getHeaders("ETag")).singleElement().asString().endsWith("-gz\"");
    }

    @Test
    void theHeadOfWhatIsWrittenWholeIsThatOfItsAnswer() throws Exception {
        MockHttpServletResponse whole = answer("GET", AnswerFilterTest::writeWhole);
        MockHttpServletResponse head = answer("HEAD", AnswerFilterTest::writeWhole);

        assertThat(head.getContentAsByteArray()).isEmpty();
        for (String name : new String[] {"ETag", "Content-Type", "Content-Length", "Content-Encoding"}) {
            assertThat(head.getHeader(name)).as(name).isNotNull().isEqualTo(whole.getHeader(name));
        }
    }

    @Test
    void whatIsWrittenPlainlyIsCompressedHere() throws Exception {
        MockHttpServletResponse answer = answer("GET", (request, response) -> {
            response.setContentType("text/turtle");
            response.getOutputStream().write(TEXT.getBytes(StandardCharsets.UTF_8));
        });

        assertThat(unzipped(answer.getContentAsByteArray())).isEqualTo(TEXT);
        assertThat(answer.getHeader("ETag")).endsWith("-gz\"");
    }

    private MockHttpServletResponse answer(String method, FilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/datasets/vias");
        request.addHeader("Accept-Encoding", "gzip");
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static void writeWhole(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
            throws java.io.IOException {
        Bodies.write(
                (HttpServletRequest) request,
                (HttpServletResponse) response,
                Body.of(TEXT.getBytes(StandardCharsets.UTF_8), "text/turtle;charset=UTF-8", 6),
                Bodies.REVALIDATE);
    }

    private static String unzipped(byte[] bytes) throws java.io.IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
