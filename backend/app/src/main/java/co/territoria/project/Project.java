package co.territoria.project;

import co.territoria.territory.Dimension;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * An investment project: what lists, maps and totals need. The rest of it is {@link ProjectDetails}. Whatever is absent is
 * not known; it is never zero.
 *
 * @param pack       the pack that it belongs to
 * @param bpin       its code in the national bank of projects, where it has one
 * @param theme      id of its {@link ProjectTheme}
 * @param sector     two digits of the national list of sectors of investment
 * @param programme  four digits of the national list of programmes
 * @param planNodes  codes of the elements of plans that name it
 * @param sdgs       numbers of the goals of the 2030 Agenda, 1 to 17
 * @param value      in whole units of the pack's currency
 * @param valueYear  year of the prices of {@code value}
 * @param executor   organisation that carries it out
 * @param line       absent where the project is no line or none could be drawn
 * @param area       absent where the project is no area or none could be drawn
 * @param standing   absent until a progress report is there
 * @param confidence in what is said of the project
 * @param source     where all of it comes from
 */
public record Project(
        String pack,
        ProjectCode code,
        @Nullable String bpin,
        String name,
        @Nullable String objective,
        @Nullable String theme,
        @Nullable Dimension dimension,
        @Nullable String sector,
        @Nullable String programme,
        List<String> planNodes,
        List<Integer> sdgs,
        Places places,
        @Nullable Horizon horizon,
        @Nullable Stage stage,
        @Nullable Long value,
        @Nullable Integer valueYear,
        @Nullable String executor,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Location location,
        @Nullable Drawn line,
        @Nullable Drawn area,
        @Nullable Standing standing,
        Confidence confidence,
        LocalText source) {

    public Project {
        planNodes = List.copyOf(planNodes);
        sdgs = List.copyOf(sdgs);
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("%s ends on %s, before it starts on %s".formatted(code, end, start));
        }
    }

    /**
     * The two accounts of where a project lies.
     *
     * @param found  municipalities in which the sources locate it; empty where none is confirmed
     * @param stated those that the programme names, empty unless they are others than those found
     */
    public record Places(List<TerritoryCode> found, List<TerritoryCode> stated) {

        public Places {
            found = List.copyOf(found);
            stated = List.copyOf(stated);
        }

        /** The programme names others than the sources. */
        public boolean differ() {
            return !stated.isEmpty() && !new HashSet<>(stated).equals(new HashSet<>(found));
        }
    }

    /**
     * Where its symbol stands.
     *
     * @param point      EPSG:4326; absent where no source gives a place
     * @param confidence in the point, absent without one
     * @param note       what the point stands for and what is known of the course
     */
    public record Location(
            @Nullable Point point,
            @Nullable Confidence confidence,
            @Nullable LocalText note) {

        public Location {
            if ((point == null) != (confidence == null)) {
                throw new IllegalArgumentException("a point and its confidence come together");
            }
        }

        /** To be drawn hollow: "ubicación aproximada". */
        public boolean approximate() {
            return confidence == Confidence.LOW;
        }
    }

    /**
     * What is drawn of it: its course or its area.
     *
     * @param shape         lines or polygons, one or several, EPSG:4326
     * @param schematic     straight between known places; not a surveyed course
     * @param lengthDrawnKm of what is drawn, not the official length; absent for areas
     * @param anchorPoints  places that it passes; stretches are separated by {@code |}
     */
    public record Drawn(
            Geometry shape,
            boolean schematic,
            Confidence confidence,
            @Nullable Double lengthDrawnKm,
            @Nullable LocalText anchorPoints,
            LocalText source) {}
}
