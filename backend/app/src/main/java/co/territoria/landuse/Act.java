package co.territoria.landuse;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What adopted a plan.
 *
 * @param kind      code of {@code POT_FuenteAdministrativaTipo}, for example {@code Acuerdo}
 * @param number    as the act has it, for example {@code 0373}
 * @param date      a year, a month or a day in ISO 8601, as precise as the source is
 * @param text      as it is cited, for example {@code Acuerdo 0373 de 2014}
 * @param confirmed whether a document says so; otherwise the kind of plan follows from a rule only
 */
public record Act(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String date,
        @Nullable String text,
        boolean confirmed) {

    /** Nothing is known of the act. */
    public static final Act UNKNOWN = new Act(null, null, null, null, false);

    /** The first day that the date may mean: of a year the 1 January; absent where there is no date. */
    public @Nullable LocalDate firstDay() {
        return first(date);
    }

    static @Nullable LocalDate first(@Nullable String date) {
        if (date == null) {
            return null;
        }
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }
}
