package co.territoria.plan;

import co.territoria.indicator.Direction;
import co.territoria.indicator.IndicatorCode;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a plan sets out to reach, as one version of it has it. Whatever is absent is not known; it is never zero.
 *
 * @param node        code of the element of the plan that states it
 * @param indicator   that measures it, with its breakdown; absent where this system has none
 * @param statistic   what is counted, in words, above all where there is no indicator
 * @param unit        absent where the statement has no figure; that of the indicator where there is one
 * @param direction   which side is better, never neutral
 * @param territory   that it is for, absent for that of the plan
 * @param baseline    absent: “sin línea base”
 * @param targets     by year; those without year last
 * @param weight      in the mean of its element, 1 where data says nothing
 * @param version     from 1; the highest is in force
 * @param document    code of the {@link PlanDocument} that states it
 */
public record Goal(
        String code,
        PlanCode plan,
        String node,
        String name,
        @Nullable Measure indicator,
        @Nullable String statistic,
        @Nullable LocalText unit,
        Direction direction,
        @Nullable TerritoryCode territory,
        @Nullable Baseline baseline,
        List<Target> targets,
        @Nullable String responsible,
        double weight,
        Version version,
        String document,
        @Nullable LocalText note) {

    private static final Comparator<Target> BY_YEAR =
            Comparator.comparing(Target::year, Comparator.nullsLast(Comparator.naturalOrder()));

    public Goal {
        if (direction == Direction.NEUTRAL) {
            throw new IllegalArgumentException("of the goal %s one side is better".formatted(code));
        }
        if (weight <= 0) {
            throw new IllegalArgumentException("the weight of the goal %s is above zero".formatted(code));
        }
        targets = targets.stream().sorted(BY_YEAR).toList();
    }

    /** @param breakdown id */
    public record Measure(IndicatorCode indicator, String breakdown) {}

    /** @param source key of its source */
    public record Baseline(double value, int year, String source) {}

    /**
     * What is to be there, by when.
     *
     * @param year  absent: when the plan ends
     * @param value absent where the text states a term and no figure
     */
    public record Target(@Nullable Integer year, @Nullable Double value) {

        public Target {
            if (year == null && value == null) {
                throw new IllegalArgumentException("a target has a year or a value");
            }
        }
    }

    /**
     * Which version of the goal this is.
     *
     * @param act  that set or changed it, absent where none is stated
     * @param from date of the act, as precise as it is stated
     */
    public record Version(
            int number, @Nullable String act, @Nullable String from) {}

    /** The last target that has a figure. */
    public Optional<Target> finalTarget() {
        return targets.stream().filter(target -> target.value() != null).reduce((first, second) -> second);
    }

    /** The year of a target: what the text says, else the end of the plan; absent where neither is known. */
    public static @Nullable Integer yearOf(Target target, Plan plan) {
        return target.year() != null ? target.year() : plan.years().to();
    }

    boolean isOf(String otherCode) {
        return Objects.equals(code, otherCode);
    }
}
