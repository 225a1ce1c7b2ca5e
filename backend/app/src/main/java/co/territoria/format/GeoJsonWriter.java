package co.territoria.format;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes features as GeoJSON (RFC 7946), one after the other. Coordinates stand as they are in the shapes, longitude or
 * easting first in what RFC 7946 asks for; degrees have at most seven decimals (1 cm), metres three.
 */
public final class GeoJsonWriter implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .build();

    /** Between the texts of a sequence stands what its form says, no blank. */
    private static final ObjectWriter GENERATORS = MAPPER.writer().withRootValueSeparator("");

    private static final double DEGREES = 1e7;
    private static final double METRES = 1e3;

    /** Up to here the scaled number fits and has no exponent. */
    private static final double LARGEST_PLAIN = 1e10;

    private final char[] digits = new char[24];
    private final JsonGenerator out;
    private double precision;
    private boolean northFirst;

    /** For shapes in degrees. */
    public GeoJsonWriter(OutputStream stream) {
        this(stream, true);
    }

    /** @param degrees whether coordinates are degrees, or else metres */
    public GeoJsonWriter(OutputStream stream, boolean degrees) {
        this.out = GENERATORS.createGenerator(stream);
        this.precision = degrees ? DEGREES : METRES;
    }

    /** For members of the collection, and for further members of a feature that is still open. */
    public JsonGenerator json() {
        return out;
    }

    /** Links last, as records or maps. */
    public void links(List<?> links) {
        out.writeName("links");
        MAPPER.writeValue(out, links);
    }

    /**
     * A feature, still open for further members.
     *
     * @param fields whose values are wanted, in their order
     */
    public void beginFeature(Feature feature, List<Field> fields) {
        beginFeature(feature, feature.geometry(), fields);
    }

    /** A feature with this shape instead of its own. */
    void beginFeature(Feature feature, @Nullable Geometry shape, List<Field> fields) {
        out.writeStartObject();
        out.writeStringProperty("type", "Feature");
        out.writeStringProperty("id", feature.id());
        out.writeName("geometry");
        geometry(shape);
        out.writeName("properties");
        out.writeStartObject();
        for (Field field : fields) {
            out.writeName(field.name());
            value(feature.properties().get(field.name()));
        }
        out.writeEndObject();
    }

    public void endFeature() {
        out.writeEndObject();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Double number) {
            writeFinite(number);
        } else if (value instanceof Float number) {
            writeFinite(number);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Collection<?> many) {
            out.writeStartArray();
            many.forEach(this::value);
            out.writeEndArray();
        } else {
            out.writeString(value.toString());
        }
    }

    private void writeFinite(double number) {
        if (!Double.isFinite(number)) {
            out.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            out.writeNumber((long) number);
        } else {
            out.writeNumber(number);
        }
    }

    /** A shape as an object, or null. */
    void geometry(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("type", geometry.getGeometryType());
        out.writeName("coordinates");
        coordinates(geometry);
        out.writeEndObject();
    }

    /**
     * A shape in a coordinate system of its own, as JSON-FG has it.
     *
     * @param eastFirst  x is longitude or easting
     * @param degrees    whether coordinates are degrees, or else metres
     * @param swapped    whether the authority puts latitude or northing first
     */
    void place(@Nullable Geometry eastFirst, boolean degrees, boolean swapped) {
        double before = precision;
        precision = degrees ? DEGREES : METRES;
        northFirst = swapped;
        geometry(eastFirst);
        precision = before;
        northFirst = false;
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            position(point.getX(), point.getY());
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            out.writeStartArray();
            ring(polygon.getExteriorRing().getCoordinateSequence(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i).getCoordinateSequence(), false);
            }
            out.writeEndArray();
        } else if (geometry instanceof MultiPoint
                || geometry instanceof MultiLineString
                || geometry instanceof MultiPolygon) {
            out.writeStartArray();
            GeometryCollection many = (GeometryCollection) geometry;
            for (int i = 0; i < many.getNumGeometries(); i++) {
                coordinates(many.getGeometryN(i));
            }
            out.writeEndArray();
        } else {
            throw new IllegalArgumentException("a layer has points, lines or areas, was " + geometry.getGeometryType());
        }
    }

    private void positions(CoordinateSequence sequence) {
        out.writeStartArray();
        for (int i = 0; i < sequence.size(); i++) {
            position(sequence.getX(i), sequence.getY(i));
        }
        out.writeEndArray();
    }

    /** Outer rings go against the clock, holes with it (RFC 7946 §3.1.6). */
    private void ring(CoordinateSequence ring, boolean againstTheClock) {
        if (ring.size() == 0 || (Area.ofRingSigned(ring) <= 0) == againstTheClock) {
            positions(ring);
            return;
        }
        out.writeStartArray();
        for (int i = ring.size() - 1; i >= 0; i--) {
            position(ring.getX(i), ring.getY(i));
        }
        out.writeEndArray();
    }

    private void position(double x, double y) {
        out.writeStartArray();
        ordinate(northFirst ? y : x);
        ordinate(northFirst ? x : y);
        out.writeEndArray();
    }

    /** Half of what a page of outlines costs: so the digits are set here, from the right, and not by a general writer. */
    private void ordinate(double value) {
        if (!(Math.abs(value) < LARGEST_PLAIN)) {
            out.writeNumber(value);
            return;
        }
        long left = Math.round(Math.abs(value) * precision);
        boolean negative = value < 0 && left != 0;
        int decimals = precision == DEGREES ? 7 : 3;
        // one decimal stands always: 5.0
        while (decimals > 1 && left % 10 == 0) {
            left /= 10;
            decimals--;
        }
        int at = digits.length;
        for (int i = 0; i < decimals; i++) {
            digits[--at] = (char) ('0' + left % 10);
            left /= 10;
        }
        digits[--at] = '.';
        do {
            digits[--at] = (char) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        if (negative) {
            digits[--at] = '-';
        }
        out.writeNumber(digits, at, digits.length - at);
    }

    @Override
    public void close() {
        out.close();
    }
}
