package co.territoria.tile;

import co.territoria.geo.BoundingBox;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;

/**
 * Which tile of a pyramid.
 *
 * @param zoom   from 0
 * @param row    from north
 * @param column from west
 */
record TileAddress(TileMatrixSet set, int zoom, int row, int column) {

    /** Of the side of a tile: what it shows beyond each edge. */
    private static final double BUFFER = (double) TileGrid.BUFFER / TileGrid.EXTENT;

    /**
     * The address of these three parts of a path.
     *
     * @throws ApiProblem 400 when a part is no whole number; 404 with the valid range when the pyramid has no such tile
     */
    static TileAddress of(TileMatrixSet set, String zoom, String row, String column) {
        int z = number("tileMatrix", zoom);
        int r = number("tileRow", row);
        int c = number("tileCol", column);
        if (z > set.lastZoom()) {
            throw unknown(
                    "No hay nivel %s: los de %s van del 0 al %d.".formatted(zoom, set.id(), set.lastZoom()),
                    "There is no zoom %s: those of %s go from 0 to %d.".formatted(zoom, set.id(), set.lastZoom()));
        }
        if (r >= set.rows(z) || c >= set.columns(z)) {
            throw unknown(
                    "No hay tesela en la fila %s y columna %s: en el nivel %d las filas van de 0 a %d y las columnas de 0 a %d."
                            .formatted(row, column, z, set.rows(z) - 1, set.columns(z) - 1),
                    "There is no tile at row %s and column %s: at zoom %d rows go from 0 to %d and columns from 0 to %d."
                            .formatted(row, column, z, set.rows(z) - 1, set.columns(z) - 1));
        }
        return new TileAddress(set, z, r, c);
    }

    /**
     * Checks that a tileset has this tile
     * (<a href="https://docs.ogc.org/is/20-057/20-057.html#req_core_tc-error">Tiles, requirement 6</a>).
     *
     * @throws ApiProblem 404 with the valid range when it lies outside its limits
     */
    void requireWithin(Tileset tileset) {
        TileLimits limits = tileset.limits(zoom)
                .orElseThrow(() -> unknown(
                        "El nivel %d no se publica: hay teselas del nivel %d al %d."
                                .formatted(zoom, tileset.minZoom(), tileset.maxZoom()),
                        "Zoom %d is not published: there are tiles from zoom %d to %d."
                                .formatted(zoom, tileset.minZoom(), tileset.maxZoom())));
        if (!limits.hold(row, column)) {
            throw unknown(
                    "No hay tesela en la fila %d y columna %d: en el nivel %d hay datos en las filas %d a %d y las columnas %d a %d."
                            .formatted(
                                    row,
                                    column,
                                    zoom,
                                    limits.minRow(),
                                    limits.maxRow(),
                                    limits.minColumn(),
                                    limits.maxColumn()),
                    "There is no tile at row %d and column %d: at zoom %d there is data in rows %d to %d and columns %d to %d."
                            .formatted(
                                    row,
                                    column,
                                    zoom,
                                    limits.minRow(),
                                    limits.maxRow(),
                                    limits.minColumn(),
                                    limits.maxColumn()));
        }
    }

    private static int number(String name, String text) {
        if (!isWholeNumber(text)) {
            throw ApiProblem.invalidParameter(
                    name,
                    text,
                    new LocalText(
                            "La dirección de una tesela es nivel/fila/columna con números enteros desde 0; se recibió «%s»."
                                    .formatted(text),
                            "A tile's address is zoom/row/column in whole numbers from 0; was “%s”.".formatted(text)));
        }
        return (int) Math.min(Long.parseLong(text), Integer.MAX_VALUE);
    }

    /** A regular expression would cost more than all the rest of a warm tile. */
    private static boolean isWholeNumber(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static ApiProblem unknown(String es, String en) {
        return ApiProblem.of(404, "unknown-tile", new LocalText(es, en));
    }

    /** What the tile shows, with its buffer; stops at the edge of the world. */
    BoundingBox box() {
        return new BoundingBox(
                set.longitude(Math.max(0, column - BUFFER), zoom),
                set.latitude(Math.min(set.rows(zoom), row + 1 + BUFFER), zoom),
                set.longitude(Math.min(set.columns(zoom), column + 1 + BUFFER), zoom),
                set.latitude(Math.max(0, row - BUFFER), zoom));
    }
}
