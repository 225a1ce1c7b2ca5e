package co.territoria.indicator.quality;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the data says that its values must obey, beyond what units imply.
 *
 * @param limits by code of the indicator
 */
public record Declarations(
        Map<String, Limits> limits, List<Parts> parts, List<Sum> sums, List<Same> same, List<Area> areas) {

    public static final Declarations NONE = new Declarations(Map.of(), List.of(), List.of(), List.of(), List.of());

    public Declarations {
        limits = Map.copyOf(limits);
        parts = List.copyOf(parts);
        sums = List.copyOf(sums);
        same = List.copyOf(same);
        areas = List.copyOf(areas);
    }

    /** Limits that take the place of those of the unit. */
    public record Limits(@Nullable Double least, @Nullable Double most) {}

    /**
     * An indicator that is the sum of others.
     *
     * @param tolerance in the unit of the indicator
     */
    public record Parts(String whole, List<String> parts, double tolerance) {

        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** An indicator whose values over all territories add up to a number, as shares of 100 do. */
    public record Sum(String indicator, double total, double tolerance) {}

    /**
     * Two indicators that measure the same.
     *
     * @param tolerance as a part of the other's value, 0.05 for 5 %
     */
    public record Same(String indicator, String as, double tolerance) {}

    /** An indicator that states the area of the territory in km². */
    public record Area(String indicator, double tolerance) {}
}
