package co.territoria.landuse.record;

import co.territoria.landuse.zone.SoilClass;
import org.jspecify.annotations.Nullable;

/**
 * A planning licence, without whom it was given to.
 *
 * @param plan         id of the plan it was given under
 * @param number       of the act
 * @param date         a year, month or day, as ISO 8601
 * @param areaHectares of the land that it is about; absent where not reported
 * @param units        dwellings or lots; absent where not reported
 * @param soilClass    that it lies in; absent where not reported
 * @param note         without anything about a person
 */
public record Licence(
        String plan,
        String number,
        String date,
        LicenceKind kind,
        @Nullable Double areaHectares,
        @Nullable Integer units,
        @Nullable SoilClass soilClass,
        @Nullable String note) {

    public int year() {
        return Integer.parseInt(date.substring(0, 4));
    }
}
