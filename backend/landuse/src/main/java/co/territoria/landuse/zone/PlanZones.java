package co.territoria.landuse.zone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan with its zones, as the computations take it.
 *
 * @param plan           id
 * @param territory      code of the municipality or department
 * @param actDate        of the act that adopted it; absent where not known
 * @param municipality   the row of the table {@code municipio}, by column; empty where the delivery has none
 * @param accuracyMetres declared accuracy of the zones' lines; absent where not declared
 */
public record PlanZones(
        String plan,
        String territory,
        @Nullable LocalDate actDate,
        Map<String, String> municipality,
        @Nullable Double accuracyMetres,
        List<Zone> zones) {

    public PlanZones {
        municipality = Map.copyOf(municipality);
        zones = List.copyOf(zones);
    }

    public List<Zone> of(Theme theme) {
        return zones.stream().filter(zone -> zone.theme() == theme).toList();
    }

    public boolean has(Theme theme) {
        return zones.stream().anyMatch(zone -> zone.theme() == theme);
    }
}
