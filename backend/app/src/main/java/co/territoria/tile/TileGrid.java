package co.territoria.tile;

/**
 * The pixel grids of the tile pyramid, y downwards, and where places lie on the finest. Zooms are those of the pyramid
 * of pixels, see {@link TileMatrixSet}: of WebMercatorQuad itself, one more than those of WorldCRS84Quad.
 *
 * <p>Zooms below {@link #DETAIL_FROM_ZOOM} have a grid of their own, 4096 pixels to a tile. From there on all zooms
 * share grid 18 and a tile has correspondingly more pixels: 65,536 at zoom 14, 4,096 at zoom 18. So one stream
 * serves five zooms, nothing is rounded twice, and a decoder finds the number in the tile ({@code extent}).
 */
final class TileGrid {

    /** Pixels to the side of a tile below {@link #DETAIL_FROM_ZOOM}. */
    static final int EXTENT = 4096;

    /** What a tile shows beyond its edge: 64 pixels of 4096. */
    static final int BUFFER = 64;

    /** The finest zoom; its grid has 2<sup>30</sup> pixels round the world, 3.7 cm at the equator. */
    static final int FINEST_ZOOM = 18;

    /** From this zoom on tiles are cut from the full detail on grid 18. */
    static final int DETAIL_FROM_ZOOM = 14;

    /** Pixels of grid 18 round the world. */
    static final int FINEST_PIXELS = EXTENT << FINEST_ZOOM;

    /** Where Web Mercator is cut so that the world is a square, degrees. */
    static final double MAX_LATITUDE = 85.0511287798066;

    private TileGrid() {}

    /** @return the zoom whose grid the tiles of {@code zoom} use */
    static int gridOf(int zoom) {
        return zoom < DETAIL_FROM_ZOOM ? zoom : FINEST_ZOOM;
    }

    /** @return pixels to the side of a tile */
    static int extentOf(int zoom) {
        return EXTENT << gridOf(zoom) - zoom;
    }

    static int bufferOf(int zoom) {
        return BUFFER << gridOf(zoom) - zoom;
    }

    /** @return x on grid 18, for a longitude in degrees */
    static int finestX(double longitude) {
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("longitude must be in -180..180, was " + longitude);
        }
        return (int) Math.round((longitude / 360 + 0.5) * FINEST_PIXELS);
    }

    /** @return y on grid 18 in Web Mercator, for a latitude in degrees; beyond the cut of Web Mercator, the edge of the world */
    static int finestY(double latitude) {
        requireLatitude(latitude);
        double cut = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
        double sine = Math.sin(Math.toRadians(cut));
        double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return (int) Math.round(Math.max(0, Math.min(1, y)) * FINEST_PIXELS);
    }

    /** @return y on grid 18 where a degree of latitude is as long as one of longitude; the south pole lies half way */
    static int finestPlateCarreeY(double latitude) {
        requireLatitude(latitude);
        return (int) Math.round((90 - latitude) / 360 * FINEST_PIXELS);
    }

    private static void requireLatitude(double latitude) {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("latitude must be in -90..90, was " + latitude);
        }
    }
}
