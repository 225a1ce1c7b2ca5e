package co.territoria.ingest.landuse;

import co.territoria.geo.CoordinateSystem;
import co.territoria.landuse.zone.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Reads the file of a plan, whatever its form, into zones, and tells where they lie. */
public final class DeliveryReader {

    /** The plane in which areas are looked at. */
    private static final int PLANE = 9377;

    /** A plan that covers less of its municipality is told; the validation says where and how much exactly. */
    private static final double WHOLE = 0.9;

    /** Nothing of a plan lies further from its territory, some 110 km. */
    static final double REACH_DEGREES = 1;

    private DeliveryReader() {}

    /**
     * What is to be read.
     *
     * @param fileName the ending says the form: {@code .gpkg}, {@code .zip}, {@code .geojson}
     * @param rules    of its layers; absent for the ministry's intermediate structure
     * @param stated   EPSG code of the coordinates, where somebody stated it
     * @param limit    of the plan's territory, EPSG:4326
     * @param places   shapes of the territories around by name, EPSG:4326, to say where data lie that lie elsewhere
     */
    public record Request(
            String fileName,
            byte[] bytes,
            @Nullable Rules rules,
            @Nullable Integer stated,
            Geometry limit,
            Map<String, Geometry> places,
            FileLimits limits) {

        public Request {
            places = Map.copyOf(places);
        }
    }

    /** @param mapping of the plan's labels */
    public record Rules(List<LayerRule> layers, Mapping mapping) {

        public Rules {
            layers = List.copyOf(layers);
        }
    }

    /**
     * What was read.
     *
     * @param municipality row of the table of that name; empty where there is none
     * @param shift        out of the old frame, as the data's place asks for
     */
    public record Result(
            List<ReadZone> zones,
            Map<String, String> municipality,
            CoordinateSystem crs,
            CoordinateSystem.Shift shift) {

        public Result {
            zones = List.copyOf(zones);
            municipality = Map.copyOf(municipality);
        }
    }

    /** @return absent with an error finding when the delivery cannot be used */
    public static Optional<Result> read(Request request, Findings findings) {
        List<DeliveredLayer> layers = layers(request.fileName(), request.bytes(), request.limits(), findings);
        if (layers.isEmpty()) {
            if (!findings.hasErrors()) {
                findings.error(
                        "empty-delivery",
                        null,
                        null,
                        null,
                        "el archivo no trae ninguna capa que se pueda leer",
                        "the file has no layer that can be read");
            }
            return Optional.empty();
        }
        PlanReading reading = new PlanReading(findings);
        PlanReading.Read read = request.rules() == null
                ? reading.intermediate(layers)
                : reading.mapped(
                        layers, request.rules().layers(), request.rules().mapping());
        if (read.zones().isEmpty()) {
            return Optional.empty();
        }
        List<DeliveredLayer> used = layers.stream()
                .filter(layer ->
                        read.zones().stream().anyMatch(zone -> zone.layer().equals(layer.name())))
                .toList();
        Optional<CoordinateSystem> crs =
                CrsChoice.choose(used, request.stated(), request.limit(), request.places(), findings);
        if (crs.isEmpty()) {
            return Optional.empty();
        }
        if (!isWithinReach(read.zones(), crs.get(), request.limit(), findings)) {
            return Optional.empty();
        }
        Envelope box = new Envelope();
        read.zones().forEach(zone -> {
            if (zone.geometry() != null) {
                box.expandToInclude(zone.geometry().getEnvelopeInternal());
            }
        });
        CoordinateSystem.Shift shift =
                box.isNull() ? new CoordinateSystem.Shift(0, true) : crs.get().shiftAt(box.centre());
        if (!shift.inside()) {
            findings.warning(
                    "outside-region",
                    null,
                    null,
                    null,
                    "los datos están fuera de las regiones para las que EPSG da el paso desde el marco de Bogotá; se usa el de la más cercana (EPSG:%d)"
                            .formatted(shift.code()),
                    "the data lie outside the regions that EPSG gives the shift from the frame of Bogotá for; that of the nearest is used (EPSG:%d)"
                            .formatted(shift.code()));
        }
        lookAtCover(read.zones(), crs.get(), shift, request.limit(), findings);
        return findings.hasErrors()
                ? Optional.empty()
                : Optional.of(new Result(read.zones(), read.municipality(), crs.get(), shift));
    }

    /** Every zone that is not is told. */
    private static boolean isWithinReach(
            List<ReadZone> zones, CoordinateSystem crs, Geometry limit, Findings findings) {
        Reach reach = new Reach(crs, limit, REACH_DEGREES);
        boolean all = true;
        for (ReadZone zone : zones) {
            if (zone.geometry() != null && !reach.contains(zone.geometry())) {
                all = false;
                tellOutOfReach(zone.layer(), zone.feature(), findings);
            }
        }
        return all;
    }

    static void tellOutOfReach(String layer, int feature, Findings findings) {
        findings.error(
                "out-of-reach",
                layer,
                feature,
                null,
                "tiene puntos a más de un grado del territorio: una coordenada está mal. Corrija el elemento y vuelva a entregarlo",
                "it has points more than a degree away from the territory: a coordinate is wrong. Mend the feature and deliver it again");
    }

    /** The layers of a file; empty with an error finding when it cannot be read. */
    public static List<DeliveredLayer> layers(String fileName, byte[] bytes, FileLimits limits, Findings findings) {
        try {
            return asDelivered(fileName, bytes, limits, findings).stream()
                    .map(layer -> Layers.readable(layer, findings))
                    .toList();
        } catch (DeliveryFault fault) {
            findings.add(fault);
            return List.of();
        }
    }

    private static List<DeliveredLayer> asDelivered(String fileName, byte[] bytes, FileLimits limits, Findings findings)
            throws DeliveryFault {
        String lower = fileName.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gpkg")) {
            return JdbcGeoPackage.read(bytes, limits, findings);
        }
        if (lower.endsWith(".zip")) {
            return ShapefileZip.read(bytes, limits, findings);
        }
        if (lower.endsWith(".geojson") || lower.endsWith(".json")) {
            return GeoJsonLayers.read(fileName, bytes, limits, findings);
        }
        throw new DeliveryFault(
                "unknown-format",
                "se leen .gpkg (GeoPackage), .zip (Shapefile comprimido) y .geojson; el archivo es " + fileName,
                ".gpkg (GeoPackage), .zip (zipped Shapefile) and .geojson are read; the file is " + fileName);
    }

    /** How much of the territory the plan covers, by the sum of what lies in it; overlaps make it too large by as much. */
    private static void lookAtCover(
            List<ReadZone> zones,
            CoordinateSystem crs,
            CoordinateSystem.Shift shift,
            Geometry limit,
            Findings findings) {
        CoordinateSystem plane = CoordinateSystem.of(PLANE);
        Geometry territory = CoordinateSystem.of(4326).to(plane).apply(limit);
        CoordinateSystem.Operation operation = crs.to(plane, shift.code());
        List<Geometry> soil = new ArrayList<>();
        zones.stream()
                .filter(zone -> zone.theme() == Theme.SOIL_CLASS && zone.geometry() != null)
                .forEach(zone -> soil.add(operation.apply(zone.geometry())));
        if (soil.isEmpty()) {
            findings.warning(
                    "no-soil-class",
                    null,
                    null,
                    null,
                    "la entrega no trae la clasificación del suelo: sin ella no hay clases que comparar",
                    "the delivery does not have the soil classification: without it there are no classes to compare");
            return;
        }
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(territory);
        double inside = 0;
        double all = 0;
        for (Geometry zone : soil) {
            all += zone.getArea();
            inside += areaWithin(zone, territory, prepared);
        }
        double share = inside / territory.getArea();
        if (share < WHOLE) {
            findings.warning(
                    "covers-part",
                    null,
                    null,
                    null,
                    "la clasificación del suelo cubre el %.0f %% del municipio; lo que falta queda «sin zona». Complete la entrega o confirme que es parcial"
                            .formatted(share * 100),
                    "the soil classification covers %.0f %% of the municipality; the rest stays “uncovered”. Complete the delivery or confirm that it is partial"
                            .formatted(share * 100));
        }
        if (all > 0 && inside / all < WHOLE) {
            findings.warning(
                    "beyond-limit",
                    null,
                    null,
                    null,
                    "el %.0f %% del área del plan queda fuera del municipio; compruebe que es el archivo de este municipio"
                            .formatted((1 - inside / all) * 100),
                    "%.0f %% of the plan's area lies outside the municipality; check that it is the file of this municipality"
                            .formatted((1 - inside / all) * 100));
        }
    }

    /** Most zones lie wholly inside: only those that cross the limit are cut. What is not valid counts by its box. */
    private static double areaWithin(Geometry zone, Geometry territory, PreparedGeometry prepared) {
        if (!zone.getEnvelopeInternal().intersects(territory.getEnvelopeInternal())) {
            return 0;
        }
        if (prepared.covers(zone) || !zone.isValid()) {
            return zone.getArea();
        }
        return prepared.intersects(zone)
                ? OverlayNGRobust.overlay(zone, territory, OverlayNG.INTERSECTION)
                        .getArea()
                : 0;
    }
}
