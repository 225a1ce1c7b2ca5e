package co.territoria.layer;

import co.territoria.geo.BoundingBox;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * {@code bbox}: four numbers (west, south, east, north) or six (with heights, which are not used), in CRS84. West may
 * exceed east: then the box crosses the antimeridian.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_bbox">Features §7.15.3</a>
 */
public final class BboxParameter {

    private static final int LONGEST = 200;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private BboxParameter() {}

    /**
     * Where features are wanted.
     *
     * @param box   in longitude and latitude
     * @param exact the area itself, where it is no rectangle of longitudes and latitudes; its edges have points enough
     */
    public record Window(BoundingBox box, @Nullable Geometry exact) {}

    /** @throws ApiProblem 400 that says what a box looks like */
    public static @Nullable BoundingBox parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        double[] edges = edges(text);
        return box(text, edges[0], edges[1], edges[2], edges[3]);
    }

    /**
     * A box whose numbers are in this system, in the order of its axes ({@code bbox-crs}, Part 2 §6.4).
     *
     * @throws ApiProblem 400 that says what a box looks like
     */
    public static @Nullable Window parse(@Nullable String text, Crs crs) {
        if (text == null) {
            return null;
        }
        double[] edges = edges(text);
        if (crs.isNorthFirst()) {
            edges = new double[] {edges[1], edges[0], edges[3], edges[2]};
        }
        if (crs.isGeographic()) {
            return new Window(box(text, edges[0], edges[1], edges[2], edges[3]), null);
        }
        if (!(edges[0] <= edges[2] && edges[1] <= edges[3])) {
            throw malformed(text);
        }
        Geometry plane = FACTORY.toGeometry(new Envelope(edges[0], edges[2], edges[1], edges[3]));
        Geometry area;
        try {
            area = crs.takeEastFirst(plane);
        } catch (IllegalArgumentException outside) {
            throw ApiProblem.invalidParameter(
                    "bbox",
                    text,
                    new LocalText(
                            "El rectángulo de «bbox» sale del área de %s; los números van en el orden de sus ejes."
                                    .formatted(crs.uri()),
                            "The box of “bbox” leaves the area of %s; numbers come in the order of its axes."
                                    .formatted(crs.uri())));
        }
        BoundingBox box = BoundingBox.of(area.getEnvelopeInternal());
        return new Window(box, crs == Crs.WEB_MERCATOR ? null : area);
    }

    /** Low first, low second, high first, high second. */
    private static double[] edges(String text) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw malformed(text);
        }
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!part.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?")) {
                throw malformed(text);
            }
            numbers[i] = Double.parseDouble(part);
        }
        int half = parts.length / 2;
        if (parts.length == 6 && !(numbers[2] <= numbers[5])) {
            throw malformed(text);
        }
        return new double[] {numbers[0], numbers[1], numbers[half], numbers[half + 1]};
    }

    private static BoundingBox box(String text, double west, double south, double east, double north) {
        boolean good = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && south <= north && north <= 90;
        if (!good) {
            throw malformed(text);
        }
        return new BoundingBox(west, south, east, north);
    }

    private static ApiProblem malformed(String text) {
        return ApiProblem.invalidParameter(
                "bbox",
                text,
                new LocalText(
                        "«bbox» son cuatro números, oeste,sur,este,norte (o seis, con alturas), en grados: longitudes de −180 a 180, latitudes de −90 a 90, sur ≤ norte. Ejemplo: -76.7,3.3,-76.3,3.7",
                        "“bbox” is four numbers, west,south,east,north (or six, with heights), in degrees: longitudes from −180 to 180, latitudes from −90 to 90, south ≤ north. Example: -76.7,3.3,-76.3,3.7"));
    }
}
