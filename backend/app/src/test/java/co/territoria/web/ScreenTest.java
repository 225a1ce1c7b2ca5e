package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ScreenTest {

    private static final Screen SCREEN = new Screen();

    @Test
    void pageNamesTheVersionAndPreloadsWhatMainImports() throws IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        SCREEN.page(new MockHttpServletRequest("GET", "/"), answer);
        String html = answer.getContentAsString();

        assertThat(html).contains("assets/" + SCREEN.version() + "/main.js").doesNotContain("{{version}}");
        assertThat(SCREEN.modules())
                .contains("api/http.js", "api/api.js", "lib/permalink.js")
                .doesNotContain("main.js");
        assertThat(html)
                .contains("<link rel=\"modulepreload\" href=\"assets/%s/api/http.js\">".formatted(SCREEN.version()))
                .doesNotContain("<!-- modulepreload");
        // a policy without inline script would stop it
        assertThat(html)
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContainPattern("\\son[a-z]+=|style=\"");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void filesOfThisVersionAreKeptForEverAndOthersAreNot() throws IOException {
        assertThat(asset("/assets/" + SCREEN.version() + "/main.js").getHeader("Cache-Control"))
                .contains("immutable");
        assertThat(asset("/assets/old/main.js").getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/x/main.js, text/javascript;charset=UTF-8",
        "/assets/x/css/base.css, text/css;charset=UTF-8",
        "/assets/x/icon.svg, image/svg+xml",
        "/assets/x/fonts/Inter-Regular.otf, font/otf",
        "/assets/fonts/Inter-SemiBold.otf, font/otf"
    })
    void filesHaveTheirTypes(String path, String type) throws IOException {
        assertThat(asset(path).getContentType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets/x",
                "/assets/x/",
                "/assets/x/nothing.js",
                "/assets/x/../application.yaml",
                "/assets/x/%2e%2e/application.yaml",
                "/assets/x/..%2fapplication.yaml",
                "/assets/x//etc/passwd",
                "/assets/fonts/FlatInterFont.class",
                "/assets/fonts/../../../../../application.yaml",
                "/assets/x/fonts/../main.js"
            })
    void nothingElseCanBeReached(String path) {
        assertThatThrownBy(() -> asset(path))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(404));
    }

    @Test
    void servesLeaflet() throws IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        SCREEN.leaflet(new MockHttpServletRequest("GET", "/webjars/leaflet/1.9.4/dist/leaflet.js"), answer);

        assertThat(answer.getContentAsString()).contains("Leaflet 1.9.4");
        assertThat(answer.getHeader("Cache-Control")).contains("immutable");
    }

    private static MockHttpServletResponse asset(String path) throws IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        SCREEN.asset(new MockHttpServletRequest("GET", path), answer);
        return answer;
    }
}
