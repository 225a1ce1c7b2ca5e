package co.territoria.ogc;

import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/**
 * In which form an answer is wanted: the parameter {@code f}, else the header {@code Accept}, else JSON
 * (<a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_encodings">Features §7.12</a>).
 */
enum Format {
    JSON,
    HTML;

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final List<MediaType> JSON_TYPES = List.of(
            MediaType.APPLICATION_JSON,
            GEO_JSON,
            MediaType.parseMediaType("application/schema+json"),
            MediaType.parseMediaType("application/vnd.oai.openapi+json"));

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of an answer that exists as JSON and as a page.
     *
     * @throws ApiProblem 400 for another {@code f}, 406 when the header takes neither
     */
    static Format of(@Nullable String f, @Nullable String accept) {
        if (f != null) {
            return Arrays.stream(values())
                    .filter(format -> format.parameter().equals(f))
                    .findFirst()
                    .orElseThrow(() -> ApiProblem.notAllowed("f", f, List.of("json", "html")));
        }
        return ofHeader(accept, true);
    }

    /** For answers that exist as JSON only: checks that the caller takes it. */
    static void requireJson(@Nullable String f, @Nullable String accept) {
        if (f != null && !f.equals("json")) {
            throw ApiProblem.notAllowed("f", f, List.of("json"));
        }
        if (f == null) {
            ofHeader(accept, false);
        }
    }

    private static Format ofHeader(@Nullable String accept, boolean hasPage) {
        Optional<List<MediaType>> wanted = byPreference(accept);
        if (wanted.isEmpty()) {
            return JSON;
        }
        return wanted.get().stream()
                .flatMap(type -> find(type, hasPage).stream())
                .findFirst()
                .orElseThrow(Format::notAcceptable);
    }

    /**
     * What a caller takes, the best first; absent when he does not say.
     *
     * @throws ApiProblem 406 for a header that cannot be read
     */
    static Optional<List<MediaType>> byPreference(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.empty();
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
        } catch (InvalidMediaTypeException | InvalidMimeTypeException malformed) {
            throw notAcceptable();
        }
        return Optional.of(wanted.stream()
                .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
                .filter(type -> type.getQualityValue() > 0)
                .toList());
    }

    /** The one of the two that is of this type. */
    static Optional<Format> find(MediaType type, boolean hasPage) {
        if (JSON_TYPES.stream().anyMatch(type::includes)) {
            return Optional.of(JSON);
        }
        return hasPage && type.includes(MediaType.TEXT_HTML) ? Optional.of(HTML) : Optional.empty();
    }

    private static ApiProblem notAcceptable() {
        return ApiProblem.of(
                406,
                "not-acceptable",
                new LocalText(
                        "La cabecera Accept no admite los formatos disponibles: application/json, application/geo+json, text/html.",
                        "The Accept header takes none of the available formats: application/json, application/geo+json, text/html."));
    }
}
