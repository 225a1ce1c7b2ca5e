package co.territoria.actor;

import co.territoria.store.Database;
import co.territoria.store.DatasetPublished;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The actor room for tests of other rooms: the real thing on the store under test, without Spring. */
public final class ActorRoom {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Actors actors;
    private final ActorController controller;

    public ActorRoom(Database database, TerritoryRoom territory) {
        JdbcActors store = new JdbcActors(database);
        this.actors = new Actors(store);
        this.controller = new ActorController(actors, territory.territories());
    }

    public Actors actors() {
        return actors;
    }

    /** What {@code /api/v1/actors} answers. */
    public JsonNode list(@Nullable String within, Language language) {
        return MAPPER.valueToTree(controller.list(within, language));
    }

    /** As after a publication. */
    public void forget() {
        actors.forget(new DatasetPublished("", "", "", 0));
    }
}
