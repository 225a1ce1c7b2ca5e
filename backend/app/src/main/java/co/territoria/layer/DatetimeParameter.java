package co.territoria.layer;

import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/**
 * {@code datetime}: an instant or an interval with possibly open ends ({@code ..} or nothing). Besides RFC 3339 times,
 * whole days, months and years are taken, since most data is yearly, and one end may be a duration (ISO 8601).
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_datetime">Features §7.15.4</a>
 */
public final class DatetimeParameter {

    private static final LocalDate FAR_PAST = LocalDate.of(1, 1, 1);
    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    private static final int LONGEST = 80;

    private DatetimeParameter() {}

    /** @throws ApiProblem 400 that says what an instant or interval looks like */
    public static @Nullable TimeInterval parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] ends = text.length() > LONGEST ? new String[0] : text.split("/", -1);
        try {
            if (ends.length == 1) {
                return span(ends[0]);
            }
            if (ends.length == 2) {
                boolean fromOpen = ends[0].isEmpty() || ends[0].equals("..");
                boolean toOpen = ends[1].isEmpty() || ends[1].equals("..");
                if (ends[0].startsWith("P") && !toOpen) {
                    LocalDate last = span(ends[1]).to();
                    return ordered(text, last.minus(days(ends[0])), last);
                }
                if (ends[1].startsWith("P") && !fromOpen) {
                    LocalDate first = span(ends[0]).from();
                    return ordered(text, first, first.plus(days(ends[1])));
                }
                LocalDate from = fromOpen ? FAR_PAST : span(ends[0]).from();
                LocalDate to = toOpen ? FAR_FUTURE : span(ends[1]).to();
                if (!(fromOpen && toOpen) && !from.isAfter(to)) {
                    return new TimeInterval(from, to);
                }
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw malformed(text);
        }
        throw malformed(text);
    }

    private static TimeInterval ordered(String text, LocalDate from, LocalDate to) {
        if (from.isAfter(to) || from.isBefore(FAR_PAST) || to.isAfter(FAR_FUTURE)) {
            throw malformed(text);
        }
        return new TimeInterval(from, to);
    }

    /** A duration in whole days; hours of the last one do not reach another. */
    private static TemporalAmount days(String duration) {
        int time = duration.indexOf('T');
        if (time < 0) {
            return java.time.Period.parse(duration);
        }
        long whole = Duration.parse("P" + duration.substring(time)).toDays();
        return time == 1
                ? java.time.Period.ofDays(Math.toIntExact(whole))
                : java.time.Period.parse(duration.substring(0, time)).plusDays(whole);
    }

    private static TimeInterval span(String text) {
        LocalDate from;
        LocalDate to;
        if (text.matches("\\d{4}")) {
            from = Year.parse(text).atDay(1);
            to = from.withDayOfYear(from.lengthOfYear());
        } else if (text.matches("\\d{4}-\\d{2}")) {
            from = YearMonth.parse(text).atDay(1);
            to = YearMonth.parse(text).atEndOfMonth();
        } else if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            from = LocalDate.parse(text);
            to = from;
        } else {
            from = OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
            to = from;
        }
        if (from.isBefore(FAR_PAST) || to.isAfter(FAR_FUTURE)) {
            // years of more digits, and those before the first, are written otherwise (RFC 3339, §1), and no store has
            // them
            throw new DateTimeException("a year has four digits and is one at least: " + text);
        }
        return new TimeInterval(from, to);
    }

    private static ApiProblem malformed(String text) {
        return ApiProblem.invalidParameter(
                "datetime",
                text,
                new LocalText(
                        "«datetime» es un instante o un intervalo: 2018, 2018-06-30, 2018-06-30T12:00:00Z, 2015/2018, ../2018, 2018/.., 2018-06-30/P1M",
                        "“datetime” is an instant or an interval: 2018, 2018-06-30, 2018-06-30T12:00:00Z, 2015/2018, ../2018, 2018/.., 2018-06-30/P1M"));
    }
}
