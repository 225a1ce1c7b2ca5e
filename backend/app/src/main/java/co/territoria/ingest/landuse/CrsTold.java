package co.territoria.ingest.landuse;

import co.territoria.geo.CoordinateSystem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its coordinate system.
 *
 * @param epsg    absent where what it says is no system of ours
 * @param text    what it says, shortened, for people
 * @param implied the format says it and not the file: whoever states another knows better
 */
public record CrsTold(@Nullable Integer epsg, String text, boolean implied) {

    private static final int SHOWN = 120;

    CrsTold(@Nullable Integer epsg, String text) {
        this(epsg, text, false);
    }

    /** By a code that the file gives. */
    static CrsTold ofCode(int code) {
        return new CrsTold(CoordinateSystem.isKnown(code) ? code : null, "EPSG:" + code);
    }

    /** By well-known text, as a {@code .prj} has it. */
    static CrsTold ofText(String wkt) {
        Optional<CoordinateSystem> found = CoordinateSystem.identify(wkt);
        String shown = wkt.strip().replaceAll("\\s+", " ");
        return new CrsTold(
                found.map(CoordinateSystem::epsg).orElse(null),
                shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…");
    }
}
