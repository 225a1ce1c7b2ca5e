package co.territoria.ogc;

import co.territoria.web.ApiProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which form the description of a tileset is wanted: the parameter {@code f}, else the header, else JSON. */
enum TilesetForm {
    JSON,
    HTML,
    TILEJSON;

    /** Of TileJSON. */
    static final String TILEJSON_TYPE = "application/vnd.mapbox.tile+json";

    /**
     * @param hasTileJson whether there is TileJSON too: it can tell of Web Mercator only
     * @throws ApiProblem 400 for another {@code f}, 406 when the header takes none
     */
    static TilesetForm of(@Nullable String f, @Nullable String accept, boolean hasTileJson) {
        if (hasTileJson && (f == null ? accept != null && accept.contains(TILEJSON_TYPE) : f.equals("tilejson"))) {
            return TILEJSON;
        }
        if (f != null && !f.equals("json") && !f.equals("html")) {
            throw ApiProblem.notAllowed(
                    "f", f, hasTileJson ? List.of("json", "html", "tilejson") : List.of("json", "html"));
        }
        return switch (Format.of(f, accept)) {
            case JSON -> JSON;
            case HTML -> HTML;
        };
    }
}
