package co.territoria.territory;

import co.territoria.geo.BoundingBox;
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
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** One layer for each level of a pack, and one of the seats; the default pack's have plain ids. */
@Component
final class TerritoryLayers implements LayerSource {

    private static final LocalText KM2 = new LocalText("km²", null);
    private static final Field CODE = Field.of("code", FieldType.TEXT, "Código", "Code");
    private static final Field NAME = Field.of("name", FieldType.TEXT, "Nombre", "Name");
    private static final Field SHORT_NAME = Field.of("short_name", FieldType.TEXT, "Nombre corto", "Short name");
    private static final Field PARENT = Field.of("parent", FieldType.TEXT, "Territorio superior", "Parent territory");
    private static final Field AREA = new Field(
            "area_km2",
            FieldType.NUMBER,
            new LocalText("Área, medida en el plano", "Area, measured on the plane"),
            KM2);
    private static final Field AREA_OFFICIAL = new Field(
            "area_km2_official",
            FieldType.NUMBER,
            new LocalText("Área según la fuente", "Area as the source states it"),
            KM2);
    private static final Field DERIVED =
            Field.of("derived", FieldType.BOOLEAN, "Forma derivada de sus partes", "Shape derived from its parts");

    private static final LocalText UNION = new LocalText(
            "Las formas son la unión de las de sus partes, que vienen de la fuente.",
            "Shapes are the union of those of their parts, which come from the source.");

    private final Database database;
    private final Territories territories;
    private final Sources sources;

    TerritoryLayers(Database database, Territories territories, Sources sources) {
        this.database = database;
        this.territories = territories;
        this.sources = sources;
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Pack pack : territories.packs()) {
            String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
            for (TerritoryLevel level : pack.levels()) {
                if (!territories.list(pack.id(), level.id()).isEmpty()) {
                    layers.add(levelLayer(pack, level, prefix + plural(level)));
                }
            }
            if (territories.list(pack.id(), null).stream().anyMatch(territory -> territory.seat() != null)) {
                layers.add(seats(pack, prefix + "seats"));
            }
        }
        return layers;
    }

    /** The root stands alone; other levels are named for their many. */
    private static String plural(TerritoryLevel level) {
        String id = level.id();
        if (level.order() == 1) {
            return id;
        }
        return id.endsWith("y") ? id.substring(0, id.length() - 1) + "ies" : id + "s";
    }

    private Layer levelLayer(Pack pack, TerritoryLevel level, String id) {
        boolean lowest = level.equals(pack.lowestLevel());
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(CODE, "t.code");
        columns.put(NAME, "t.name");
        columns.put(SHORT_NAME, "t.short_name");
        columns.put(PARENT, "t.parent");
        regionLevel(pack).filter(region -> lowest).ifPresent(region -> {
            columns.put(
                    new Field(
                            region.id(),
                            FieldType.TEXT,
                            new LocalText(
                                    "Código de " + region.name().es(),
                                    region.name().in(Language.EN) + " code"),
                            null),
                    "p.code");
            columns.put(new Field(region.id() + "_name", FieldType.TEXT, capital(region.name()), null), "p.name");
        });
        columns.put(AREA, "t.area_km2");
        columns.put(AREA_OFFICIAL, "t.area_km2_official");
        columns.put(DERIVED, "t.derived");
        LocalText plural = level.order() == 1 ? level.name() : level.plural();
        LocalText title = titled(plural, pack);
        LocalText description = new LocalText(
                "Límites de %s. %s".formatted(plural.es(), accuracy(pack).es()),
                "Limits of %s. %s"
                        .formatted(plural.in(Language.EN), accuracy(pack).in(Language.EN)));
        return layer(
                pack,
                id,
                title,
                description,
                GeometryKind.POLYGON,
                columns,
                "t.geom",
                level.id(),
                0,
                note(pack, false));
    }

    private Layer seats(Pack pack, String id) {
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(CODE, "t.code");
        columns.put(NAME, "t.name");
        columns.put(SHORT_NAME, "t.short_name");
        columns.put(
                new Field(
                        "altitude_m", FieldType.NUMBER, new LocalText("Altitud", "Altitude"), new LocalText("m", null)),
                "t.altitude_m");
        LocalText title = titled(new LocalText("cabeceras", "seats"), pack);
        return layer(
                pack,
                id,
                title,
                new LocalText("Cabeceras de los territorios, como puntos.", "Seats of the territories, as points."),
                GeometryKind.POINT,
                columns,
                "ST_GeomFromText('POINT(' || t.seat_lon || ' ' || t.seat_lat || ')', 4326)",
                null,
                4,
                note(pack, true));
    }

    private Layer layer(
            Pack pack,
            String id,
            LocalText title,
            LocalText description,
            GeometryKind kind,
            Map<Field, String> columns,
            String geometry,
            @Nullable String level,
            int minZoom,
            LayerSourceNote note) {
        String where = VersionedTable.inForce("t") + " AND d.pack = ? AND "
                + (level == null ? "t.seat_lon IS NOT NULL" : "t.level_id = ?");
        List<Object> arguments = level == null ? List.of(pack.id()) : List.of(pack.id(), level);
        // the parent belongs to the same dataset, so that it is in force in the same version
        String from = VersionedTable.from("territory", "t")
                + " LEFT JOIN territory p ON p.dataset = t.dataset AND p.code = t.parent"
                + " AND p.from_version <= d.published AND d.published < p.to_version";
        Map<String, String> columnByName = new LinkedHashMap<>();
        columns.forEach((field, column) -> columnByName.put(field.name(), column));
        return new SqlLayer(
                database,
                new LayerDescription(
                        new LayerId(id),
                        pack.id(),
                        title,
                        description,
                        kind,
                        List.copyOf(columns.keySet()),
                        note,
                        extent(pack),
                        null,
                        minZoom,
                        14,
                        Map.of(),
                        pack.example(),
                        metadata(pack, level)),
                territories::version,
                new SqlLayer.Declaration(from, where, arguments, "t.code", geometry, columnByName, null));
    }

    /** @param level absent for the seats */
    private LayerMetadata metadata(Pack pack, @Nullable String level) {
        Pack.Boundary boundary = pack.boundary();
        String key = level == null && boundary.seatSource() != null ? boundary.seatSource() : boundary.source();
        Optional<Source> source = sources.find(pack.id(), key);
        boolean derived =
                level != null && territories.list(pack.id(), level).stream().anyMatch(Territory::derived);
        return LayerMetadata.of(LayerMetadata.Nature.OBSERVED, LayerMetadata.Theme.BOUNDARIES)
                .withDimension(Dimension.TERRITORIAL.id())
                .withLevel(level == null ? pack.lowestLevel().id() : level)
                .withPublisher(source.map(Source::issuer).orElse(null))
                .withMethod(derived ? UNION : source.map(Source::method).orElse(null))
                .withChain(source.stream().map(Source::step).toList());
    }

    private static Optional<TerritoryLevel> regionLevel(Pack pack) {
        return pack.levels().stream()
                .filter(level -> level.derivedFrom() != null)
                .findFirst();
    }

    private static LocalText titled(LocalText plural, Pack pack) {
        return new LocalText(
                capital(plural.es()) + ", " + pack.name().es(),
                capital(plural.in(Language.EN)) + ", " + pack.name().in(Language.EN));
    }

    private static LocalText capital(LocalText text) {
        return new LocalText(capital(text.es()), capital(text.in(Language.EN)));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static LocalText accuracy(Pack pack) {
        LocalText accuracy = pack.boundary().accuracy();
        return accuracy == null
                ? new LocalText("La fuente no declara su exactitud.", "The source declares no accuracy.")
                : accuracy;
    }

    private LayerSourceNote note(Pack pack, boolean seats) {
        Pack.Boundary boundary = pack.boundary();
        String key = seats && boundary.seatSource() != null ? boundary.seatSource() : boundary.source();
        Optional<Source> source = sources.find(pack.id(), key);
        return new LayerSourceNote(
                source.map(Source::title).orElse(new LocalText(key, null)),
                seats ? source.map(Source::date).orElse(null) : boundary.date(),
                source.map(Source::licence).orElse(null),
                seats ? boundary.seatAccuracy() : boundary.accuracy());
    }

    private @Nullable BoundingBox extent(Pack pack) {
        Envelope envelope = new Envelope();
        territories
                .list(pack.id(), null)
                .forEach(territory -> envelope.expandToInclude(
                        territories.geometry(territory.code()).getEnvelopeInternal()));
        return envelope.isNull() ? null : BoundingBox.of(envelope);
    }
}
