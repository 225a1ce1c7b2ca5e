package co.territoria.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every answer of {@code /api} its strong validator and its compressed form, so that no controller has to. The
 * compressed form of an answer given before is taken from memory.
 */
final class AnswerFilter extends OncePerRequestFilter {

    /** Answers are made anew each time and compressed once: a middle level. */
    private static final int LEVEL = 5;

    private final BodyCache<String> compressed;

    AnswerFilter(Limits limits) {
        this.compressed = new BodyCache<>(limits.bodyCacheBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String type = answer.getContentType();
        if (answer.getStatus() != HttpServletResponse.SC_OK || type == null || response.isCommitted()) {
            answer.copyBodyToResponse();
            return;
        }
        if (answer.getHeader(HttpHeaders.ETAG) != null) {
            // written whole by Bodies already, compressed where that is taken: once more would be once too often
            passOn(request, answer, response, type);
            return;
        }
        Body fresh = Body.of(answer.getContentAsByteArray(), type, LEVEL);
        String key = type + fresh.etag(false);
        Body known = compressed.find(key).orElse(fresh);
        if (known == fresh && fresh.isCompressible()) {
            compressed.put(key, fresh);
        }
        answer.resetBuffer();
        String cacheControl = answer.getHeader(HttpHeaders.CACHE_CONTROL);
        Bodies.write(request, response, known, cacheControl == null ? Bodies.REVALIDATE : cacheControl);
    }

    /** What is held back with the body stays behind when there is none. */
    private static void passOn(
            HttpServletRequest request,
            ContentCachingResponseWrapper answer,
            HttpServletResponse response,
            String contentType)
            throws IOException {
        if (request.getMethod().equals("HEAD")) {
            response.setContentType(contentType);
            String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
            if (length != null) {
                response.setHeader(HttpHeaders.CONTENT_LENGTH, length);
            }
        }
        answer.copyBodyToResponse();
    }
}
