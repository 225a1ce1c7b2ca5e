package co.territoria.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request with problem details (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>) in the
 * caller's language, as JSON or, for people who read {@code /ogc} or a public page with a browser, as a page.
 */
@Component
public class Problems {

    /** Input is repeated in an answer only up to this length. */
    private static final int LONGEST_VALUE = 200;

    /** Public pages of projects stand below this address, each under its code. */
    private static final String PROJECT_PAGES = "/projects/";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PublicAddress address;

    Problems(PublicAddress address) {
        this.address = address;
    }

    /** Writes the whole answer; the response must not have been committed. */
    public void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem) throws IOException {
        Language language = LanguageOfRequest.ofProblem(request);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, null);
        LanguageOfRequest.tell(response, language);
        byte[] body;
        if (wantsPage(request)) {
            LanguageOfRequest.addVary(response, HttpHeaders.ACCEPT);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
            body = ProblemPage.of(
                    address,
                    titleOf(problem.status()).in(language),
                    problem,
                    pathOf(request).startsWith(PROJECT_PAGES) ? PROJECT_PAGES : null,
                    language);
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            body = MAPPER.writeValueAsBytes(details(pathOf(request), problem, language));
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    static Map<String, Object> details(String path, ApiProblem problem, Language language) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("type", "urn:territoria:problem:" + problem.code());
        details.put("title", titleOf(problem.status()).in(language));
        details.put("status", problem.status());
        details.put("detail", problem.detail().in(language));
        details.put("code", problem.code());
        if (problem.parameter() != null) {
            details.put("parameter", problem.parameter());
        }
        if (problem.value() != null) {
            details.put("value", shortened(problem.value()));
        }
        if (problem.position() != null) {
            details.put("position", problem.position());
        }
        if (!problem.allowed().isEmpty()) {
            details.put("allowed", problem.allowed());
        }
        if (!problem.nearest().isEmpty()) {
            details.put("nearest", problem.nearest());
        }
        details.put("instance", shortened(path));
        return details;
    }

    /** A person with a browser at an address that has pages: Accept names HTML before any JSON. */
    private static boolean wantsPage(HttpServletRequest request) {
        String path = pathOf(request);
        if (!path.equals("/ogc") && !path.startsWith("/ogc/") && !path.startsWith(PROJECT_PAGES)) {
            return false;
        }
        String query = request.getQueryString();
        if (query != null && query.matches("(.*&)?f=(json|html)(&.*)?")) {
            return query.matches("(.*&)?f=html(&.*)?");
        }
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("text/html")) {
            return false;
        }
        int json = accept.indexOf("json");
        return json < 0 || accept.indexOf("text/html") < json;
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed instanceof String path ? path : request.getRequestURI();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    /** What the status means, for people. */
    static LocalText titleOf(int status) {
        return switch (status) {
            case 400 -> new LocalText("La petición tiene un error", "The request has an error");
            case 404 -> new LocalText("No se encontró", "Not found");
            case 405 -> new LocalText("Método no permitido", "Method not allowed");
            case 406 -> new LocalText("Formato no disponible", "Format not available");
            case 414 -> new LocalText("La dirección es demasiado larga", "The address is too long");
            case 429 -> new LocalText("Demasiadas peticiones a la vez", "Too many requests at once");
            case 503 -> new LocalText("No disponible por ahora", "Not available for now");
            default ->
                status < 500
                        ? new LocalText("La petición no se puede atender", "The request cannot be answered")
                        : new LocalText("Error interno", "Internal error");
        };
    }
}
