package co.territoria.incident;

import co.territoria.geo.Projection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Hexagons that stand on a corner and fill the measuring plane from its origin, so that every delivery of one size has
 * the same cells. One grid per delivery: counts on two grids could be subtracted from each other.
 */
public final class HexagonGrid {

    public static final double LEAST_KM = 2;
    public static final double MOST_KM = 50;

    private static final Pattern ADDRESS = Pattern.compile("(-?\\d+)_(-?\\d+)");
    private static final GeometryFactory PLANE = new GeometryFactory();

    private final Projection projection;
    private final double side;

    /** @param widthKm between two parallel sides, kilometres on the plane */
    public HexagonGrid(double widthKm, int epsg) {
        if (!(LEAST_KM <= widthKm && widthKm <= MOST_KM)) {
            throw new IllegalArgumentException(
                    "a hexagon is %s to %s km wide, was %s".formatted(LEAST_KM, MOST_KM, widthKm));
        }
        this.projection = Projection.of(epsg);
        this.side = widthKm * 1000 / Math.sqrt(3);
    }

    /** The address of the hexagon that holds a point in longitude and latitude. */
    public String cellOf(Point lonLat) {
        Coordinate at = projection.toMetres(lonLat).getCoordinate();
        double q = (Math.sqrt(3) / 3 * at.x - at.y / 3) / side;
        double r = 2.0 / 3 * at.y / side;
        return rounded(q, r);
    }

    /** The nearest centre: of the three axial coordinates the one that is furthest from whole follows the others. */
    private static String rounded(double q, double r) {
        double s = -q - r;
        double wholeQ = Math.rint(q);
        double wholeR = Math.rint(r);
        double wholeS = Math.rint(s);
        double offQ = Math.abs(wholeQ - q);
        double offR = Math.abs(wholeR - r);
        double offS = Math.abs(wholeS - s);
        if (offQ > offR && offQ > offS) {
            wholeQ = -wholeR - wholeS;
        } else if (offR > offS) {
            wholeR = -wholeQ - wholeS;
        }
        return (long) wholeQ + "_" + (long) wholeR;
    }

    /**
     * The hexagon of an address, EPSG:4326.
     *
     * @throws IllegalArgumentException when it is no address
     */
    public Geometry hexagon(String cell) {
        Matcher match = ADDRESS.matcher(cell);
        if (!match.matches()) {
            throw new IllegalArgumentException(cell + " is no hexagon");
        }
        double q = Double.parseDouble(match.group(1));
        double r = Double.parseDouble(match.group(2));
        double x = side * Math.sqrt(3) * (q + r / 2);
        double y = side * 1.5 * r;
        Coordinate[] ring = new Coordinate[7];
        for (int i = 0; i < 6; i++) {
            double angle = Math.PI / 180 * (60 * i - 30);
            ring[i] = new Coordinate(x + side * Math.cos(angle), y + side * Math.sin(angle));
        }
        ring[6] = ring[0].copy();
        return projection.toLonLat(PLANE.createPolygon(ring));
    }
}
