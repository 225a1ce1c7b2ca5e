package co.territoria.actor;

import co.territoria.plan.PlanRoom;
import co.territoria.project.ProjectRoom;
import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The actor room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class ActorRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Actors actors;
    private final ActorController controller;

    public ActorRoom(Database database, TerritoryRoom territory, ProjectRoom project, PlanRoom plan) {
        JdbcActors store = new JdbcActors(database);
        this.actors = new Actors(store, territory.territories());
        this.controller = new ActorController(actors, territory.territories(), plan.plans(), project.projects());
    }

    public Actors actors() {
        return actors;
    }

    /** What {@code /api/v1/actors} answers. */
    public JsonNode list(@Nullable String within, Language language) {
        return list(within, null, null, null, language);
    }

    /** The same, narrowed. */
    public JsonNode list(
            @Nullable String within,
            @Nullable String level,
            @Nullable String dimension,
            @Nullable String q,
            Language language) {
        return MAPPER.valueToTree(controller
                .list(within, level, dimension, q, null, null, language)
                .getBody());
    }

    /** What {@code /api/v1/actors?f=csv} answers. */
    public String listCsv(Language language) {
        return text(controller.list(null, null, null, null, "csv", null, language));
    }

    /** What {@code /api/v1/agreements} answers. */
    public JsonNode agreements(@Nullable String within, Language language) {
        return MAPPER.valueToTree(
                controller.agreements(within, null, null, language).getBody());
    }

    /** What {@code /api/v1/agreements?f=csv} answers. */
    public String agreementsCsv(Language language) {
        return text(controller.agreements(null, "csv", null, language));
    }

    /** What {@code /api/v1/agreements/{code}} answers. */
    public JsonNode agreement(String code, Language language) {
        return MAPPER.valueToTree(controller.agreement(code, language));
    }

    private static String text(ResponseEntity<?> answer) {
        Object body = Objects.requireNonNull(answer.getBody());
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : body.toString();
    }

    /** As after a publication. */
    public void forget() {
        actors.forget(new DatasetPublished("", "", "", 0));
    }
}
