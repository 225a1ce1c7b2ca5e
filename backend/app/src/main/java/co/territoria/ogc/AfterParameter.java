package co.territoria.ogc;

import co.territoria.layer.CodePoints;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.PageStart;
import co.territoria.layer.SortKey;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code after}: where a page starts. Comes from the link {@code next} of the page before and means "the features
 * after this one": a page does not shift when features are added or removed before it.
 *
 * <p>In the order of ids it is the last feature's id. In another order it is an array of that feature's id and its values
 * of the sort keys, so that the place stays even when the feature goes; where those values are long texts it is the id
 * alone, and the feature is looked up.
 */
final class AfterParameter {

    /** Longer ones would not leave room for the rest of an address. */
    private static final int MOST_CHARACTERS = 1_200;

    private static final int LONGEST = 4_000;

    private static final int WRITTEN_DAY = "2018-06-30".length();

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AfterParameter() {}

    static String of(PageStart start) {
        if (start.values().isEmpty()) {
            return encoded(start.id());
        }
        List<@Nullable Object> all = new ArrayList<>();
        all.add(start.id());
        start.values().forEach(value -> all.add(plain(value)));
        String whole = encoded(MAPPER.writeValueAsString(all));
        return whole.length() <= MOST_CHARACTERS ? whole : encoded(MAPPER.writeValueAsString(List.of(start.id())));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /**
     * The start of a page.
     *
     * @param sort the sort keys of the query; the start must have a value for each, of the field's type
     * @param find the feature with an id
     * @throws ApiProblem 400 for anything that did not come from a link of ours
     */
    static @Nullable PageStart parse(
            @Nullable String text,
            LayerDescription layer,
            List<SortKey> sort,
            Function<String, Optional<Feature>> find) {
        if (text == null) {
            return null;
        }
        String plain = decoded(text);
        if (sort.isEmpty()) {
            return PageStart.after(plain);
        }
        try {
            JsonNode all = MAPPER.readTree(plain);
            if (all.isArray() && all.size() == sort.size() + 1 && isId(all.get(0))) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 0; i < sort.size(); i++) {
                    values.add(value(all.get(i + 1), typeOf(layer, sort.get(i))));
                }
                return new PageStart(values, all.get(0).asString());
            }
            if (all.isArray() && all.size() == 1 && isId(all.get(0))) {
                Feature last = find.apply(all.get(0).asString()).orElseThrow(AfterParameter::gone);
                List<@Nullable Object> values = new ArrayList<>();
                sort.forEach(key -> values.add(last.properties().get(key.field())));
                return new PageStart(values, last.id());
            }
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException foreign) {
            throw malformed(text);
        }
        throw malformed(text);
    }

    private static String decoded(String text) {
        try {
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.length() > LONGEST ? "*" : text)))
                    .toString();
            if (!plain.isEmpty() && plain.indexOf('\u0000') < 0) {
                return plain;
            }
        } catch (IllegalArgumentException | CharacterCodingException foreign) {
            throw malformed(text);
        }
        throw malformed(text);
    }

    private static boolean isId(JsonNode node) {
        return node.isString() && !node.asString().isEmpty() && CodePoints.areWhole(node.asString());
    }

    private static FieldType typeOf(LayerDescription layer, SortKey key) {
        return layer.findField(key.field()).map(Field::type).orElseThrow();
    }

    /** @throws IllegalArgumentException when the value is not of the type */
    private static @Nullable Object value(JsonNode node, FieldType type) {
        if (node.isNull()) {
            return null;
        }
        boolean good =
                switch (type) {
                    case TEXT -> node.isString() && CodePoints.areWhole(node.asString());
                    case DATE -> node.isString() && node.asString().length() == WRITTEN_DAY;
                    case INTEGER -> node.isIntegralNumber() && node.canConvertToLong();
                    case NUMBER -> node.isNumber() && Double.isFinite(node.asDouble());
                    case BOOLEAN -> node.isBoolean();
                    case LIST -> false;
                };
        if (!good) {
            throw new IllegalArgumentException("no value of " + type);
        }
        return switch (type) {
            case TEXT, LIST -> node.asString();
            case DATE -> LocalDate.parse(node.asString());
            case INTEGER -> node.asLong();
            case NUMBER -> node.asDouble();
            case BOOLEAN -> node.asBoolean();
        };
    }

    private static ApiProblem gone() {
        return ApiProblem.invalidParameter(
                "after",
                null,
                new LocalText(
                        "El elemento en el que terminaba la página anterior ya no existe; empiece de nuevo sin «after».",
                        "The feature at which the page before ended is gone; begin again without “after”."));
    }

    private static ApiProblem malformed(String text) {
        return ApiProblem.invalidParameter(
                "after",
                text,
                new LocalText(
                        "«after» viene del enlace «next» de la página anterior, con el mismo «sortby»; no se escribe a mano.",
                        "“after” comes from the link “next” of the page before, with the same “sortby”; it is not written by hand."));
    }
}
