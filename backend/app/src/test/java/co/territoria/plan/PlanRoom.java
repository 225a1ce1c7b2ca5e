package co.territoria.plan;

import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class PlanRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Plans plans;
    private final PlanController controller;

    public PlanRoom(Database database, TerritoryRoom territory) {
        JdbcPlans store = new JdbcPlans(database);
        this.plans = new Plans(store, territory.territories());
        this.controller = new PlanController(plans, territory.territories());
    }

    public Plans plans() {
        return plans;
    }

    /** What {@code /api/v1/plans} answers. */
    public JsonNode list(@Nullable String within, Language language) {
        return MAPPER.valueToTree(controller.list(within, language));
    }

    /** What {@code /api/v1/plans/{code}} answers. */
    public JsonNode get(String code, Language language) {
        return MAPPER.valueToTree(controller.get(code, language));
    }

    /** As after a publication. */
    public void forget() {
        plans.forget(new DatasetPublished("", "", "", 0));
    }
}
