package co.territoria.filter;

import co.territoria.web.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads a filter from CQL2 JSON. */
final class JsonReader {

    private static final List<String> FORMS =
            List.of("op", "property", "date", "timestamp", "interval", "type", "bbox");

    private static final List<String> SHAPES = List.of(
            "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection");

    /** Written so in drafts of the standard. */
    private static final Set<String> FORMER_FORMS = Set.of("casei", "accenti", "function");

    private final FilterBuilder builder;

    JsonReader(FilterBuilder builder) {
        this.builder = builder;
    }

    Filter read(JsonValue whole) {
        return builder.finish(expression(whole));
    }

    private Expression expression(JsonValue value) {
        Place place = value.place();
        return switch (value.kind()) {
            case TEXT -> builder.text(value.text(), place);
            case NUMBER -> builder.number(value.text(), place);
            case TRUE -> builder.truth(true, place);
            case FALSE -> builder.truth(false, place);
            case ARRAY -> builder.operation(Operator.ARRAY, expressions(value.elements()), place);
            case OBJECT -> object(value);
            case NULL ->
                throw Faults.expected(
                        place,
                        value.found(),
                        "un valor; lo que falta se pregunta con \"isNull\"",
                        "a value; what is missing is asked for by \"isNull\"");
        };
    }

    private List<Expression> expressions(List<JsonValue> values) {
        return values.stream().map(this::expression).toList();
    }

    private Expression object(JsonValue object) {
        Place place = object.place();
        String form =
                FORMS.stream().filter(object.members()::containsKey).findFirst().orElseThrow(() -> noForm(object));
        return switch (form) {
            case "op" -> {
                only(object, "op", "args");
                yield operation(object);
            }
            case "property" -> {
                only(object, "property");
                JsonValue name = required(object, "property", JsonValue.Kind.TEXT);
                yield builder.property(name.text(), false, name.place(), place);
            }
            case "date" -> {
                only(object, "date");
                JsonValue date = required(object, "date", JsonValue.Kind.TEXT);
                yield builder.date(date.text(), date.place());
            }
            case "timestamp" -> {
                only(object, "timestamp");
                JsonValue timestamp = required(object, "timestamp", JsonValue.Kind.TEXT);
                yield builder.timestamp(timestamp.text(), timestamp.place());
            }
            case "interval" -> {
                only(object, "interval");
                JsonValue ends = required(object, "interval", JsonValue.Kind.ARRAY);
                yield builder.operation(
                        Operator.INTERVAL,
                        ends.elements().stream().map(this::end).toList(),
                        place);
            }
            case "bbox" -> {
                only(object, "bbox");
                JsonValue corners = required(object, "bbox", JsonValue.Kind.ARRAY);
                yield builder.box(corners.elements().stream().map(this::number).toList(), place);
            }
            default -> builder.geometry(geometry(object), place);
        };
    }

    private static FilterFault noForm(JsonValue object) {
        for (String name : object.members().keySet()) {
            if (FORMER_FORMS.contains(name)) {
                return Faults.at(
                        object.place(),
                        "«%s» se escribe {\"op\": …, \"args\": […]} en CQL2 1.0.".formatted(name),
                        "“%s” is written {\"op\": …, \"args\": […]} in CQL2 1.0.".formatted(name));
            }
        }
        return Faults.expected(
                object.place(),
                object.found(),
                "un objeto con uno de los miembros " + String.join(", ", FORMS),
                "an object with one of the members " + String.join(", ", FORMS));
    }

    private static void only(JsonValue object, String... names) {
        List<String> known = List.of(names);
        object.members().forEach((name, value) -> {
            if (!known.contains(name)) {
                throw Faults.at(
                        value.place(),
                        "El miembro %s no se conoce aquí; se conocen: %s."
                                .formatted(Faults.quoted(name).es(), String.join(", ", known)),
                        "The member %s is not known here; known are: %s."
                                .formatted(Faults.quoted(name).en(), String.join(", ", known)),
                        Nearest.to(name, known));
            }
        });
    }

    private static JsonValue required(JsonValue object, String name, JsonValue.Kind kind) {
        JsonValue value = object.member(name);
        if (value == null) {
            throw Faults.at(
                    object.place(),
                    "Falta el miembro «%s».".formatted(name),
                    "The member “%s” is missing.".formatted(name));
        }
        if (value.kind() != kind) {
            boolean text = kind == JsonValue.Kind.TEXT;
            throw Faults.expected(
                    value.place(), value.found(), text ? "un texto" : "una lista", text ? "a text" : "an array");
        }
        return value;
    }

    private Expression operation(JsonValue object) {
        JsonValue op = required(object, "op", JsonValue.Kind.TEXT);
        Operator operator = FilterBuilder.Names.operator(op.text())
                .orElseThrow(() -> Faults.at(
                        op.place(),
                        "No existe el operador o la función %s."
                                .formatted(Faults.quoted(op.text()).es()),
                        "There is no operator or function %s."
                                .formatted(Faults.quoted(op.text()).en()),
                        Nearest.to(op.text(), FilterBuilder.Names.operators())));
        List<JsonValue> written = required(object, "args", JsonValue.Kind.ARRAY).elements();
        List<Expression> arguments = new ArrayList<>();
        if (operator == Operator.IN && written.size() == 2) {
            JsonValue members = written.get(1);
            if (members.kind() != JsonValue.Kind.ARRAY || members.elements().isEmpty()) {
                throw Faults.expected(
                        members.place(),
                        members.found(),
                        "una lista con un valor o más",
                        "an array of one value or more");
            }
            arguments.add(expression(written.get(0)));
            arguments.addAll(expressions(members.elements()));
        } else if (operator == Operator.IN) {
            throw Faults.at(
                    object.place(),
                    "«in» lleva 2 argumentos, un valor y una lista; se encontraron %d.".formatted(written.size()),
                    "“in” takes 2 arguments, a value and an array; found %d.".formatted(written.size()));
        } else {
            arguments.addAll(expressions(written));
        }
        return builder.operation(operator, arguments, object.place());
    }

    private Expression end(JsonValue end) {
        return end.kind() == JsonValue.Kind.TEXT && end.text().equals("..")
                ? builder.open(end.place())
                : expression(end);
    }

    // GeoJSON

    private Geometry geometry(JsonValue object) {
        JsonValue type = required(object, "type", JsonValue.Kind.TEXT);
        Shapes shapes = builder.shapes();
        if (type.text().equals("GeometryCollection")) {
            only(object, "type", "geometries", "bbox");
            JsonValue parts = required(object, "geometries", JsonValue.Kind.ARRAY);
            return shapes.collection(parts(parts, (part, place) -> {
                if (part.kind() != JsonValue.Kind.OBJECT) {
                    throw Faults.expected(place, part.found(), "una geometría GeoJSON", "a GeoJSON geometry");
                }
                return geometry(part);
            }));
        }
        if (!SHAPES.contains(type.text())) {
            throw Faults.at(
                    type.place(),
                    "No existe el tipo de geometría %s; existen: %s."
                            .formatted(Faults.quoted(type.text()).es(), String.join(", ", SHAPES)),
                    "There is no type of geometry %s; there are: %s."
                            .formatted(Faults.quoted(type.text()).en(), String.join(", ", SHAPES)),
                    Nearest.to(type.text(), SHAPES));
        }
        only(object, "type", "coordinates", "bbox");
        JsonValue coordinates = required(object, "coordinates", JsonValue.Kind.ARRAY);
        return switch (type.text()) {
            case "Point" -> shapes.point(vertex(coordinates));
            case "LineString" -> shapes.line(vertices(coordinates), coordinates.place());
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> shapes.points(parts(coordinates, (part, place) -> shapes.point(vertex(part))));
            case "MultiLineString" ->
                shapes.lines(parts(coordinates, (part, place) -> shapes.line(vertices(part), place)));
            default -> shapes.polygons(parts(coordinates, (part, place) -> polygon(part)));
        };
    }

    private Polygon polygon(JsonValue rings) {
        List<LinearRing> read = parts(rings, (ring, place) -> builder.shapes().ring(vertices(ring), place));
        return builder.shapes().polygon(read);
    }

    private static <T> List<T> parts(JsonValue list, BiFunction<JsonValue, Place, T> part) {
        if (list.kind() != JsonValue.Kind.ARRAY) {
            throw Faults.expected(list.place(), list.found(), "una lista", "an array");
        }
        if (list.elements().isEmpty()) {
            throw Faults.at(
                    list.place(),
                    "La lista está vacía; no se admiten geometrías vacías.",
                    "The array is empty; empty geometries are not taken.");
        }
        return list.elements().stream()
                .map(element -> part.apply(element, element.place()))
                .toList();
    }

    private List<Coordinate> vertices(JsonValue list) {
        return parts(list, (element, place) -> vertex(element));
    }

    private Coordinate vertex(JsonValue position) {
        boolean plausible = position.kind() == JsonValue.Kind.ARRAY
                && (position.elements().size() == 2 || position.elements().size() == 3);
        if (!plausible) {
            throw Faults.expected(
                    position.place(),
                    position.found(),
                    "una posición: dos números (o tres, con altura)",
                    "a position: two numbers (or three, with height)");
        }
        List<BigDecimal> numbers =
                position.elements().stream().map(this::number).toList();
        return builder.shapes()
                .vertex(numbers.get(0).doubleValue(), numbers.get(1).doubleValue(), position.place());
    }

    private BigDecimal number(JsonValue value) {
        if (value.kind() != JsonValue.Kind.NUMBER) {
            throw Faults.expected(value.place(), value.found(), "un número", "a number");
        }
        return builder.parseNumber(value.text(), value.place());
    }
}
