package co.territoria.ogc;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.Layers;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What tiles there are (<a href="https://docs.ogc.org/is/20-057/20-057.html">OGC API – Tiles – Part 1: Core 1.0</a>);
 * their bytes come from the tile room.
 */
@RestController
class TilesetController {

    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    private final Layers layers;
    private final LayerLinks links;

    TilesetController(Layers layers, PublicAddress address) {
        this.layers = layers;
        this.links = new LayerLinks(address);
    }

    record Tilesets(List<Tileset> tilesets, List<Link> links) {}

    record TileLayer(
            String id,
            String title,
            String dataType,
            int geometryDimension,
            String minTileMatrix,
            String maxTileMatrix) {}

    record Box(double[] lowerLeft, double[] upperRight, String crs) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tileset(
            String title,
            String dataType,
            String crs,
            String tileMatrixSetId,
            String tileMatrixSetURI,
            @Nullable List<WebMercatorQuad.Limit> tileMatrixSetLimits,
            @Nullable Box boundingBox,
            @Nullable List<TileLayer> layers,
            List<Link> links) {}

    record MatrixSetItem(String id, String title, String uri, String crs, List<Link> links) {}

    record MatrixSets(List<MatrixSetItem> tileMatrixSets, List<Link> links) {}

    @GetMapping("/ogc/collections/{collection}/tiles")
    void tilesets(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription layer = layers.get(collection).description();
        requireJson(f, accept);
        OgcAnswers.json(
                request,
                response,
                language,
                new Tilesets(
                        List.of(tileset(layer, language, false)), List.of(self(links.collection(layer) + "/tiles"))),
                Link.JSON);
    }

    @GetMapping("/ogc/collections/{collection}/tiles/{tileMatrixSet}")
    void tileset(
            @PathVariable String collection,
            @PathVariable String tileMatrixSet,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LayerDescription layer = layers.get(collection).description();
        requireKnown(tileMatrixSet);
        requireJson(f, accept);
        OgcAnswers.json(request, response, language, tileset(layer, language, true), Link.JSON);
    }

    @GetMapping("/ogc/tileMatrixSets")
    void matrixSets(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireJson(f, accept);
        String set = links.ogc("/tileMatrixSets/" + WebMercatorQuad.ID);
        OgcAnswers.json(
                request,
                response,
                language,
                new MatrixSets(
                        List.of(new MatrixSetItem(
                                WebMercatorQuad.ID,
                                WebMercatorQuad.TITLE,
                                WebMercatorQuad.URI,
                                WebMercatorQuad.CRS,
                                List.of(self(set)))),
                        List.of(self(links.ogc("/tileMatrixSets")))),
                Link.JSON);
    }

    @GetMapping("/ogc/tileMatrixSets/{tileMatrixSet}")
    void matrixSet(
            @PathVariable String tileMatrixSet,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireKnown(tileMatrixSet);
        requireJson(f, accept);
        OgcAnswers.json(request, response, language, WebMercatorQuad.definition(), Link.JSON);
    }

    private Tileset tileset(LayerDescription layer, Language language, boolean whole) {
        String href = links.collection(layer) + "/tiles/" + WebMercatorQuad.ID;
        List<Link> all = new ArrayList<>();
        all.add(self(href));
        all.add(Link.of(links.ogc("/tileMatrixSets/" + WebMercatorQuad.ID), REL + "tiling-scheme", Link.JSON, null));
        all.add(Link.of(links.collection(layer), REL + "geodata", Link.JSON, null));
        all.add(new Link(href + "/{tileMatrix}/{tileRow}/{tileCol}", "item", Link.MVT, null, true));
        BoundingBox box = layer.extent();
        return new Tileset(
                layer.title().in(language),
                "vector",
                WebMercatorQuad.CRS,
                WebMercatorQuad.ID,
                WebMercatorQuad.URI,
                whole && box != null ? WebMercatorQuad.limits(box, layer.minZoom(), layer.maxZoom()) : null,
                whole && box != null
                        ? new Box(
                                new double[] {box.west(), box.south()},
                                new double[] {box.east(), box.north()},
                                LayerLinks.CRS84)
                        : null,
                whole
                        ? List.of(new TileLayer(
                                layer.id().value(),
                                layer.title().in(language),
                                "vector",
                                dimension(layer.geometry()),
                                String.valueOf(layer.minZoom()),
                                String.valueOf(layer.maxZoom())))
                        : null,
                all);
    }

    private static int dimension(GeometryKind kind) {
        return switch (kind) {
            case POINT -> 0;
            case LINE -> 1;
            case POLYGON -> 2;
            case NONE -> throw new IllegalStateException("a table has no tiles");
        };
    }

    private static Link self(String href) {
        return Link.of(href, "self", Link.JSON, null);
    }

    private static void requireJson(@Nullable String f, @Nullable String accept) {
        Format.requireJson(f, accept);
    }

    private static void requireKnown(String tileMatrixSet) {
        if (!tileMatrixSet.equals(WebMercatorQuad.ID)) {
            throw ApiProblem.unknown(
                    "tile-matrix-set",
                    new LocalText("el esquema de teselas", "tile matrix set"),
                    tileMatrixSet,
                    List.of(WebMercatorQuad.ID));
        }
    }
}
