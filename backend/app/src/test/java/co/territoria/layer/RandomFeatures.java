package co.territoria.layer;

import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Features of a made-up schema whose values are the awkward ones, each also missing now and then. */
final class RandomFeatures {

    static final List<Field> FIELDS = List.of(
            Field.of("word", FieldType.TEXT, "Palabra", "Word"),
            Field.of("other_word", FieldType.TEXT, "Otra palabra", "Other word"),
            Field.of("whole", FieldType.INTEGER, "Entero", "Whole number"),
            Field.of("large", FieldType.INTEGER, "Grande", "Large number"),
            Field.of("amount", FieldType.NUMBER, "Cantidad", "Amount"),
            Field.of("other_amount", FieldType.NUMBER, "Otra cantidad", "Other amount"),
            Field.of("open", FieldType.BOOLEAN, "Abierto", "Open"),
            Field.of("other_open", FieldType.BOOLEAN, "Otro abierto", "Other open"),
            Field.of("day", FieldType.DATE, "Día", "Day"),
            Field.of("other_day", FieldType.DATE, "Otro día", "Other day"),
            Field.of("tags", FieldType.LIST, "Etiquetas", "Tags"));

    static final List<String> WORDS = List.of(
            "",
            " ",
            "a",
            "A",
            "b",
            "B",
            "ab",
            "AB",
            "á",
            "Á",
            "a\u0301",
            "ñ",
            "Ñ",
            "Cali",
            "CALI",
            "cáli",
            "Straße",
            "STRASSE",
            "İ",
            "ı",
            "Ωmega",
            "ς",
            "Σ",
            "50%",
            "50_",
            "50\\%",
            "a\\b",
            "'",
            "''",
            "o'clock",
            "\"x\"",
            "; DROP TABLE dataset; --",
            "line\nbreak",
            "\uFF01",
            "\uE000",
            "😀",
            "😀a",
            "z😀",
            "76001",
            "76",
            "ø",
            "Łódź",
            "ﬁ",
            "?",
            "$1",
            "{0}",
            "%s",
            "NULL");

    static final List<Double> AMOUNTS = List.of(
            0.0,
            -0.0,
            0.1,
            0.2,
            0.30000000000000004,
            0.3,
            1.0,
            -1.0,
            2.0,
            2.5,
            -2.5,
            3.0,
            7.0,
            -7.5,
            1e10,
            1e-10,
            1e308,
            -1e308,
            1e-308,
            4.9e-324,
            9007199254740992.0,
            9007199254740994.0,
            1.7976931348623157e308,
            0.5,
            1.5,
            -0.5,
            100.0,
            1e15,
            1e16);

    static final List<Long> LARGE = List.of(
            0L,
            1L,
            -1L,
            2L,
            7L,
            9007199254740991L,
            9007199254740992L,
            9007199254740993L,
            -9007199254740993L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            100L);

    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 6, 30),
            LocalDate.of(2020, 12, 31),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(1582, 10, 10));

    static final List<String> TAGS = List.of("a", "b", "c", "á", "76001", "A", "'");

    /** On a coarse grid, so that shapes touch, equal and contain one another. */
    static final List<String> SHAPES = List.of(
            "POINT (1 1)",
            "POINT (2 2)",
            "POINT (0 0)",
            "POINT (3 1.5)",
            "MULTIPOINT ((1 1), (2 2))",
            "LINESTRING (0 0, 2 2)",
            "LINESTRING (0 2, 2 0)",
            "LINESTRING (1 1, 3 1)",
            "LINESTRING (2 2, 0 0)",
            "MULTILINESTRING ((0 0, 1 1), (2 0, 3 1))",
            "LINESTRING (0 0, 4 0)",
            "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))",
            "POLYGON ((2 0, 4 0, 4 2, 2 2, 2 0))",
            "POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1))",
            "POLYGON ((0 2, 2 2, 2 0, 0 0, 0 2))",
            "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1))",
            "POLYGON ((0.5 0.5, 1.5 0.5, 1 1.5, 0.5 0.5))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((2 2, 3 2, 3 3, 2 3, 2 2)))",
            "POLYGON ((-179 1, -178 1, -178 2, -179 2, -179 1))");

    /** As they may stand in a store, not in a filter. */
    private static final List<String> EMPTY = List.of("POLYGON EMPTY", "POINT EMPTY", "MULTIPOLYGON EMPTY");

    private static final double MISSING = 0.15;

    private final Random random;

    RandomFeatures(Random random) {
        this.random = random;
    }

    static LayerDescription description(String id, boolean time) {
        return new LayerDescription(
                new LayerId(id),
                "test",
                new LocalText("Prueba", "Test"),
                new LocalText("Capa de prueba", "Test layer"),
                GeometryKind.POLYGON,
                FIELDS,
                new LayerSourceNote(new LocalText("Fuente", "Source"), null, null, null),
                null,
                time ? new LayerDescription.TimeSpan("2018", "2021") : null,
                0,
                14,
                Map.of(),
                false);
    }

    /** @param wild with empty shapes too */
    List<ComputedLayer.Timed> list(int count, boolean wild) {
        List<ComputedLayer.Timed> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("word", maybe(pick(WORDS)));
            values.put("other_word", maybe(pick(WORDS)));
            values.put("whole", maybe(random.nextInt(7) - 3));
            values.put("large", maybe(pick(LARGE)));
            values.put("amount", maybe(pick(AMOUNTS)));
            values.put("other_amount", maybe(pick(AMOUNTS)));
            values.put("open", maybe(random.nextBoolean()));
            values.put("other_open", maybe(random.nextBoolean()));
            values.put("day", maybe(pick(DAYS)));
            values.put("other_day", maybe(pick(DAYS)));
            values.put(
                    "tags",
                    maybe(TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList()));
            Geometry shape = maybe(wild && random.nextInt(10) == 0 ? shape(pick(EMPTY)) : shape(pick(SHAPES)));
            String time = pick(List.of("2018", "2019", "2020", "2020-Q2", "2018-2020", "2020-06-30"));
            features.add(
                    new ComputedLayer.Timed(new Feature("f%04d".formatted(i * 7919 % 10_000), shape, values), time));
        }
        return features;
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextDouble() < MISSING ? null : value;
    }

    static Geometry shape(String wkt) {
        try {
            Geometry shape = new WKTReader().read(wkt);
            shape.setSRID(4326);
            return shape;
        } catch (ParseException fault) {
            throw new IllegalArgumentException(wkt, fault);
        }
    }
}
