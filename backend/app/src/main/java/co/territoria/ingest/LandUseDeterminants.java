package co.territoria.ingest;

import co.territoria.geo.CoordinateSystem;
import co.territoria.ingest.landuse.DeliveredFeature;
import co.territoria.ingest.landuse.DeliveredLayer;
import co.territoria.ingest.landuse.DeliveryReader;
import co.territoria.ingest.landuse.FileLimits;
import co.territoria.ingest.landuse.Findings;
import co.territoria.ingest.landuse.Reach;
import co.territoria.landuse.DeliveredDeterminant;
import co.territoria.landuse.Determinant;
import co.territoria.landuse.LandUsePlans;
import co.territoria.store.Wkb;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Reads the table of determinants and the shape of each. */
final class LandUseDeterminants {

    static final String FOLDER = LandUseKind.FOLDER + "determinants/";

    private static final Set<String> REQUIRED = Set.of("id", "kind", "name_es", "file");

    private static final Set<String> OPTIONAL =
            Set.of("name_en", "act", "act_date", "accuracy_m", "source", "severity", "note_es", "note_en");

    private static final List<String> SEVERITIES = List.of("severe", "medium", "slight");

    /** Determinants of the whole country go far beyond a pack's territory. */
    private static final double REACH_DEGREES = 20;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private final PackFiles pack;
    private final List<String> kinds;
    private final Geometry whole;
    private final Notices notices;
    private final Set<String> used = new HashSet<>();

    /** @param whole shape of the root territory, EPSG:4326 */
    LandUseDeterminants(PackFiles pack, List<String> kinds, Geometry whole, Notices notices) {
        this.pack = pack;
        this.kinds = kinds;
        this.whole = whole;
        this.notices = notices;
    }

    List<DeliveredDeterminant> read(DataFile file) {
        List<DeliveredDeterminant> read = new ArrayList<>();
        Table.read(file, REQUIRED, OPTIONAL, notices).ifPresent(table -> table.uniqueBy("id", notices)
                .forEach((id, row) -> one(id, row).ifPresent(read::add)));
        pack.in(FOLDER).stream()
                .filter(shape -> !used.contains(shape.name()))
                .forEach(shape -> notices.warning(
                        "unused-file",
                        shape.path(),
                        null,
                        null,
                        "ninguna fila de %s lo nombra: no se lee".formatted(file.path()),
                        "no row of %s names it: it is not read".formatted(file.path())));
        return read;
    }

    private Optional<DeliveredDeterminant> one(String id, Table.Row row) {
        if (!ID.matcher(id).matches()) {
            row.error(
                    "malformed-code",
                    "id",
                    "«%s»: un id tiene de 1 a 80 letras sin tilde, cifras, puntos o guiones".formatted(id),
                    "“%s”: an id has 1 to 80 letters without accent, digits, dots or hyphens".formatted(id));
        }
        String kind = row.oneOf("kind", kinds, kinds.isEmpty() ? "" : kinds.get(0));
        String name = row.required("name_es");
        Double accuracy = row.number("accuracy_m");
        if (accuracy != null && accuracy < 0) {
            row.error(
                    "value-out-of-range",
                    "accuracy_m",
                    "la exactitud es de 0 metros o más",
                    "the accuracy is 0 metres or more");
        }
        String severity = row.text("severity") == null ? null : row.oneOf("severity", SEVERITIES, "medium");
        String date = LandUseRegister.date(row, "act_date");
        String fileName = row.required("file");
        Optional<DataFile> shape = pack.find(FOLDER + fileName);
        if (shape.isEmpty()) {
            row.error(
                    "missing-file",
                    "file",
                    "no está el archivo «%s» en %s".formatted(fileName, FOLDER),
                    "the file “%s” is not in %s".formatted(fileName, FOLDER));
            return Optional.empty();
        }
        used.add(shape.get().name());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return shape(row, shape.get(), id)
                .map(found -> new DeliveredDeterminant(
                        new Determinant(
                                id,
                                pack.pack(),
                                kind,
                                new LocalText(name, row.text("name_en")),
                                row.text("act"),
                                date,
                                accuracy,
                                row.text("source"),
                                severity,
                                LocalText.ofNullable(row.text("note_es"), row.text("note_en")),
                                found.plane),
                        found.srid,
                        found.shift,
                        Wkb.write(found.delivered),
                        found.lonLat));
    }

    private record Shape(int srid, int shift, Geometry delivered, Geometry plane, Geometry lonLat) {}

    /** All polygons of the file. Something that is not valid cannot be compared: it is an error. */
    private Optional<Shape> shape(Table.Row row, DataFile file, String id) {
        Findings findings = new Findings();
        List<DeliveredLayer> layers = DeliveryReader.layers(file.name(), file.bytes(), FileLimits.DEFAULT, findings);
        LandUseDeliveries.tell(findings, file.path(), notices);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        List<Polygon> polygons = new ArrayList<>();
        Integer epsg = null;
        for (DeliveredLayer layer : layers) {
            epsg = layer.crs() == null ? epsg : layer.crs().epsg();
            for (DeliveredFeature feature : layer.features()) {
                if (!collect(feature, file, polygons)) {
                    return Optional.empty();
                }
            }
        }
        if (polygons.isEmpty() || epsg == null) {
            row.error(
                    polygons.isEmpty() ? "missing-geometry" : "missing-crs",
                    "file",
                    polygons.isEmpty()
                            ? "«%s» no trae ningún polígono".formatted(file.name())
                            : "«%s» no dice un sistema de coordenadas que se conozca".formatted(file.name()),
                    polygons.isEmpty()
                            ? "“%s” has no polygon".formatted(file.name())
                            : "“%s” tells no coordinate system that is known".formatted(file.name()));
            return Optional.empty();
        }
        Geometry delivered = polygons.size() == 1
                ? polygons.get(0)
                : new GeometryFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
        CoordinateSystem crs = CoordinateSystem.of(epsg);
        if (!new Reach(crs, whole, REACH_DEGREES).contains(delivered)) {
            row.error(
                    "out-of-reach",
                    "file",
                    "«%s» tiene puntos muy lejos del territorio del paquete: una coordenada o el sistema de coordenadas está mal"
                            .formatted(file.name()),
                    "“%s” has points far away from the pack's territory: a coordinate or the coordinate system is wrong"
                            .formatted(file.name()));
            return Optional.empty();
        }
        int shift = crs.shiftAt(delivered.getEnvelopeInternal().centre()).code();
        Geometry lonLat = LandUseDeliveries.lonLat(delivered, crs, shift);
        if (!lonLat.getEnvelopeInternal().intersects(whole.getEnvelopeInternal())) {
            row.warning(
                    "elsewhere",
                    "file",
                    "el determinante «%s» no toca el territorio del paquete".formatted(id),
                    "the determinant “%s” does not touch the pack's territory".formatted(id));
        }
        return Optional.of(new Shape(
                epsg,
                shift,
                delivered,
                crs.to(CoordinateSystem.of(LandUsePlans.PLANE), shift).apply(delivered),
                lonLat));
    }

    private boolean collect(DeliveredFeature feature, DataFile file, List<Polygon> polygons) {
        Geometry geometry = feature.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return true;
        }
        if (!(geometry instanceof Polygonal) || new IsValidOp(geometry).getValidationError() != null) {
            notices.error(
                    "wrong-geometry",
                    file.path(),
                    feature.number(),
                    "geometry",
                    "un determinante son polígonos válidos",
                    "a determinant is valid polygons");
            return false;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            polygons.add((Polygon) geometry.getGeometryN(i));
        }
        return true;
    }
}
