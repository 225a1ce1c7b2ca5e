package co.territoria.catalog.federation;

import co.territoria.catalog.metadata.Addresses;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code territoria.federation.*}: whose catalogues are listed here, and how much they may ask of us.
 *
 * @param sources               the only addresses that are asked, besides further pages at the same place
 * @param refreshHours          between two readings
 * @param timeoutSeconds        for one page, from the first byte asked to the last one read
 * @param maximumBytes          of one page
 * @param maximumPages          of one catalogue
 * @param allowPrivateAddresses whether a name may lead to this machine or a private network: for installations that
 *                              share one
 */
@ConfigurationProperties("territoria.federation")
public record FederationSettings(
        @Nullable List<Source> sources,
        @DefaultValue("24") int refreshHours,
        @DefaultValue("30") int timeoutSeconds,
        @DefaultValue("20000000") int maximumBytes,
        @DefaultValue("200") int maximumPages,
        @DefaultValue("false") boolean allowPrivateAddresses) {

    public FederationSettings {
        sources = sources == null ? List.of() : List.copyOf(sources);
        if (refreshHours < 1 || timeoutSeconds < 1 || maximumBytes < 1_000 || maximumPages < 1) {
            throw new IllegalArgumentException(
                    "territoria.federation: refresh-hours, timeout-seconds and maximum-pages are at least 1, maximum-bytes at least 1000");
        }
        Set<String> ids = new HashSet<>();
        for (Source source : sources) {
            if (!ids.add(source.id)) {
                throw new IllegalArgumentException("territoria.federation.sources: two have the id " + source.id);
            }
        }
    }

    Duration refresh() {
        return Duration.ofHours(refreshHours);
    }

    Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }

    /**
     * Another installation.
     *
     * @param id   in our addresses
     * @param name as people know it
     * @param url  of its catalogue in Turtle or JSON-LD
     */
    public record Source(String id, String name, String url) {

        public Source {
            if (id == null || !id.matches("[a-z][a-z0-9-]{0,29}")) {
                throw new IllegalArgumentException(
                        "territoria.federation.sources: an id has up to 30 small letters, digits and hyphens, was "
                                + id);
            }
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("territoria.federation.sources: " + id + " has no name");
            }
            if (!Addresses.isWeb(url)) {
                throw new IllegalArgumentException(
                        "territoria.federation.sources: the url of %s is no address of the web: %s".formatted(id, url));
            }
            if (!RdfKind.mayBe(URI.create(url))) {
                throw new IllegalArgumentException(
                        "territoria.federation.sources: the catalogue of %s is read as Turtle (.ttl) or JSON-LD (.jsonld), was %s"
                                .formatted(id, url.toLowerCase(Locale.ROOT)));
            }
        }
    }
}
