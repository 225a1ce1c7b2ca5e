package co.territoria.profile;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Territories as areas with names: a locator of the department or the surroundings of one place. Longitudes are
 * shortened by the cosine of the middle latitude; for a map of some hundred kilometres that is a plain enough projection.
 *
 * @param areas  in the order in which they are drawn
 * @param extent what has to be seen, in degrees
 */
record PlaceMap(List<Area> areas, Envelope extent, Glyphs plain, Glyphs bold, String kilometres) implements Picture {

    private static final Color GROUND = new Color(0xEEF2F3);

    private static final double KM_PER_DEGREE = 111.32;

    PlaceMap {
        areas = List.copyOf(areas);
    }

    /**
     * One area.
     *
     * @param lonLat  EPSG:4326
     * @param fill    absent for an outline only
     * @param name    absent for none
     * @param labelAt where its name fits best
     */
    record Area(
            Geometry lonLat,
            @Nullable Color fill,
            Color edge,
            double edgeWidth,
            @Nullable String name,
            @Nullable Coordinate labelAt,
            double letter,
            boolean strong,
            Color ink) {}

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        Rectangle2D frame = new Rectangle2D.Double(0.5, 0.5, width - 1, height - 1);
        graphics.setColor(GROUND);
        graphics.fill(frame);
        Shape whole = graphics.getClip();
        graphics.clip(frame);
        View view = new View(extent, width, height);
        for (Area area : areas) {
            Shape shape = view.shape(area.lonLat);
            if (area.fill != null) {
                graphics.setColor(area.fill);
                graphics.fill(shape);
            }
            graphics.setColor(area.edge);
            graphics.setStroke(new BasicStroke((float) area.edgeWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(shape);
        }
        Rectangle2D scale = new Rectangle2D.Double(width - 70, height - 24, 66, 22);
        List<Rectangle2D> taken = new ArrayList<>(List.of(scale));
        // the strongest name comes last in drawing and first in choosing its place
        for (int i = areas.size() - 1; i >= 0; i--) {
            name(graphics, areas.get(i), view, frame, taken);
        }
        scaleBar(graphics, view, width, height);
        graphics.setClip(whole);
        graphics.setColor(RULE);
        graphics.setStroke(new BasicStroke(0.8f));
        graphics.draw(frame);
    }

    /** A name that would touch another or the frame is left out: the list beside the map has it. */
    private void name(Graphics2D graphics, Area area, View view, Rectangle2D frame, List<Rectangle2D> taken) {
        if (area.name == null || area.labelAt == null) {
            return;
        }
        Glyphs letters = area.strong ? bold : plain;
        double wide = letters.width(area.name, area.letter);
        double x = view.x(area.labelAt.x) - wide / 2;
        double y = view.y(area.labelAt.y) + area.letter * 0.36;
        if (area.strong) {
            x = Math.max(frame.getMinX() + 3, Math.min(frame.getMaxX() - 3 - wide, x));
        }
        Rectangle2D box = new Rectangle2D.Double(x - 2, y - area.letter, wide + 4, area.letter * 1.3);
        if (!frame.contains(box) || taken.stream().anyMatch(box::intersects)) {
            return;
        }
        taken.add(box);
        Shape words = letters.shape(area.name, area.letter, x, y);
        graphics.setColor(area.ink.equals(PAGE) && area.fill != null ? area.fill : PAGE);
        graphics.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(words);
        graphics.setColor(area.ink);
        graphics.fill(words);
    }

    private void scaleBar(Graphics2D graphics, View view, double width, double height) {
        double km = RoundSteps.step(50 / view.pixelsPerKm() * 3, 1);
        while (km * view.pixelsPerKm() > 56) {
            km /= 2;
        }
        double length = km * view.pixelsPerKm();
        double right = width - 8;
        double y = height - 7;
        Picture.line(graphics, INK, 0.9, right - length, y, right, y);
        Picture.line(graphics, INK, 0.9, right - length, y - 3, right - length, y);
        Picture.line(graphics, INK, 0.9, right, y - 3, right, y);
        String text = (km == Math.rint(km) ? String.valueOf((long) km) : String.valueOf(km)) + " " + kilometres;
        graphics.setColor(INK);
        graphics.fill(plain.shape(text, 8.6, right - plain.width(text, 8.6), y - 5));
    }

    /** From degrees to the picture: the extent in its middle, north up. */
    private static final class View {

        private final double shortening;
        private final double scale;
        private final double left;
        private final double top;

        View(Envelope extent, double width, double height) {
            this.shortening = Math.cos(Math.toRadians(extent.centre().y));
            double margin = 6;
            this.scale = Math.min(
                    (width - 2 * margin) / (extent.getWidth() * shortening),
                    (height - 2 * margin) / extent.getHeight());
            this.left = width / 2 - extent.centre().x * shortening * scale;
            this.top = height / 2 + extent.centre().y * scale;
        }

        double x(double lon) {
            return left + lon * shortening * scale;
        }

        double y(double lat) {
            return top - lat * scale;
        }

        double pixelsPerKm() {
            return scale / KM_PER_DEGREE;
        }

        /** Simplified to what can be seen: a quarter of a pixel. */
        Shape shape(Geometry lonLat) {
            Geometry simple = DouglasPeuckerSimplifier.simplify(lonLat, 0.25 / scale);
            Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (int i = 0; i < simple.getNumGeometries(); i++) {
                if (simple.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                    ring(path, polygon.getExteriorRing().getCoordinates());
                    for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                        ring(path, polygon.getInteriorRingN(j).getCoordinates());
                    }
                }
            }
            return path;
        }

        private void ring(Path2D path, Coordinate[] ring) {
            path.moveTo(x(ring[0].x), y(ring[0].y));
            for (int i = 1; i < ring.length - 1; i++) {
                path.lineTo(x(ring[i].x), y(ring[i].y));
            }
            path.closePath();
        }
    }
}
