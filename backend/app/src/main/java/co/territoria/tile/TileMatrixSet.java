package co.territoria.tile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The tile pyramids that tiles are cut for.
 *
 * <p>Both are cut by one engine on one pyramid of pixels: a world 2<sup>z</sup> tiles wide at its zoom z, grid 18 as the
 * finest. {@link #WORLD_CRS84_QUAD} begins with two tiles side by side, so that its zoom z is zoom z + 1 of that
 * pyramid, of which it uses the upper half of the rows; what else differs is only how a latitude becomes a y.
 *
 * @see <a href="https://docs.ogc.org/is/17-083r4/17-083r4.html#toc46">Two Dimensional Tile Matrix Set 2.0, annex D</a>
 */
public enum TileMatrixSet {

    /** The pyramid of web maps: EPSG:3857, one tile at zoom 0. */
    WEB_MERCATOR_QUAD(
            "WebMercatorQuad",
            "Google Maps Compatible for the World",
            "http://www.opengis.net/def/crs/EPSG/0/3857",
            "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
            List.of("X", "Y"),
            0) {

        @Override
        int finestY(double latitude) {
            return TileGrid.finestY(latitude);
        }

        @Override
        double yOf(double latitude) {
            double cut = Math.max(-TileGrid.MAX_LATITUDE, Math.min(TileGrid.MAX_LATITUDE, latitude));
            double sine = Math.sin(Math.toRadians(cut));
            return Math.max(0, Math.min(1, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
        }

        @Override
        double latitudeOf(double y) {
            return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
        }

        @Override
        public double cellSize(int zoom) {
            return 2 * HALF_WORLD_METRES / TILE_PIXELS / (1L << zoom);
        }

        @Override
        public double scaleDenominator(int zoom) {
            return cellSize(zoom) / PIXEL_METRES;
        }

        @Override
        public double originX() {
            return -HALF_WORLD_METRES;
        }

        @Override
        public double originY() {
            return HALF_WORLD_METRES;
        }
    },

    /** Longitude and latitude as they are, in degrees: OGC:CRS84, two tiles at zoom 0. */
    WORLD_CRS84_QUAD(
            "WorldCRS84Quad",
            "CRS84 for the World",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            "http://www.opengis.net/def/wkss/OGC/1.0/GoogleCRS84Quad",
            List.of("Lon", "Lat"),
            1) {

        @Override
        int finestY(double latitude) {
            return TileGrid.finestPlateCarreeY(latitude);
        }

        @Override
        double yOf(double latitude) {
            return (90 - latitude) / 180;
        }

        @Override
        double latitudeOf(double y) {
            return 90 - 180 * y;
        }

        @Override
        public double cellSize(int zoom) {
            return 180.0 / TILE_PIXELS / (1L << zoom);
        }

        @Override
        public double scaleDenominator(int zoom) {
            return cellSize(zoom) * METRES_PER_DEGREE / PIXEL_METRES;
        }

        @Override
        public double originX() {
            return -180;
        }

        @Override
        public double originY() {
            return 90;
        }
    };

    /** Nominal pixels to the side of a tile, by which the standard states scales. */
    public static final int TILE_PIXELS = 256;

    private static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/";

    /** Half of the side of the square world, in metres of EPSG:3857. */
    private static final double HALF_WORLD_METRES = 20037508.3427892;

    /** Of the equator of WGS 84. */
    private static final double METRES_PER_DEGREE = Math.PI * 6378137 / 180;

    /** Of a pixel in a rendering of 0.28 mm pixels. */
    private static final double PIXEL_METRES = 0.00028;

    private final String id;
    private final String title;
    private final String crs;
    private final String wellKnownScaleSet;
    private final List<String> axes;
    private final int shift;

    TileMatrixSet(String id, String title, String crs, String wellKnownScaleSet, List<String> axes, int shift) {
        this.id = id;
        this.title = title;
        this.crs = crs;
        this.wellKnownScaleSet = wellKnownScaleSet;
        this.axes = axes;
        this.shift = shift;
    }

    public static Optional<TileMatrixSet> find(String id) {
        return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(TileMatrixSet::id).toList();
    }

    /** As it stands in addresses. */
    public String id() {
        return id;
    }

    /** As registered, in English. */
    public String title() {
        return title;
    }

    /** Where it is registered. */
    public String uri() {
        return URI + id;
    }

    public String crs() {
        return crs;
    }

    public String wellKnownScaleSet() {
        return wellKnownScaleSet;
    }

    /** Names of the axes, in the order of coordinates. */
    public List<String> axes() {
        return axes;
    }

    /** The finest zoom. */
    public int lastZoom() {
        return TileGrid.FINEST_ZOOM - shift;
    }

    public int columns(int zoom) {
        return 1 << zoom + shift;
    }

    public int rows(int zoom) {
        return 1 << zoom;
    }

    /** Units of the coordinate system to a pixel of a tile of {@link #TILE_PIXELS}. */
    public abstract double cellSize(int zoom);

    public abstract double scaleDenominator(int zoom);

    /** Of the north-west corner, in the coordinate system. */
    public abstract double originX();

    public abstract double originY();

    /** The zoom with pixels as wide as those of this zoom of {@link #WEB_MERCATOR_QUAD}, at least 0. */
    public int zoomLike(int webMercatorZoom) {
        return Math.max(0, webMercatorZoom - shift);
    }

    /** The column of a zoom that a longitude lies in; the last one holds the eastern edge of the world. */
    public int column(double longitude, int zoom) {
        int columns = columns(zoom);
        return Math.min(columns - 1, (int) Math.floor((longitude + 180) / 360 * columns));
    }

    /** The row of a zoom that a latitude lies in; the last one holds the southern edge of the world. */
    public int row(double latitude, int zoom) {
        int rows = rows(zoom);
        return Math.min(rows - 1, (int) Math.floor(yOf(latitude) * rows));
    }

    /** @param column may be a fraction */
    double longitude(double column, int zoom) {
        return column / columns(zoom) * 360 - 180;
    }

    /** @param row may be a fraction */
    double latitude(double row, int zoom) {
        return latitudeOf(row / rows(zoom));
    }

    /** The zoom of the pyramid of pixels that tiles of this zoom are cut from. */
    int pyramidZoom(int zoom) {
        return zoom + shift;
    }

    /** @return y on grid 18 for a latitude in degrees */
    abstract int finestY(double latitude);

    /** From 0 in the north to 1 in the south. */
    abstract double yOf(double latitude);

    abstract double latitudeOf(double y);
}
