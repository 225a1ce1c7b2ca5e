package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Compares features that were written with what another program read. */
final class RoundTrip {

    /** As a form with types of its own has them. */
    static final BiFunction<Field, Object, String> JSON = (field, value) -> value instanceof Collection<?> many
            ? many.stream().map(each -> "\"" + each + "\"").toList().toString().replace(", ", ",")
            : Cells.text(value);

    /** As a form has them whose columns hold one text. */
    static final BiFunction<Field, Object, String> TABLE = (field, value) -> Cells.text(value);

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private RoundTrip() {}

    /**
     * Compares in their order.
     *
     * @param toleranceDegrees of each coordinate
     * @param expected         the text of a value in this form
     */
    static void assertSame(
            List<Feature> written,
            List<JsonNode> read,
            double toleranceDegrees,
            BiFunction<Field, Object, String> expected) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < written.size(); i++) {
            Feature feature = written.get(i);
            assertSameShape(feature, read.get(i), toleranceDegrees);
            for (Field field : Exports.FIELDS) {
                Object value = feature.properties().get(field.name());
                JsonNode got = read.get(i).get("properties").get(field.name());
                String context = feature.id() + "." + field.name();
                if (value == null || value instanceof Collection<?> many && many.isEmpty()) {
                    assertThat(isAbsent(got)).as(context + " is " + got).isTrue();
                } else if (value instanceof Number number && got != null && got.isNumber()) {
                    assertThat(got.asDouble()).as(context).isCloseTo(number.doubleValue(), within(1e-9));
                } else {
                    assertThat(got).as(context).isNotNull();
                    String text = got.isString() ? got.asString() : got.toString();
                    assertThat(text.replace("/", "-")).as(context).isEqualTo(expected.apply(field, value));
                }
            }
        }
    }

    private static boolean isAbsent(@Nullable JsonNode got) {
        return got == null
                || got.isNull()
                || got.isString() && got.asString().isEmpty()
                || got.isArray() && got.isEmpty();
    }

    private static void assertSameShape(Feature feature, JsonNode read, double tolerance) {
        JsonNode got = read.get("geometry");
        if (feature.geometry() == null) {
            assertThat(isAbsent(got)).as(feature.id() + " has " + got).isTrue();
            return;
        }
        Geometry shape = shape(got);
        assertThat(shape.getNumGeometries())
                .as(feature.id())
                .isEqualTo(feature.geometry().getNumGeometries());
        Geometry one = feature.geometry().norm();
        Coordinate[] wanted = one.getCoordinates();
        // to the grid of what was written, or the normal form would follow the noise of a projection
        for (Coordinate at : shape.getCoordinates()) {
            assertThat(Math.hypot(at.x - onGrid(at.x), at.y - onGrid(at.y))).isLessThan(tolerance);
            at.setX(onGrid(at.x));
            at.setY(onGrid(at.y));
        }
        shape.geometryChanged();
        Coordinate[] have = shape.norm().getCoordinates();
        assertThat(have.length).as(feature.id()).isEqualTo(wanted.length);
        for (int k = 0; k < wanted.length; k++) {
            assertThat(have[k].x).as(feature.id()).isCloseTo(wanted[k].x, within(tolerance));
            assertThat(have[k].y).as(feature.id()).isCloseTo(wanted[k].y, within(tolerance));
        }
    }

    private static double onGrid(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    private static Geometry shape(JsonNode json) {
        JsonNode at = json.get("coordinates");
        return switch (json.get("type").asString()) {
            case "Point" -> SHAPES.createPoint(position(at));
            case "MultiPoint" -> SHAPES.createMultiPointFromCoords(positions(at));
            case "LineString" -> SHAPES.createLineString(positions(at));
            case "MultiLineString" ->
                SHAPES.createMultiLineString(each(at, line -> SHAPES.createLineString(positions(line)))
                        .toArray(LineString[]::new));
            case "Polygon" -> polygon(at);
            case "MultiPolygon" ->
                SHAPES.createMultiPolygon(each(at, RoundTrip::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException(json.toString());
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = each(rings, ring -> SHAPES.createLinearRing(positions(ring)));
        return SHAPES.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] positions(JsonNode array) {
        return each(array, RoundTrip::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(JsonNode pair) {
        return new Coordinate(pair.get(0).asDouble(), pair.get(1).asDouble());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(item -> all.add(read.apply(item)));
        return all;
    }
}
