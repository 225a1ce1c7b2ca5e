package co.territoria.ogc;

import co.territoria.geo.BoundingBox;
import java.util.ArrayList;
import java.util.List;

/**
 * The tile pyramid of web maps.
 *
 * @see <a href="https://docs.ogc.org/is/17-083r4/17-083r4.html#web-mercator-quad-tilematrixset-definition">Two
 *     Dimensional Tile Matrix Set 2.0, annex D.1</a>
 */
final class WebMercatorQuad {

    static final String ID = "WebMercatorQuad";
    static final String TITLE = "Google Maps Compatible for the World";
    static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";

    /** Half of the side of the square world, in metres of EPSG:3857. */
    private static final double HALF_WORLD = 20037508.3427892;

    private static final double MAX_LATITUDE = 85.0511287798066;
    private static final int LAST = 18;
    private static final int TILE_PIXELS = 256;

    /** Metres of a pixel in a rendering of 0.28 mm pixels. */
    private static final double PIXEL_METRES = 0.00028;

    private WebMercatorQuad() {}

    record Limit(String tileMatrix, long minTileRow, long maxTileRow, long minTileCol, long maxTileCol) {}

    record Matrix(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            double[] pointOfOrigin,
            int tileWidth,
            int tileHeight,
            long matrixWidth,
            long matrixHeight) {}

    record Definition(
            String id,
            String title,
            String uri,
            String crs,
            List<String> orderedAxes,
            String wellKnownScaleSet,
            List<Matrix> tileMatrices) {}

    static Definition definition() {
        List<Matrix> matrices = new ArrayList<>();
        for (int zoom = 0; zoom <= LAST; zoom++) {
            double cell = 2 * HALF_WORLD / TILE_PIXELS / (1L << zoom);
            matrices.add(new Matrix(
                    String.valueOf(zoom),
                    cell / PIXEL_METRES,
                    cell,
                    "topLeft",
                    new double[] {-HALF_WORLD, HALF_WORLD},
                    TILE_PIXELS,
                    TILE_PIXELS,
                    1L << zoom,
                    1L << zoom));
        }
        return new Definition(
                ID,
                TITLE,
                URI,
                CRS,
                List.of("X", "Y"),
                "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
                matrices);
    }

    /** Which tiles of each zoom can have content. */
    static List<Limit> limits(BoundingBox box, int minZoom, int maxZoom) {
        List<Limit> limits = new ArrayList<>();
        for (int zoom = minZoom; zoom <= maxZoom; zoom++) {
            limits.add(new Limit(
                    String.valueOf(zoom),
                    row(box.north(), zoom),
                    row(box.south(), zoom),
                    column(box.west(), zoom),
                    column(box.east(), zoom)));
        }
        return limits;
    }

    private static long column(double longitude, int zoom) {
        long tiles = 1L << zoom;
        return Math.min(tiles - 1, (long) Math.floor((longitude + 180) / 360 * tiles));
    }

    private static long row(double latitude, int zoom) {
        long tiles = 1L << zoom;
        double sine = Math.sin(Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude))));
        double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return Math.max(0, Math.min(tiles - 1, (long) Math.floor(y * tiles)));
    }
}
