package co.territoria.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells as files of projects have them: days, money, per cent, years. Blank is absent; anything else is an error notice. */
final class ProjectCells {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern WITH_DECIMALS = Pattern.compile("-?\\d+[.,]\\d+");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+(/\\S*)?");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private ProjectCells() {}

    static @Nullable LocalDate day(Table.Row row, String column) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                return yearIsUsual(row, column, day.getYear()) ? day : null;
            }
        } catch (DateTimeParseException noSuchDay) {
            // told below like any other text that is no day
        }
        row.error(
                "invalid-date",
                column,
                "«%s» no es un día que exista; se escribe año-mes-día, por ejemplo 2024-03-31".formatted(text),
                "“%s” is no day that exists; it is written year-month-day, for example 2024-03-31".formatted(text));
        return null;
    }

    /** A day that must be there. */
    static @Nullable LocalDate requiredDay(Table.Row row, String column) {
        return row.required(column).isEmpty() ? null : day(row, column);
    }

    /** Money in whole units of the currency, not negative. */
    static @Nullable Long money(Table.Row row, String column) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        if (WITH_DECIMALS.matcher(text).matches()) {
            row.error(
                    "amount-with-decimals",
                    column,
                    "«%s» trae decimales o separador de miles; el dinero se escribe en unidades enteras, sin puntos ni comas"
                            .formatted(text),
                    "“%s” has decimals or a thousands separator; money is written in whole units, without points or commas"
                            .formatted(text));
            return null;
        }
        return whole(row, column, text, "not-an-amount", "negative-amount");
    }

    /** How many, not negative. */
    static @Nullable Long count(Table.Row row, String column) {
        String text = row.text(column);
        return text == null ? null : whole(row, column, text, "not-a-whole-number", "negative-count");
    }

    private static @Nullable Long whole(Table.Row row, String column, String text, String form, String negative) {
        if (!WHOLE.matcher(text).matches()) {
            row.error(
                    form,
                    column,
                    "«%s» no es un número entero, solo con cifras y hasta 18; vacío si no se conoce".formatted(text),
                    "“%s” is not a whole number of digits only, up to 18; empty when not known".formatted(text));
            return null;
        }
        long value = Long.parseLong(text);
        if (value < 0) {
            row.error(
                    negative,
                    column,
                    "%d es negativo; se espera 0 o más, vacío si no se conoce".formatted(value),
                    "%d is negative; 0 or more is expected, empty when not known".formatted(value));
            return null;
        }
        return value;
    }

    /** Per cent of a whole, 0 to 100. */
    static @Nullable Double percent(Table.Row row, String column) {
        Double value = row.number(column);
        if (value == null) {
            return null;
        }
        if (value > 100) {
            row.error(
                    "progress-above-100",
                    column,
                    "un avance de %s pasa de 100; se espera un porcentaje de 0 a 100".formatted(row.text(column)),
                    "progress of %s is above 100; a per cent from 0 to 100 is expected".formatted(row.text(column)));
            return null;
        }
        if (value < 0) {
            row.error(
                    "progress-below-0",
                    column,
                    "un avance de %s es menor que 0; se espera un porcentaje de 0 a 100".formatted(row.text(column)),
                    "progress of %s is below 0; a per cent from 0 to 100 is expected".formatted(row.text(column)));
            return null;
        }
        return value;
    }

    static @Nullable Integer year(Table.Row row, String column) {
        Integer year = row.integer(column);
        return year != null && yearIsUsual(row, column, year) ? year : null;
    }

    private static boolean yearIsUsual(Table.Row row, String column, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            row.error(
                    "year-out-of-range",
                    column,
                    "el año %d no está entre %d y %d".formatted(year, FIRST_YEAR, LAST_YEAR),
                    "the year %d is not between %d and %d".formatted(year, FIRST_YEAR, LAST_YEAR));
            return false;
        }
        return true;
    }

    /** A place in an order, 1 is first. */
    static @Nullable Integer rank(Table.Row row, String column) {
        Integer rank = row.integer(column);
        if (rank != null && rank < 1) {
            row.error(
                    "value-out-of-range",
                    column,
                    "el orden se cuenta desde 1, aquí dice %d".formatted(rank),
                    "the order counts from 1, this says %d".formatted(rank));
            return null;
        }
        return rank;
    }

    /** An address that people can open. */
    static @Nullable String web(Table.Row row, String column) {
        String text = row.text(column);
        if (text != null && !WEB.matcher(text).matches()) {
            row.error(
                    "not-a-web-address",
                    column,
                    "«%s» no es una dirección que empiece por https:// o http://".formatted(text),
                    "“%s” is no address that begins with https:// or http://".formatted(text));
            return null;
        }
        return text;
    }

    /** A text that must be there and fits its column. */
    static String name(Table.Row row, String column, int longest) {
        String text = row.required(column);
        if (text.length() > longest) {
            row.error(
                    "too-long",
                    column,
                    "tiene %d letras y caben %d".formatted(text.length(), longest),
                    "it has %d letters and %d fit".formatted(text.length(), longest));
        }
        return text;
    }

    /** Tells of a period that ends before it starts. */
    static void checkPeriod(
            Table.Row row, @Nullable LocalDate start, @Nullable LocalDate end, String startColumn, String endColumn) {
        if (start != null && end != null && end.isBefore(start)) {
            row.error(
                    "end-before-start",
                    endColumn,
                    "termina el %s, antes de empezar el %s («%s»)".formatted(end, start, startColumn),
                    "it ends on %s, before it starts on %s (“%s”)".formatted(end, start, startColumn));
        }
    }
}
