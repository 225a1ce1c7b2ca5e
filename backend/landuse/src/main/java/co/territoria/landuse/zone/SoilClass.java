package co.territoria.landuse.zone;

import java.util.Arrays;
import java.util.Optional;

/**
 * The five classes of soil of Law 388 of 1997, articles 30 to 35. The model knows three; suburban and protection are
 * derived from categories, see {@code compare.FiveClasses}.
 */
public enum SoilClass {
    URBAN("urban"),
    EXPANSION("expansion"),
    SUBURBAN("suburban"),
    RURAL("rural"),
    PROTECTION("protection");

    private final String id;

    SoilClass(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<SoilClass> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
