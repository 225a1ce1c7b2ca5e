package co.territoria.store;

import java.nio.charset.StandardCharsets;

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

    /** A text expression whose order is that of its code points, on both engines; it uses no plain index. */
    public String codePoints(String text) {
        return switch (this) {
            case H2GIS -> "CAST(" + text + " AS VARBINARY)";
            case POSTGIS -> "(" + text + ") COLLATE \"C\"";
        };
    }

    /** A value to be compared with {@link #codePoints}. */
    public Object codePointsOf(String text) {
        return switch (this) {
            case H2GIS -> text.getBytes(StandardCharsets.UTF_8);
            case POSTGIS -> text;
        };
    }

    /**
     * The order of ids, which an index has: by code points in PostgreSQL; by units of UTF-16 in H2, the same but where
     * a character beyond U+FFFF meets one from U+E000 on.
     */
    public String idOrder(String id) {
        return switch (this) {
            case H2GIS -> id;
            case POSTGIS -> "(" + id + ") COLLATE \"C\"";
        };
    }
}
