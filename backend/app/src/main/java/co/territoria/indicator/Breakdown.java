package co.territoria.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What part of a territory's people (or things) a value is about: a category on each of some axes, such as area,
 * sex or ethnic group. No axis at all is the total.
 *
 * <p>Which axes and categories there are, in what order, and how they are called is told by the
 * {@link BreakdownAxes} of the pack; they make breakdowns.
 *
 * @param parts in the order of the axes, at most one of each
 */
public record Breakdown(List<Part> parts) {

    /** Nothing left out. */
    public static final Breakdown TOTAL = new Breakdown(List.of());

    static final String TOTAL_ID = "total";

    /** Joins the categories of several axes; it stands in addresses and in data. */
    static final String JOINT = ".";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");

    public Breakdown {
        parts = List.copyOf(parts);
        if (parts.stream().map(Part::axis).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("a breakdown has one category of an axis, was " + parts);
        }
    }

    /** One category of one axis, for example {@code area} and {@code rural}. */
    public record Part(String axis, String category) {

        public Part {
            if (!isValidId(axis) || !isValidId(category) || category.equals(TOTAL_ID)) {
                throw new IllegalArgumentException("no axis and category: %s, %s".formatted(axis, category));
            }
        }
    }

    /** Ids of axes and categories have lower-case letters, digits and underscores, 40 at most. */
    public static boolean isValidId(String text) {
        return ID.matcher(text).matches();
    }

    /** As in data and addresses: {@code total}, {@code rural}, {@code female.rural}. */
    public String id() {
        return parts.isEmpty() ? TOTAL_ID : parts.stream().map(Part::category).collect(Collectors.joining(JOINT));
    }

    public boolean isTotal() {
        return parts.isEmpty();
    }

    /** The category on that axis, absent when this breakdown does not look at it. */
    public Optional<String> category(String axis) {
        return parts.stream()
                .filter(part -> part.axis().equals(axis))
                .map(Part::category)
                .findFirst();
    }

    /** Ids of the axes, in their order. */
    public List<String> axes() {
        return parts.stream().map(Part::axis).toList();
    }

    @Override
    public String toString() {
        return id();
    }
}
