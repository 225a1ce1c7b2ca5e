package co.territoria.gap;

import co.territoria.indicator.Indicator;
import co.territoria.layer.Period;
import java.util.List;
import java.util.Optional;

/**
 * Which periods of an indicator compare. Pure.
 *
 * <p>Two periods compare when no break that the data declares lies between them, and when they are of one kind and
 * length: a year is no quarter, and three years together are no single one.
 */
final class ComparablePeriods {

    private ComparablePeriods() {}

    static boolean compare(String one, String other, List<Indicator.Break> breaks) {
        Period first = Period.parse(one);
        Period second = Period.parse(other);
        if (first.kind() != second.kind() || first.last() - first.first() != second.last() - second.first()) {
            return false;
        }
        Period earlier = first.compareTo(second) <= 0 ? first : second;
        Period later = earlier == first ? second : first;
        return breaks.stream()
                .noneMatch(cut -> Period.parse(cut.from()).compareTo(earlier) >= 0
                        && Period.parse(cut.to()).compareTo(later) <= 0);
    }

    /** The periods up to this one that compare with it, ascending, itself included. */
    static List<String> upTo(String period, List<String> periods, List<Indicator.Break> breaks) {
        Period end = Period.parse(period);
        return periods.stream()
                .filter(each -> Period.parse(each).compareTo(end) <= 0 && compare(each, period, breaks))
                .sorted(Period.ORDER)
                .toList();
    }

    /** The newest period before this one that compares with it. */
    static Optional<String> before(String period, List<String> periods, List<Indicator.Break> breaks) {
        List<String> run = upTo(period, periods, breaks);
        return run.size() < 2 ? Optional.empty() : Optional.of(run.get(run.size() - 2));
    }
}
