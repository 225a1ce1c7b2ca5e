package co.territoria.gap;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gap room for tests: the real thing on an indicator room under test, without Spring. */
public final class GapRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Gaps service;
    private final GapController controller;

    public GapRoom(IndicatorRoom indicator) {
        this.service = new Gaps(indicator.values());
        this.controller = new GapController(indicator.values(), service, indicator.sources());
    }

    public Gaps service() {
        return service;
    }

    /** What {@code GET /api/v1/indicators/{code}/gaps} answers, with the parameters of the query. */
    public JsonNode gaps(String code, Map<String, String> query) {
        return MAPPER.valueToTree(answer(code, query).getBody());
    }

    /** The same as CSV. */
    public String csv(String code, Map<String, String> query) {
        return new String((byte[]) answer(code, query).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> answer(String code, Map<String, String> query) {
        return controller.gaps(
                code,
                query.getOrDefault("reference", "department"),
                query.get("period"),
                query.get("breakdown"),
                query.get("within"),
                query.get("f"),
                null,
                Language.ES);
    }
}
