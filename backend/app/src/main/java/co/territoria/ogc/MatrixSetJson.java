package co.territoria.ogc;

import co.territoria.tile.TileMatrixSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The definition of a tile pyramid.
 *
 * @see <a href="https://docs.ogc.org/is/17-083r4/17-083r4.html#toc50">Two Dimensional Tile Matrix Set 2.0, annex B</a>
 */
record MatrixSetJson(
        String id,
        String title,
        String uri,
        String crs,
        List<String> orderedAxes,
        String wellKnownScaleSet,
        List<Matrix> tileMatrices) {

    record Matrix(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            double[] pointOfOrigin,
            int tileWidth,
            int tileHeight,
            int matrixWidth,
            int matrixHeight) {}

    /** An entry of the list of pyramids. */
    record Item(String id, String title, String uri, String crs, List<Link> links) {}

    static MatrixSetJson of(TileMatrixSet set) {
        return new MatrixSetJson(
                set.id(),
                set.title(),
                set.uri(),
                set.crs(),
                set.axes(),
                set.wellKnownScaleSet(),
                IntStream.rangeClosed(0, set.lastZoom())
                        .mapToObj(zoom -> new Matrix(
                                String.valueOf(zoom),
                                set.scaleDenominator(zoom),
                                set.cellSize(zoom),
                                "topLeft",
                                new double[] {set.originX(), set.originY()},
                                TileMatrixSet.TILE_PIXELS,
                                TileMatrixSet.TILE_PIXELS,
                                set.columns(zoom),
                                set.rows(zoom)))
                        .toList());
    }
}
