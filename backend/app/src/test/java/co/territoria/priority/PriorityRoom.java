package co.territoria.priority;

import co.territoria.gap.GapRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.store.DatasetPublished;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The priority room for tests: the real thing on the store under test, without Spring. */
public final class PriorityRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Priorities priorities;
    private final AlertController alerts;
    private final ProblemController problems;

    public PriorityRoom(StoreUnderTest under, TerritoryRoom territory, IndicatorRoom indicator, GapRoom gap) {
        this.priorities = new Priorities(new JdbcPriorities(under.database()));
        this.alerts = new AlertController(
                priorities,
                new Alerts(indicator.indicators(), indicator.values(), gap.service()),
                indicator.indicators(),
                indicator.values(),
                indicator.sources());
        this.problems = new ProblemController(
                priorities,
                new ProblemTrees(indicator.indicators(), indicator.values(), gap.service(), territory.territories()),
                territory.territories(),
                indicator.values(),
                indicator.sources());
    }

    public Priorities priorities() {
        return priorities;
    }

    /** As after a publication. */
    public void forget() {
        priorities.forget(new DatasetPublished("", "", "", 0));
    }

    /** What {@code GET /api/v1/alerts} answers, with the parameters of the query. */
    public JsonNode alerts(Map<String, String> query) {
        return MAPPER.valueToTree(alertAnswer(query).getBody());
    }

    public String alertsCsv(Map<String, String> query) {
        return new String((byte[]) alertAnswer(query).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> alertAnswer(Map<String, String> query) {
        return alerts.list(
                query.get("within"),
                query.get("territory"),
                query.get("indicator"),
                query.get("severity"),
                query.get("f"),
                null,
                Language.ES);
    }

    /** What {@code GET /api/v1/problems} answers. */
    public JsonNode problems() {
        return MAPPER.valueToTree(problems.list(null, Language.ES));
    }

    /** What {@code GET /api/v1/problems/{id}} answers, with the parameters of the query. */
    public JsonNode problem(String id, Map<String, String> query) {
        return MAPPER.valueToTree(problemAnswer(id, query).getBody());
    }

    public String problemCsv(String id, Map<String, String> query) {
        return new String((byte[]) problemAnswer(id, query).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> problemAnswer(String id, Map<String, String> query) {
        return problems.get(id, query.get("territory"), query.get("within"), query.get("f"), null, Language.ES);
    }
}
