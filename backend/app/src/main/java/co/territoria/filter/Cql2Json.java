package co.territoria.filter;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * CQL2 JSON: reads it into the tree and writes the tree in it.
 *
 * @see <a href="https://docs.ogc.org/is/21-065r2/21-065r2.html#cql2-json-schema">CQL2 1.0, annex C</a>
 */
public final class Cql2Json {

    /** Beyond the operations, each of an object and an array, the deepest constant: a geometry within a collection. */
    private static final int LEVELS_OF_CONSTANTS = 10;

    private Cql2Json() {}

    /** As {@link Cql2Text#parse(String, FilterSchema, FilterLimits)}; faults tell the path of the value too. */
    public static Filter parse(String json, FilterSchema schema, FilterLimits limits) {
        return parse(json, schema, limits, null);
    }

    /** As {@link Cql2Text#parse(String, FilterSchema, FilterLimits, UnaryOperator)}. */
    public static Filter parse(
            String json, FilterSchema schema, FilterLimits limits, @Nullable UnaryOperator<Geometry> toLonLat) {
        if (json.length() > limits.characters()) {
            throw Faults.tooMany(new Place(limits.characters(), "$"), limits.characters(), "caracteres", "characters");
        }
        JsonValue whole = JsonValue.parse(json, 2 * limits.depth() + LEVELS_OF_CONSTANTS);
        return new JsonReader(new FilterBuilder(schema, limits, toLonLat)).read(whole);
    }

    /** The filter in its one canonical form; reading it makes the same tree again. */
    public static String print(Filter filter) {
        return JsonWriter.write(filter.condition());
    }
}
