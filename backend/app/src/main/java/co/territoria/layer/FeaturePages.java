package co.territoria.layer;

import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the features of a layer in pieces, so that no database connection waits for a slow reader and memory stays
 * bounded by the piece.
 */
public final class FeaturePages {

    /** As large as the pages that programs ask for: such a page is one statement. */
    private static final int PIECE = 1_000;

    /** Where each piece may have to be sorted anew. */
    private static final int SORTED_PIECE = 5_000;

    private FeaturePages() {}

    /**
     * Hands over the features of a page.
     *
     * @return where the next page starts when more follow, absent at the end
     * @throws ApiProblem 503 when the layer was published anew meanwhile: half of the page is out of date
     */
    public static Optional<PageStart> read(Layer layer, FeatureQuery query, Consumer<Feature> consumer) {
        return read(layer, query, query.sort().isEmpty() ? PIECE : SORTED_PIECE, consumer);
    }

    /** @param size features of a piece at most */
    public static Optional<PageStart> read(Layer layer, FeatureQuery query, int size, Consumer<Feature> consumer) {
        String version = layer.version();
        int left = query.limit();
        PageStart start = query.start();
        while (true) {
            // one more than wanted tells whether there is a next page
            int wanted = Math.min(size, left) + 1;
            List<Feature> piece = new ArrayList<>(wanted);
            layer.stream(query.page(start, wanted), piece::add);
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
            start = FeatureOrder.startAfter(given.get(given.size() - 1), query.sort());
            if (left == 0) {
                return Optional.of(start);
            }
        }
    }
}
