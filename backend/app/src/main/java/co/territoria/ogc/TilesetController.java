package co.territoria.ogc;

import static co.territoria.ogc.LayerLinks.text;

import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.Layers;
import co.territoria.tile.DatasetLayers;
import co.territoria.tile.TileMatrixSet;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
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

    private static final String TILESETS = "/tiles";
    private static final String TILESET = "/{tileMatrixSet}";
    private static final String TILE = "/{tileMatrix}/{tileRow}/{tileCol}";
    private static final String CHOICE = "ids or addresses of collections, separated by commas, the first drawn first;"
            + " without it the layers of the territory as it is";

    private final Layers layers;
    private final DatasetLayers dataset;
    private final LayerLinks links;
    private final PublicAddress address;

    TilesetController(Layers layers, DatasetLayers dataset, PublicAddress address) {
        this.layers = layers;
        this.dataset = dataset;
        this.links = new LayerLinks(address);
        this.address = address;
    }

    record Tilesets(String title, List<TilesetJson> tilesets, List<Link> links) {}

    record MatrixSets(List<MatrixSetJson.Item> tileMatrixSets, List<Link> links) {}

    @GetMapping("/ogc/collections/{collection}" + TILESETS)
    @Operation(operationId = "tiles.collection.vector.getTileSetsList", summary = "Tilesets of a layer")
    void tilesets(
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        writeList(ofCollection(collection), f, accept, language, request, response);
    }

    @GetMapping("/ogc/collections/{collection}" + TILESETS + TILESET)
    @Operation(operationId = "tiles.collection.vector.getTileSet", summary = "A tileset of a layer")
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
        writeTileset(ofCollection(collection), tileMatrixSet, f, accept, language, request, response);
    }

    /** Reached only for a pyramid that does not exist: the tile room answers all others before. */
    @GetMapping("/ogc/collections/{collection}" + TILESETS + TILESET + TILE)
    @Operation(operationId = "tiles.collection.vector.getTile", summary = "A vector tile of a layer")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = Link.MVT))
    @ApiResponse(responseCode = "204", description = "Nothing lies in this tile", content = @Content)
    void tile(
            @PathVariable String collection,
            @PathVariable String tileMatrixSet,
            @PathVariable String tileMatrix,
            @PathVariable String tileRow,
            @PathVariable String tileCol,
            @RequestParam(required = false) @Nullable String f) {
        throw unknown(tileMatrixSet);
    }

    @GetMapping("/ogc" + TILESETS)
    @Operation(operationId = "tiles.dataset.vector.getTileSetsList", summary = "Tilesets of the whole dataset")
    void datasetTilesets(
            @Parameter(
                            description = CHOICE,
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE,
                            array = @ArraySchema(schema = @Schema(type = "string")))
                    @RequestParam(required = false)
                    @Nullable
                    String collections,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        writeList(ofDataset(collections), f, accept, language, request, response);
    }

    @GetMapping("/ogc" + TILESETS + TILESET)
    @Operation(operationId = "tiles.dataset.vector.getTileSet", summary = "A tileset of the whole dataset")
    void datasetTileset(
            @PathVariable String tileMatrixSet,
            @Parameter(
                            description = CHOICE,
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE,
                            array = @ArraySchema(schema = @Schema(type = "string")))
                    @RequestParam(required = false)
                    @Nullable
                    String collections,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        writeTileset(ofDataset(collections), tileMatrixSet, f, accept, language, request, response);
    }

    /** Reached only for a pyramid that does not exist: the tile room answers all others before. */
    @GetMapping("/ogc" + TILESETS + TILESET + TILE)
    @Operation(operationId = "tiles.dataset.vector.getTile", summary = "A vector tile of several layers")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(mediaType = Link.MVT))
    @ApiResponse(responseCode = "204", description = "Nothing lies in this tile", content = @Content)
    void datasetTile(
            @PathVariable String tileMatrixSet,
            @PathVariable String tileMatrix,
            @PathVariable String tileRow,
            @PathVariable String tileCol,
            @Parameter(
                            description = CHOICE,
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE,
                            array = @ArraySchema(schema = @Schema(type = "string")))
                    @RequestParam(required = false)
                    @Nullable
                    String collections,
            @RequestParam(required = false) @Nullable String f) {
        throw unknown(tileMatrixSet);
    }

    @GetMapping("/ogc/tileMatrixSets")
    @Operation(operationId = "getTileMatrixSetsList", summary = "Pyramids that tiles are cut for")
    void matrixSets(
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(request, response, language, new TilePages(address, language).matrixSets());
            return;
        }
        OgcAnswers.json(
                request,
                response,
                language,
                new MatrixSets(
                        Arrays.stream(TileMatrixSet.values())
                                .map(this::matrixSetItem)
                                .toList(),
                        LayerLinks.forms(links.ogc("/tileMatrixSets"), Format.JSON, Link.JSON)),
                Link.JSON);
    }

    private MatrixSetJson.Item matrixSetItem(TileMatrixSet set) {
        String href = links.ogc("/tileMatrixSets/" + set.id() + "?f=json");
        return new MatrixSetJson.Item(
                set.id(),
                set.title(),
                set.uri(),
                set.crs(),
                // readers look for one or the other
                List.of(Link.of(href, "self", Link.JSON, null), Link.of(href, "item", Link.JSON, null)));
    }

    @GetMapping("/ogc/tileMatrixSets/{tileMatrixSet}")
    @Operation(operationId = "getTileMatrixSet", summary = "The definition of a pyramid")
    void matrixSet(
            @PathVariable String tileMatrixSet,
            @RequestParam(required = false) @Nullable String f,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        TileMatrixSet set = get(tileMatrixSet);
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(request, response, language, new TilePages(address, language).matrixSet(set));
        } else {
            OgcAnswers.json(request, response, language, MatrixSetJson.of(set), Link.JSON);
        }
    }

    private void writeList(
            TileAddresses addresses,
            @Nullable String f,
            @Nullable String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String title = title(addresses, language);
        if (Format.of(f, accept) == Format.HTML) {
            OgcAnswers.page(request, response, language, new TilePages(address, language).tilesets(addresses, title));
            return;
        }
        OgcAnswers.json(
                request,
                response,
                language,
                new Tilesets(
                        title,
                        Arrays.stream(TileMatrixSet.values())
                                .map(set -> TilesetJson.inList(addresses, set, title, links))
                                .toList(),
                        List.of(
                                Link.of(addresses.list("json"), "self", Link.JSON, null),
                                Link.of(addresses.list("html"), "alternate", Link.HTML, null))),
                Link.JSON);
    }

    private void writeTileset(
            TileAddresses addresses,
            String tileMatrixSet,
            @Nullable String f,
            @Nullable String accept,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        TileMatrixSet set = get(tileMatrixSet);
        String title = title(addresses, language);
        String description = description(addresses, language);
        switch (TilesetForm.of(f, accept, set == TileMatrixSet.WEB_MERCATOR_QUAD)) {
            case JSON ->
                OgcAnswers.json(
                        request,
                        response,
                        language,
                        TilesetJson.whole(addresses, set, title, description, language, links),
                        Link.JSON);
            case HTML ->
                OgcAnswers.page(
                        request,
                        response,
                        language,
                        new TilePages(address, language).tileset(addresses, set, title, description));
            case TILEJSON ->
                OgcAnswers.json(
                        request,
                        response,
                        language,
                        TileJson.of(addresses, title, description, language),
                        TilesetForm.TILEJSON_TYPE);
        }
    }

    private TileAddresses ofCollection(String id) {
        Layer layer = layers.get(id);
        if (!DatasetLayers.hasTiles(layer.description())) {
            throw ApiProblem.of(
                    404,
                    "no-tiles",
                    new LocalText(
                            "«%s» es una tabla: no tiene teselas.".formatted(id),
                            "“%s” is a table: it has no tiles.".formatted(id)));
        }
        return TileAddresses.of(layer, links);
    }

    private TileAddresses ofDataset(@Nullable String collections) {
        return TileAddresses.ofDataset(dataset.choose(collections), collections != null, links);
    }

    private static String title(TileAddresses addresses, Language language) {
        return addresses.dataset()
                ? text(language, "Todas las capas del territorio", "All layers of the territory")
                : only(addresses).title().in(language);
    }

    private static String description(TileAddresses addresses, Language language) {
        return addresses.dataset()
                ? text(
                        language,
                        "Varias capas en cada tesela: las que se nombran en «collections» o, si no se nombra ninguna, las que muestran el territorio tal como es, sin series en el tiempo ni capas calculadas.",
                        "Several layers in each tile: those named in “collections” or, when none is named, those that show the territory as it is, without series in time and computed layers.")
                : only(addresses).description().in(language);
    }

    private static LayerDescription only(TileAddresses addresses) {
        return addresses.descriptions().get(0);
    }

    private static TileMatrixSet get(String id) {
        return TileMatrixSet.find(id).orElseThrow(() -> unknown(id));
    }

    private static ApiProblem unknown(String tileMatrixSet) {
        return ApiProblem.unknown(
                "tile-matrix-set",
                new LocalText("el esquema de teselas", "tile matrix set"),
                tileMatrixSet,
                TileMatrixSet.ids());
    }
}
