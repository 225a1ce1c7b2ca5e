package co.territoria.territory;

import co.territoria.web.LocalText;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data of one root territory.
 *
 * @param id                     name of its folder in {@code data/} and {@code gis-layers/}
 * @param root                   its root territory
 * @param example                fictional: never mixed with real territories
 * @param sentence               what the first screen says it is
 * @param defaultIndicator       code of the indicator that the first screen shows
 * @param defaultRegionalisation id of the one that groups rankings
 * @param populationIndicator    code of the indicator by which seats are sized and labels ordered
 * @param currency               of its money, ISO 4217
 * @param levels                 from the root down
 * @param boundary               where the shapes come from
 */
public record Pack(
        String id,
        LocalText name,
        TerritoryCode root,
        boolean example,
        LocalText title,
        LocalText sentence,
        @Nullable String defaultIndicator,
        @Nullable String defaultRegionalisation,
        @Nullable String populationIndicator,
        String currency,
        List<TerritoryLevel> levels,
        LocalText attribution,
        Boundary boundary) {

    /** The currency of a pack that names none. */
    public static final String DEFAULT_CURRENCY = "COP";

    public Pack {
        // packs that were stored before they had a currency come without it
        currency = Objects.requireNonNullElse(currency, DEFAULT_CURRENCY);
        levels = levels.stream()
                .sorted(Comparator.comparingInt(TerritoryLevel::order))
                .toList();
    }

    public Optional<TerritoryLevel> findLevel(String levelId) {
        return levels.stream().filter(level -> level.id().equals(levelId)).findFirst();
    }

    /** The level that figures are observed at: the lowest. */
    public TerritoryLevel lowestLevel() {
        return levels.get(levels.size() - 1);
    }

    public TerritoryLevel rootLevel() {
        return levels.get(0);
    }

    /**
     * Where the shapes of a pack come from.
     *
     * @param source  key in the pack's sources
     * @param date    vintage of the limits
     * @param credit  what a map says in its margin, short
     * @param accuracyMetres how far a limit may be from the true one; absent where not told
     * @param seatSource key of the source of the seats
     */
    public record Boundary(
            String source,
            @Nullable String date,
            @Nullable LocalText credit,
            @Nullable LocalText accuracy,
            @Nullable Double accuracyMetres,
            @Nullable String seatSource,
            @Nullable LocalText seatAccuracy) {}
}
