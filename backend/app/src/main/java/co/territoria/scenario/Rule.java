package co.territoria.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an assumption makes values after its base year. */
public enum Rule {
    /** The same amount each year, in the unit of the indicator. */
    ABSOLUTE,
    /** The same per cent each year, compounded. */
    RELATIVE,
    /** A straight line to a value in the last year. */
    TARGET,
    /** The least-squares line of four comparable observed years or more. */
    TREND,
    /** The value itself, in that one year. */
    VALUE,
    /** The years of the indicator's own series after the base: an office published them as projections. */
    SERIES;

    /** As in data and addresses, for example {@code absolute}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rule> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).toList();
    }

    /** Those that a reader may try with one number or none. */
    public static List<String> idsOfOwn() {
        return List.of(ABSOLUTE.id(), RELATIVE.id(), TARGET.id(), TREND.id());
    }

    public boolean hasAmount() {
        return switch (this) {
            case ABSOLUTE, RELATIVE, TARGET, VALUE -> true;
            case TREND, SERIES -> false;
        };
    }
}
