package co.territoria.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Serves whole answers: strong validators, 304, gzip where it is taken, HEAD, in one write. */
public final class Bodies {

    /** Keep it, but ask whether it is still good. */
    public static final String REVALIDATE = "no-cache";

    /** The address changes when the content does. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    private Bodies() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, Body body, String cacheControl)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        boolean gzip = false;
        if (body.isCompressible()) {
            LanguageOfRequest.addVary(response, HttpHeaders.ACCEPT_ENCODING);
            gzip = Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        }
        String etag = body.etag(gzip);
        response.setHeader(HttpHeaders.ETAG, etag);
        if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = gzip ? body.gzip() : body.bytes();
        if (gzip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(body.contentType());
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    /**
     * Answers 304 when the caller already has the answer with this tag, before it is made.
     *
     * @return whether the request is answered; otherwise only headers have been set
     */
    public static boolean writeIfKnown(
            HttpServletRequest request, HttpServletResponse response, String tag, String cacheControl) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        LanguageOfRequest.addVary(response, HttpHeaders.ACCEPT_ENCODING);
        String etag = Body.etag(tag, Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        response.setHeader(HttpHeaders.ETAG, etag);
        if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return false;
    }

    /** Weak comparison (RFC 9110 §13.1.2): a proxy may have marked the tag as weak. */
    public static boolean matches(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",")) {
            String plain = tag.strip();
            if (plain.startsWith("W/")) {
                plain = plain.substring(2);
            }
            if (plain.equals("*") || plain.equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
