package co.territoria.catalog;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code territoria.catalog.*}. Who publishes, whom to ask and where to read on are said by those who run an
 * installation, and nothing takes their place.
 *
 * @param publisher            organisation that publishes the catalogue; blank where it is not declared
 * @param contact              address of mail or page to ask at; blank where it is not declared
 * @param homePage             page of the organisation; blank where it is not declared
 * @param editionsAfterSeconds after a start or a publication editions are taken; 0 only when somebody asks
 * @param concurrentExports    files that may be written at the same time
 */
@ConfigurationProperties("territoria.catalog")
public record CatalogueSettings(
        @DefaultValue("") String publisher,
        @DefaultValue("") String contact,
        @DefaultValue("") String homePage,
        @DefaultValue("30") int editionsAfterSeconds,
        @DefaultValue("4") int concurrentExports) {

    public CatalogueSettings {
        if (editionsAfterSeconds < 0 || concurrentExports < 1) {
            throw new IllegalArgumentException(
                    "territoria.catalog: editions-after-seconds is at least 0, concurrent-exports at least 1, were %d and %d"
                            .formatted(editionsAfterSeconds, concurrentExports));
        }
        publisher = publisher.strip();
        contact = contact.strip();
        homePage = homePage.strip();
    }

    public @Nullable String publisherOrNull() {
        return publisher.isEmpty() ? null : publisher;
    }

    public @Nullable String contactOrNull() {
        return contact.isEmpty() ? null : contact;
    }

    public @Nullable String homePageOrNull() {
        return homePage.isEmpty() ? null : homePage;
    }
}
