package co.territoria.format;

import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every file says of itself: what it is, where it comes from, and what may be done with it. */
public final class ExportNotes {

    private static final LocalText NOT_DECLARED =
            new LocalText("no declarada por la fuente", "not declared by the source");

    private ExportNotes() {}

    /**
     * One line.
     *
     * @param key   for programs, stable
     * @param label for people
     */
    public record Note(String key, String label, String value) {}

    /** The lines of an export, in the order in which people ask. */
    public static List<Note> of(LayerExport export) {
        LayerDescription layer = export.layer();
        LayerMetadata metadata = layer.metadata();
        Language language = export.language();
        Lines lines = new Lines(language);
        lines.add("title", "Título", "Title", layer.title().in(language));
        lines.add(
                "description", "Descripción", "Description", layer.description().in(language));
        if (layer.example()) {
            lines.add(
                    "example",
                    "Ejemplo",
                    "Example",
                    new LocalText("datos ficticios, no reales", "fictional data, not real").in(language));
        }
        lines.add("source", "Fuente", "Source", layer.source().source().in(language));
        lines.add(
                "date", "Fecha de los datos", "Date of the data", layer.source().date());
        lines.add("licence", "Licencia", "Licence", licence(export));
        lines.add("publisher", "Responsable", "Publisher", in(metadata.publisher(), language));
        lines.add("contact", "Contacto", "Contact", metadata.contact());
        lines.add("nature", "Naturaleza", "Nature", nature(metadata.nature()).in(language));
        lines.add("method", "Método", "Method", in(metadata.method(), language));
        lines.add("accuracy", "Exactitud", "Accuracy", in(layer.source().accuracy(), language));
        metadata.quality().forEach(text -> lines.add("quality", "Calidad", "Quality", text.in(language)));
        lines.add(
                "version",
                "Versión",
                "Version",
                export.version() == null ? null : export.version().toString());
        lines.add(
                "published",
                "Publicada",
                "Published",
                export.date().atZone(ZoneOffset.UTC).toLocalDate().toString());
        lines.add("citation", "Cómo citar", "How to cite", export.citation());
        lines.add("address", "Dirección", "Address", export.address());
        return lines.all;
    }

    /** As the source declares it, else that it declares none: it is never made up. */
    public static String licence(LayerExport export) {
        String declared = export.layer().source().licence();
        return declared == null ? NOT_DECLARED.in(export.language()) : declared;
    }

    private static LocalText nature(LayerMetadata.Nature nature) {
        return switch (nature) {
            case OBSERVED -> new LocalText("observado por la fuente", "observed by the source");
            case COMPUTED -> new LocalText("calculado a partir de valores observados", "computed from observed values");
            case SCENARIO -> new LocalText("escenario: un futuro supuesto", "scenario: a future that is assumed");
        };
    }

    private static @Nullable String in(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }

    private static final class Lines {

        private final List<Note> all = new ArrayList<>();
        private final Language language;

        Lines(Language language) {
            this.language = language;
        }

        void add(String key, String es, String en, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                all.add(new Note(key, new LocalText(es, en).in(language), value));
            }
        }
    }
}
