package co.territoria.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer of unknown size while it is made: kept whole as long as it is small, so that it can be cached; sent on as
 * it comes once it has grown, so that memory stays bounded. Headers of {@link Bodies#writeIfKnown} are already set.
 */
public final class GrowingBody extends OutputStream {

    private static final int LEVEL = 5;
    private static final int FAST_LEVEL = 1;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String contentType;
    private final int keptBytes;
    private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream(8_192);
    private @Nullable OutputStream sent;

    /** @param keptBytes an answer that grows beyond is sent on and not kept */
    public GrowingBody(HttpServletRequest request, HttpServletResponse response, String contentType, int keptBytes) {
        this.request = request;
        this.response = response;
        this.contentType = contentType;
        this.keptBytes = keptBytes;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteArrayOutputStream small = kept;
        if (small == null) {
            destination().write(bytes, from, length);
            return;
        }
        small.write(bytes, from, length);
        if (small.size() > keptBytes) {
            kept = null;
            small.writeTo(destination());
        }
    }

    private OutputStream destination() throws IOException {
        OutputStream now = sent;
        if (now == null) {
            response.setContentType(contentType);
            if (request.getMethod().equals("HEAD")) {
                now = OutputStream.nullOutputStream();
            } else if (Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                now = new FastGzip(response.getOutputStream());
            } else {
                now = response.getOutputStream();
            }
            sent = now;
        }
        return now;
    }

    /**
     * To be called when the answer is complete.
     *
     * @return the answer, still to be written, when it stayed small; absent when it has been sent
     */
    public Optional<Body> finish(String tag) throws IOException {
        if (kept != null) {
            return Optional.of(Body.tagged(kept.toByteArray(), contentType, LEVEL, tag));
        }
        if (sent instanceof FastGzip gzip) {
            gzip.finish();
        }
        return Optional.empty();
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 32_768);
            def.setLevel(FAST_LEVEL);
        }
    }
}
