package co.territoria.ogc;

import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.tile.TileMatrixSet;
import co.territoria.tile.Tileset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose tiles they are, and the addresses that follow from it: of a collection or of the whole dataset, then with the
 * layers chosen.
 *
 * @param dataset whether it is the whole dataset
 * @param root   address of the list of tilesets
 * @param origin address of what the tiles show: the collection or the landing page
 * @param layers with shapes, the first drawn first
 * @param chosen ids that the reader chose, absent when nobody did
 */
record TileAddresses(
        boolean dataset,
        String root,
        String origin,
        List<Layer> layers,
        @Nullable List<String> chosen) {

    private static final String COORDINATES = "/{tileMatrix}/{tileRow}/{tileCol}";

    static TileAddresses of(Layer layer, LayerLinks links) {
        String collection = links.collection(layer.description());
        return new TileAddresses(false, collection + "/tiles", collection, List.of(layer), null);
    }

    /** @param named whether the reader named the layers */
    static TileAddresses ofDataset(List<Layer> layers, boolean named, LayerLinks links) {
        return new TileAddresses(
                true,
                links.ogc("/tiles"),
                links.ogc(""),
                layers,
                named
                        ? layers.stream()
                                .map(layer -> layer.description().id().value())
                                .toList()
                        : null);
    }

    Tileset tileset(TileMatrixSet set) {
        return new Tileset(set, descriptions());
    }

    List<LayerDescription> descriptions() {
        return layers.stream().map(Layer::description).toList();
    }

    String list(String form) {
        return root + query("f=" + form);
    }

    /** @param form absent for the address itself */
    String tileset(TileMatrixSet set, @Nullable String form) {
        return root + "/" + set.id() + query(form == null ? null : "f=" + form);
    }

    /** With the words of the standard in braces. */
    String tiles(TileMatrixSet set) {
        return root + "/" + set.id() + COORDINATES + query(null);
    }

    /** With the words of TileJSON and MapLibre in braces. */
    String tilesAsClientsSay() {
        return root + "/" + TileMatrixSet.WEB_MERCATOR_QUAD.id() + "/{z}/{y}/{x}" + query(null);
    }

    private String query(@Nullable String more) {
        String collections = chosen == null
                ? null
                : chosen.stream().map(LayerLinks::encoded).collect(Collectors.joining(",", "collections=", ""));
        if (collections == null) {
            return more == null ? "" : "?" + more;
        }
        return "?" + collections + (more == null ? "" : "&" + more);
    }
}
