package co.territoria.gap;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Layer;
import co.territoria.store.DatasetPublished;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gap room for tests: the real thing on an indicator room under test, without Spring. */
public final class GapRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final GapController controller;
    private final GapData data;
    private final Gaps gaps;
    private final GapLayers layers;

    public GapRoom(IndicatorRoom indicator) {
        var territories = indicator.territory().territories();
        this.data = new GapData(new JdbcGapData(indicator.under().database()));
        this.gaps = new Gaps(
                indicator.values(),
                indicator.indicators(),
                new ReferenceValues(indicator.values(), indicator.indicators(), territories, data),
                data);
        this.controller =
                new GapController(indicator.values(), territories, gaps, new GapTrends(gaps), indicator.sources());
        this.layers = new GapLayers(
                gaps,
                indicator.values(),
                indicator.indicators(),
                territories,
                indicator.territory().sources(),
                indicator.under().datasets(),
                indicator.metadata());
    }

    public GapData data() {
        return data;
    }

    public Gaps service() {
        return gaps;
    }

    public List<Layer> layers() {
        return layers.layers();
    }

    /** As after a publication. */
    public void forget() {
        data.forget(new DatasetPublished("", "", "", 0));
    }

    /** What {@code GET /api/v1/indicators/{code}/gaps} answers, with the parameters of the query. */
    public JsonNode gaps(String code, Map<String, String> query) {
        return MAPPER.valueToTree(answer(code, query).getBody());
    }

    /** The same as CSV. */
    public String csv(String code, Map<String, String> query) {
        return new String((byte[]) answer(code, query).getBody(), StandardCharsets.UTF_8);
    }

    /** What {@code GET /api/v1/indicators/{code}/trend} answers. */
    public JsonNode trend(String code, Map<String, String> query) {
        return MAPPER.valueToTree(following(code, query).getBody());
    }

    /** The same as CSV. */
    public String trendCsv(String code, Map<String, String> query) {
        return new String((byte[]) following(code, query).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> following(String code, Map<String, String> query) {
        return controller.trend(
                code,
                query.get("territory"),
                query.getOrDefault("reference", "department"),
                query.get("regions"),
                query.get("peers"),
                query.get("k"),
                query.get("period"),
                query.get("breakdown"),
                query.get("f"),
                null,
                Language.ES);
    }

    private ResponseEntity<?> answer(String code, Map<String, String> query) {
        return controller.gaps(
                code,
                query.getOrDefault("reference", "department"),
                query.get("regions"),
                query.get("peers"),
                query.get("k"),
                query.get("past"),
                query.get("period"),
                query.get("breakdown"),
                query.get("within"),
                query.get("f"),
                null,
                Language.ES);
    }
}
