package co.territoria.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A whole answer as bytes, with its strong validator; the compressed form is made once, when first wanted. */
public final class Body {

    /** Smaller bodies fit one packet anyway. */
    private static final int WORTH_COMPRESSING_BYTES = 1_024;

    private final byte[] bytes;
    private final String contentType;
    private final String plainTag;
    private final String gzipTag;
    private final int level;
    private final int leastBytes;
    private volatile byte @Nullable [] compressed;

    private Body(byte[] bytes, String contentType, int level, String tag, int leastBytes) {
        this.bytes = bytes;
        this.contentType = contentType;
        this.plainTag = etag(tag, false);
        this.gzipTag = etag(tag, true);
        this.level = level;
        this.leastBytes = leastBytes;
    }

    /**
     * @param bytes not to be changed any more
     * @param level of compression, 1 to 9; 0 when the bytes are compressed as they are
     */
    public static Body of(byte[] bytes, String contentType, int level) {
        return new Body(bytes, contentType, level, hash(bytes), WORTH_COMPRESSING_BYTES);
    }

    /**
     * A body whose validator is known before its bytes are made. Since nothing but the request may decide whether it
     * is compressed, that does not depend on its size.
     *
     * @param tag from {@link #tagOf}; equal tags promise equal bytes
     */
    public static Body tagged(byte[] bytes, String contentType, int level, String tag) {
        return new Body(bytes, contentType, level, tag, 0);
    }

    /** A validator made of whatever decides what an answer says. */
    public static String tagOf(String... parts) {
        return hash(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** A tag as it stands in the header, for the plain or the compressed form. */
    public static String etag(String tag, boolean gzip) {
        return gzip ? "\"" + tag + "-gz\"" : "\"" + tag + "\"";
    }

    public byte[] bytes() {
        return bytes;
    }

    public String contentType() {
        return contentType;
    }

    /** The strong entity tag in its quotes; the two forms differ in bytes and therefore in their tags. */
    public String etag(boolean gzip) {
        return gzip ? gzipTag : plainTag;
    }

    public boolean isCompressible() {
        return level > 0 && bytes.length >= leastBytes;
    }

    /** The bytes in gzip form. */
    public byte[] gzip() {
        byte[] now = compressed;
        if (now == null) {
            synchronized (this) {
                now = compressed;
                if (now == null) {
                    now = Gzip.compress(bytes, level);
                    compressed = now;
                }
            }
        }
        return now;
    }

    /** Memory that it may take, for caches; counts a compressed form that is still to be made. */
    long weight() {
        return 200L + bytes.length + (isCompressible() ? bytes.length / 2 : 0);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            // 128 of the 256 bits tell answers apart well enough and keep headers short
            return HexFormat.of().formatHex(sum, 0, 16);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
