package co.territoria.ogc;

import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
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
import tools.jackson.databind.json.JsonMapper;

/** Writes features as GeoJSON (RFC 7946), one after the other, longitude first, at most seven decimals (1 cm). */
final class GeoJsonWriter implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final double SEVEN_DECIMALS = 1e7;

    private final JsonGenerator out;

    GeoJsonWriter(OutputStream stream) {
        this.out = MAPPER.createGenerator(stream);
    }

    JsonGenerator json() {
        return out;
    }

    /** Links last, as {@link Link} objects. */
    void links(List<Link> links) {
        out.writeName("links");
        MAPPER.writeValue(out, links);
    }

    /**
     * A feature, still open for further members.
     *
     * @param fields whose values are wanted, in their order
     */
    void beginFeature(Feature feature, List<Field> fields) {
        out.writeStartObject();
        out.writeStringProperty("type", "Feature");
        out.writeStringProperty("id", feature.id());
        out.writeName("geometry");
        geometry(feature.geometry());
        out.writeName("properties");
        out.writeStartObject();
        for (Field field : fields) {
            out.writeName(field.name());
            value(feature.properties().get(field.name()));
        }
        out.writeEndObject();
    }

    void endFeature() {
        out.writeEndObject();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Double number) {
            writeFinite(number);
        } else if (value instanceof Float number) {
            writeFinite(number);
        } else if (value instanceof Number || value instanceof Boolean) {
            MAPPER.writeValue(out, value);
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

    private void geometry(@Nullable Geometry geometry) {
        if (geometry == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("type", geometry.getGeometryType());
        out.writeName("coordinates");
        coordinates(geometry);
        out.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            position(point.getX(), point.getY());
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            out.writeStartArray();
            positions(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                positions(polygon.getInteriorRingN(i).getCoordinateSequence());
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
            Coordinate at = sequence.getCoordinate(i);
            position(at.x, at.y);
        }
        out.writeEndArray();
    }

    private void position(double longitude, double latitude) {
        out.writeStartArray();
        out.writeNumber(rounded(longitude));
        out.writeNumber(rounded(latitude));
        out.writeEndArray();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * SEVEN_DECIMALS) / SEVEN_DECIMALS;
    }

    @Override
    public void close() {
        out.close();
    }
}
