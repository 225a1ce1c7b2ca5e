package co.territoria.landuse.record;

import co.territoria.landuse.zone.SoilClass;
import co.territoria.web.LocalText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the measures of one plan are computed from. Of each thing that may be missing there is either the value or the
 * reason.
 *
 * @param hectares             of each of the five classes; one that is absent here cannot be told, one that the plan does
 *                             not have is zero
 * @param hectaresReason       why a class cannot be told
 * @param agriculturalHectares of the rural categories that are agricultural
 * @param before               what became of the version before
 */
record RecordFacts(
        Map<SoilClass, Double> hectares,
        LocalText hectaresReason,
        @Nullable Double agriculturalHectares,
        LocalText agriculturalReason,
        @Nullable Kept protection,
        LocalText protectionReason,
        @Nullable Kept agricultural,
        LocalText agriculturalKeptReason,
        Reported reported) {

    RecordFacts {
        hectares = Map.copyOf(hectares);
    }

    /**
     * Of what there was in the version before, how much is still there; hectares of the plane.
     *
     * @param hectaresUnknown of what there was, what the new version leaves without zone or category: neither kept nor lost
     */
    record Kept(String before, double hectaresBefore, double hectaresKept, double hectaresUnknown) {}
}
