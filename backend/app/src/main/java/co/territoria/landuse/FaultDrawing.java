package co.territoria.landuse;

import co.territoria.landuse.validation.Finding;
import co.territoria.landuse.zone.Zone;
import co.territoria.web.HtmlPage;
import co.territoria.web.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Where the faults of a plan are, as a drawing in a page: its zones, the limit of the municipality, and each fault with its number
 * of the list. All in the plane, north up. Pure.
 *
 * @param zones  of the soil classification; their shapes may be invalid, they are only drawn
 * @param limit  of the municipality, absent where not at hand
 * @param faults in the order of the list, whose first has the number 1
 */
record FaultDrawing(List<Zone> zones, @Nullable Geometry limit, List<Finding> faults) {

    private static final double WIDTH = 540;
    private static final double HEIGHT = 380;
    private static final double MARGIN = 16;
    private static final double RADIUS = 9;

    FaultDrawing {
        zones = List.copyOf(zones);
        faults = List.copyOf(faults);
    }

    /** @param alt what the drawing shows, in words */
    void draw(HtmlPage page, String alt, Numbers numbers) {
        Envelope extent = extent();
        if (extent.isNull()) {
            return;
        }
        View view = new View(extent);
        page.open("svg", "class", "map", "viewBox", "0 0 540 380", "role", "img", "aria-label", alt);
        page.element("title", alt);
        page.open("rect", "class", "fault-ground", "width", "540", "height", "380")
                .close("rect");
        zones.forEach(zone -> path(page, "map-place soil-" + soil(zone), view.path(zone.geometry())));
        if (limit != null) {
            path(page, "map-whole", view.path(limit));
        }
        for (Finding fault : faults) {
            if (!fault.geometry().isEmpty() && fault.geometry().getDimension() > 0) {
                String kind = fault.geometry().getDimension() == 2 ? "fault-area is-" : "fault-line is-";
                path(page, kind + fault.severity().id(), view.path(fault.geometry()));
            }
        }
        marks(page, view);
        scale(page, view, numbers);
        page.close("svg");
    }

    /** The three classes that the model knows. */
    static final List<String> SOILS = List.of("Urbano", "Expansion_Urbana", "Rural");

    private static String soil(Zone zone) {
        int place = zone.code() == null ? -1 : SOILS.indexOf(zone.code());
        return place < 0 ? "none" : Integer.toString(place);
    }

    /** The zones and the limit; a fault far away would leave nothing to be seen. */
    private Envelope extent() {
        Envelope extent = new Envelope();
        if (limit != null) {
            extent.expandToInclude(limit.getEnvelopeInternal());
        }
        if (extent.isNull()) {
            zones.forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
        }
        return extent;
    }

    /** A number that finds no room gives way to a dot: the list tells the place. */
    private void marks(HtmlPage page, View view) {
        List<double[]> taken = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            Geometry place = faults.get(i).geometry();
            if (place.isEmpty()) {
                continue;
            }
            Coordinate at = place.getDimension() == 2
                    ? place.getInteriorPoint().getCoordinate()
                    : place.getCoordinates()[place.getNumPoints() / 2];
            double x = view.x(at.x);
            double y = view.y(at.y);
            if (!(x > 0 && x < WIDTH && y > 0 && y < HEIGHT)) {
                continue;
            }
            boolean free = taken.stream().noneMatch(other -> Math.hypot(other[0] - x, other[1] - y) < 2 * RADIUS + 1);
            String kind = "fault-mark is-" + faults.get(i).severity().id();
            page.open("circle", "class", kind, "cx", text(x), "cy", text(y), "r", free ? text(RADIUS) : "2.5")
                    .close("circle");
            if (free) {
                taken.add(new double[] {x, y});
                page.element(
                        "text",
                        Integer.toString(i + 1),
                        "class",
                        "fault-number",
                        "x",
                        text(x),
                        "y",
                        text(y + 3.6),
                        "text-anchor",
                        "middle");
            }
        }
    }

    private static void path(HtmlPage page, String kind, String data) {
        if (!data.isEmpty()) {
            page.open("path", "class", kind, "d", data).close("path");
        }
    }

    private static void scale(HtmlPage page, View view, Numbers numbers) {
        double metres = 1;
        for (double next = 1; next <= 1e6; next *= 10) {
            for (double step : new double[] {next, 2 * next, 5 * next}) {
                metres = step * view.scale <= 90 ? step : metres;
            }
        }
        double right = WIDTH - 12;
        double left = right - metres * view.scale;
        double y = HEIGHT - 10;
        path(
                page,
                "map-scale",
                "M%s %sV%sH%sV%s".formatted(text(left), text(y - 4), text(y), text(right), text(y - 4)));
        String words =
                metres < 1000 ? numbers.number(metres, 0) + "\u00a0m" : numbers.number(metres / 1000, 0) + "\u00a0km";
        page.element(
                "text", words, "class", "map-scale-text", "x", text(right), "y", text(y - 7), "text-anchor", "end");
    }

    private static String text(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static final class View {

        private final double scale;
        private final double left;
        private final double top;
        private final Envelope seen;

        View(Envelope extent) {
            this.scale = Math.min(
                    (WIDTH - 2 * MARGIN) / Math.max(1, extent.getWidth()),
                    (HEIGHT - 2 * MARGIN) / Math.max(1, extent.getHeight()));
            this.left = WIDTH / 2 - extent.centre().x * scale;
            this.top = HEIGHT / 2 + extent.centre().y * scale;
            this.seen = new Envelope(extent.centre());
            seen.expandBy(WIDTH / scale, HEIGHT / scale);
        }

        double x(double easting) {
            return left + easting * scale;
        }

        double y(double northing) {
            return top - northing * scale;
        }

        /** Simplified to what can be seen, a third of a unit; what lies far outside is not drawn. */
        String path(Geometry shape) {
            if (!seen.contains(shape.getEnvelopeInternal())) {
                return "";
            }
            StringBuilder data = new StringBuilder();
            add(data, DouglasPeuckerSimplifier.simplify(shape, 0.33 / scale));
            if (data.isEmpty()) {
                add(data, shape);
            }
            return data.toString();
        }

        private void add(StringBuilder data, Geometry shape) {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                Geometry part = shape.getGeometryN(i);
                if (part instanceof Polygon polygon && !part.isEmpty()) {
                    add(data, polygon.getExteriorRing().getCoordinates(), true);
                    for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                        add(data, polygon.getInteriorRingN(j).getCoordinates(), true);
                    }
                } else if (part instanceof LineString line) {
                    add(data, line.getCoordinates(), false);
                }
            }
        }

        private void add(StringBuilder data, Coordinate[] line, boolean closed) {
            for (int i = 0; i < line.length - (closed ? 1 : 0); i++) {
                data.append(i == 0 ? "M" : "L")
                        .append(text(x(line[i].x)))
                        .append(' ')
                        .append(text(y(line[i].y)));
            }
            if (closed && line.length > 0) {
                data.append('Z');
            }
        }
    }
}
