package co.territoria.landuse.border;

import co.territoria.landuse.zone.SoilClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * The land on the two sides of a border as if the border were straight, for a drawing: for each step along it, the class
 * at growing distance from it.
 *
 * <p>A place at a distance d is looked for at right angles to the direction that the border has between d before and d
 * behind, so that the drawing follows bends close to the border and does not fold over itself far from it. It is a
 * picture, not a measurement: where the border winds, a place may be shown twice or not at all.
 *
 * @param stepMetres      width of a column; a whole number of columns fills the border
 * @param depthStepMetres height of a cell
 * @param first           columns from the start of the border, each with the classes from the border outwards:
 *                        id of a class, {@link Compatibility#UNCOVERED}, {@link Compatibility#NONE}, or null outside the
 *                        territory
 */
public record BorderStrip(
        double depthMetres,
        double stepMetres,
        double depthStepMetres,
        List<List<@Nullable String>> first,
        List<List<@Nullable String>> second) {

    private static final double LEAST_WINDOW_METRES = 60;

    /**
     * Side and limit of a territory.
     *
     * @param limit polygons, in the CRS of the zones
     */
    public record Land(BorderSide side, Geometry limit) {}

    /**
     * @param columns at least 1
     * @param rows    at least 1
     */
    public static BorderStrip of(Border border, Land first, Land second, int columns, int rows, double depthMetres) {
        return new BorderStrip(
                depthMetres,
                border.lengthMetres() / columns,
                depthMetres / rows,
                columns(border, first, true, columns, rows, depthMetres),
                columns(border, second, false, columns, rows, depthMetres));
    }

    private static List<List<@Nullable String>> columns(
            Border border, Land land, boolean isFirst, int columns, int rows, double depth) {
        Places places = new Places(land.side().zones());
        PointOnGeometryLocator inside = new IndexedPointInAreaLocator(land.limit());
        boolean isLineFirst = land.side().territory().equals(border.line().first());
        List<List<@Nullable String>> all = new ArrayList<>();
        double start = 0;
        int piece = 0;
        int column = 0;
        for (SharedLine.Part part : border.line().parts()) {
            MeasuredLine line = MeasuredLine.of(part.line());
            double side = part.firstLeft() == isLineFirst ? 1 : -1;
            boolean isLast =
                    part == border.line().parts().get(border.line().parts().size() - 1);
            while (column < columns) {
                double at = border.lengthMetres() * (column + 0.5) / columns;
                if (at >= start + line.length() && !isLast) {
                    break;
                }
                while (piece < border.pieces().size() - 1
                        && border.pieces().get(piece).toMetres() < at) {
                    piece++;
                }
                String atBorder = isFirst
                        ? border.pieces().get(piece).first()
                        : border.pieces().get(piece).second();
                List<@Nullable String> cells = new ArrayList<>();
                for (int row = 0; row < rows; row++) {
                    double distance = depth * (row + 0.5) / rows;
                    Coordinate place = beside(line, at - start, side * distance);
                    String soilClass = places.classAt(place);
                    if (soilClass == null && distance <= border.corridorMetres()) {
                        // so close to the line the two drawings disagree: what was aligned with it is meant
                        soilClass = atBorder;
                    } else if (soilClass == null && inside.locate(place) == Location.INTERIOR) {
                        soilClass = land.side().zones().isEmpty() ? Compatibility.NONE : Compatibility.UNCOVERED;
                    }
                    cells.add(soilClass);
                }
                all.add(Collections.unmodifiableList(cells));
                column++;
            }
            start += line.length();
        }
        return Collections.unmodifiableList(all);
    }

    /** @param offset to the left of the line; negative to its right */
    private static Coordinate beside(MeasuredLine line, double measure, double offset) {
        double window = Math.max(LEAST_WINDOW_METRES, Math.abs(offset));
        Coordinate here = line.at(measure);
        for (; ; window /= 2) {
            Coordinate before = line.at(Math.max(0, measure - window));
            Coordinate after = line.at(Math.min(line.length(), measure + window));
            double length = before.distance(after);
            // the ends of a bend that closes almost on itself tell no direction
            if (length > window / 4 || window < 1) {
                double over = length == 0 ? 0 : offset / length;
                return new Coordinate(here.x - over * (after.y - before.y), here.y + over * (after.x - before.x));
            }
        }
    }

    /** Zones by place. */
    private static final class Places {

        private final HPRtree tree = new HPRtree();

        private record Entry(ClassZone zone, PointOnGeometryLocator locator) {}

        Places(List<ClassZone> zones) {
            for (ClassZone zone : zones) {
                if (!zone.geometry().isEmpty()) {
                    tree.insert(
                            zone.geometry().getEnvelopeInternal(),
                            new Entry(zone, new IndexedPointInAreaLocator(zone.geometry())));
                }
            }
            tree.build();
        }

        @Nullable
        String classAt(Coordinate place) {
            SoilClass found = null;
            for (Object each : tree.query(new Envelope(place))) {
                Entry entry = (Entry) each;
                SoilClass soilClass = SoilClass.find(entry.zone().soilClass()).orElseThrow();
                if ((found == null || Outline.precedence(soilClass) > Outline.precedence(found))
                        && entry.locator().locate(place) != Location.EXTERIOR) {
                    found = soilClass;
                }
            }
            return found == null ? null : found.id();
        }
    }
}
