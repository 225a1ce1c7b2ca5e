package co.territoria.filter;

/**
 * How much a filter may ask for; more is a {@link FilterFault}.
 *
 * @param depth      levels of the tree, and of parentheses
 * @param nodes      operations, properties and constants
 * @param vertices   positions of all geometries together
 * @param characters of the text or JSON
 */
public record FilterLimits(int depth, int nodes, int vertices, int characters) {

    private static final FilterLimits DEFAULTS = new FilterLimits(50, 1_000, 10_000, 65_536);

    /** The recursion of reading and evaluating is as deep as the tree. */
    private static final int DEEPEST = 100;

    public FilterLimits {
        if (depth < 1 || depth > DEEPEST || nodes < 1 || vertices < 1 || characters < 1) {
            throw new IllegalArgumentException("limits are positive and the depth is at most %d, were %d, %d, %d, %d"
                    .formatted(DEEPEST, depth, nodes, vertices, characters));
        }
    }

    public static FilterLimits defaults() {
        return DEFAULTS;
    }
}
