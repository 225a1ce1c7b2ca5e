package co.territoria.store;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Descriptive records that are never searched by the engine live in one text column, as JSON. */
public final class JsonColumn {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private JsonColumn() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @throws IllegalStateException when the text is no such record: the store and the program do not fit */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException fault) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", fault);
        }
    }
}
