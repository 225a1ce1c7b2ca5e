package co.territoria.filter;

import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A JSON value that knows where it stands. */
final class JsonValue {

    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL
    }

    /** Lengths and depths are limited by who reads, who can tell of them better. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z]\\w{0,39}");

    private final Kind kind;
    private final int position;
    private final @Nullable JsonValue parent;

    /** The name or index in the parent. */
    private final String step;

    /** Of a text, or as a number is written. */
    private String text = "";

    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final List<JsonValue> elements = new ArrayList<>();

    private JsonValue(Kind kind, int position, @Nullable JsonValue parent, String step) {
        this.kind = kind;
        this.position = position;
        this.parent = parent;
        this.step = step;
    }

    /**
     * @param depth objects and arrays within each other
     * @throws FilterFault when it is no JSON, or deeper than that
     */
    static JsonValue parse(String json, int depth) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw Faults.expected(
                        new Place(0, "$"), new LocalText("nada", "nothing"), "un filtro en JSON", "a filter in JSON");
            }
            JsonValue whole = read(parser, first, null, "", depth);
            if (parser.nextToken() != null) {
                throw Faults.at(
                        new Place(at(parser), "$"),
                        "El filtro termina antes de aquí; no se esperaba nada más.",
                        "The filter ends before this; nothing more was expected.");
            }
            return whole;
        } catch (JacksonException malformed) {
            long offset = malformed.getLocation() == null
                    ? -1
                    : malformed.getLocation().getCharOffset();
            throw Faults.at(
                    new Place((int) Math.min(offset, json.length()), "$"),
                    "El JSON está mal formado: se esperaban comas entre los miembros, nombres y textos entre comillas"
                            + " dobles y sin repetirse, y cada llave y corchete cerrado.",
                    "The JSON is malformed: expected commas between members, names and texts in double quotes, no name"
                            + " twice, and each brace and bracket closed.");
        }
    }

    private static JsonValue read(
            JsonParser parser, JsonToken token, @Nullable JsonValue parent, String step, int depth) {
        Kind kind =
                switch (token) {
                    case START_OBJECT -> Kind.OBJECT;
                    case START_ARRAY -> Kind.ARRAY;
                    case VALUE_STRING -> Kind.TEXT;
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
                    case VALUE_TRUE -> Kind.TRUE;
                    case VALUE_FALSE -> Kind.FALSE;
                    case VALUE_NULL -> Kind.NULL;
                    default -> throw new IllegalStateException("no value begins with " + token);
                };
        JsonValue value = new JsonValue(kind, at(parser), parent, step);
        if (depth == 0 && (kind == Kind.OBJECT || kind == Kind.ARRAY)) {
            throw Faults.at(
                    value.place(),
                    "El filtro está anidado demasiado hondo: simplifíquelo.",
                    "The filter is nested too deep: make it simpler.");
        }
        switch (kind) {
            case OBJECT -> {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    value.members.put(name, read(parser, parser.nextToken(), value, step(name), depth - 1));
                }
            }
            case ARRAY -> {
                JsonToken next = parser.nextToken();
                while (next != JsonToken.END_ARRAY) {
                    value.elements.add(read(parser, next, value, "[" + value.elements.size() + "]", depth - 1));
                    next = parser.nextToken();
                }
            }
            case TEXT, NUMBER -> value.text = parser.getString();
            case TRUE, FALSE, NULL -> {}
        }
        return value;
    }

    private static String step(String name) {
        return PLAIN_NAME.matcher(name).matches()
                ? "." + name
                : "[" + Faults.quoted(name).en() + "]";
    }

    private static int at(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    Map<String, JsonValue> members() {
        return members;
    }

    List<JsonValue> elements() {
        return elements;
    }

    @Nullable
    JsonValue member(String name) {
        return members.get(name);
    }

    Place place() {
        return new Place(position, path());
    }

    private String path() {
        List<String> steps = new ArrayList<>();
        for (JsonValue at = this; at.parent != null; at = at.parent) {
            steps.add(0, at.step);
        }
        return "$" + String.join("", steps);
    }

    LocalText found() {
        return switch (kind) {
            case OBJECT -> new LocalText("un objeto", "an object");
            case ARRAY -> new LocalText("una lista", "an array");
            case TEXT -> {
                LocalText shown = Faults.quoted(text);
                yield new LocalText("el texto " + shown.es(), "the text " + shown.en());
            }
            case NUMBER -> {
                LocalText shown = Faults.quoted(text);
                yield new LocalText("el número " + shown.es(), "the number " + shown.en());
            }
            case TRUE, FALSE, NULL -> Faults.quoted(kind.name().toLowerCase(Locale.ROOT));
        };
    }
}
