package co.territoria.incident;

import java.util.List;

/** What one folder of incidents publishes. */
public record IncidentDelivery(IncidentSet set, List<Count> counts) {

    public IncidentDelivery {
        counts = List.copyOf(counts);
    }

    /**
     * Cases of one cell in one year.
     *
     * @param grid   territory or hexagon
     * @param cell   code of the territory, or address of the hexagon
     * @param cases  from 0
     */
    public record Count(Grid grid, String cell, String period, int cases) {}

    /** What the cells are. */
    public enum Grid {
        TERRITORY,
        HEXAGON;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
