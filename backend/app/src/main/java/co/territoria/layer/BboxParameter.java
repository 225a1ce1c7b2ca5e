package co.territoria.layer;

import co.territoria.geo.BoundingBox;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * {@code bbox}: four numbers (west, south, east, north) or six (with heights, which are not used), in CRS84. West may
 * exceed east: then the box crosses the antimeridian.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_bbox">Features §7.15.3</a>
 */
public final class BboxParameter {

    private static final int LONGEST = 200;

    private BboxParameter() {}

    /** @throws ApiProblem 400 that says what a box looks like */
    public static @Nullable BoundingBox parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
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
        double west = numbers[0];
        double south = numbers[1];
        double east = numbers[half];
        double north = numbers[half + 1];
        boolean good = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && south <= north && north <= 90;
        boolean goodHeights = parts.length == 4 || numbers[2] <= numbers[5];
        if (!good || !goodHeights) {
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
