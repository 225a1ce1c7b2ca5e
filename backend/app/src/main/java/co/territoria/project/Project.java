package co.territoria.project;

import co.territoria.territory.Dimension;
import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * An investment project.
 *
 * @param pack       the pack that it belongs to
 * @param theme      id of its {@link ProjectTheme}
 * @param horizon    in the words of the source, absent where no source gives one
 * @param line       absent where the project is no line or none could be drawn
 * @param confidence in what is said of the project
 * @param source     where all of it comes from
 */
public record Project(
        String pack,
        ProjectCode code,
        String name,
        String theme,
        Dimension dimension,
        Places places,
        @Nullable String horizon,
        Location location,
        @Nullable Line line,
        Confidence confidence,
        LocalText source) {

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
     * Its course.
     *
     * @param shape         one line or several, EPSG:4326
     * @param schematic     straight between known places; not a surveyed course
     * @param lengthDrawnKm of what is drawn, not the official length
     * @param anchorPoints  places that it passes; stretches are separated by {@code |}
     */
    public record Line(
            Geometry shape,
            boolean schematic,
            Confidence confidence,
            @Nullable Double lengthDrawnKm,
            @Nullable LocalText anchorPoints,
            LocalText source) {}
}
