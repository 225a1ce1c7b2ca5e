package co.territoria.filter;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * CQL2 text: reads it into the tree and writes the tree in it.
 *
 * @see <a href="https://docs.ogc.org/is/21-065r2/21-065r2.html#cql2-bnf">CQL2 1.0, annex B</a>
 */
public final class Cql2Text {

    private Cql2Text() {}

    /**
     * Reads a filter whose geometries are in longitude and latitude (CRS84).
     *
     * @throws FilterFault when it is no filter, names what is not there, or is larger than the limits; nothing else
     */
    public static Filter parse(String text, FilterSchema schema, FilterLimits limits) {
        return parse(text, schema, limits, null);
    }

    /**
     * Reads a filter whose geometries are in another system.
     *
     * @param toLonLat from that system, its axes in its own order, to CRS84; an {@code IllegalArgumentException} of it
     *                 means that the coordinates are outside of the system's area. Absent where the system is CRS84
     * @throws FilterFault as above
     */
    public static Filter parse(
            String text, FilterSchema schema, FilterLimits limits, @Nullable UnaryOperator<Geometry> toLonLat) {
        if (text.length() > limits.characters()) {
            throw Faults.tooMany(Place.inText(limits.characters()), limits.characters(), "caracteres", "characters");
        }
        return new TextReader(text, new FilterBuilder(schema, limits, toLonLat)).read();
    }

    /** The filter in its one canonical form; reading it makes the same tree again. */
    public static String print(Filter filter) {
        return TextWriter.write(filter.condition());
    }
}
