package co.territoria.catalog.federation;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms in which a catalogue is read. RDF/XML is none of them: no XML is read from anybody. */
enum RdfKind {
    TURTLE,
    JSON_LD;

    /** Whether the address can be one of a catalogue that is read: what it ends in names none of the other forms. */
    static boolean mayBe(URI address) {
        String suffix = suffix(address);
        return suffix.isEmpty() || ofSuffix(suffix).isPresent();
    }

    /**
     * What an answer is: its media type decides, and a suffix must not say otherwise.
     *
     * @return absent for anything but the two forms
     */
    static Optional<RdfKind> of(URI address, @Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Optional<RdfKind> kind =
                switch (type) {
                    case "text/turtle" -> Optional.of(TURTLE);
                    case "application/ld+json" -> Optional.of(JSON_LD);
                    default -> Optional.empty();
                };
        String suffix = suffix(address);
        return kind.filter(said -> suffix.isEmpty() || ofSuffix(suffix).equals(Optional.of(said)));
    }

    private static Optional<RdfKind> ofSuffix(String suffix) {
        return switch (suffix) {
            case "ttl" -> Optional.of(TURTLE);
            case "jsonld", "json" -> Optional.of(JSON_LD);
            default -> Optional.empty();
        };
    }

    /** What follows the last dot of the last part of the path, in small letters; empty without one. */
    private static String suffix(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
