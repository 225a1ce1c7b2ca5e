package co.territoria.territory;

import co.territoria.web.LocalText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named, dated, sourced way to group territories.
 *
 * @param kind    what sort of grouping it is, for example {@code planning}
 * @param partial some territories belong to no region of it
 * @param level   id of the level that its regions make, absent for most
 * @param source  absent when its author states none: shown as such
 * @param regions in the order of the delivery
 * @param members one for each territory and region
 */
public record Regionalisation(
        String id,
        String pack,
        LocalText name,
        @Nullable String kind,
        boolean partial,
        @Nullable String level,
        @Nullable LocalText source,
        @Nullable String date,
        @Nullable LocalText notes,
        List<Region> regions,
        List<Member> members) {

    public Regionalisation {
        regions = List.copyOf(regions);
        members = List.copyOf(members);
    }

    public Optional<Region> findRegion(String code) {
        return regions.stream().filter(region -> region.code().equals(code)).findFirst();
    }

    /** One group of it. */
    public record Region(
            String code, LocalText name, @Nullable LocalText note) {}

    /**
     * One territory in one region.
     *
     * @param status how sure the membership is
     * @param note   why
     */
    public record Member(
            TerritoryCode territory,
            String region,
            Status status,
            @Nullable LocalText note) {}

    /** How sure a membership is; what is not wholly sourced is shown as provisional. */
    public enum Status {
        SOURCED,
        PARTLY_SOURCED,
        JUDGEMENT;

        public boolean provisional() {
            return this != SOURCED;
        }
    }
}
