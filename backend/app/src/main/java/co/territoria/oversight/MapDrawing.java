package co.territoria.oversight;

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
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Where a project lies, as a drawing in a page: outlines of municipalities, its course or area, its point. Longitudes are
 * shortened by the cosine of the middle latitude; for some hundred kilometres that is a plain enough projection. Pure.
 *
 * @param places  municipalities in reach, those of the project marked
 * @param whole   outline of the root
 * @param course  lines or polygons of the project, absent without any
 * @param point   absent without one
 * @param shape   of the symbol: diamond, triangle, circle or square
 * @param hollow  the place is approximate
 */
record MapDrawing(
        List<Place> places,
        Geometry whole,
        @Nullable Geometry course,
        @Nullable Coordinate point,
        String shape,
        boolean hollow) {

    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;
    private static final double LETTER = 11.5;

    /** Mean width of a letter in parts of its size, for places of names. */
    private static final double LETTER_WIDTH = 0.56;

    private static final double[] SHIFTS = {0, 20, -16, 32, -28};
    private static final double[] NO_SHIFT = {0};

    private static final double KM_PER_DEGREE = 111.32;

    /** A project of one point is seen with so much around it, in degrees. */
    private static final double LEAST_DEGREES = 0.08;

    MapDrawing {
        places = List.copyOf(places);
    }

    /** @param own the project lies in it */
    record Place(String name, Geometry shape, double labelLon, double labelLat, boolean own) {}

    /** @param alt what the drawing shows, in words */
    void draw(HtmlPage page, String alt, Numbers numbers) {
        View view = new View(extent());
        page.open("svg", "class", "map", "viewBox", "0 0 400 300", "role", "img", "aria-label", alt);
        page.element("title", alt);
        page.open("rect", "class", "map-ground", "width", "400", "height", "300")
                .close("rect");
        for (boolean own : new boolean[] {false, true}) {
            for (Place place : places) {
                if (place.own == own && view.sees(place.shape)) {
                    path(page, own ? "map-own" : "map-place", view.path(place.shape));
                }
            }
        }
        path(page, "map-whole", view.path(whole));
        if (course != null) {
            path(page, "map-course-casing", view.path(course));
            path(page, course.getDimension() == 2 ? "map-area" : "map-course", view.path(course));
        }
        List<double[]> taken = new ArrayList<>();
        taken.add(new double[] {WIDTH - 92, HEIGHT - 30, WIDTH, HEIGHT});
        if (point != null) {
            double x = view.x(point.x);
            double y = view.y(point.y);
            symbol(page, x, y);
            taken.add(new double[] {x - 9, y - 9, x + 9, y + 9});
        }
        for (boolean own : new boolean[] {true, false}) {
            for (Place place : places) {
                if (place.own == own) {
                    name(page, view, place, taken);
                }
            }
        }
        scale(page, view, numbers);
        page.close("svg");
    }

    private Envelope extent() {
        Envelope extent = new Envelope();
        places.stream().filter(Place::own).forEach(place -> extent.expandToInclude(place.shape.getEnvelopeInternal()));
        if (course != null) {
            extent.expandToInclude(course.getEnvelopeInternal());
        }
        if (point != null) {
            extent.expandToInclude(point);
        }
        if (extent.isNull()) {
            extent.expandToInclude(whole.getEnvelopeInternal());
        }
        extent.expandBy(Math.max(
                LEAST_DEGREES - Math.max(extent.getWidth(), extent.getHeight()) / 2,
                Math.max(extent.getWidth(), extent.getHeight()) * 0.08));
        return extent;
    }

    private static void path(HtmlPage page, String kind, String data) {
        if (!data.isEmpty()) {
            page.open("path", "class", kind, "d", data).close("path");
        }
    }

    private void symbol(HtmlPage page, double x, double y) {
        String kind = hollow ? "map-symbol is-hollow" : "map-symbol";
        String data =
                switch (shape) {
                    case "diamond" -> polygon(x, y - 7, x + 7, y, x, y + 7, x - 7, y);
                    case "triangle" -> polygon(x, y - 7, x + 7, y + 6, x - 7, y + 6);
                    case "square" -> polygon(x - 6, y - 6, x + 6, y - 6, x + 6, y + 6, x - 6, y + 6);
                    default -> "";
                };
        if (data.isEmpty()) {
            page.open("circle", "class", kind, "cx", text(x), "cy", text(y), "r", "6.5")
                    .close("circle");
        } else {
            path(page, kind, data);
        }
    }

    private static String polygon(double... xy) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            data.append(i == 0 ? "M" : "L").append(text(xy[i])).append(' ').append(text(xy[i + 1]));
        }
        return data.append('Z').toString();
    }

    /** A name that finds no free place, here or a little above or below, is left out: the list beside the map has it. */
    private static void name(HtmlPage page, View view, Place place, List<double[]> taken) {
        double wide = place.name.length() * LETTER * LETTER_WIDTH;
        double x = view.x(place.labelLon);
        for (double shift : place.own ? SHIFTS : NO_SHIFT) {
            double y = view.y(place.labelLat) + shift;
            double[] box = {x - wide / 2 - 2, y - LETTER, x + wide / 2 + 2, y + 4};
            boolean inside = box[0] > 0 && box[1] > 0 && box[2] < WIDTH && box[3] < HEIGHT;
            boolean free = taken.stream()
                    .noneMatch(
                            other -> box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
            if (inside && free) {
                taken.add(box);
                String kind = place.own ? "map-name is-own" : "map-name";
                page.element("text", place.name, "class", kind, "x", text(x), "y", text(y), "text-anchor", "middle");
                return;
            }
        }
    }

    private static void scale(HtmlPage page, View view, Numbers numbers) {
        double km = 1;
        for (double next : new double[] {2, 5, 10, 20, 50, 100, 200}) {
            if (next * view.unitsPerKm() <= 76) {
                km = next;
            }
        }
        double right = WIDTH - 10;
        double left = right - km * view.unitsPerKm();
        double y = HEIGHT - 9;
        path(
                page,
                "map-scale",
                "M%s %sV%sH%sV%s".formatted(text(left), text(y - 4), text(y), text(right), text(y - 4)));
        page.element(
                "text",
                numbers.number(km, 0) + "\u00a0km",
                "class",
                "map-scale-text",
                "x",
                text(right),
                "y",
                text(y - 7),
                "text-anchor",
                "end");
    }

    private static String text(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** From degrees to the drawing: the extent in its middle, north up. */
    private static final class View {

        private final Envelope seen;
        private final Envelope around;
        private final double shortening;
        private final double scale;
        private final double left;
        private final double top;

        View(Envelope extent) {
            this.shortening = Math.cos(Math.toRadians(extent.centre().y));
            this.scale = Math.min(WIDTH / (extent.getWidth() * shortening), HEIGHT / extent.getHeight());
            this.left = WIDTH / 2 - extent.centre().x * shortening * scale;
            this.top = HEIGHT / 2 + extent.centre().y * scale;
            this.seen = new Envelope(extent.centre());
            seen.expandBy(WIDTH / 2 / scale / shortening, HEIGHT / 2 / scale);
            this.around = new Envelope(seen);
            around.expandBy(seen.getWidth() * 0.05, seen.getHeight() * 0.05);
        }

        double x(double lon) {
            return left + lon * shortening * scale;
        }

        double y(double lat) {
            return top - lat * scale;
        }

        double unitsPerKm() {
            return scale / KM_PER_DEGREE;
        }

        boolean sees(Geometry shape) {
            return seen.intersects(shape.getEnvelopeInternal());
        }

        /** Simplified to what can be seen, a third of a unit, and cut a little outside of the frame. */
        String path(Geometry lonLat) {
            Geometry simple = DouglasPeuckerSimplifier.simplify(lonLat, 0.33 / scale);
            if (!around.contains(simple.getEnvelopeInternal())) {
                simple =
                        OverlayNGRobust.overlay(simple, lonLat.getFactory().toGeometry(around), OverlayNG.INTERSECTION);
            }
            StringBuilder data = new StringBuilder();
            for (int i = 0; i < simple.getNumGeometries(); i++) {
                Geometry part = simple.getGeometryN(i);
                if (part.isEmpty()) {
                    continue;
                }
                if (part instanceof Polygon polygon) {
                    add(data, polygon.getExteriorRing().getCoordinates(), true);
                    for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                        add(data, polygon.getInteriorRingN(j).getCoordinates(), true);
                    }
                } else if (part instanceof LineString line) {
                    add(data, line.getCoordinates(), false);
                }
            }
            return data.toString();
        }

        private void add(StringBuilder data, Coordinate[] line, boolean closed) {
            for (int i = 0; i < line.length - (closed ? 1 : 0); i++) {
                data.append(i == 0 ? "M" : "L")
                        .append(text(x(line[i].x)))
                        .append(' ')
                        .append(text(y(line[i].y)));
            }
            if (closed) {
                data.append('Z');
            }
        }
    }
}
