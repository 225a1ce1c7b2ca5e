package co.territoria.ingest;

import co.territoria.geo.Projection;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import co.territoria.territory.TerritoryCode;
import co.territoria.territory.TerritoryDelivery;
import co.territoria.territory.TerritoryDerivation;
import co.territoria.territory.TerritoryDerivation.Delivered;
import co.territoria.territory.TerritoryLevel;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code pack.yaml}, {@code territories/} and the regionalisations that make a level: one dataset, since the shapes of
 * the upper levels follow from all of them. The plan in force of each comes from the register of land-use plans.
 */
@Component
@Order(20)
final class TerritoryKind implements DatasetKind {

    private static final Set<String> REQUIRED = Set.of("code", "name", "level");

    private static final Set<String> OPTIONAL =
            Set.of("short_name", "parent", "lon_seat", "lat_seat", "altitude_m", "area_km2_official", "source");

    private static final int LONGEST_ACT = 200;

    private static final int LONGEST_SOURCE = 1_000;

    /** The shape's area may depart so much from the official figure before it is worth a warning. */
    private static final double AREA_TOLERANCE = 0.01;

    private final Territories territories;

    TerritoryKind(Territories territories) {
        this.territories = territories;
    }

    @Override
    public String kind() {
        return "territories";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<DataFile> files = new ArrayList<>();
        pack.find("pack.yaml").ifPresent(files::add);
        files.addAll(pack.in("territories/"));
        pack.find(LandUseKind.REGISTER).ifPresent(files::add);
        // which regionalisations make a level is said in pack.yaml: a reading that fails is told by read()
        pack.find("pack.yaml")
                .flatMap(file -> Yaml.read(file, PackYaml.class, new Notices()))
                .map(PackYaml::levels)
                .ifPresent(levels -> levels.forEach(level -> {
                    if (level.derivedFrom() != null) {
                        pack.find("regionalisations/" + level.derivedFrom() + ".csv")
                                .ifPresent(files::add);
                        pack.find("regionalisations/" + level.derivedFrom() + ".yaml")
                                .ifPresent(files::add);
                    }
                }));
        return List.of(new Delivery("territories", files));
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles files, Delivery delivery, Notices notices) {
        DataFile packFile = files.find("pack.yaml").orElseThrow();
        Optional<PackYaml> yaml = Yaml.read(packFile, PackYaml.class, notices);
        Optional<Pack> pack = yaml.flatMap(read -> read.toPack(files.pack(), notices));
        if (pack.isEmpty()) {
            return Optional.empty();
        }
        List<Delivered> delivered = delivered(files, pack.get(), yaml.get(), notices);
        if (notices.hasErrors()) {
            return Optional.empty();
        }
        Map<String, Regionalisation> levels = levelRegions(files, pack.get(), delivered, notices);
        if (notices.hasErrors()) {
            return Optional.empty();
        }
        TerritoryDelivery derived = TerritoryDerivation.derive(
                pack.get(), delivered, levels, Projection.of(yaml.get().measureEpsg()));
        warnOfAreas(derived, notices);
        return Optional.of((dataset, version) -> territories.write(dataset, version, derived));
    }

    private static List<Delivered> delivered(PackFiles files, Pack pack, PackYaml yaml, Notices notices) {
        PackYaml.Files told = Objects.requireNonNull(yaml.territories());
        String tablePath = told.file() == null ? "territories/territories.csv" : told.file();
        String shapesPath = told.shapes() == null ? "territories/municipalities.geojson" : told.shapes();
        Optional<DataFile> tableFile = required(files, tablePath, notices);
        Optional<DataFile> shapesFile = required(files, shapesPath, notices);
        if (tableFile.isEmpty() || shapesFile.isEmpty()) {
            return List.of();
        }
        Map<String, Geometry> shapes = shapes(shapesFile.get(), notices);
        Optional<Table> table = Table.read(tableFile.get(), REQUIRED, OPTIONAL, notices);
        if (table.isEmpty()) {
            return List.of();
        }
        Map<String, Table.Row> rows = table.get().uniqueBy("code", notices);
        checkRoot(pack, rows, tableFile.get(), notices);
        List<Delivered> delivered = new ArrayList<>();
        Map<String, Territory.LandUseAct> landUse = landUse(files);
        rows.forEach((code, row) ->
                one(code, row, pack, rows, shapes.get(code), landUse.get(code)).ifPresent(delivered::add));
        shapes.keySet().stream()
                .filter(code -> !rows.containsKey(code))
                .forEach(code -> notices.error(
                        "unknown-territory",
                        shapesFile.get().path(),
                        null,
                        "id",
                        "la forma con código %s no tiene fila en %s".formatted(code, tablePath),
                        "the shape with code %s has no row in %s".formatted(code, tablePath)));
        return delivered;
    }

    private static Map<String, Geometry> shapes(DataFile file, Notices notices) {
        Map<String, Geometry> shapes = new HashMap<>();
        for (GeoJsonFeature feature : GeoJsonFile.read(file, notices)) {
            if (!(feature.geometry() instanceof Polygonal)) {
                notices.error(
                        "wrong-geometry",
                        file.path(),
                        feature.number(),
                        "geometry",
                        "un territorio es un polígono o varios",
                        "a territory is a polygon or several");
            } else if (shapes.put(feature.id(), feature.geometry()) != null) {
                notices.error(
                        "duplicate-key",
                        file.path(),
                        feature.number(),
                        "id",
                        "el código %s ya tiene una forma".formatted(feature.id()),
                        "the code %s has a shape already".formatted(feature.id()));
            }
        }
        return shapes;
    }

    private static Optional<Delivered> one(
            String code,
            Table.Row row,
            Pack pack,
            Map<String, Table.Row> rows,
            @Nullable Geometry shape,
            Territory.@Nullable LandUseAct landUse) {
        if (!TerritoryCode.isValid(code)) {
            row.error(
                    "malformed-code",
                    "code",
                    "«%s»: un código tiene de 1 a 20 mayúsculas, cifras o guiones".formatted(code),
                    "“%s”: a code has 1 to 20 capitals, digits or hyphens".formatted(code));
            return Optional.empty();
        }
        String level = row.oneOf(
                "level",
                pack.levels().stream().map(TerritoryLevel::id).toList(),
                pack.rootLevel().id());
        boolean root = code.equals(pack.root().value());
        String parent = row.text("parent");
        if (!root && (parent == null || !rows.containsKey(parent))) {
            row.error(
                    "unknown-territory",
                    "parent",
                    "el territorio superior «%s» no está en la tabla".formatted(parent),
                    "the parent “%s” is not in the table".formatted(parent));
            return Optional.empty();
        }
        if (!root && shape == null) {
            row.error(
                    "missing-geometry",
                    "code",
                    "el territorio %s no tiene forma en el archivo de límites".formatted(code),
                    "the territory %s has no shape in the file of limits".formatted(code));
            return Optional.empty();
        }
        String name = row.required("name");
        String shortName = row.text("short_name");
        return Optional.of(new Delivered(
                new TerritoryCode(code),
                level,
                parent == null ? null : new TerritoryCode(parent),
                name,
                shortName == null ? name : shortName,
                seat(row, shape),
                row.number("area_km2_official"),
                row.text("source"),
                landUse,
                root ? null : shape));
    }

    private static Territory.@Nullable Seat seat(Table.Row row, @Nullable Geometry shape) {
        Double lon = row.number("lon_seat");
        Double lat = row.number("lat_seat");
        if (lon == null || lat == null) {
            if ((lon == null) != (lat == null)) {
                row.error(
                        "missing-value",
                        lon == null ? "lon_seat" : "lat_seat",
                        "la cabecera tiene una sola coordenada",
                        "the seat has one coordinate only");
            }
            return null;
        }
        if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
            row.error(
                    "coordinate-out-of-range",
                    "lon_seat",
                    "la cabecera está fuera del mundo: %s, %s".formatted(lon, lat),
                    "the seat lies outside the world: %s, %s".formatted(lon, lat));
            return null;
        }
        if (shape != null
                && !shape.covers(shape.getFactory().createPoint(new org.locationtech.jts.geom.Coordinate(lon, lat)))) {
            row.warning(
                    "seat-outside",
                    "lon_seat",
                    "la cabecera (%s, %s) está fuera de su territorio".formatted(lon, lat),
                    "the seat (%s, %s) lies outside its territory".formatted(lon, lat));
        }
        return new Territory.Seat(lon, lat, row.number("altitude_m"));
    }

    /**
     * The plan in force of each territory, as far as its sheet tells it. The facts stand in the register alone; whatever is
     * wrong with it is told by {@link LandUseKind}, which reads all of it.
     */
    private static Map<String, Territory.LandUseAct> landUse(PackFiles files) {
        Map<String, Territory.LandUseAct> acts = new HashMap<>();
        files.find(LandUseKind.REGISTER)
                .flatMap(file -> Table.read(
                        file,
                        Set.of("territory", "kind", "in_force"),
                        Set.of("act_text", "source_es", "source_en"),
                        new Notices()))
                .ifPresent(table -> table.rows().stream()
                        .filter(row -> "true".equals(row.text("in_force")))
                        .filter(row ->
                                row.text("territory") != null && LandUseRegister.KINDS.contains(row.text("kind")))
                        .forEach(row -> acts.put(
                                row.required("territory"),
                                new Territory.LandUseAct(
                                        row.required("kind"),
                                        shortened(row.text("act_text"), LONGEST_ACT),
                                        LocalText.ofNullable(
                                                shortened(row.text("source_es"), LONGEST_SOURCE),
                                                shortened(row.text("source_en"), LONGEST_SOURCE))))));
        return acts;
    }

    /** The sheet of a territory has less room than the register. */
    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static void checkRoot(Pack pack, Map<String, Table.Row> rows, DataFile file, Notices notices) {
        Table.Row root = rows.get(pack.root().value());
        if (root == null) {
            notices.error(
                    "missing-root",
                    file.path(),
                    null,
                    "code",
                    "falta la fila del territorio raíz " + pack.root(),
                    "the row of the root territory %s is missing".formatted(pack.root()));
        }
    }

    private static Map<String, Regionalisation> levelRegions(
            PackFiles files, Pack pack, List<Delivered> delivered, Notices notices) {
        Set<String> codes = delivered.stream()
                .filter(one -> one.shape() != null)
                .map(one -> one.code().value())
                .collect(Collectors.toSet());
        Map<String, Regionalisation> levels = new LinkedHashMap<>();
        for (TerritoryLevel level : pack.levels()) {
            if (level.derivedFrom() == null) {
                continue;
            }
            String path = "regionalisations/" + level.derivedFrom();
            required(files, path + ".csv", notices)
                    .flatMap(csv -> RegionalisationFile.read(
                            pack.id(), csv, files.find(path + ".yaml").orElse(null), codes, notices))
                    .ifPresent(read -> {
                        RegionalisationFile.checkWhole(read, codes, path + ".csv", notices);
                        levels.put(level.id(), read);
                    });
        }
        return levels;
    }

    private static void warnOfAreas(TerritoryDelivery derived, Notices notices) {
        for (Territory territory : derived.territories()) {
            Double official = territory.measures().areaKm2Official();
            double measured = territory.measures().areaKm2();
            if (official != null && Math.abs(measured / official - 1) > AREA_TOLERANCE) {
                notices.warning(
                        "area-differs",
                        "territories/territories.csv",
                        null,
                        "area_km2_official",
                        "%s: la forma mide %.1f km² y la fuente dice %.1f"
                                .formatted(territory.name(), measured, official),
                        "%s: the shape measures %.1f km² and the source says %.1f"
                                .formatted(territory.name(), measured, official));
            }
        }
    }

    private static Optional<DataFile> required(PackFiles files, String path, Notices notices) {
        Optional<DataFile> file = files.find(path);
        if (file.isEmpty()) {
            notices.error("missing-file", path, null, null, "falta el archivo", "the file is missing");
        }
        return file;
    }
}
