package co.territoria.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Code;
import co.territoria.layer.Feature;
import co.territoria.layer.FeatureQuery;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSourceNote;
import co.territoria.layer.Portrayal;
import co.territoria.layer.Portrayal.Coded;
import co.territoria.layer.Portrayal.Range;
import co.territoria.layer.Portrayal.Shade;
import co.territoria.tile.TileMatrixSet;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StylesAndTilesetsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final LayerLinks LINKS = new LayerLinks(new PublicAddress(new MockEnvironment()));

    private static final LayerDescription AREAS =
            description("areas", GeometryKind.POLYGON, Map.of(), "Fuente <b>", 4, 14);

    @Test
    void tileJsonIsValid() throws IOException {
        JsonNode told = json(TileJson.of(addresses(AREAS), "Áreas", "Texto", Language.ES));

        try (InputStream schema =
                Objects.requireNonNull(getClass().getResourceAsStream("/tiles/tilejson-3.0.0.schema.json"))) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(told))
                    .isEmpty();
        }
        assertThat(told.path("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(told.path("tiles").path(0).asString())
                .isEqualTo("http://localhost:8080/ogc/collections/areas/tiles/WebMercatorQuad/{z}/{y}/{x}");
        assertThat(told.path("bounds").toString()).isEqualTo("[-77.5,3.0,-75.5,5.0]");
        assertThat(told.path("attribution").asString())
                .isEqualTo("Fuente &lt;b&gt;, 2018 (licencia no declarada por la fuente)");
        assertThat(told.path("vector_layers")
                        .path(0)
                        .path("fields")
                        .path("value")
                        .asString())
                .isEqualTo("Valor (km²)");
    }

    @Test
    void manySourcesAreAWayToThem() {
        List<LayerDescription> layers = List.of("a", "b", "c", "d").stream()
                .map(id -> description(id, GeometryKind.LINE, Map.of(), "Fuente " + id, 4, 14))
                .toList();

        assertThat(Attribution.beside(layers.subList(0, 3), "http://x/?a=1&f=html", Language.EN))
                .startsWith("Fuente a, 2018 (licence not declared by the source) · Fuente b");
        assertThat(Attribution.beside(layers, "http://x/?a=1&f=html", Language.EN))
                .isEqualTo("<a href=\"http://x/?a=1&amp;f=html\">Sources and licences of each layer</a>");
    }

    @Test
    void aTilesetTellsItsLayersLimitsAndLinks() {
        JsonNode told = json(TilesetJson.whole(
                addresses(AREAS), TileMatrixSet.WORLD_CRS84_QUAD, "Áreas", "Texto", Language.ES, LINKS));

        assertThat(told.path("tileMatrixSetLimits").size()).isEqualTo(11);
        assertThat(told.path("layers").path(0).path("minTileMatrix").asString()).isEqualTo("3");
        assertThat(told.path("layers").path(0).path("geometryDimension").asInt())
                .isEqualTo(2);
        JsonNode properties =
                told.path("layers").path(0).path("propertiesSchema").path("properties");
        assertThat(properties.path("kind").toString())
                .isEqualTo("{\"title\":\"Clase\",\"type\":\"string\",\"enum\":[\"a\",\"b\"]}");
        assertThat(properties.path("day").path("format").asString()).isEqualTo("date");
        assertThat(properties.path("value").path("uom").asString()).isEqualTo("km²");
        assertThat(told.path("centerPoint").path("coordinates").toString()).isEqualTo("[-76.5,4.0]");
        assertThat(told.path("links").toString())
                .contains("\"rel\":\"item\"", "{tileMatrix}/{tileRow}/{tileCol}", "\"templated\":true", "tiling-scheme")
                .as("TileJSON can tell of Web Mercator only")
                .doesNotContain("tilejson");
    }

    @Test
    void chosenLayersStayInEveryAddress() {
        TileAddresses chosen = TileAddresses.ofDataset(
                List.of(layer(AREAS), layer(description("b", GeometryKind.LINE, Map.of(), "F", 4, 14))), true, LINKS);

        assertThat(chosen.tiles(TileMatrixSet.WEB_MERCATOR_QUAD))
                .isEqualTo(
                        "http://localhost:8080/ogc/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}?collections=areas,b");
        assertThat(chosen.tileset(TileMatrixSet.WEB_MERCATOR_QUAD, "json"))
                .isEqualTo("http://localhost:8080/ogc/tiles/WebMercatorQuad?collections=areas,b&f=json");
        assertThat(chosen.list("json")).isEqualTo("http://localhost:8080/ogc/tiles?collections=areas,b&f=json");
    }

    @Test
    void classesBecomeConditionsAndWhatIsMissingMeetsNone() {
        Portrayal portrayal = new Portrayal(
                new LocalText("Valor", "Value"),
                new LocalText("km²", "km²"),
                new LocalText("2018 · total", "2018 · total"),
                "value",
                Map.of("period", "2018"),
                List.of(
                        new Shade(new LocalText("1 – 2", "1 – 2"), "#aaaaaa", new Range(1, 2, true, false)),
                        new Shade(new LocalText("2 – 3", "2 – 3"), "#bbbbbb", new Range(2, 3, true, true))));
        JsonNode style = json(new MapStyle(addresses(AREAS), Language.ES, "Áreas")
                .of(List.of(new MapStyle.Looked(AREAS, portrayal))));

        assertThat(style.path("version").asInt()).isEqualTo(8);
        assertThat(style.path("sources").path("territoria").path("url").asString())
                .isEqualTo("http://localhost:8080/ogc/collections/areas/tiles/WebMercatorQuad?f=tilejson&lang=es");
        JsonNode fill = style.path("layers").path(0);
        assertThat(fill.path("source-layer").asString()).isEqualTo("areas");
        assertThat(fill.path("filter").toString()).isEqualTo("[\"all\",[\"==\",[\"get\",\"period\"],\"2018\"]]");
        assertThat(fill.path("paint").path("fill-color").toString())
                .isEqualTo("[\"case\","
                        + "[\"all\",[\"has\",\"value\"],[\">=\",[\"get\",\"value\"],1.0],[\"<\",[\"get\",\"value\"],2.0]],\"#aaaaaa\","
                        + "[\"all\",[\"has\",\"value\"],[\">=\",[\"get\",\"value\"],2.0],[\"<=\",[\"get\",\"value\"],3.0]],\"#bbbbbb\","
                        + "\"#F2EFE8\"]");

        JsonNode legend = json(Legend.of(AREAS, portrayal, Language.ES));
        assertThat(legend.path("entries").size()).isEqualTo(3);
        assertThat(legend.path("entries").path(2).toString())
                .isEqualTo("{\"label\":\"sin dato\",\"colour\":\"#F2EFE8\",\"missing\":true}");
        assertThat(LegendDrawing.of(Legend.of(AREAS, portrayal, Language.ES), "es"))
                .contains(">Valor</text>", ">km²</text>", ">2018 · total</text>", ">1 – 2</text>", "url(#missing)")
                .contains("Fuente &lt;b&gt;");
    }

    @Test
    void wordsAreClassesToo() {
        Portrayal portrayal = new Portrayal(
                new LocalText("Clase", "Class"),
                null,
                null,
                "kind",
                Map.of(),
                List.of(new Shade(new LocalText("uno", "one"), "#aaaaaa", new Coded("a"))));
        JsonNode style = json(
                new MapStyle(addresses(AREAS), Language.ES, "x").of(List.of(new MapStyle.Looked(AREAS, portrayal))));

        assertThat(style.path("layers").path(0).path("paint").path("fill-color").toString())
                .isEqualTo("[\"case\",[\"==\",[\"get\",\"kind\"],\"a\"],\"#aaaaaa\",\"#F2EFE8\"]");
        assertThat(style.path("layers").path(0).has("filter")).isFalse();
    }

    @Test
    void aLookThatCameWithTheFilesIsKeptWithoutItsWriting() {
        LayerDescription rivers = description(
                "rivers",
                GeometryKind.LINE,
                Map.of(
                        "layers",
                        List.of(
                                Map.of("type", "line", "paint", Map.of("line-color", "#FFFFFF")),
                                Map.of("type", "line", "paint", Map.of("line-color", "#4E86A3")),
                                Map.of("type", "symbol", "layout", Map.of("text-field", "{name}")))),
                "F",
                4,
                14);
        JsonNode layers = json(new MapStyle(addresses(rivers), Language.ES, "x")
                        .of(List.of(new MapStyle.Looked(rivers, null))))
                .path("layers");

        assertThat(layers.size()).isEqualTo(2);
        assertThat(layers.path(1).path("id").asString()).isEqualTo("rivers-2");
        assertThat(Legend.of(rivers, null, Language.ES).entries().get(0).colour())
                .isEqualTo("#4E86A3");
    }

    @Test
    void longWordsGoIntoLines() {
        assertThat(LegendDrawing.lines("uno dos tres cuatro", 8)).containsExactly("uno dos", "tres", "cuatro");
        assertThat(LegendDrawing.lines("desproporcionadamente largo", 5))
                .containsExactly("desproporcionadamente", "largo");
    }

    private static TileAddresses addresses(LayerDescription layer) {
        return TileAddresses.of(layer(layer), LINKS);
    }

    private static JsonNode json(Object value) {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
    }

    private static LayerDescription description(
            String id, GeometryKind kind, Map<String, Object> style, String source, int minZoom, int maxZoom) {
        return new LayerDescription(
                new LayerId(id),
                "test",
                new LocalText("Áreas", "Areas"),
                new LocalText("Texto", "Text"),
                kind,
                List.of(
                        Field.of("kind", FieldType.TEXT, "Clase", "Kind")
                                .withCodes(List.of(
                                        new Code("a", new LocalText("A", "A")),
                                        new Code("b", new LocalText("B", "B")))),
                        Field.of("day", FieldType.DATE, "Día", "Day"),
                        new Field(
                                "value",
                                FieldType.NUMBER,
                                new LocalText("Valor", "Value"),
                                new LocalText("km²", "km²"))),
                new LayerSourceNote(new LocalText(source, source), "2018", null, null),
                new BoundingBox(-77.5, 3, -75.5, 5),
                null,
                minZoom,
                maxZoom,
                style,
                false);
    }

    private static Layer layer(LayerDescription description) {
        return new Layer() {
            @Override
            public LayerDescription description() {
                return description;
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public void stream(FeatureQuery query, Consumer<Feature> consumer) {}

            @Override
            public long count(FeatureQuery query) {
                return 0;
            }

            @Override
            public Optional<Feature> find(String id) {
                return Optional.empty();
            }
        };
    }
}
