package co.territoria.ogc;

import co.territoria.catalog.metadata.CatalogueEntry;
import co.territoria.geo.BoundingBox;
import co.territoria.layer.Code;
import co.territoria.layer.ComputedLayer;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Entries of the catalogue as a layer of their own, so that filters, sort keys and pages mean the same for records as
 * for features. It is in no registry: a catalogue is no dataset of itself.
 */
final class Records {

    static final String ID = "catalogue";

    static final LocalText TITLE = new LocalText("Catálogo de datos", "Data catalogue");
    static final LocalText DESCRIPTION = new LocalText(
            "Un registro por cada capa y tabla de esta instalación, y por cada conjunto de datos de las que federa.",
            "A record of each layer and table of this installation, and of each dataset of those that it federates.");

    /** What every record is of. */
    static final String TYPE = "dataset";

    private static final List<Field> FIELDS = List.of(
            Field.of("id", FieldType.TEXT, "Identificador del registro", "Identifier of the record"),
            Field.of("type", FieldType.TEXT, "Tipo de recurso", "Type of resource")
                    .withCodes(List.of(new Code(TYPE, new LocalText("conjunto de datos", "dataset")))),
            Field.of("title", FieldType.TEXT, "Título", "Title"),
            Field.of("description", FieldType.TEXT, "Descripción", "Description"),
            Field.of("keywords", FieldType.LIST, "Palabras clave", "Keywords"),
            Field.of("themes", FieldType.LIST, "Temas", "Themes")
                    .withCodes(Arrays.stream(LayerMetadata.Theme.values())
                            .map(theme -> new Code(theme.id(), theme.title()))
                            .toList()),
            Field.of("publisher", FieldType.TEXT, "Quién lo publica", "Publisher"),
            Field.of("license", FieldType.TEXT, "Licencia declarada", "Declared licence"),
            Field.of("nature", FieldType.TEXT, "De dónde vienen los valores", "Where values come from")
                    .withCodes(Arrays.stream(LayerMetadata.Nature.values())
                            .map(nature -> new Code(nature.id(), nature.title()))
                            .toList()),
            Field.of("formats", FieldType.LIST, "Formatos", "Formats"),
            Field.of("external_ids", FieldType.LIST, "Identificadores en el mundo", "Identifiers in the world"),
            Field.of("updated", FieldType.DATE, "Día de su última versión", "Day of its latest version"),
            Field.of("version", FieldType.INTEGER, "Versión", "Version"),
            Field.of("time_start", FieldType.DATE, "Primer día al que se refiere", "First day that it is about"),
            Field.of("time_end", FieldType.DATE, "Último día al que se refiere", "Last day that it is about"),
            Field.of("origin", FieldType.TEXT, "Instalación de la que viene", "Installation that it comes from"));

    private Records() {}

    /** @param entries that answer whatever else was asked */
    static Layer of(List<CatalogueEntry> entries, Language language) {
        List<ComputedLayer.Timed> records = entries.stream()
                .map(entry -> new ComputedLayer.Timed(feature(entry, language), null))
                .toList();
        return new ComputedLayer(description(entries), () -> "1", () -> records);
    }

    static LayerDescription description(List<CatalogueEntry> entries) {
        return new LayerDescription(
                new LayerId(ID),
                "",
                TITLE,
                DESCRIPTION,
                GeometryKind.POLYGON,
                FIELDS,
                new LayerSourceNote(TITLE, null, null, null),
                extent(entries).orElse(null),
                null,
                0,
                0,
                Map.of(),
                false);
    }

    private static Optional<BoundingBox> extent(List<CatalogueEntry> entries) {
        Envelope all = new Envelope();
        for (CatalogueEntry entry : entries) {
            BoundingBox box = entry.coverage().extent();
            if (box != null) {
                all.expandToInclude(box.toGeometry().getEnvelopeInternal());
            }
        }
        return all.isNull() ? Optional.empty() : Optional.of(BoundingBox.of(all));
    }

    private static Feature feature(CatalogueEntry entry, Language language) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", entry.id());
        values.put("type", TYPE);
        values.put("title", entry.name().title().in(language));
        values.put("description", entry.name().description().in(language));
        values.put(
                "keywords",
                entry.subject().keywords().stream()
                        .map(keyword -> keyword.in(language))
                        .toList());
        values.put(
                "themes",
                entry.subject().themes().stream().map(LayerMetadata.Theme::id).toList());
        values.put(
                "publisher",
                entry.party().publisher() == null
                        ? null
                        : entry.party().publisher().in(language));
        values.put("license", entry.party().licence());
        values.put(
                "nature",
                entry.subject().nature() == null
                        ? null
                        : entry.subject().nature().id());
        values.put(
                "formats",
                entry.distributions().stream()
                        .filter(from -> from.download() != null)
                        .map(CatalogueEntry.Distribution::id)
                        .toList());
        values.put("external_ids", List.of(entry.uri()));
        values.put("updated", updated(entry));
        values.put(
                "version",
                entry.current() == null ? null : (long) entry.current().number());
        values.put("time_start", entry.coverage().first());
        values.put("time_end", entry.coverage().last());
        values.put("origin", entry.origin() == null ? null : entry.origin().id());
        BoundingBox box = entry.coverage().extent();
        return new Feature(entry.id(), box == null ? null : box.toGeometry(), values);
    }

    /** Of ours the day on which its version was published, of others what they say, where it is a day. */
    private static @Nullable LocalDate updated(CatalogueEntry entry) {
        if (entry.current() != null) {
            return entry.current().published().atOffset(ZoneOffset.UTC).toLocalDate();
        }
        if (entry.origin() == null || entry.lineage().date() == null) {
            return null;
        }
        try {
            return LocalDate.parse(entry.lineage().date());
        } catch (DateTimeParseException lessThanADay) {
            return null;
        }
    }
}
