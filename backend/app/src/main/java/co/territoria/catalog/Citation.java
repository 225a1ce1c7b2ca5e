package co.territoria.catalog;

import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Numbers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset is cited: who, when, what, which version, where (DataCite 4.5, recommended citation). The day on which
 * somebody read it is left to them.
 */
final class Citation {

    private Citation() {}

    /**
     * A layer of ours. The year is that of the source where its figures are a source's own, and else that of the version.
     *
     * @param publisher absent where nobody is declared: then the title comes first
     * @param edition   absent where there is none yet
     */
    static String of(
            @Nullable LocalText publisher,
            LayerDescription layer,
            @Nullable Edition edition,
            String address,
            Language language) {
        String date = layer.source().date();
        boolean observed = layer.metadata().nature() == LayerMetadata.Nature.OBSERVED;
        String year = observed && date != null && date.matches("\\d{4}.*")
                ? date.substring(0, 4)
                : edition == null ? null : day(edition.published()).substring(0, 4);
        boolean es = language == Language.ES;
        List<String> parts = new ArrayList<>(begin(publisher, year, layer.title(), language));
        if (layer.example()) {
            parts.add(es ? "Datos ficticios de ejemplo." : "Fictional example data.");
        }
        if (edition != null) {
            parts.add(
                    es
                            ? "Versión %d, publicada el %s."
                                    .formatted(edition.version(), new Numbers(language).date(day(edition.published())))
                            : "Version %d, published on %s."
                                    .formatted(
                                            edition.version(), new Numbers(language).date(day(edition.published()))));
        }
        parts.add(es ? "Conjunto de datos." : "Dataset.");
        parts.add(address);
        return String.join(" ", parts);
    }

    /** A dataset of another installation. */
    static String of(RemoteDataset dataset, Language language) {
        String date = dataset.modified();
        String year = date != null && date.matches("\\d{4}.*") ? date.substring(0, 4) : null;
        List<String> parts = new ArrayList<>(begin(dataset.publisher(), year, dataset.title(), language));
        parts.add(language == Language.ES ? "Conjunto de datos." : "Dataset.");
        parts.add(dataset.uri());
        return String.join(" ", parts);
    }

    private static List<String> begin(
            @Nullable LocalText publisher, @Nullable String year, LocalText title, Language language) {
        String when = year != null ? year : language == Language.ES ? "s. f." : "n.d.";
        String name = title.in(language);
        return publisher == null
                ? List.of("%s (%s).".formatted(name, when))
                : List.of("%s (%s).".formatted(publisher.in(language), when), name.endsWith(".") ? name : name + ".");
    }

    private static String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
