package co.territoria.plan;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Layer;
import co.territoria.project.ProjectRoom;
import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class PlanRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Plans plans;
    private final @Nullable PlanController controller;
    private final @Nullable PlanLayers layers;

    /** The plans alone, for rooms that ask for nothing else. */
    public PlanRoom(Database database, TerritoryRoom territory) {
        this.plans = new Plans(new JdbcPlans(database), territory.territories());
        this.controller = null;
        this.layers = null;
    }

    /** With the addresses, whose answers gather figures and projects. */
    public PlanRoom(IndicatorRoom indicator, ProjectRoom project) {
        TerritoryRoom territory = indicator.territory();
        this.plans = new Plans(new JdbcPlans(indicator.under().database()), territory.territories());
        IndicatorReadings readings =
                new IndicatorReadings(indicator.indicators(), indicator.values(), territory.territories());
        FollowUps followUps = new FollowUps(territory.territories(), readings);
        PlanAnswers answers = new PlanAnswers(
                plans,
                territory.territories(),
                project.projects(),
                readings,
                indicator.sources(),
                followUps,
                new PlanWords(plans, territory.territories(), indicator.indicators(), territory.sources()));
        this.controller = new PlanController(answers);
        this.layers = new PlanLayers(plans, territory.territories(), followUps);
    }

    public Plans plans() {
        return plans;
    }

    /** What the room publishes as layers. */
    public List<Layer> layers() {
        return layers.layers();
    }

    /** What {@code /api/v1/plans} answers. */
    public JsonNode list(@Nullable String within, Language language) {
        return list(within, Map.of(), language);
    }

    /** The same with the filters of the query. */
    public JsonNode list(@Nullable String within, Map<String, String> query, Language language) {
        return json(
                controller.list(within, query.get("kind"), query.get("level"), query.get("q"), null, null, language));
    }

    /** What {@code /api/v1/plans/{code}} answers. */
    public JsonNode get(String code, Language language) {
        return get(code, null, language);
    }

    /** The same within a territory. */
    public JsonNode get(String code, @Nullable String within, Language language) {
        return json(controller.get(code, within, null, null, language));
    }

    /** What {@code /api/v1/plans/{code}/follow-up} answers. */
    public JsonNode followUp(String code, Language language) {
        return json(controller.followUp(code, null, null, null, language));
    }

    /** The list as a table. */
    public String listCsv() {
        return csv(controller.list(null, null, null, null, "csv", null, Language.ES));
    }

    /** A plan as a table. */
    public String csv(String code) {
        return csv(controller.get(code, null, "csv", null, Language.ES));
    }

    /** What its goals have come to, as a table. */
    public String followUpCsv(String code) {
        return csv(controller.followUp(code, null, "csv", null, Language.ES));
    }

    private static JsonNode json(ResponseEntity<?> answer) {
        return MAPPER.valueToTree(answer.getBody());
    }

    private static String csv(ResponseEntity<?> answer) {
        return new String((byte[]) answer.getBody(), StandardCharsets.UTF_8);
    }

    /** As after a publication. */
    public void forget() {
        plans.forget(new DatasetPublished("", "", "", 0));
    }
}
