package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One fault, told once.
 *
 * @param id               the same for the same fault of the same zones, in whatever order they came
 * @param rule             id of the rule that tells it
 * @param alsoBreaks       ids of further rules that the same fault breaks, in the catalogue's order
 * @param severity         that of the rule, or alert where the fault is noise
 * @param theme            absent where it is about the whole delivery
 * @param zones            ids, sorted; may be empty
 * @param message          what was found, what was expected and what to do
 * @param widthMetres      greatest width of the part; absent where it has none
 * @param areaSquareMetres plane, in the CRS of the zones; absent where there is no part
 * @param lengthMetres     of the stretch; absent where it is no stretch
 * @param rungMetres       first rung of the ladder of widths that sees it; absent where the ladder does not
 * @param tools            what found it, as evidence
 * @param geometry         of the fault itself, in the CRS of the zones; may be empty; do not change
 */
public record Finding(
        String id,
        String rule,
        List<String> alsoBreaks,
        Severity severity,
        Kind kind,
        @Nullable Theme theme,
        List<String> zones,
        Text message,
        @Nullable Double widthMetres,
        @Nullable Double areaSquareMetres,
        @Nullable Double lengthMetres,
        @Nullable Double rungMetres,
        List<String> tools,
        Geometry geometry) {

    public Finding {
        alsoBreaks = List.copyOf(alsoBreaks);
        zones = List.copyOf(zones);
        tools = List.copyOf(tools);
    }

    public boolean breaks(String rule) {
        return this.rule.equals(rule) || alsoBreaks.contains(rule);
    }
}
