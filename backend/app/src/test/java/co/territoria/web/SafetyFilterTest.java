package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SafetyFilterTest {

    private static final FilterChain NOTHING = (request, response) -> {};

    private final SafetyFilter filter = new SafetyFilter(
            new Limits(100, 1_000, 300, 2, 5, 50, 1_000, 10_000, 65_536, 0),
            new Problems(new PublicAddress(new MockEnvironment())),
            "");

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "PATCH", "DELETE", "PROPFIND"})
    void refusesWhateverIsNotReading(String method) throws Exception {
        MockHttpServletResponse answer = answer(request(method, "/api/v1/projects"), NOTHING);

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.getContentAsString()).contains("\"code\":\"method-not-allowed\"");
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws Exception {
        MockHttpServletRequest longest = request("GET", "/x");
        longest.setQueryString("a=" + "b".repeat(300 - 2 - 1 - 2));
        assertThat(answer(longest, NOTHING).getStatus()).isEqualTo(200);

        longest.setQueryString(longest.getQueryString() + "b");
        MockHttpServletResponse answer = answer(longest, NOTHING);
        assertThat(answer.getStatus()).isEqualTo(414);
        assertThat(answer.getContentAsString()).contains("301").contains("300").contains("uri-too-long");
    }

    @Test
    void theNextPageOfTheLongestQuestionCanBeAskedFor() throws Exception {
        String question = "a=" + "b".repeat(300 - 2 - 1 - 2);
        MockHttpServletRequest next = request("GET", "/x");
        for (String query :
                new String[] {question + "&limit=10&after=" + "c".repeat(900) + "&f=json", "after=1&" + question}) {
            next.setQueryString(query);
            assertThat(answer(next, NOTHING).getStatus()).isEqualTo(200);
        }

        for (String query :
                new String[] {question + "b&bafter=" + "c".repeat(900), question + "&after=" + "c".repeat(9_000)}) {
            next.setQueryString(query);
            assertThat(answer(next, NOTHING).getStatus()).isEqualTo(414);
        }
    }

    @Test
    void refusesMoreRequestsAtOnceThanAClientMayHave() throws Exception {
        MockHttpServletResponse[] inner = new MockHttpServletResponse[2];
        answer(
                request("GET", "/a"),
                (a, b) -> answer(request("GET", "/b"), (c, d) -> {
                    inner[0] = answer(request("GET", "/c"), NOTHING);
                    MockHttpServletRequest other = request("GET", "/c");
                    other.setRemoteAddr("10.0.0.9");
                    inner[1] = answer(other, NOTHING);
                }));

        assertThat(inner[0].getStatus()).isEqualTo(429);
        assertThat(inner[0].getHeader("Retry-After")).isEqualTo("1");
        assertThat(inner[0].getContentAsString()).contains("too-many-requests");
        assertThat(inner[1].getStatus()).isEqualTo(200);
        assertThat(answer(request("GET", "/d"), NOTHING).getStatus())
                .as("after they ended")
                .isEqualTo(200);
    }

    @Test
    void aFailedRequestGivesItsPlaceBack() throws Exception {
        for (int i = 0; i < 5; i++) {
            try {
                answer(request("GET", "/a"), (request, response) -> {
                    throw new ServletException("planted");
                });
            } catch (ServletException planted) {
                assertThat(planted).hasMessage("planted");
            }
        }
        assertThat(answer(request("GET", "/a"), NOTHING).getStatus()).isEqualTo(200);
    }

    @Test
    void tellsTheBrowserWhatItMustNotDo() throws Exception {
        MockHttpServletResponse answer = answer(request("GET", "/"), NOTHING);

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isNotBlank();
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/ogc", "/ogc/collections", "/api/v1/projects"})
    void otherPagesMayReadOpenData(String path) throws Exception {
        assertThat(answer(request("GET", path), NOTHING).getHeader("Access-Control-Allow-Origin"))
                .isEqualTo("*");

        MockHttpServletRequest preflight = request("OPTIONS", path);
        preflight.addHeader("Access-Control-Request-Method", "GET");
        MockHttpServletResponse answer = answer(preflight, NOTHING);
        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getHeader("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain chain)
            throws IOException, ServletException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
