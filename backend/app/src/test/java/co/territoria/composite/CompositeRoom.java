package co.territoria.composite;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Layer;
import co.territoria.store.DatasetPublished;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The composite room for tests: the real thing on the store under test, without Spring. */
public final class CompositeRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Composites composites;
    private final CompositeController controller;
    private final CompositeLayers layers;

    public CompositeRoom(StoreUnderTest under, TerritoryRoom territory, IndicatorRoom indicator) {
        this.composites = new Composites(
                new JdbcComposites(under.database()),
                indicator.indicators(),
                indicator.values(),
                territory.territories());
        this.controller = new CompositeController(
                new CompositeAnswers(composites, indicator.values(), indicator.sources(), territory.territories()));
        this.layers = new CompositeLayers(
                composites, territory.territories(), territory.sources(), under.datasets(), indicator.metadata());
    }

    public Composites composites() {
        return composites;
    }

    /** As after a publication. */
    public void forget() {
        composites.forget(new DatasetPublished("", "", "", 0));
    }

    public List<Layer> layers() {
        return layers.layers();
    }

    /** What {@code GET /api/v1/indices} answers. */
    public JsonNode list() {
        return MAPPER.valueToTree(controller.list(null, Language.ES));
    }

    /** What {@code GET /api/v1/indices/{code}} answers. */
    public JsonNode get(String code, Map<String, String> query, Language language) {
        return MAPPER.valueToTree(answer(code, query, language).getBody());
    }

    /** The same as text: CSV or YAML. */
    public String text(String code, Map<String, String> query) {
        return new String((byte[]) answer(code, query, Language.ES).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> answer(String code, Map<String, String> query, Language language) {
        return controller.get(
                code,
                query.get("within"),
                query.getOrDefault("method", "jenks"),
                query.getOrDefault("count", "5"),
                query.get("f"),
                null,
                language);
    }

    /** What {@code GET /api/v1/indices/{code}/sensitivity} answers. */
    public JsonNode sensitivity(String code, Map<String, String> query) {
        return MAPPER.valueToTree(controller
                .sensitivity(
                        code,
                        query.get("within"),
                        query.get("draws"),
                        query.get("seed"),
                        query.get("f"),
                        null,
                        Language.ES)
                .getBody());
    }

    /** What {@code GET /api/v1/indices/compute} answers. */
    public JsonNode compute(Map<String, String> query, Language language) {
        return MAPPER.valueToTree(tried(query, language).getBody());
    }

    /** The same as text: CSV or YAML. */
    public String computedText(Map<String, String> query) {
        return new String((byte[]) tried(query, Language.ES).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> tried(Map<String, String> query, Language language) {
        return controller.compute(
                query.get("recipe"),
                query.get("components"),
                query.get("weights"),
                query.get("directions"),
                query.get("goalposts"),
                query.get("normalisation"),
                query.get("mean"),
                query.get("missing"),
                query.get("at_least"),
                query.get("within"),
                query.getOrDefault("method", "jenks"),
                query.getOrDefault("count", "5"),
                query.getOrDefault("sensitivity", "false"),
                query.get("draws"),
                query.get("seed"),
                query.get("f"),
                null,
                language);
    }
}
