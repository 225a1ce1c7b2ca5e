package co.territoria.tile;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.LayerDescription;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;

/**
 * Which tile of the Web Mercator pyramid.
 *
 * @param zoom   from 0
 * @param row    from north
 * @param column from west
 */
record TileAddress(int zoom, int row, int column) {

    /** Of the side of a tile: what it shows beyond each edge. */
    private static final double BUFFER = (double) TileGrid.BUFFER / TileGrid.EXTENT;

    /**
     * The address of these three parts of a path, which the layer has.
     *
     * @throws ApiProblem 400 when a part is no whole number; 404 with the valid range when there is no such tile
     */
    static TileAddress of(String zoom, String row, String column, LayerDescription layer) {
        int z = number("tileMatrix", zoom);
        if (z < layer.minZoom() || z > layer.maxZoom()) {
            throw unknown(
                    "El nivel %s no se publica: la capa «%s» tiene teselas del nivel %d al %d."
                            .formatted(zoom, layer.id(), layer.minZoom(), layer.maxZoom()),
                    "Zoom %s is not published: the layer “%s” has tiles from zoom %d to %d."
                            .formatted(zoom, layer.id(), layer.minZoom(), layer.maxZoom()));
        }
        int tiles = 1 << z;
        int r = number("tileRow", row);
        int c = number("tileCol", column);
        if (r >= tiles || c >= tiles) {
            throw unknown(
                    "No hay tesela en la fila %s y columna %s: en el nivel %d ambas van de 0 a %d."
                            .formatted(row, column, z, tiles - 1),
                    "There is no tile at row %s and column %s: at zoom %d both go from 0 to %d."
                            .formatted(row, column, z, tiles - 1));
        }
        return new TileAddress(z, r, c);
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
        double tiles = 1 << zoom;
        return new BoundingBox(
                longitude(Math.max(0, (column - BUFFER) / tiles)),
                latitude(Math.min(1, (row + 1 + BUFFER) / tiles)),
                longitude(Math.min(1, (column + 1 + BUFFER) / tiles)),
                latitude(Math.max(0, (row - BUFFER) / tiles)));
    }

    private static double longitude(double x) {
        return x * 360 - 180;
    }

    private static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}
