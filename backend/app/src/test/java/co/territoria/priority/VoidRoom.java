package co.territoria.priority;

import co.territoria.composite.CompositeRoom;
import co.territoria.gap.GapRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.layer.Layer;
import co.territoria.plan.PlanRoom;
import co.territoria.project.ProjectRoom;
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

/** Voids for tests: the real thing on the store under test, without Spring. */
public final class VoidRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Voids voids;
    private final VoidController controller;
    private final VoidLayers layers;

    public VoidRoom(
            StoreUnderTest under,
            TerritoryRoom territory,
            IndicatorRoom indicator,
            GapRoom gap,
            CompositeRoom composite,
            ProjectRoom project,
            PlanRoom plan) {
        Efforts efforts = new Efforts(project.projects(), territory.territories(), indicator.values());
        this.voids = new Voids(
                new JdbcVoidSettings(under.database()),
                efforts,
                gap.service(),
                composite.composites(),
                indicator.values(),
                indicator.indicators(),
                territory.territories());
        this.controller = new VoidController(
                voids,
                efforts,
                plan.plans(),
                territory.territories(),
                indicator.sources(),
                indicator.indicators(),
                indicator.values(),
                composite.composites());
        this.layers = new VoidLayers(
                voids,
                plan.plans(),
                indicator.values(),
                indicator.indicators(),
                territory.territories(),
                territory.sources(),
                under.datasets(),
                indicator.metadata());
    }

    public Voids voids() {
        return voids;
    }

    public List<Layer> layers() {
        return layers.layers();
    }

    /** As after a publication. */
    public void forget() {
        voids.forget(new DatasetPublished("", "", "", 0));
    }

    /** What {@code GET /api/v1/voids} answers, with the parameters of the query. */
    public JsonNode voids(Map<String, String> query, Language language) {
        return MAPPER.valueToTree(answer(query, language).getBody());
    }

    /** The same as text. */
    public String csv(Map<String, String> query) {
        return new String((byte[]) answer(query, Language.ES).getBody(), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> answer(Map<String, String> query, Language language) {
        return controller.voids(
                query.get("indicator"),
                query.get("index"),
                query.get("period"),
                query.get("breakdown"),
                query.get("reference"),
                query.get("regions"),
                query.get("peers"),
                query.get("k"),
                query.get("past"),
                query.get("effort"),
                query.get("plan"),
                query.get("investment"),
                query.get("stage"),
                query.get("horizon"),
                query.get("per"),
                query.get("deep"),
                query.get("little"),
                query.get("within"),
                query.get("part"),
                query.get("f"),
                null,
                language);
    }
}
