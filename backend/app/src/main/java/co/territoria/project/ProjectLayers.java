package co.territoria.project;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Code;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerSource;
import co.territoria.layer.LayerSourceNote;
import co.territoria.layer.SqlLayer;
import co.territoria.store.Database;
import co.territoria.store.VersionedTable;
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * The projects of a pack as points, their courses as lines, and what is an area as areas. A project without a place is a feature without
 * geometry, so that it is counted and found. Texts are those of the pack's first language.
 */
@Component
final class ProjectLayers implements LayerSource {

    private static final LocalText SOURCE = new LocalText(
            "Cada proyecto cita la suya en el campo «source».", "Each project cites its own in the field “source”.");

    private static final List<Code> CONFIDENCES = Code.each(Confidence.values(), Confidence::id, Confidence::title);

    private static final List<Code> DIMENSIONS = Code.each(Dimension.values(), Dimension::id, Dimension::title);

    private static final LocalText QUALITY = new LocalText(
            "Lo que no se conoce de un proyecto queda vacío; no es cero. La confianza de cada uno está en «confidence».",
            "What is not known of a project is left empty; it is not zero. The confidence in each is in “confidence”.");

    private final Database database;
    private final Projects projects;
    private final Territories territories;

    ProjectLayers(Database database, Projects projects, Territories territories) {
        this.database = database;
        this.projects = projects;
        this.territories = territories;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            List<Project> all = projects.list(pack.id());
            String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
            if (!all.isEmpty()) {
                layers.add(points(pack, prefix + "projects", all));
            }
            if (all.stream().anyMatch(project -> project.line() != null)) {
                layers.add(lines(pack, prefix + "project-lines", all));
            }
            if (all.stream().anyMatch(project -> project.area() != null)) {
                layers.add(areas(pack, prefix + "project-areas", all));
            }
        }
        return layers;
    }

    private Layer points(Pack pack, String id, List<Project> all) {
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(Field.of("code", FieldType.TEXT, "Código", "Code"), "t.code");
        columns.put(Field.of("name", FieldType.TEXT, "Nombre", "Name"), "t.name");
        columns.put(
                Field.of("theme", FieldType.TEXT, "Código del tema", "Theme code")
                        .withCodes(themes(pack)),
                "t.theme");
        columns.put(Field.of("theme_name", FieldType.TEXT, "Tema", "Theme"), "h.name_es");
        columns.put(
                Field.of("dimension", FieldType.TEXT, "Dimensión", "Dimension").withCodes(DIMENSIONS), "t.dimension");
        columns.put(
                Field.of(
                        "municipalities",
                        FieldType.LIST,
                        "Municipios, según las fuentes",
                        "Municipalities, as the sources say"),
                "t.municipalities");
        columns.put(
                Field.of(
                        "stated_municipalities",
                        FieldType.LIST,
                        "Municipios, según el programa, si difieren",
                        "Municipalities, as the programme says, where they differ"),
                "t.stated_municipalities");
        columns.putAll(record(pack, "t"));
        columns.put(
                Field.of("confidence", FieldType.TEXT, "Confianza", "Confidence")
                        .withCodes(CONFIDENCES),
                "t.confidence");
        columns.put(
                Field.of(
                                "location_confidence",
                                FieldType.TEXT,
                                "Confianza en la ubicación",
                                "Confidence in the location")
                        .withCodes(CONFIDENCES),
                "t.location_confidence");
        columns.put(
                Field.of("approximate", FieldType.BOOLEAN, "Ubicación aproximada", "Approximate location"),
                "COALESCE(t.location_confidence = 'low', FALSE)");
        columns.put(
                Field.of("geometry_note", FieldType.TEXT, "Qué representa el punto", "What the point stands for"),
                "t.geometry_note_es");
        columns.put(Field.of("source", FieldType.TEXT, "Fuente", "Source"), "t.source_es");
        LocalText description = new LocalText(
                "Proyectos estratégicos como puntos; los que no tienen lugar conocido van sin geometría.",
                "Strategic projects as points; those without a known place have no geometry.");
        LocalText accuracy = new LocalText(
                "La que dice «location_confidence» de cada uno; en los de confianza baja la ubicación es aproximada.",
                "As “location_confidence” of each says; where it is low the location is approximate.");
        return layer(
                pack,
                new LayerDescription(
                        new LayerId(id),
                        pack.id(),
                        titled("Proyectos estratégicos", "Strategic projects", pack),
                        description,
                        GeometryKind.POINT,
                        List.copyOf(columns.keySet()),
                        new LayerSourceNote(SOURCE, null, null, accuracy),
                        extent(all.stream().map(project -> project.location().point())),
                        null,
                        0,
                        14,
                        Map.of(),
                        pack.example()),
                VersionedTable.from("project", "t")
                        + " LEFT JOIN project_theme h ON h.dataset = t.dataset AND h.code = t.theme AND "
                        + VersionedTable.inForce("h"),
                columns);
    }

    private Layer lines(Pack pack, String id, List<Project> all) {
        Map<Field, String> columns = drawn(pack);
        columns.put(
                new Field(
                        "length_drawn_km",
                        FieldType.NUMBER,
                        new LocalText(
                                "Longitud de lo dibujado, no la oficial",
                                "Length of what is drawn, not the official one"),
                        new LocalText("km", null)),
                "t.length_drawn_km");
        columns.put(
                Field.of("anchor_points", FieldType.TEXT, "Lugares por los que pasa", "Places that it passes"),
                "t.anchor_points_es");
        columns.put(Field.of("source", FieldType.TEXT, "Fuente", "Source"), "t.source_es");
        LocalText description = new LocalText(
                "Trazados esquemáticos de los proyectos que son líneas: rectas entre lugares conocidos, no el diseño de la obra.",
                "Schematic courses of the projects that are lines: straight between known places, not the design of the work.");
        LocalText accuracy = new LocalText(
                "Esquemática: sirve para ver qué une cada proyecto, no para medir ni para afectar predios.",
                "Schematic: good to see what each project joins, not for measuring or for affecting land.");
        return layer(
                pack,
                new LayerDescription(
                        new LayerId(id),
                        pack.id(),
                        titled("Trazados de proyectos", "Courses of projects", pack),
                        description,
                        GeometryKind.LINE,
                        List.copyOf(columns.keySet()),
                        new LayerSourceNote(SOURCE, null, null, accuracy),
                        extent(all.stream()
                                .map(project -> project.line() == null
                                        ? null
                                        : project.line().shape())),
                        null,
                        0,
                        14,
                        Map.of(),
                        pack.example()),
                VersionedTable.from("project_line", "t")
                        + " JOIN project p ON p.dataset = t.dataset AND p.code = t.code AND "
                        + VersionedTable.inForce("p"),
                columns);
    }

    private Layer areas(Pack pack, String id, List<Project> all) {
        Map<Field, String> columns = drawn(pack);
        columns.put(Field.of("source", FieldType.TEXT, "Fuente", "Source"), "t.source_es");
        LocalText description = new LocalText(
                "Áreas de los proyectos que ocupan un lugar: parques, zonas, canales. Las esquemáticas no son linderos.",
                "Areas of the projects that take up a place: parks, zones, channels. Schematic ones are no property limits.");
        LocalText accuracy = new LocalText(
                "La que dice «confidence» de cada una; las esquemáticas no sirven para afectar predios.",
                "As “confidence” of each says; schematic ones are no ground for affecting land.");
        return layer(
                pack,
                new LayerDescription(
                        new LayerId(id),
                        pack.id(),
                        titled("Áreas de proyectos", "Areas of projects", pack),
                        description,
                        GeometryKind.POLYGON,
                        List.copyOf(columns.keySet()),
                        new LayerSourceNote(SOURCE, null, null, accuracy),
                        extent(all.stream()
                                .map(project -> project.area() == null
                                        ? null
                                        : project.area().shape())),
                        null,
                        0,
                        14,
                        Map.of(),
                        pack.example()),
                VersionedTable.from("project_area", "t")
                        + " JOIN project p ON p.dataset = t.dataset AND p.code = t.code AND "
                        + VersionedTable.inForce("p"),
                columns);
    }

    /** What lines and areas say alike, the record of their project among it. */
    private Map<Field, String> drawn(Pack pack) {
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(Field.of("code", FieldType.TEXT, "Código", "Code"), "t.code");
        columns.put(Field.of("name", FieldType.TEXT, "Nombre", "Name"), "p.name");
        columns.put(
                Field.of("theme", FieldType.TEXT, "Código del tema", "Theme code")
                        .withCodes(themes(pack)),
                "p.theme");
        columns.put(
                Field.of("dimension", FieldType.TEXT, "Dimensión", "Dimension").withCodes(DIMENSIONS), "p.dimension");
        columns.putAll(record(pack, "p"));
        columns.put(Field.of("schematic", FieldType.BOOLEAN, "Esquemático", "Schematic"), "t.schematic");
        columns.put(
                Field.of("confidence", FieldType.TEXT, "Confianza", "Confidence")
                        .withCodes(CONFIDENCES),
                "t.confidence");
        return columns;
    }

    private List<Code> themes(Pack pack) {
        return Code.each(projects.themes(pack.id()), ProjectTheme::id, ProjectTheme::name);
    }

    /** Columns of the record of a project; empty where it is not known. */
    private static Map<Field, String> record(Pack pack, String alias) {
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(Field.of("bpin", FieldType.TEXT, "Código BPIN", "BPIN code"), alias + ".bpin");
        columns.put(Field.of("horizon", FieldType.TEXT, "Plazo", "Horizon"), alias + ".horizon");
        columns.put(
                Field.of("stage", FieldType.TEXT, "Etapa", "Stage")
                        .withCodes(Code.each(Stage.values(), Stage::id, Stage::title)),
                alias + ".stage");
        columns.put(
                new Field(
                        "value",
                        FieldType.INTEGER,
                        new LocalText("Valor", "Value"),
                        new LocalText(pack.currency(), null)),
                alias + ".value_amount");
        columns.put(
                Field.of("value_year", FieldType.INTEGER, "Año de los precios", "Year of the prices"),
                alias + ".value_year");
        columns.put(
                Field.of("sector", FieldType.TEXT, "Sector de inversión", "Sector of investment"), alias + ".sector");
        columns.put(
                Field.of("programme", FieldType.TEXT, "Programa de inversión", "Programme of investment"),
                alias + ".programme");
        columns.put(
                Field.of("sdgs", FieldType.LIST, "Objetivos de Desarrollo Sostenible", "Sustainable Development Goals"),
                alias + ".sdgs");
        columns.put(Field.of("executor", FieldType.TEXT, "Ejecutor", "Executor"), alias + ".executor");
        columns.put(Field.of("start", FieldType.DATE, "Inicio", "Start"), alias + ".start_date");
        columns.put(Field.of("end", FieldType.DATE, "Fin", "End"), alias + ".end_date");
        return columns;
    }

    private Layer layer(Pack pack, LayerDescription description, String from, Map<Field, String> columns) {
        Map<String, String> columnByName = new LinkedHashMap<>();
        columns.forEach((field, column) -> columnByName.put(field.name(), column));
        return new SqlLayer(
                database,
                description.with(metadata(description)),
                projects::version,
                new SqlLayer.Declaration(
                        from,
                        VersionedTable.inForce("t") + " AND d.pack = ?",
                        List.of(pack.id()),
                        "t.code",
                        "t.geom",
                        columnByName,
                        null));
    }

    /** Each project cites its own source, so that the layer has no single publisher. */
    private static LayerMetadata metadata(LayerDescription description) {
        return LayerMetadata.of(LayerMetadata.Nature.OBSERVED, LayerMetadata.Theme.PROJECTS)
                .withQuality(List.of(QUALITY))
                .withChain(List.of(new LayerMetadata.SourceStep(
                        SOURCE, null, description.source().date(), null, null, null, null)));
    }

    private static LocalText titled(String es, String en, Pack pack) {
        String packEn =
                pack.name().en() == null ? pack.name().es() : pack.name().en();
        return new LocalText(es + ", " + pack.name().es(), en + ", " + packEn);
    }

    private static @Nullable BoundingBox extent(Stream<? extends @Nullable Geometry> shapes) {
        Envelope envelope = new Envelope();
        shapes.filter(Objects::nonNull).forEach(shape -> envelope.expandToInclude(shape.getEnvelopeInternal()));
        return envelope.isNull() ? null : BoundingBox.of(envelope);
    }
}
