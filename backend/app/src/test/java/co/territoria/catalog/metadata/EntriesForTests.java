package co.territoria.catalog.metadata;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerMetadata;
import co.territoria.web.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries about a fictional place, from one that says everything to one that says nothing. */
public final class EntriesForTests {

    public static final String ROOT = "https://datos.example.org/sit";

    static final CatalogueAbout ABOUT = new CatalogueAbout(
            ROOT,
            new LocalText("Catálogo de Brumaria", "Catalogue of Brumaria"),
            new LocalText("Datos de Brumaria", "Data of Brumaria"),
            "Gobernación de Brumaria",
            "datos@brumaria.example",
            "https://brumaria.example/");

    static final CatalogueAbout SILENT = new CatalogueAbout(ROOT, ABOUT.title(), ABOUT.description(), null, null, null);

    private EntriesForTests() {}

    /** Says everything that an entry can say. */
    public static CatalogueEntry full(String id) {
        return new CatalogueEntry(
                name(id),
                new CatalogueEntry.Subject(
                        List.of(LayerMetadata.Theme.POVERTY, LayerMetadata.Theme.HEALTH),
                        List.of(new LocalText("pobreza", "poverty"), new LocalText("hogares", null)),
                        LayerMetadata.Nature.OBSERVED,
                        GeometryKind.POLYGON,
                        List.of(Field.of("value", FieldType.NUMBER, "Valor", "Value")),
                        false),
                new CatalogueEntry.Party(
                        new LocalText("Oficina de Estadística", "Statistics Office"),
                        "preguntas@estadistica.example",
                        "CC BY 4.0"),
                new CatalogueEntry.Lineage(
                        new LocalText("Censo de Brumaria", "Census of Brumaria"),
                        "2018",
                        List.of(new LayerMetadata.SourceStep(
                                new LocalText("Censo «2018» <b>&", "Census"),
                                new LocalText("Oficina de Estadística", null),
                                "2018-10",
                                new LocalText("Registro", "Register"),
                                new LocalText("Abierto", "Open"),
                                "CC BY 4.0",
                                new LocalText("Nota", "Note"))),
                        new LocalText("Conteo", "Count"),
                        LayerMetadata.Frequency.DECENNIAL,
                        new LocalText("unos 30 m", "about 30 m"),
                        List.of(new LocalText("Faltan 2 veredas", "2 hamlets missing"))),
                new CatalogueEntry.Coverage(
                        new BoundingBox(-77.5, 3.0, -75.7, 5.0), LocalDate.of(2005, 1, 1), LocalDate.of(2018, 12, 31)),
                List.of(
                        file(id, "geojson", "GeoJSON", "application/geo+json", 1_234L, "ab".repeat(32)),
                        file(id, "fgb", "FlatGeobuf", "application/flatgeobuf", null, null),
                        file(id, "csv", "CSV", "text/csv;charset=UTF-8", 99L, null),
                        new CatalogueEntry.Distribution(
                                "items",
                                new LocalText("Elementos", "Features"),
                                ROOT + "/ogc/collections/" + id + "/items",
                                null,
                                "application/geo+json",
                                null,
                                null,
                                CatalogueEntry.Service.FEATURES)),
                List.of(
                        new CatalogueEntry.Version(2, Instant.parse("2026-02-03T04:05:06.789Z"), "cd".repeat(32), 42),
                        new CatalogueEntry.Version(1, Instant.parse("2025-02-03T04:05:06Z"), "ef".repeat(32), 41)),
                false,
                null);
    }

    /** Published no more. */
    static CatalogueEntry withdrawn(String id) {
        CatalogueEntry full = full(id);
        return new CatalogueEntry(
                full.name(),
                full.subject(),
                full.party(),
                full.lineage(),
                full.coverage(),
                full.distributions().subList(0, 3),
                full.versions(),
                true,
                null);
    }

    /** A table of which nobody says more than its name. */
    public static CatalogueEntry bare(String id) {
        return new CatalogueEntry(
                name(id),
                new CatalogueEntry.Subject(
                        List.of(LayerMetadata.Theme.PLANS),
                        List.of(),
                        LayerMetadata.Nature.COMPUTED,
                        GeometryKind.NONE,
                        List.of(),
                        true),
                new CatalogueEntry.Party(null, null, null),
                lineage(),
                new CatalogueEntry.Coverage(null, null, null),
                List.of(file(id, "csv", "CSV", "text/csv", null, null)),
                List.of(),
                false,
                null);
    }

    /** Of another installation. */
    public static CatalogueEntry remote(String id, String uri, @Nullable String licence) {
        return new CatalogueEntry(
                new CatalogueEntry.Name(
                        id,
                        uri,
                        new LocalText("Vías de Villa", "Roads of Villa"),
                        new LocalText("Vías", "Roads"),
                        "https://villa.example/vias"),
                new CatalogueEntry.Subject(List.of(), List.of(), null, null, List.of(), false),
                new CatalogueEntry.Party(new LocalText("Alcaldía de Villa", null), null, licence),
                lineage(),
                new CatalogueEntry.Coverage(new BoundingBox(-76.5, 3.4, -76.5, 3.4), null, null),
                List.of(new CatalogueEntry.Distribution(
                        "shp-1",
                        new LocalText("shp", null),
                        "https://villa.example/vias.zip",
                        "https://villa.example/vias.zip",
                        "application/zip",
                        null,
                        null,
                        null)),
                List.of(),
                false,
                new CatalogueEntry.Origin(
                        "villa",
                        "Alcaldía de Villa",
                        "https://villa.example/catalog.ttl",
                        Instant.parse("2026-03-04T05:06:07Z")));
    }

    private static CatalogueEntry.Name name(String id) {
        return new CatalogueEntry.Name(
                id,
                ROOT + "/api/v1/datasets/" + id,
                new LocalText("Título de " + id, "Title of " + id),
                new LocalText("Descripción de " + id, "Description of " + id),
                ROOT + "/ogc/collections/catalogue/items/" + id + "?f=html");
    }

    private static CatalogueEntry.Lineage lineage() {
        return new CatalogueEntry.Lineage(
                null, null, List.of(), null, LayerMetadata.Frequency.UNKNOWN, null, List.of());
    }

    private static CatalogueEntry.Distribution file(
            String id, String format, String title, String type, @Nullable Long bytes, @Nullable String sha256) {
        String uri = ROOT + "/api/v1/datasets/" + id;
        return new CatalogueEntry.Distribution(
                format, new LocalText(title, null), uri, uri + "/download?f=" + format, type, bytes, sha256, null);
    }
}
