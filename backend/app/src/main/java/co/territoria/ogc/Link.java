package co.territoria.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A link in an answer (RFC 8288). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Link(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String title,
        @Nullable Boolean templated) {

    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String MVT = "application/vnd.mapbox-vector-tile";

    static Link of(String href, String rel, String type, @Nullable String title) {
        return new Link(href, rel, type, title, null);
    }
}
