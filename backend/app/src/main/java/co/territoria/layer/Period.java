package co.territoria.layer;

import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a value is about: a year, a quarter or a range of years.
 *
 * <p>Canonical forms, as in addresses and answers: {@code 2018}, {@code 2023-Q3}, {@code 2018-2020}. A quarter is also
 * read as {@code 2023-T3}, and shown so in Spanish. A range counts both of its years and has two at least.
 *
 * <p>Periods are ordered by the day that they end on; of two that end together the one that begins later comes later:
 * 2016-2018, 2018, 2018-Q4.
 *
 * @param first year
 * @param last  year; that of {@code first} unless this is a range
 * @param quarter 1 to 4, or 0 where this is none
 */
public record Period(int first, int last, int quarter) implements Comparable<Period> {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern QUARTER = Pattern.compile("([12]\\d{3})-[QT]([1-4])");
    private static final Pattern RANGE = Pattern.compile("([12]\\d{3})-([12]\\d{3})");

    private static final int MONTHS_OF_QUARTER = 3;

    private static final Comparator<Period> BY_END =
            Comparator.comparing(Period::lastDay).thenComparing(Period::firstDay);

    /** Periods written in their canonical form, by time. */
    public static final Comparator<String> ORDER = Comparator.comparing(Period::parse);

    /** What a period is. */
    public enum Kind {
        YEAR,
        QUARTER,
        RANGE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Period {
        if (first < 1000 || last > 2999 || first > last || quarter < 0 || quarter > 4) {
            throw new IllegalArgumentException(
                    "a period has years of four digits in order and a quarter of 1 to 4, was %d, %d, %d"
                            .formatted(first, last, quarter));
        }
        if (quarter != 0 && first != last) {
            throw new IllegalArgumentException("a quarter lies in one year, was %d to %d".formatted(first, last));
        }
    }

    public static Period ofYear(int year) {
        return new Period(year, year, 0);
    }

    /** @param text in a canonical form, or a quarter with T; absent when it is none of them */
    public static Optional<Period> find(String text) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(ofYear(Integer.parseInt(text)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int year = Integer.parseInt(quarter.group(1));
            return Optional.of(new Period(year, year, Integer.parseInt(quarter.group(2))));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            return first < last ? Optional.of(new Period(first, last, 0)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException when the text is no period; {@link #find} asks instead */
    public static Period parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a period is a year (2018), a quarter (2023-Q3) or a range of years (2018-2020), was " + text));
    }

    /** The canonical forms, ascending in time; each must be one. */
    public static List<String> sorted(List<String> periods) {
        return periods.stream().sorted(ORDER).toList();
    }

    public Kind kind() {
        return quarter != 0 ? Kind.QUARTER : first == last ? Kind.YEAR : Kind.RANGE;
    }

    /** The canonical form. */
    public String id() {
        return switch (kind()) {
            case YEAR -> String.valueOf(first);
            case QUARTER -> first + "-Q" + quarter;
            case RANGE -> first + "-" + last;
        };
    }

    public LocalDate firstDay() {
        return LocalDate.of(first, quarter == 0 ? 1 : (quarter - 1) * MONTHS_OF_QUARTER + 1, 1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(last, quarter == 0 ? 12 : quarter * MONTHS_OF_QUARTER)
                .atEndOfMonth();
    }

    /** From the first day to the last. */
    public TimeInterval days() {
        return new TimeInterval(firstDay(), lastDay());
    }

    /**
     * The middle of the period in years, to draw it on an axis and to tell how far two periods are apart: 2018.5 for
     * the year 2018, 2018.125 for its first quarter.
     */
    public double middle() {
        return quarter == 0 ? (first + last + 1) / 2.0 : first + (quarter - 0.5) / 4;
    }

    /** As a reader of that language writes it. */
    public String text(Language language) {
        return switch (language) {
            case ES -> id().replace('Q', 'T');
            case EN -> id();
        };
    }

    public LocalText text() {
        return new LocalText(text(Language.ES), text(Language.EN));
    }

    @Override
    public int compareTo(Period other) {
        return BY_END.compare(this, other);
    }

    @Override
    public String toString() {
        return id();
    }
}
