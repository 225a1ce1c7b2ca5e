package co.territoria.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Stands before everything: reading methods only, addresses of bounded length, a bounded number of requests under way
 * per client, and the headers that tell a browser what it must not do.
 */
final class SafetyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Swagger UI draws with style attributes; it still runs no inline script. */
    private static final String DOCUMENTATION_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'none';"
            + " frame-ancestors 'none'";

    /** Where a page starts, as links to it say. */
    private static final String NEXT_PAGE = "&after=";

    private static final int LONGEST_START = 4_096;

    /** For what else a link says that a question may have left to us: the limit, the form and the language. */
    private static final int LINK_EXTRAS = 64;

    private final Limits limits;
    private final transient Problems problems;
    private final String policy;
    private final transient ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    /** @param imageOrigins further places from which the screen may show images, for example a base map's */
    SafetyFilter(Limits limits, Problems problems, String imageOrigins) {
        this.limits = limits;
        this.problems = problems;
        this.policy = "default-src 'self'; img-src 'self' data: blob:%s; style-src 'self'; script-src 'self';"
                        .formatted(imageOrigins.isEmpty() ? "" : " " + imageOrigins)
                + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean open =
                isBelow(path, "/ogc") || isBelow(path, "/api") || isCatalogue(path) || path.endsWith("/feed.atom");
        setHeaders(response, path, open);
        int length = path.length()
                + (request.getQueryString() == null
                        ? 0
                        : 1 + request.getQueryString().length());
        if (length > limits.uriLength() + added(request.getQueryString())) {
            problems.write(request, response, tooLong(length));
            return;
        }
        String method = request.getMethod();
        if (method.equals("OPTIONS") && open) {
            answerOptions(request, response);
            return;
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            String allowed = open ? "GET, HEAD, OPTIONS" : "GET, HEAD";
            response.setHeader(HttpHeaders.ALLOW, allowed);
            problems.write(request, response, ProblemHandler.methodNotAllowed(method, allowed));
            return;
        }
        String client = request.getRemoteAddr();
        if (underWay.merge(client, 1, Integer::sum) > limits.requestsPerClient()) {
            leave(client);
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(request, response, tooMany());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave(client);
        }
    }

    /** A link to the next page repeats the question and adds to it: who could ask for the first page can ask for all. */
    private static int added(@Nullable String query) {
        int begin = query == null ? -1 : ("&" + query).indexOf(NEXT_PAGE);
        if (begin < 0) {
            return 0;
        }
        int end = query.indexOf('&', begin);
        return LINK_EXTRAS + Math.min(LONGEST_START, (end < 0 ? query.length() : end) - begin);
    }

    private void leave(String client) {
        underWay.compute(client, (key, count) -> count == null || count <= 1 ? null : count - 1);
    }

    private void setHeaders(HttpServletResponse response, String path, boolean open) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isTile(path)) {
            // bytes that no browser shows as a document, asked for by the hundred: what follows would say nothing
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            return;
        }
        response.setHeader("Content-Security-Policy", isDocumentation(path) ? DOCUMENTATION_POLICY : policy);
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", open ? "cross-origin" : "same-origin");
        if (open) {
            // open data: any page may read it, without the reader's cookies
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader(
                    "Access-Control-Expose-Headers",
                    "Accept-Ranges, Content-Crs, Content-Disposition, Content-Language, Content-Length, Content-Range,"
                            + " ETag, Link");
        }
    }

    private static void answerOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
        if (request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
            response.setHeader(
                    "Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match, If-Range, Range");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
        response.setStatus(204);
    }

    private static boolean isBelow(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    /** The catalogue for harvesters, by its name and in each of its forms. */
    private static boolean isCatalogue(String path) {
        return path.equals("/catalog") || path.startsWith("/catalog.");
    }

    private static boolean isTile(String path) {
        return path.startsWith("/ogc/")
                && (path.contains("/tiles/WebMercatorQuad/") || path.contains("/tiles/WorldCRS84Quad/"));
    }

    private static boolean isDocumentation(String path) {
        return path.startsWith("/api/swagger-ui") || isBelow(path, "/api/docs");
    }

    private ApiProblem tooLong(int length) {
        return ApiProblem.of(
                414,
                "uri-too-long",
                new LocalText(
                        "La dirección con su consulta tiene %d caracteres; se admiten %d."
                                .formatted(length, limits.uriLength()),
                        "The address with its query has %d characters; %d are allowed."
                                .formatted(length, limits.uriLength())));
    }

    private ApiProblem tooMany() {
        return ApiProblem.of(
                429,
                "too-many-requests",
                new LocalText(
                        "Desde su dirección ya se atienden %d peticiones a la vez; espere a que terminen."
                                .formatted(limits.requestsPerClient()),
                        "%d requests from your address are already under way; wait for them to end."
                                .formatted(limits.requestsPerClient())));
    }
}
