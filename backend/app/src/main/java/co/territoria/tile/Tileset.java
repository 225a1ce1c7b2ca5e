package co.territoria.tile;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.LayerDescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tiles of some layers in one pyramid: which there are.
 *
 * @param layers with shapes, in the order in which they lie in a tile
 */
public record Tileset(TileMatrixSet set, List<LayerDescription> layers) {

    public Tileset {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a tileset has at least one layer");
        }
    }

    /** The lowest zoom that one of the layers has. */
    public int minZoom() {
        return layers.stream()
                .mapToInt(layer -> set.zoomLike(layer.minZoom()))
                .min()
                .orElseThrow();
    }

    /** The highest zoom that one of the layers has. */
    public int maxZoom() {
        return layers.stream()
                .mapToInt(layer -> set.zoomLike(layer.maxZoom()))
                .max()
                .orElseThrow();
    }

    /** The box of all layers; absent when none has one. A box that crosses the antimeridian makes it the whole round. */
    public Optional<BoundingBox> box() {
        return boxes(layers.stream()).reduce(Tileset::union);
    }

    /** The tiles of each zoom that can have content, ascending; zooms that no layer has are left out. */
    public List<TileLimits> limits() {
        return IntStream.rangeClosed(minZoom(), maxZoom())
                .mapToObj(this::limits)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The tiles of a zoom that can have content; absent when no layer has this zoom. Layers without box count only where
     * they are alone: then any tile may have content.
     */
    public Optional<TileLimits> limits(int zoom) {
        List<LayerDescription> here =
                layers.stream().filter(layer -> has(layer, zoom)).toList();
        return here.isEmpty()
                ? Optional.empty()
                : boxes(here.stream())
                        .map(box -> limits(box, zoom))
                        .reduce(TileLimits::union)
                        .or(() -> Optional.of(new TileLimits(zoom, 0, set.rows(zoom) - 1, 0, set.columns(zoom) - 1)));
    }

    /** Whether a layer has something to show at this zoom. */
    boolean has(LayerDescription layer, int zoom) {
        return set.zoomLike(layer.minZoom()) <= zoom && zoom <= set.zoomLike(layer.maxZoom());
    }

    private TileLimits limits(BoundingBox box, int zoom) {
        boolean round = box.crossesAntimeridian();
        return new TileLimits(
                zoom,
                set.row(box.north(), zoom),
                set.row(box.south(), zoom),
                round ? 0 : set.column(box.west(), zoom),
                round ? set.columns(zoom) - 1 : set.column(box.east(), zoom));
    }

    private static Stream<BoundingBox> boxes(Stream<LayerDescription> layers) {
        return layers.flatMap(layer -> Stream.ofNullable(layer.extent()));
    }

    private static BoundingBox union(BoundingBox a, BoundingBox b) {
        boolean round = a.crossesAntimeridian() || b.crossesAntimeridian();
        return new BoundingBox(
                round ? -180 : Math.min(a.west(), b.west()),
                Math.min(a.south(), b.south()),
                round ? 180 : Math.max(a.east(), b.east()),
                Math.max(a.north(), b.north()));
    }
}
