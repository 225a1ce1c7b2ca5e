package co.territoria.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which order projects are listed; what is not known comes last in either direction.
 *
 * @param descending the greatest, latest, last first
 */
record PortfolioOrder(Key key, boolean descending) {

    /** What is compared. */
    enum Key {
        CODE,
        NAME,
        VALUE,
        /** Physical progress against the plan. */
        DEVIATION,
        /** Of the last report. */
        DATE
    }

    /** The order {@code value} or {@code -value}. */
    static Optional<PortfolioOrder> find(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(Key.values())
                .filter(key -> key.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(key -> new PortfolioOrder(key, descending));
    }

    /** What {@link #find} knows. */
    static List<String> names() {
        return Arrays.stream(Key.values())
                .map(key -> key.name().toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.of(name, "-" + name))
                .toList();
    }
}
