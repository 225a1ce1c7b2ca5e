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
 * @param keptFilesBytes       room on disk for files that were written whole, so that they are read in parts; 0 keeps none
 * @param keptFiles            folder for them; blank: below that for temporary files
 */
@ConfigurationProperties("territoria.catalog")
public record CatalogueSettings(
        @DefaultValue("") String publisher,
        @DefaultValue("") String contact,
        @DefaultValue("") String homePage,
        @DefaultValue("30") int editionsAfterSeconds,
        @DefaultValue("4") int concurrentExports,
        @DefaultValue("536870912") long keptFilesBytes,
        @DefaultValue("") String keptFiles) {

    public CatalogueSettings {
        if (editionsAfterSeconds < 0 || concurrentExports < 1 || keptFilesBytes < 0) {
            throw new IllegalArgumentException(
                    "territoria.catalog: editions-after-seconds and kept-files-bytes are at least 0, concurrent-exports at least 1, were %d, %d and %d"
                            .formatted(editionsAfterSeconds, keptFilesBytes, concurrentExports));
        }
        keptFiles = keptFiles.strip();
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
