package co.territoria.landuse;

import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A land-use plan as the register knows it, with or without polygons.
 *
 * @param territory  a municipality or the department
 * @param kind       POT, PBOT, EOT or POTD
 * @param act        {@link Act#UNKNOWN} where nothing is known of it
 * @param revision   code of {@code POT_RevisionTipo}; absent for a first plan and where not known
 * @param scale      denominator of its maps
 * @param version    what people call this version
 * @param supersedes id of the plan that it took the place of
 * @param inForce    of several plans of one territory at most one is
 * @param source     why kind and act are stated
 */
public record LandUsePlan(
        String id,
        String pack,
        TerritoryCode territory,
        String kind,
        Act act,
        @Nullable String revision,
        @Nullable Integer scale,
        Terms terms,
        @Nullable String version,
        @Nullable String supersedes,
        boolean inForce,
        @Nullable LocalText source,
        @Nullable LocalText note) {}
