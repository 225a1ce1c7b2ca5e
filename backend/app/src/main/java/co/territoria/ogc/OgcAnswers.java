package co.territoria.ogc;

import co.territoria.web.Bodies;
import co.territoria.web.Body;
import co.territoria.web.Language;
import co.territoria.web.LanguageOfRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes the small answers of this room, whole. */
final class OgcAnswers {

    static final String HTML = "text/html;charset=UTF-8";

    private static final int LEVEL = 5;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private OgcAnswers() {}

    static void json(
            HttpServletRequest request, HttpServletResponse response, Language language, Object answer, String type)
            throws IOException {
        tell(response, language);
        Bodies.write(request, response, Body.of(MAPPER.writeValueAsBytes(answer), type, LEVEL), Bodies.REVALIDATE);
    }

    static void bytes(
            HttpServletRequest request, HttpServletResponse response, Language language, byte[] bytes, String type)
            throws IOException {
        tell(response, language);
        Bodies.write(request, response, Body.of(bytes, type, LEVEL), Bodies.REVALIDATE);
    }

    static void page(HttpServletRequest request, HttpServletResponse response, Language language, String page)
            throws IOException {
        tell(response, language);
        Bodies.write(request, response, Body.of(page.getBytes(StandardCharsets.UTF_8), HTML, LEVEL), Bodies.REVALIDATE);
    }

    /** The answer depends on what the caller reads. */
    static void tell(HttpServletResponse response, Language language) {
        LanguageOfRequest.tell(response, language);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
