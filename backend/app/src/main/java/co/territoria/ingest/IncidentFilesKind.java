package co.territoria.ingest;

import co.territoria.incident.HexagonGrid;
import co.territoria.incident.IncidentDelivery;
import co.territoria.incident.IncidentDelivery.Count;
import co.territoria.incident.IncidentDelivery.Grid;
import co.territoria.incident.IncidentKind;
import co.territoria.incident.IncidentSet;
import co.territoria.incident.Incidents;
import co.territoria.store.Datasets;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Each folder {@code incidents/<id>/} is a dataset: {@code incidents.yaml} with either {@code events.csv} (points, which
 * are counted here and not kept) or {@code counts.csv}.
 */
@Component
@Order(48)
final class IncidentFilesKind implements DatasetKind {

    private static final String FOLDER = "incidents/";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Incidents incidents;
    private final Sources sources;

    IncidentFilesKind(Incidents incidents, Sources sources) {
        this.incidents = incidents;
        this.sources = sources;
    }

    /** {@code incidents.yaml} as it is written. */
    record IncidentYaml(
            Yaml.@Nullable Text name,
            @Nullable String kind,
            @Nullable String source,
            @Nullable Double hexagonKm,
            Yaml.@Nullable Text note) {}

    @Override
    public String kind() {
        return "incidents";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        List<Delivery> deliveries = new ArrayList<>();
        pack.foldersIn(FOLDER).forEach((id, files) -> deliveries.add(new Delivery(FOLDER + id, files)));
        return deliveries;
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        Set<String> keys =
                sources.list(pack.pack()).stream().map(Source::key).collect(Collectors.toCollection(TreeSet::new));
        int epsg = pack.find("pack.yaml")
                .flatMap(file -> Yaml.read(file, PackYaml.class, new Notices()))
                .map(PackYaml::measureEpsg)
                .orElse(9377);
        return read(pack.pack(), delivery, incidents.places(pack.pack()), keys, epsg, notices)
                .map(read -> (dataset, version) -> incidents.write(dataset, version, read));
    }

    /**
     * @param places shapes of the lowest level, EPSG:4326
     * @param keys   of the sources of the pack
     * @return absent when a notice is an error
     */
    static Optional<IncidentDelivery> read(
            String pack, Delivery delivery, Map<String, Geometry> places, Set<String> keys, int epsg, Notices notices) {
        String id = delivery.name().substring(FOLDER.length());
        if (!ID.matcher(id).matches()) {
            notices.error(
                    "invalid-id",
                    delivery.name(),
                    null,
                    null,
                    "el nombre de la carpeta lleva minúsculas sin tilde, cifras y «_», hasta 40",
                    "the name of the folder has lower-case letters, digits and “_”, up to 40");
        }
        Optional<DataFile> file = delivery.find("incidents.yaml");
        if (file.isEmpty()) {
            notices.error(
                    "missing-file",
                    delivery.name() + "/incidents.yaml",
                    null,
                    null,
                    "falta el archivo",
                    "the file is missing");
            return Optional.empty();
        }
        Optional<IncidentYaml> yaml = Yaml.read(file.get(), IncidentYaml.class, notices);
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        Optional<DataFile> events = delivery.find("events.csv");
        Optional<DataFile> counts = delivery.find("counts.csv");
        if (events.isPresent() == counts.isPresent()) {
            notices.error(
                    "events-or-counts",
                    delivery.name(),
                    null,
                    null,
                    "lleva events.csv (puntos) o counts.csv (casos por municipio y año), uno de los dos",
                    "it has events.csv (points) or counts.csv (cases by municipality and year), one of the two");
        }
        Optional<IncidentSet> set = set(pack, id, yaml.get(), file.get(), events.isPresent(), keys, epsg, notices);
        if (set.isEmpty()) {
            return Optional.empty();
        }
        List<Count> read = new ArrayList<>();
        events.ifPresent(table -> read.addAll(events(table, set.get(), places, notices)));
        counts.ifPresent(table -> read.addAll(counts(table, places.keySet(), notices)));
        if (!notices.hasErrors() && read.isEmpty()) {
            notices.error("empty-file", delivery.name(), null, null, "no trae ningún caso", "it has no case at all");
        }
        return notices.hasErrors() ? Optional.empty() : Optional.of(new IncidentDelivery(set.get(), read));
    }

    private static Optional<IncidentSet> set(
            String pack,
            String id,
            IncidentYaml yaml,
            DataFile file,
            boolean points,
            Set<String> keys,
            int epsg,
            Notices notices) {
        LocalText name = Yaml.Text.of(yaml.name());
        if (name == null) {
            notices.error("missing-value", file.path(), null, "name.es", "falta el nombre", "the name is missing");
        }
        Optional<IncidentKind> kind = yaml.kind() == null ? Optional.empty() : IncidentKind.find(yaml.kind());
        if (kind.isEmpty()) {
            notices.error(
                    "value-not-in-list",
                    file.path(),
                    null,
                    "kind",
                    "«%s» no es uno de %s".formatted(yaml.kind() == null ? "" : yaml.kind(), IncidentKind.ids()),
                    "“%s” is none of %s".formatted(yaml.kind() == null ? "" : yaml.kind(), IncidentKind.ids()));
        }
        if (yaml.source() == null || !keys.contains(yaml.source())) {
            notices.error(
                    "unknown-source",
                    file.path(),
                    null,
                    "source",
                    "ninguna fuente tiene la clave «%s»; añádala a sources.csv"
                            .formatted(yaml.source() == null ? "" : yaml.source()),
                    "no source has the key “%s”; add it to sources.csv"
                            .formatted(yaml.source() == null ? "" : yaml.source()));
        }
        if (points && kind.isPresent() && !kind.get().allowsPoints()) {
            notices.error(
                    "points-not-allowed",
                    file.path(),
                    null,
                    "kind",
                    "la violencia sexual y de género se entrega solo por municipio y año: use counts.csv",
                    "sexual and gender violence is delivered by municipality and year only: use counts.csv");
        }
        Double hexagons = points ? yaml.hexagonKm() : null;
        if (hexagons != null && !(HexagonGrid.LEAST_KM <= hexagons && hexagons <= HexagonGrid.MOST_KM)) {
            notices.error(
                    "out-of-range",
                    file.path(),
                    null,
                    "hexagonKm",
                    "un hexágono mide de %s a %s km de ancho; aquí dice %s"
                            .formatted(HexagonGrid.LEAST_KM, HexagonGrid.MOST_KM, hexagons),
                    "a hexagon is %s to %s km wide; this says %s"
                            .formatted(HexagonGrid.LEAST_KM, HexagonGrid.MOST_KM, hexagons));
        }
        if (notices.hasErrors() || name == null || yaml.source() == null) {
            return Optional.empty();
        }
        return Optional.of(new IncidentSet(
                pack, id, name, kind.orElseThrow(), yaml.source(), Yaml.Text.of(yaml.note()), hexagons, epsg));
    }

    /** Every place has a count of every year that has an event: none is a true zero. */
    private static List<Count> events(DataFile file, IncidentSet set, Map<String, Geometry> places, Notices notices) {
        Map<String, PreparedGeometry> prepared = new TreeMap<>();
        places.forEach((code, shape) -> prepared.put(code, PreparedGeometryFactory.prepare(shape)));
        HexagonGrid grid = set.hexagons() == null ? null : new HexagonGrid(set.hexagons(), set.measureEpsg());
        Map<String, Map<String, Integer>> byPlace = new TreeMap<>();
        Map<String, Map<String, Integer>> byHexagon = new TreeMap<>();
        int outside = 0;
        Optional<Table> table = Table.read(file, Set.of("date", "lon", "lat"), Set.of(), notices);
        for (Table.Row row : table.map(Table::rows).orElse(List.of())) {
            String year = year(row);
            Double lon = row.number("lon");
            Double lat = row.number("lat");
            if (row.text("lon") == null || row.text("lat") == null) {
                row.error("missing-value", "lon", "falta la coordenada", "the coordinate is missing");
            }
            if (year == null || lon == null || lat == null) {
                continue;
            }
            if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
                row.error(
                        "coordinates-out-of-range",
                        "lon",
                        "la longitud va de −180 a 180 y la latitud de −90 a 90",
                        "longitude goes from −180 to 180 and latitude from −90 to 90");
                continue;
            }
            Point point = POINTS.createPoint(new Coordinate(lon, lat));
            Optional<String> place = prepared.entrySet().stream()
                    .filter(entry -> entry.getValue().covers(point))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (place.isEmpty()) {
                outside++;
                continue;
            }
            byPlace.computeIfAbsent(year, any -> new HashMap<>()).merge(place.get(), 1, Integer::sum);
            if (grid != null) {
                byHexagon.computeIfAbsent(year, any -> new HashMap<>()).merge(grid.cellOf(point), 1, Integer::sum);
            }
        }
        if (outside > 0) {
            notices.warning(
                    "outside-the-territory",
                    file.path(),
                    null,
                    "lon",
                    "%d casos caen fuera de los límites y no se cuentan; revise sus coordenadas".formatted(outside),
                    "%d cases lie outside the limits and are not counted; check their coordinates".formatted(outside));
        }
        List<Count> counts = new ArrayList<>();
        byPlace.forEach((year, cases) -> places.keySet()
                .forEach(code -> counts.add(new Count(Grid.TERRITORY, code, year, cases.getOrDefault(code, 0)))));
        byHexagon.forEach((year, cases) -> new TreeMap<>(cases)
                .forEach((cell, number) -> counts.add(new Count(Grid.HEXAGON, cell, year, number))));
        return counts;
    }

    private static @Nullable String year(Table.Row row) {
        String date = row.required("date");
        if (date.isEmpty()) {
            return null;
        }
        if (YEAR.matcher(date).matches()) {
            return date;
        }
        try {
            return String.valueOf(LocalDate.parse(date).getYear());
        } catch (DateTimeParseException fault) {
            row.error(
                    "invalid-date",
                    "date",
                    "«%s» no es una fecha AAAA-MM-DD ni un año".formatted(date),
                    "“%s” is neither a date YYYY-MM-DD nor a year".formatted(date));
            return null;
        }
    }

    private static List<Count> counts(DataFile file, Set<String> places, Notices notices) {
        List<Count> counts = new ArrayList<>();
        Map<List<String>, Table.Row> seen = new HashMap<>();
        Optional<Table> table = Table.read(file, Set.of("code", "period", "cases"), Set.of(), notices);
        for (Table.Row row : table.map(Table::rows).orElse(List.of())) {
            String code = row.required("code");
            String period = row.required("period");
            Integer cases = row.integer("cases");
            if (!code.isEmpty() && !places.contains(code)) {
                row.error(
                        "unknown-territory",
                        "code",
                        "ningún territorio tiene el código %s%s"
                                .formatted(code, IndicatorReader.near(code, places, "cerca")),
                        "no territory has the code %s%s".formatted(code, IndicatorReader.near(code, places, "near")));
            }
            if (!period.isEmpty() && !YEAR.matcher(period).matches()) {
                row.error(
                        "invalid-period",
                        "period",
                        "«%s» no es un año: los incidentes se publican por año".formatted(period),
                        "“%s” is no year: incidents are published by year".formatted(period));
            }
            if (row.text("cases") == null) {
                row.error(
                        "missing-value",
                        "cases",
                        "falta el número; una cifra que falta es una fila que falta, nunca un cero",
                        "the number is missing; a figure that is missing is a row that is missing, never a zero");
            }
            if (cases != null && cases < 0) {
                row.error("negative-count", "cases", "los casos no son negativos", "cases are not negative");
            }
            Table.Row first = seen.putIfAbsent(List.of(code, period), row);
            if (first != null) {
                row.duplicate("code", code + " " + period, first);
            }
            if (cases != null) {
                counts.add(new Count(Grid.TERRITORY, code, period, cases));
            }
        }
        return counts;
    }
}
