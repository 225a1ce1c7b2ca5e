package co.territoria.ingest;

import co.territoria.project.Confidence;
import co.territoria.project.Project;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;

/** Reads what is drawn of projects: courses from {@code projects/lines.geojson}, areas from {@code projects/areas.geojson}. */
final class ProjectShapes {

    /** What is drawn may depart so much from its stated length before it is worth a warning. */
    private static final double LENGTH_TOLERANCE = 0.02;

    /** Lengths are stated to the tenth of a kilometre. */
    private static final double LENGTH_STEP_METRES = 100;

    /** What a file may hold. */
    enum Kind {
        LINES(
                "projects/lines.geojson",
                Lineal.class,
                "una línea o varias",
                "a line or several",
                "la línea",
                "the line"),
        AREAS(
                "projects/areas.geojson",
                Polygonal.class,
                "un área o varias",
                "an area or several",
                "el área",
                "the area");

        private final String path;
        private final Class<?> type;
        private final String expectedEs;
        private final String expectedEn;
        private final String es;
        private final String en;

        Kind(String path, Class<?> type, String expectedEs, String expectedEn, String es, String en) {
            this.path = path;
            this.type = type;
            this.expectedEs = expectedEs;
            this.expectedEn = expectedEn;
            this.es = es;
            this.en = en;
        }

        String path() {
            return path;
        }
    }

    private final Kind kind;
    private final DataFile file;
    private final Places places;
    private final Notices notices;

    ProjectShapes(Kind kind, DataFile file, Places places, Notices notices) {
        this.kind = kind;
        this.file = file;
        this.places = places;
        this.notices = notices;
    }

    /**
     * @param projects codes that a shape may belong to
     * @return by code of the project
     */
    Map<String, Project.Drawn> read(Set<String> projects) {
        Map<String, Project.Drawn> shapes = new HashMap<>();
        for (GeoJsonFeature feature : GeoJsonFile.read(file, notices)) {
            if (!projects.contains(feature.id())) {
                List<String> nearest = Nearest.to(feature.id(), projects);
                error(
                        feature,
                        "unknown-project",
                        "id",
                        "ningún proyecto de projects.csv tiene el código «%s»%s"
                                .formatted(feature.id(), nearest.isEmpty() ? "" : "; cerca: " + nearest),
                        "no project of projects.csv has the code “%s”%s"
                                .formatted(feature.id(), nearest.isEmpty() ? "" : "; near: " + nearest));
            } else if (!kind.type.isInstance(feature.geometry())) {
                error(
                        feature,
                        "wrong-geometry",
                        "geometry",
                        "se espera %s, hay %s"
                                .formatted(kind.expectedEs, feature.geometry().getGeometryType()),
                        "%s are expected, there is %s"
                                .formatted(kind.expectedEn, feature.geometry().getGeometryType()));
            } else {
                shape(feature).ifPresent(shape -> shapes.put(feature.id(), shape));
            }
        }
        return shapes;
    }

    private Optional<Project.Drawn> shape(GeoJsonFeature feature) {
        double metresAway = places.metresTo(feature.geometry(), List.of());
        Coordinate centre = feature.geometry().getEnvelopeInternal().centre();
        if (metresAway > 0 && places.extent().contains(centre.y, centre.x)) {
            error(
                    feature,
                    "swapped-coordinates",
                    "geometry",
                    "longitud y latitud están cambiadas: al revés, %s cae en el territorio".formatted(kind.es),
                    "longitude and latitude are swapped: the other way round %s lies in the territory"
                            .formatted(kind.en));
            return Optional.empty();
        }
        if (metresAway > ProjectPoint.MISPLACED_METRES) {
            error(
                    feature,
                    kind == Kind.LINES ? "misplaced-line" : "misplaced-area",
                    "geometry",
                    "%s está a %.0f km del territorio".formatted(kind.es, metresAway / 1_000),
                    "%s lies %.0f km from the territory".formatted(kind.en, metresAway / 1_000));
            return Optional.empty();
        }
        String confidence = feature.text("confidence");
        if (confidence == null || !Confidence.ids().contains(confidence)) {
            error(
                    feature,
                    "value-not-in-list",
                    "confidence",
                    "«%s» no es uno de %s".formatted(confidence == null ? "" : confidence, Confidence.ids()),
                    "“%s” is none of %s".formatted(confidence == null ? "" : confidence, Confidence.ids()));
            return Optional.empty();
        }
        Object schematic = feature.properties().get("schematic");
        if (!(schematic instanceof Boolean)) {
            error(
                    feature,
                    "wrong-type",
                    "schematic",
                    "se espera true o false: si %s es un esquema".formatted(kind.es),
                    "true or false is expected: whether %s is schematic".formatted(kind.en));
            return Optional.empty();
        }
        LocalText source = LocalText.ofNullable(feature.text("source_es"), feature.text("source_en"));
        if (source == null) {
            error(feature, "missing-value", "source_es", "falta el valor", "the value is missing");
            return Optional.empty();
        }
        return Optional.of(new Project.Drawn(
                feature.geometry(),
                (Boolean) schematic,
                Confidence.of(confidence),
                kind == Kind.LINES ? lengthKm(feature) : null,
                kind == Kind.LINES
                        ? LocalText.ofNullable(feature.text("anchor_points"), feature.text("anchor_points_en"))
                        : null,
                source));
    }

    private @Nullable Double lengthKm(GeoJsonFeature feature) {
        Object stated = feature.properties().get("length_drawn_km");
        if (stated == null) {
            return null;
        }
        if (!(stated instanceof Number number) || !(number.doubleValue() > 0)) {
            error(
                    feature,
                    "not-a-number",
                    "length_drawn_km",
                    "«%s» no es una longitud en kilómetros".formatted(stated),
                    "“%s” is not a length in kilometres".formatted(stated));
            return null;
        }
        double statedMetres = number.doubleValue() * 1_000;
        double drawnMetres = places.lengthMetres(feature.geometry());
        if (Math.abs(drawnMetres - statedMetres) > LENGTH_STEP_METRES + LENGTH_TOLERANCE * statedMetres) {
            notices.warning(
                    "length-differs",
                    file.path(),
                    feature.number(),
                    "length_drawn_km",
                    "%s: la línea dibujada mide %.1f km y dice %.1f"
                            .formatted(feature.id(), drawnMetres / 1_000, number.doubleValue()),
                    "%s: the line drawn measures %.1f km and says %.1f"
                            .formatted(feature.id(), drawnMetres / 1_000, number.doubleValue()));
        }
        return number.doubleValue();
    }

    private void error(GeoJsonFeature feature, String rule, String field, String es, String en) {
        notices.error(rule, file.path(), feature.number(), field, es, en);
    }
}
