package co.territoria.filter;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a tree as CQL2 JSON. */
final class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    static String write(Expression expression) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new JsonWriter(out).expression(expression);
        }
        return text.toString();
    }

    private void expression(Expression expression) {
        if (expression instanceof Expression.Property property) {
            single("property", property.name());
        } else if (expression instanceof Expression.Literal literal) {
            literal(literal);
        } else {
            operation((Expression.Operation) expression);
        }
    }

    private void operation(Expression.Operation operation) {
        List<Expression> arguments = operation.arguments();
        switch (operation.operator()) {
            case ARRAY -> list(arguments);
            case BBOX -> {
                out.writeStartObject();
                out.writeName("bbox");
                list(arguments);
                out.writeEndObject();
            }
            case OPEN -> out.writeString("..");
            case INTERVAL -> {
                out.writeStartObject();
                out.writeName("interval");
                out.writeStartArray();
                arguments.forEach(this::end);
                out.writeEndArray();
                out.writeEndObject();
            }
            case IN -> {
                begin(operation.operator());
                out.writeStartArray();
                expression(arguments.get(0));
                list(arguments.subList(1, arguments.size()));
                out.writeEndArray();
                out.writeEndObject();
            }
            default -> {
                begin(operation.operator());
                list(arguments);
                out.writeEndObject();
            }
        }
    }

    private void begin(Operator operator) {
        out.writeStartObject();
        out.writeStringProperty("op", operator.id());
        out.writeName("args");
    }

    private void list(List<Expression> members) {
        out.writeStartArray();
        members.forEach(this::expression);
        out.writeEndArray();
    }

    private void end(Expression expression) {
        boolean instant = expression.type() == ValueType.DATE || expression.type() == ValueType.TIMESTAMP;
        if (instant && expression instanceof Expression.Literal literal) {
            out.writeString(literal.value().toString());
        } else {
            expression(expression);
        }
    }

    private void single(String name, String value) {
        out.writeStartObject();
        out.writeStringProperty(name, value);
        out.writeEndObject();
    }

    private void literal(Expression.Literal literal) {
        switch (literal.type()) {
            case TEXT -> out.writeString((String) literal.value());
            case NUMBER -> out.writeNumber(TextWriter.number((BigDecimal) literal.value()));
            case BOOLEAN -> out.writeBoolean((Boolean) literal.value());
            case DATE -> single("date", literal.value().toString());
            case TIMESTAMP -> single("timestamp", literal.value().toString());
            case GEOMETRY -> geometry((Geometry) literal.value());
            case INTERVAL, ARRAY -> throw new IllegalArgumentException("no constant is of type " + literal.type());
        }
    }

    private void geometry(Geometry geometry) {
        boolean mixed = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        out.writeStartObject();
        out.writeStringProperty("type", geometry.getGeometryType());
        out.writeName(mixed ? "geometries" : "coordinates");
        if (mixed) {
            out.writeStartArray();
            for (int at = 0; at < geometry.getNumGeometries(); at++) {
                geometry(geometry.getGeometryN(at));
            }
            out.writeEndArray();
        } else {
            coordinates(geometry);
        }
        out.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point) {
            position(geometry.getCoordinate());
        } else if (geometry instanceof GeometryCollection) {
            out.writeStartArray();
            for (int at = 0; at < geometry.getNumGeometries(); at++) {
                coordinates(geometry.getGeometryN(at));
            }
            out.writeEndArray();
        } else if (geometry instanceof Polygon polygon) {
            out.writeStartArray();
            coordinates(polygon.getExteriorRing());
            for (int at = 0; at < polygon.getNumInteriorRing(); at++) {
                coordinates(polygon.getInteriorRingN(at));
            }
            out.writeEndArray();
        } else {
            out.writeStartArray();
            for (Coordinate vertex : geometry.getCoordinates()) {
                position(vertex);
            }
            out.writeEndArray();
        }
    }

    private void position(Coordinate vertex) {
        out.writeStartArray();
        out.writeNumber(TextWriter.degrees(vertex.x));
        out.writeNumber(TextWriter.degrees(vertex.y));
        out.writeEndArray();
    }
}
