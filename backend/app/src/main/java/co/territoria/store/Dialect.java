package co.territoria.store;

/**
 * What the two engines say differently. Everything else is written once in the rooms, in SQL that both understand.
 *
 * <p>Geometry travels as WKB in EPSG:4326, written with {@code ST_GeomFromWKB(?, 4326)} and read with
 * {@code ST_AsBinary(geom)}: both engines have the two functions.
 */
public enum Dialect {
    H2GIS("h2"),
    POSTGIS("postgresql");

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
    }

    /** Folder of the migrations that only this engine has. */
    public String folder() {
        return folder;
    }

    /**
     * A condition that holds when the geometry column shares a point with the given geometry, and that uses the
     * spatial index. It has two parameters, both the WKB of that geometry: {@code ST_Intersects} alone is a table scan
     * in H2GIS, so the comparison of boxes stands beside it.
     */
    public String intersects(String column) {
        return "(%1$s && ST_GeomFromWKB(?, 4326) AND ST_Intersects(%1$s, ST_GeomFromWKB(?, 4326)))".formatted(column);
    }
}
