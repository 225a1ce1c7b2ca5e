package co.territoria.scenario;

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

/** The scenario room for tests: the real thing on the store under test, without Spring. */
public final class ScenarioRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Scenarios scenarios;
    private final ScenarioController controller;
    private final ScenarioLayers layers;

    public ScenarioRoom(StoreUnderTest under, TerritoryRoom territory, IndicatorRoom indicator) {
        this.scenarios = new Scenarios(new JdbcScenarios(under.database()));
        ScenarioValues projections = new ScenarioValues(indicator.values(), territory.territories());
        this.controller = new ScenarioController(
                scenarios,
                projections,
                indicator.values(),
                indicator.indicators(),
                indicator.sources(),
                territory.sources());
        this.layers = new ScenarioLayers(
                scenarios,
                projections,
                indicator.indicators(),
                territory.territories(),
                territory.sources(),
                under.datasets(),
                indicator.metadata());
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    public List<Layer> layers() {
        return layers.layers();
    }

    /** As after a publication. */
    public void forget() {
        scenarios.forget(new DatasetPublished("", "", "", 0));
    }

    /** What {@code GET /api/v1/scenarios} answers. */
    public JsonNode list() {
        return MAPPER.valueToTree(controller.list(null, Language.ES));
    }

    /** What {@code GET /api/v1/scenarios/{id}} answers, with the parameters of the query. */
    public JsonNode get(String id, Map<String, String> query) {
        return MAPPER.valueToTree(answer(id, query).getBody());
    }

    /** The same as CSV. */
    public String csv(String id, Map<String, String> query) {
        return new String((byte[]) answer(id, query).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> answer(String id, Map<String, String> query) {
        return id.equals(Scenario.OWN)
                ? controller.own(
                        query.get("indicator"),
                        query.get("rule"),
                        query.get("amount"),
                        query.get("to"),
                        query.get("breakdown"),
                        query.get("period"),
                        query.get("within"),
                        query.get("f"),
                        null,
                        Language.ES)
                : controller.get(
                        id,
                        query.get("indicator"),
                        query.get("breakdown"),
                        query.get("period"),
                        query.get("within"),
                        query.get("f"),
                        null,
                        Language.ES);
    }
}
