package co.territoria.format;

import co.territoria.geo.CoordinateSystem;
import co.territoria.layer.Code;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A fictional layer with all that a form must carry. */
final class Exports {

    static final List<Field> FIELDS = List.of(
            Field.of("code", FieldType.TEXT, "Código DIVIPOLA", "DIVIPOLA code"),
            Field.of("name", FieldType.TEXT, "Nombre", "Name"),
            Field.of("kind", FieldType.TEXT, "Clase", "Kind")
                    .withCodes(List.of(
                            new Code("a", new LocalText("Primera", "First")),
                            new Code("b", new LocalText("Segunda", "Second")))),
            Field.of("count", FieldType.INTEGER, "Cantidad", "Count"),
            new Field("share", FieldType.NUMBER, new LocalText("Parte", "Share"), new LocalText("%", "%")),
            Field.of("open", FieldType.BOOLEAN, "Abierto", "Open"),
            Field.of("since", FieldType.DATE, "Desde", "Since"),
            Field.of("municipalities", FieldType.LIST, "Municipios", "Municipalities"));

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Exports() {}

    static LayerDescription layer(GeometryKind kind) {
        return layer(kind, FIELDS);
    }

    static LayerDescription layer(GeometryKind kind, List<Field> fields) {
        return layer(kind, fields, null, Map.of());
    }

    static LayerDescription styled(GeometryKind kind, Map<String, Object> style) {
        return layer(kind, FIELDS, null, style);
    }

    static LayerDescription timed(List<Field> fields) {
        return layer(GeometryKind.POINT, fields, new LayerDescription.TimeSpan("2015", "2018"), Map.of());
    }

    private static LayerDescription layer(
            GeometryKind kind,
            List<Field> fields,
            LayerDescription.@Nullable TimeSpan time,
            Map<String, Object> style) {
        return new LayerDescription(
                new LayerId("plazas-" + kind.name().toLowerCase(Locale.ROOT)),
                "test",
                new LocalText("Plazas", "Squares"),
                new LocalText("Plazas de un lugar ficticio", "Squares of a fictional place"),
                kind,
                fields,
                new LayerSourceNote(new LocalText("Oficina de Prueba", "Test Office"), "2022", null, null),
                null,
                time,
                0,
                14,
                style,
                true);
    }

    static LayerExport export(GeometryKind kind, int epsg, List<Feature> features) {
        return export(layer(kind), epsg, features);
    }

    static LayerExport export(LayerDescription layer, int epsg, List<Feature> features) {
        return export(layer, epsg, receiver -> {
            for (Feature feature : features) {
                receiver.take(feature);
            }
        });
    }

    static LayerExport export(LayerDescription layer, int epsg, LayerExport.Features features) {
        return new LayerExport(
                layer,
                layer.fields(),
                features,
                epsg,
                3,
                Instant.parse("2026-01-02T03:04:05Z"),
                Language.ES,
                "https://datos.example.org/api/v1/datasets/" + layer.id(),
                "Oficina de Prueba (2022). Plazas, versión 3.");
    }

    /** Three features that are as awkward as features may be. */
    static List<Feature> awkward(String first, String second) {
        return List.of(
                feature(
                        "05001",
                        first,
                        "05001",
                        "=HYPERLINK(\"http://x\";\"ñandú, «plaza» & <b>\")",
                        "a",
                        42L,
                        12.5,
                        true,
                        LocalDate.of(2018, 6, 30),
                        List.of("05001", "76001")),
                feature(
                        "05002",
                        second,
                        "05002",
                        "dos\nrenglones \"y\" 'comillas'",
                        "b",
                        -7L,
                        0.1,
                        false,
                        null,
                        List.of()),
                feature("76001", null, null, null, null, null, null, null, null, null));
    }

    static Feature feature(String id, @Nullable String wkt, @Nullable Object... values) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            properties.put(FIELDS.get(i).name(), values[i]);
        }
        return new Feature(id, wkt == null ? null : shape(wkt), properties);
    }

    static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException fault) {
            throw new IllegalArgumentException(wkt, fault);
        }
    }

    /** Points, lines or areas of one or more parts in a place of 10 by 10 degrees; some have no shape, some no values. */
    static List<Feature> random(GeometryKind kind, int count, long seed) {
        Random random = new Random(seed);
        List<Feature> features = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Geometry shape = random.nextInt(10) == 0 || kind == GeometryKind.NONE ? null : shape(kind, random);
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("code", maybe(random, "%05d".formatted(random.nextInt(100_000))));
            values.put("name", maybe(random, text(random)));
            values.put("kind", maybe(random, random.nextBoolean() ? "a" : "b"));
            values.put("count", maybe(random, (long) random.nextInt()));
            values.put("share", maybe(random, random.nextGaussian() * 1000));
            values.put("open", maybe(random, random.nextBoolean()));
            values.put("since", maybe(random, LocalDate.of(1950, 1, 1).plusDays(random.nextInt(30_000))));
            values.put("municipalities", maybe(random, List.of("76001", "76" + random.nextInt(10))));
            features.add(new Feature("f%06d".formatted(i), shape, values));
        }
        return features;
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(8) == 0 ? null : value;
    }

    private static String text(Random random) {
        String letters = "abc ñáÜ€😀,;\"'<>&=+-@0\n";
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(20); i > 0; i--) {
            int at = random.nextInt(letters.codePointCount(0, letters.length()));
            text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
        }
        return text.append('y').toString();
    }

    private static Geometry shape(GeometryKind kind, Random random) {
        double x = -80 + 10 * random.nextDouble();
        double y = 10 * random.nextDouble();
        boolean many = random.nextInt(3) == 0;
        return switch (kind) {
            case POINT ->
                many
                        ? SHAPES.createMultiPointFromCoords(new Coordinate[] {at(x, y), at(x + 0.01, y)})
                        : SHAPES.createPoint(at(x, y));
            case LINE -> {
                var line = SHAPES.createLineString(new Coordinate[] {at(x, y), at(x + 0.1, y), at(x + 0.1, y + 0.2)});
                yield many
                        ? SHAPES.createMultiLineString(new org.locationtech.jts.geom.LineString[] {line, line})
                        : line;
            }
            case POLYGON -> {
                Polygon first = square(x, y, random.nextBoolean());
                yield many ? SHAPES.createMultiPolygon(new Polygon[] {first, square(x + 1, y, false)}) : first;
            }
            case NONE -> throw new IllegalArgumentException("a table has no shapes");
        };
    }

    private static Polygon square(double x, double y, boolean hole) {
        LinearRing shell = ring(x, y, 0.5);
        return SHAPES.createPolygon(shell, hole ? new LinearRing[] {ring(x + 0.1, y + 0.1, 0.2)} : new LinearRing[0]);
    }

    private static LinearRing ring(double x, double y, double side) {
        return SHAPES.createLinearRing(
                new Coordinate[] {at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)});
    }

    /** On the grid of seven decimals, so that what comes back is the same. */
    private static Coordinate at(double x, double y) {
        return new Coordinate(Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7);
    }

    /** From longitude and latitude to EPSG:9377. */
    static List<Feature> projected(List<Feature> features) {
        return projected(features, 9377);
    }

    static List<Feature> projected(List<Feature> features, int epsg) {
        CoordinateSystem.Operation operation = CoordinateSystem.of(4326).to(CoordinateSystem.of(epsg));
        return features.stream()
                .map(feature -> new Feature(
                        feature.id(),
                        feature.geometry() == null ? null : operation.apply(feature.geometry()),
                        feature.properties()))
                .toList();
    }

    static Path write(LayerFormat format, LayerExport export, Path folder) throws IOException {
        Path file = folder.resolve(export.layer().id() + "." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(export, out);
        }
        return file;
    }
}
