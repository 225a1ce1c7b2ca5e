package co.territoria.pattern;

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

/** The pattern room for tests: the real thing on the rooms under test, without Spring. */
public final class PatternRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PatternController controller;
    private final Clusters clusters;
    private final ClusterLayers layers;

    public PatternRoom(StoreUnderTest under, TerritoryRoom territory, IndicatorRoom indicator) {
        this.clusters = new Clusters(indicator.values(), territory.territories());
        this.controller = new PatternController(
                indicator.values(),
                indicator.sources(),
                new Inequalities(indicator.values(), indicator.indicators(), territory.territories()),
                clusters);
        this.layers = new ClusterLayers(
                under.datasets(),
                indicator.indicators(),
                indicator.values(),
                territory.territories(),
                territory.sources(),
                clusters,
                indicator.metadata());
    }

    /** As after a publication. */
    public void forget() {
        clusters.forget(new DatasetPublished("", "", "", 0));
    }

    public List<Layer> layers() {
        return layers.layers();
    }

    /** What {@code GET /api/v1/indicators/{code}/inequality} answers, with the parameters of the query. */
    public JsonNode inequality(String code, Map<String, String> query) {
        return MAPPER.valueToTree(inequalityAnswer(code, query).getBody());
    }

    /** What {@code GET /api/v1/indicators/{code}/clusters} answers. */
    public JsonNode clusters(String code, Map<String, String> query) {
        return MAPPER.valueToTree(clustersAnswer(code, query).getBody());
    }

    public String inequalityCsv(String code, Map<String, String> query) {
        return new String((byte[]) inequalityAnswer(code, query).getBody(), StandardCharsets.UTF_8);
    }

    public String clustersCsv(String code, Map<String, String> query) {
        return new String((byte[]) clustersAnswer(code, query).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> inequalityAnswer(String code, Map<String, String> query) {
        return controller.inequality(
                code,
                query.get("period"),
                query.get("breakdown"),
                query.get("within"),
                query.get("f"),
                null,
                Language.find(query.getOrDefault("lang", "es")).orElseThrow());
    }

    private ResponseEntity<?> clustersAnswer(String code, Map<String, String> query) {
        return controller.clusters(
                code,
                query.get("period"),
                query.get("breakdown"),
                query.get("within"),
                query.get("weights"),
                query.get("k"),
                query.get("permutations"),
                query.get("seed"),
                query.get("alpha"),
                query.get("correction"),
                query.get("f"),
                null,
                Language.find(query.getOrDefault("lang", "es")).orElseThrow());
    }
}
