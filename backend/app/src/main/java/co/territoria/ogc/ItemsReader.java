package co.territoria.ogc;

import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Layer;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a page of features in pieces, so that no database connection waits for a slow reader and memory stays bounded
 * by the piece.
 */
final class ItemsReader {

    private static final int PIECE = 500;

    private ItemsReader() {}

    /**
     * Hands over the features of a page.
     *
     * @return the id of the last one when more follow, absent at the end
     * @throws ApiProblem 503 when the layer was published anew meanwhile: half of the page is out of date
     */
    static Optional<String> read(Layer layer, FeatureQuery query, Consumer<Feature> consumer) {
        String version = layer.version();
        int left = query.limit();
        String after = query.after();
        while (true) {
            // one more than wanted tells whether there is a next page
            int wanted = Math.min(PIECE, left) + 1;
            List<Feature> piece = new ArrayList<>(wanted);
            layer.stream(new FeatureQuery(query.bbox(), query.time(), query.equal(), after, wanted), piece::add);
            if (!layer.version().equals(version)) {
                throw ApiProblem.of(
                        503,
                        "published-anew",
                        new LocalText(
                                "La capa se publicó de nuevo mientras se leía; repita la petición.",
                                "The layer was published anew while it was read; repeat the request."));
            }
            boolean more = piece.size() == wanted;
            List<Feature> given = more ? piece.subList(0, wanted - 1) : piece;
            given.forEach(consumer);
            left -= given.size();
            if (!more) {
                return Optional.empty();
            }
            after = given.get(given.size() - 1).id();
            if (left == 0) {
                return Optional.of(after);
            }
        }
    }
}
