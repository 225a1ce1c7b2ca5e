package co.territoria.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one request may ask for; settings {@code territoria.limits.*}.
 *
 * @param defaultPageSize   features or rows of a page when {@code limit} is not given
 * @param maximumPageSize   features or rows of a page at most; a larger {@code limit} means this
 * @param uriLength         characters of path and query at most
 * @param requestsPerClient requests of one client address that may be under way at the same time
 * @param filterValues      fields by which one request may filter
 * @param filterDepth       levels of a filter in CQL2 at most
 * @param filterNodes       operations, properties and constants of a filter at most
 * @param filterVertices    positions of all shapes in a filter at most
 * @param filterCharacters  characters of a filter at most
 * @param bodyCacheBytes    memory for answers of {@code /api} and {@code /ogc} that are kept ready
 */
@ConfigurationProperties("territoria.limits")
public record Limits(
        @DefaultValue("100") int defaultPageSize,
        @DefaultValue("10000") int maximumPageSize,
        @DefaultValue("4096") int uriLength,
        @DefaultValue("64") int requestsPerClient,
        @DefaultValue("10") int filterValues,
        @DefaultValue("50") int filterDepth,
        @DefaultValue("1000") int filterNodes,
        @DefaultValue("10000") int filterVertices,
        @DefaultValue("65536") int filterCharacters,
        @DefaultValue("33554432") long bodyCacheBytes) {

    /** The tree of a filter is read and evaluated by recursion. */
    private static final int DEEPEST_FILTER = 100;

    public Limits {
        if (!(1 <= defaultPageSize && defaultPageSize <= maximumPageSize)) {
            throw new IllegalArgumentException(
                    "territoria.limits: 1 <= default-page-size <= maximum-page-size, were %d and %d"
                            .formatted(defaultPageSize, maximumPageSize));
        }
        if (uriLength < 256 || requestsPerClient < 1 || filterValues < 1 || bodyCacheBytes < 0) {
            throw new IllegalArgumentException(
                    "territoria.limits: uri-length is at least 256, requests-per-client and filter-values at least 1,"
                            + " body-cache-bytes at least 0");
        }
        if (filterDepth < 1
                || filterDepth > DEEPEST_FILTER
                || filterNodes < 1
                || filterVertices < 1
                || filterCharacters < 1) {
            throw new IllegalArgumentException(
                    "territoria.limits: filter-depth is from 1 to %d, the other limits of filters are at least 1"
                            .formatted(DEEPEST_FILTER));
        }
    }

    /** The defaults, for tests. */
    public static Limits defaults() {
        return new Limits(100, 10_000, 4_096, 64, 10, 50, 1_000, 10_000, 65_536, 33_554_432);
    }
}
