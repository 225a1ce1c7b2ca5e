package co.territoria.landuse.record;

import co.territoria.landuse.zone.SoilClass;
import org.jspecify.annotations.Nullable;

/**
 * How much of a class of soil was in use on a date, as somebody measured and reported it. Several kinds of one date and
 * class add up.
 *
 * @param plan         id of the plan whose class is meant
 * @param date         a year, month or day, as ISO 8601
 * @param kind         what was measured, in the words of the report, for example {@code construido}
 * @param areaHectares measured; zero where the report says that there is none
 * @param source       who measured, and how
 */
public record Occupation(
        String plan,
        String date,
        String kind,
        SoilClass soilClass,
        double areaHectares,
        String source,
        @Nullable String note) {

    public int year() {
        return Integer.parseInt(date.substring(0, 4));
    }
}
