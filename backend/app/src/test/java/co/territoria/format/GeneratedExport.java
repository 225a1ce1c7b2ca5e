package co.territoria.format;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Features with a field of each type, missing values, accents, and single and multi-part shapes; the same for a seed. */
public final class GeneratedExport {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static final String[] WORDS = {
        "Tuluá", "La Unión", "=1+1", "a,b;\"c\"", "ñandú\nsegunda línea", "😀", "'", ""
    };

    private GeneratedExport() {}

    public static List<Field> fields() {
        return List.of(
                Field.of("code", FieldType.TEXT, "Código", "Code"),
                Field.of("name", FieldType.TEXT, "Nombre", "Name"),
                Field.of("people", FieldType.INTEGER, "Personas", "People"),
                Field.of("share", FieldType.NUMBER, "Proporción", "Share"),
                Field.of("capital", FieldType.BOOLEAN, "Es capital", "Is capital"),
                Field.of("since", FieldType.DATE, "Desde", "Since"),
                Field.of("parts", FieldType.LIST, "Partes", "Parts"));
    }

    /** @param missing whether some features have no shape */
    public static LayerExport of(GeometryKind kind, int count, long seed, boolean missing) {
        LayerDescription layer = new LayerDescription(
                new LayerId("generated"),
                "test",
                new LocalText("Capa generada", "Generated layer"),
                new LocalText("Figuras al azar", "Random shapes"),
                kind,
                fields(),
                new LayerSourceNote(new LocalText("Prueba", "Test"), "2026", null, null),
                null,
                null,
                0,
                14,
                Map.of(),
                false);
        return new LayerExport(
                layer,
                layer.fields(),
                receiver -> {
                    Random random = new Random(seed);
                    for (int i = 0; i < count; i++) {
                        receiver.take(feature(kind, i, random, missing));
                    }
                },
                4326,
                3,
                Instant.parse("2026-11-20T12:00:00Z"),
                Language.ES,
                "http://localhost:8080/api/v1/datasets/generated",
                "Prueba (2026). Capa generada, versión 3.");
    }

    /** All features of an export, in its order. */
    public static List<Feature> read(LayerExport export) throws java.io.IOException {
        List<Feature> all = new ArrayList<>();
        export.features().forEach(all::add);
        return all;
    }

    private static Feature feature(GeometryKind kind, int index, Random random, boolean missing) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("code", "%05d".formatted(index));
        values.put("name", random.nextInt(9) == 0 ? null : WORDS[random.nextInt(WORDS.length)] + index);
        values.put("people", random.nextInt(9) == 0 ? null : random.nextLong(-5_000_000_000L, 5_000_000_000L));
        values.put("share", random.nextInt(9) == 0 ? null : random.nextDouble(-100, 100));
        values.put("capital", random.nextInt(9) == 0 ? null : random.nextBoolean());
        values.put(
                "since",
                random.nextInt(9) == 0 ? null : LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000)));
        values.put("parts", random.nextInt(9) == 0 ? null : List.of("76001", "7600" + random.nextInt(10)));
        Geometry shape = shape(kind, random);
        return new Feature("f%07d".formatted(index), missing && random.nextInt(5) == 0 ? null : shape, values);
    }

    private static @Nullable Geometry shape(GeometryKind kind, Random random) {
        double x = rounded(-77.5 + 2 * random.nextDouble());
        double y = rounded(3 + 2 * random.nextDouble());
        return switch (kind) {
            case NONE -> null;
            case POINT -> SHAPES.createPoint(new Coordinate(x, y));
            case LINE ->
                SHAPES.createLineString(new Coordinate[] {
                    new Coordinate(x, y),
                    new Coordinate(rounded(x + 0.01), rounded(y + 0.02)),
                    new Coordinate(x, rounded(y + 0.03))
                });
            case POLYGON -> {
                Polygon one = square(x, y, 0.01, true);
                yield random.nextBoolean()
                        ? one
                        : SHAPES.createMultiPolygon(new Polygon[] {one, square(x + 0.02, y, 0.005, false)});
            }
        };
    }

    private static Polygon square(double x, double y, double side, boolean holed) {
        LinearRing[] holes = holed ? new LinearRing[] {ring(x + side / 4, y + side / 4, side / 4)} : new LinearRing[0];
        return SHAPES.createPolygon(ring(x, y, side), holes);
    }

    private static LinearRing ring(double x, double y, double side) {
        double west = rounded(x);
        double south = rounded(y);
        double east = rounded(x + side);
        double north = rounded(y + side);
        return SHAPES.createLinearRing(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south)
        });
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
