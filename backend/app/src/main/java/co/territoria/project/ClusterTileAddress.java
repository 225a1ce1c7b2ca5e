package co.territoria.project;

import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;

/** The three parts of the path that say which tile of the Web Mercator pyramid is meant. */
final class ClusterTileAddress {

    private ClusterTileAddress() {}

    /** @throws ApiProblem 400 when a part is no whole number; 404 with the valid range when there is no such tile */
    static Clusters.Tile parse(String z, String x, String y) {
        int zoom = number("z", z);
        if (zoom > Clusters.MAXIMUM_ZOOM) {
            throw unknown(
                    "Los niveles van de 0 a %d; se pidió %s.".formatted(Clusters.MAXIMUM_ZOOM, z),
                    "Zooms go from 0 to %d; %s was asked for.".formatted(Clusters.MAXIMUM_ZOOM, z));
        }
        int column = number("x", x);
        int row = number("y", y);
        int last = (1 << zoom) - 1;
        if (column > last || row > last) {
            throw unknown(
                    "No hay tesela en x=%s, y=%s: en el nivel %d ambas van de 0 a %d.".formatted(x, y, zoom, last),
                    "There is no tile at x=%s, y=%s: at zoom %d both go from 0 to %d.".formatted(x, y, zoom, last));
        }
        return new Clusters.Tile(zoom, column, row);
    }

    private static int number(String name, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw ApiProblem.invalidParameter(
                    name,
                    text,
                    new LocalText(
                            "La dirección es clusters/{z}/{x}/{y} con números enteros desde 0; «%s» no lo es."
                                    .formatted(text),
                            "The address is clusters/{z}/{x}/{y} in whole numbers from 0; “%s” is none."
                                    .formatted(text)));
        }
        return Integer.parseInt(text);
    }

    private static ApiProblem unknown(String es, String en) {
        return ApiProblem.of(404, "unknown-tile", new LocalText(es, en));
    }
}
